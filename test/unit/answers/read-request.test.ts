import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/answers/index.ts';
import { keyPlaceAt } from '../../../src/yaml/index.ts';
import { inEnglish } from '../../support/in-english.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const questions = Object.values(tinyQuestions);
const read = (text: string) => readRequest(text, 'answers.yaml', questions);
const hintOf = (text: string) => inEnglish(read(text).problems[0]?.hint ?? '');
const found = (text: string) =>
  read(text).problems.map(
    ({ code, message, at }) => `${at?.line ?? 0}:${at?.column ?? 0} ${code} ${inEnglish(message)}`,
  );

describe('one mapping', () => {
  it.each([
    ['YAML', 'load: 200k\nreplay: true\nplace: there\n'],
    ['JSON', '{ "load": "200k", "replay": true, "place": "there" }'],
    ['Windows line ends and a byte order mark', '\uFEFFload: 200k\r\nreplay: true\r\nplace: there\r\n'],
    ['comments', '# what we need\nload: 200k # at peak\nreplay: true\nplace: there'],
  ])('is read from %s', (_, text) => {
    const { request, problems } = read(text);
    expect({ request, problems }).toEqual({
      request: { workloads: [{ answers: { load: '200k', replay: true, place: 'there' } }] },
      problems: [],
    });
  });

  it('leaves what is for others to them, with its place', () => {
    const { request, document } = read('$schema: x\nload: 1\ndecision: { place: there }\n');
    expect(request).toEqual({ workloads: [{ answers: { load: '1' } }] });
    expect(document && keyPlaceAt(document, ['decision'])).toMatchObject({ line: 3, column: 1 });
  });

  it.each(['load: 600.000\n', '{ load: 600.000 }', '{ "load": "600.000" }', 'workloads: [{ load: "600.000" }]'])(
    'takes no number as written in %j, which is another elsewhere',
    (text) => {
      const [problem] = read(text).problems;
      expect(problem?.at).toMatchObject({ line: 1, column: text.search(/"?600/) + 1 });
      expect(inEnglish(problem?.message ?? '')).toBe('load: "600.000" is 600 to some and 600000 to others');
    },
  );

  const kept = 'decision: { reviewedWith: { tool: mq-advisor } }\n';

  it.each([
    ['a number of JSON', '{ "load": 600.000 }', '600'],
    ['a number of JSON behind a byte order mark', '\uFEFF{ "load": 1.250 }', '1.25'],
    ['a record', `load: 600.000\n${kept}`, '600'],
    ['a range in a record', `load: 5.000..10.250 /s\n${kept}`, '5..10.25 /s'],
    ['a fraction in a record', `load: 1.667\n${kept}`, '1.667'],
  ])('takes %s as written, which has one reading', (_, text, load) => {
    expect(read(text).problems).toEqual([]);
    expect(read(text).request?.workloads).toEqual([{ answers: { load } }]);
    expect(readRequest(new TextEncoder().encode(text), 'x', questions).request?.workloads[0]?.answers).toEqual({
      load,
    });
  });

  it('takes no number as written where a decision was put down by hand', () => {
    expect(read('load: 600.000\ndecision: { place: there, reviewedWith: 0.1.0 }\n').problems).toHaveLength(1);
  });

  it('keeps every digit of a number', () => {
    expect(read('load: 9007199254740993\n').problems).toHaveLength(1);
    expect(read('load: 1.50\ndelay: 1e-3\n').request?.workloads[0]?.answers).toEqual({ load: '1.50', delay: '1e-3' });
  });

  it('may have a name, a description, a profile and weights', () => {
    const reading = read('name: 42\ndescription: >\n  two\n  lines\nprofile: calm\nweights: a=1\nload: 1\n');
    expect(reading).toMatchObject({
      request: { name: '42', description: 'two lines\n', workloads: [{ answers: { load: '1' } }] },
      profile: 'calm',
      weights: 'a=1',
    });
  });

  it('may carry what a review has noted', () => {
    expect(read('load: 1\ndecision:\n  by: somebody\n  on: [2026, 1]\n').problems).toEqual([]);
  });

  it('keeps what is said to be unknown, and leaves out what is not said', () => {
    expect(read('load: unknown\ndelay: 5ms\nplace: ~\nreplay: "?"\n').request?.workloads[0]?.answers).toEqual({
      load: 'unknown',
      delay: '5ms',
      replay: '?',
    });
  });
});

describe('several workloads', () => {
  it('share the keys beside them, and win over them', () => {
    const text =
      'name: both\nload: 1k\nreplay: true\nworkloads:\n  - name: a\n    load: 2k\n  - name: b\n    description: the other\n';
    expect(read(text).request).toEqual({
      name: 'both',
      workloads: [
        { name: 'a', answers: { load: '2k', replay: true } },
        { name: 'b', description: 'the other', answers: { load: '1k', replay: true } },
      ],
    });
  });

  it('may all be nothing but the shared answers', () => {
    expect(read('load: 1k\nworkloads: [{ name: a }, { name: b }]').problems).toEqual([]);
  });
});

describe('what is wrong', () => {
  it.each([
    ['nothing at all', '', ['0:0 answers/empty no answers in it']],
    ['comments alone', '# load: 1\n', ['0:0 answers/empty no answers in it']],
    ['an empty mapping', '{}', ['0:0 answers/empty no answers in it']],
    ['nothing that is known', 'load: unknown\nreplay: "?"\n', ['0:0 answers/empty no answers in it']],
    ['a name alone', 'name: orders\n', ['0:0 answers/empty no answers in it']],
    ['a list', '- load: 1\n', ['1:1 answers/not-a-mapping answers are not a mapping']],
    ['a text', 'hello', ['1:1 answers/not-a-mapping answers are not a mapping']],
    ['no list of workloads', 'workloads: 3\n', ['1:12 answers/not-a-list workloads: not a list']],
    ['an empty list of workloads', 'workloads: []\n', ['1:12 answers/not-a-list workloads: the list is empty']],
    [
      'a workload that is a text',
      'workloads:\n  - orders\n',
      ['2:5 answers/not-a-mapping a workload is not a mapping'],
    ],
    [
      'workloads in a workload',
      'load: 1\nworkloads:\n  - workloads: []\n',
      ['3:5 answers/unknown-key unknown key "workloads"'],
    ],
    [
      'a profile in a workload',
      'load: 1\nworkloads:\n  - profile: calm\n',
      ['3:5 answers/unknown-key unknown key "profile"'],
    ],
    ['a key given twice', 'load: 1\nload: 2\n', ['2:1 yaml/duplicate-key key "load" is given twice']],
    ['a list as an answer', 'load: [1k, 2k]\n', ['1:7 answers/wrong-type load: a list where one value belongs']],
    [
      'a mapping as a name',
      'name: { a: 1 }\nload: 1\n',
      ['1:7 answers/wrong-type name: a mapping where a text belongs'],
    ],
    [
      'a key that reaches for the prototype',
      '__proto__: 1\nload: 1\n',
      ['1:1 answers/unknown-key unknown key "__proto__"'],
    ],
    [
      'two workloads of one name',
      'load: 1\nworkloads:\n  - name: a\n  - name: a\n',
      ['4:11 answers/duplicate-name two workloads are named "a"'],
    ],
  ])('%s is a problem with a place', (_, text, wanted) => {
    expect(found(text)).toEqual(wanted);
    expect(read(text).request).toBeUndefined();
  });

  it('is reported in one go and in the order of the file', () => {
    const text = 'replay: maybe\nlaod: 1\nworkloads:\n  - place: her\n    delay: 5 parsecs\n  - load: 5ms\n';
    expect(found(text)).toEqual([
      '1:9 answers/invalid-value replay: "maybe" is not true or false',
      '2:1 answers/unknown-key unknown key "laod"',
      '4:12 answers/invalid-value place: "her" is not one of the choices',
      '5:12 answers/invalid-value delay: "5 parsecs" is not a duration',
      '6:11 answers/invalid-value load: "5ms" is not a rate of messages',
    ]);
  });

  it.each([
    ['laod: 1', 'did you mean "load"?'],
    ['Replay: true', 'did you mean "replay"?'],
    ['descripton: x', 'did you mean "description"?'],
    ['decison: {}', 'did you mean "decision"?'],
    ['workload: []', 'did you mean "workloads"?'],
  ])('%s is answered with the nearest key', (text, hint) => {
    expect(hintOf(text)).toBe(hint);
  });

  it('lists the keys where none is near', () => {
    expect(hintOf('xyzzyplugh: 1')).toMatch(/^one of: load, budget, .*workloads/);
  });

  it('repeats a long key in part only', () => {
    expect(found(`${'x'.repeat(900)}: 1`)).toEqual([`1:1 answers/unknown-key unknown key "${'x'.repeat(60)}…"`]);
  });

  it('is said of a name that nobody would type', () => {
    expect(found(`name: ${'x'.repeat(2001)}\nload: 1\n`)).toEqual([
      '1:7 answers/too-long name: longer than 2000 characters',
    ]);
  });
});
