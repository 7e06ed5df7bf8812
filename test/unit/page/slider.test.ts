import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/answers/index.ts';
import { answerSlid } from '../../../src/page/read-change.ts';
import { POSITIONS, sliderFor } from '../../../src/page/slider.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const numbers = realKnowledge().questions.filter(({ answer }) => answer.kind === 'number');

describe.each(numbers.map((question) => [question.id, question] as const))('the slider of %s', (_, question) => {
  it('only stands at values that are answers', () => {
    for (let position = 0; position <= POSITIONS; position += 8) {
      const text = answerSlid(question, position);
      expect(parseAnswer(question, text), `${text} at ${position}`).toMatchObject({ ok: true });
    }
  });

  it('rises, and finds its values again', () => {
    const slider = sliderFor(question);
    let last = -1;
    for (let position = 0; position <= POSITIONS; position += 8) {
      const value = slider?.valueAt(position) ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(last);
      const found = slider?.valueAt(slider.positionOf(value)) ?? Number.NaN;
      // A position and the next one may stand on either side of a whole number.
      const off = question.answer.kind === 'number' && question.answer.integer ? 1 : value * 1e-9;
      expect(Math.abs(found - value), `${value} at ${position}`).toBeLessThanOrEqual(off);
      last = value;
    }
  });

  it('has every example within reach', () => {
    for (const example of question.examples) {
      const parsed = parseAnswer(question, example);
      if (!parsed.ok || parsed.value.kind !== 'number') throw new Error(`${example} is no number`);
      const slider = sliderFor(question);
      const there = slider?.valueAt(slider.positionOf(parsed.value.max)) ?? Number.NaN;
      expect(Math.abs(there - parsed.value.max), example).toBeLessThanOrEqual(parsed.value.max / 10);
    }
  });
});

it('there is none for what is no number', () => {
  expect(sliderFor(tinyQuestions.place)).toBeUndefined();
  expect(() => answerSlid(tinyQuestions.replay, 5)).toThrow('no slider');
});
