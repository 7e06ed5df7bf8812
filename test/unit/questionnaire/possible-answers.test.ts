import { describe, expect, it } from 'vitest';
import type { Question, RawAnswer } from '../../../src/domain/index.ts';
import { possibleAnswers } from '../../../src/questionnaire/possible-answers.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const { delay, people, replay, place } = tinyQuestions;

describe('possible answers', () => {
  it.each<[string, Question, readonly (readonly [RawAnswer, number])[]]>([
    [
      'a flag by its shares',
      replay,
      [
        [true, 0.2],
        [false, 0.8],
      ],
    ],
    [
      'whole numbers rounded',
      { ...people, examples: ['6'] },
      [
        ['2', 0.8 / 3],
        ['8', 0.8 / 3],
        ['30', 0.8 / 3],
        ['6', 0.2],
      ],
    ],
    [
      'a range on a logarithmic axis',
      { ...delay, examples: [] },
      [
        ['1ms', 1 / 3],
        ['0.1s', 1 / 3],
        ['10s', 1 / 3],
      ],
    ],
    [
      'a round number about the middle',
      { ...delay, examples: [], unknownRange: { kind: 'number', min: 31_536_000, max: 5 * 31_536_000 } },
      [
        ['1y', 1 / 3],
        ['2y', 1 / 3],
        ['5y', 1 / 3],
      ],
    ],
    [
      'the examples beyond it',
      { ...delay, examples: ['1h', '1d'] },
      [
        ['1ms', 0.8 / 3],
        ['0.1s', 0.8 / 3],
        ['10s', 0.8 / 3],
        ['1h', 0.1],
        ['1d', 0.1],
      ],
    ],
  ])('give %s', (_, question, wanted) => {
    const found = possibleAnswers(question);
    expect(found.map(({ raw }) => raw)).toEqual(wanted.map(([raw]) => raw));
    found.forEach(({ likelihood }, i) => {
      expect(likelihood).toBeCloseTo(wanted[i]?.[1] ?? Number.NaN, 9);
    });
  });

  it('leave a little to choices that are hardly ever made', () => {
    const [here, there, anywhere] = possibleAnswers(place).map(({ likelihood }) => likelihood);
    expect(here).toBeGreaterThan(0.9);
    expect(there).toBeGreaterThan(0);
    expect(there).toBe(anywhere);
  });

  it.each(Object.values(tinyQuestions))('of $id are all of it', (question) => {
    expect(possibleAnswers(question).reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1, 12);
  });
});
