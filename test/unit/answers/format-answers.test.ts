import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAnswers, readRequest } from '../../../src/answers/index.ts';
import { givesNoAnswer } from '../../../src/answers/parse-answer.ts';
import type { Request } from '../../../src/domain/index.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const questions = Object.values(tinyQuestions);
const readBack = (text: string) => readRequest(text, 'answers.yaml', questions);

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).map((drawn) => drawn.replaceAll('\0', '0')),
  fc.constantFrom(
    'true',
    'null',
    '~',
    'yes',
    '12',
    '1e3',
    '0x10',
    '- a',
    '# a',
    'a: b',
    'a #b',
    ' a ',
    "it's",
    '"',
    '\\',
    '%',
    '@x',
    '*a',
    '&a',
    '!t',
    '| a',
    '> a',
    '{',
    '[',
    '---',
    '...',
    'a\nb',
    'a\tb',
    '\u001b[31m',
    '\u009b',
    '\u202e',
    '\u2028',
    '\ufeff',
    '日本',
    '😀',
    '__proto__',
    '::error::',
    '{{ x }}',
  ),
);
const answers = fc.record(
  {
    load: fc.constantFrom('200k', '50k..200k', '1.2M msg/s', '1e6', '0', 'unknown'),
    delay: fc.constantFrom('5 ms', '5ms..15ms', '100us', '1µs'),
    people: fc.constantFrom('6', '3..5'),
    replay: fc.constantFrom(true, false, 'yes', 'no', 'unknown', '?'),
    place: fc.constantFrom('here', 'anywhere'),
  },
  { requiredKeys: ['load'] },
);
const workload = fc.record({ name: text, description: text, answers }, { requiredKeys: ['answers'] });
/** One in which nothing is known is refused. */
const request: fc.Arbitrary<Request> = fc
  .record(
    {
      name: text,
      description: text,
      workloads: fc.uniqueArray(workload, { minLength: 1, maxLength: 3, selector: ({ name }) => name ?? {} }),
    },
    { requiredKeys: ['workloads'] },
  )
  .filter(({ workloads }) => !givesNoAnswer(workloads));

describe('an answers file', () => {
  it('reads back as the request it was written from', () => {
    fc.assert(
      fc.property(request, (one) => {
        const { request, problems } = readBack(formatAnswers(one, questions));
        expect({ request, problems }).toEqual({ request: one, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is the same again when it is written again', () => {
    fc.assert(
      fc.property(request, (one) => {
        const once = formatAnswers(one, questions);
        const again = readBack(once).request;
        expect(again && formatAnswers(again, questions)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('looks as a person would write it', () => {
    const one: Request = {
      name: 'orders',
      workloads: [{ answers: { replay: true, place: 'here', load: '50k..200k', delay: '5 ms' } }],
    };
    expect(formatAnswers(one, questions, ['Answers.', 'Run again: x'], { profile: 'calm' })).toBe(
      '# Answers.\n# Run again: x\nname: orders\nprofile: calm\nload: 50k..200k\ndelay: 5 ms\nreplay: true\nplace: here\n',
    );
  });

  it('lists workloads with their names', () => {
    const one: Request = {
      workloads: [
        { name: 'a', answers: { load: '1k' } },
        { name: 'b', description: 'the other', answers: {} },
      ],
    };
    expect(formatAnswers(one, questions)).toBe(
      'workloads:\n  - name: a\n    load: 1k\n  - name: b\n    description: the other\n',
    );
  });

  it.each([
    ['a word of any script', '订单 2', '1µs', 'name: 订单 2\ndelay: 1µs\n'],
    ['a word that some readers of YAML take for yes', 'y', '1s', 'name: "y"\ndelay: 1s\n'],
    ['a name of digits beside an answer of digits', '12', '12', 'name: "12"\ndelay: 12\n'],
  ])('has quotes where they are needed: %s', (_, name, delay, written) => {
    expect(formatAnswers({ name, workloads: [{ answers: { delay } }] }, questions)).toBe(written);
  });

  it('cannot be led astray by its header', () => {
    const one: Request = { workloads: [{ answers: { load: '1' } }] };
    const written = formatAnswers(one, questions, ['select a\nplace: there\r\u0085replay: true']);
    expect(readBack(written).request).toEqual(one);
  });
});
