import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/domain/index.ts';
import { leastAnswers } from '../../../src/firing/least-answers.ts';
import { numbersAround } from '../../../src/firing/typed-numbers.ts';

const question = (
  answer: Partial<Extract<Question['answer'], { kind: 'number' }>>,
  examples: string[] = [],
): Question => ({
  id: 'q',
  label: { en: 'Q' },
  prompt: { en: 'Q?' },
  help: { en: '' },
  answer: { kind: 'number', dimension: 'duration', integer: false, min: 0, max: 1e9, ...answer },
  core: false,
  examples,
  unknownRange: { kind: 'number', min: 1, max: 2 },
  source: [],
});

describe('numbers around bounds', () => {
  it.each<[string, number[], Question, string[]]>([
    ['lie before, between and after them', [1, 60], question({}), ['300ms', '3s', '3m', '1s', '1m']],
    ['are those of the examples where one fits', [1], question({}, ['5ms', '2s']), ['5ms', '2s', '1s']],
    ['stay within what the question takes', [1], question({ min: 1, max: 5 }), ['3s', '1s']],
    [
      'are whole where they count something',
      [2],
      question({ dimension: 'count', integer: true, min: 1, max: 10 }),
      ['1', '5', '2'],
    ],
    [
      'are found in a narrow stretch',
      [99.9, 100],
      question({ dimension: 'percent', min: 0, max: 100 }),
      ['30', '99.95', '99.9', '100'],
    ],
  ])('%s', (_, bounds, asked, expected) => {
    expect(numbersAround(bounds, asked)).toEqual(expected);
  });
});

describe('the least answers', () => {
  const telling = new Map([
    ['a', ['1', '2']],
    ['b', [true, false]],
    ['c', ['x']],
  ] as const);
  const when = (test: (answers: Answers) => number | undefined) => leastAnswers(telling, test);

  it.each<[string, (answers: Answers) => number | undefined, Answers | undefined]>([
    ['are none where none are needed', () => 1, {}],
    ['are one where one will do', ({ a }) => (a === '2' ? 1 : undefined), { a: '2' }],
    ['are two where it takes two', ({ b, c }) => (b === false && c === 'x' ? 1 : undefined), { b: false, c: 'x' }],
    ['are the best of a size', ({ a }) => (a === undefined ? undefined : Number(a)), { a: '2' }],
    ['are missing where nothing does it', () => undefined, undefined],
  ])('%s', (_, test, expected) => {
    expect(when(test)).toEqual(expected);
  });
});
