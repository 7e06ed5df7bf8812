import fc from 'fast-check';
import type { Answers, KnowledgeBase, Question } from '../../src/domain/index.ts';
import { drawLogarithmic } from '../../src/robustness/index.ts';
import { formatQuantity } from '../../src/units/index.ts';

/** Answers to a random part of the questions, each valid, numbers over their whole range and at times as a range. */
export function randomAnswers(knowledge: KnowledgeBase, fixed: Answers = {}): fc.Arbitrary<Answers> {
  const entries = Object.fromEntries(
    knowledge.questions
      .filter(({ id }) => fixed[id] === undefined)
      .map((question) => [question.id, fc.option(randomAnswer(question), { nil: undefined, freq: 2 })]),
  );
  return fc.record(entries).map((record) => {
    const given = Object.entries(record).filter(([, value]) => value !== undefined);
    return { ...(Object.fromEntries(given) as Answers), ...fixed };
  });
}

function randomAnswer({ answer }: Question): fc.Arbitrary<string> {
  switch (answer.kind) {
    case 'flag':
      return fc.constantFrom('true', 'false');
    case 'choice':
      return fc.constantFrom(...answer.choices.map(({ id }) => id));
    case 'number': {
      const low = Math.max(answer.min, answer.max / 1e9, answer.integer ? 1 : 0);
      const values = Array.from({ length: 64 }, (_, i) => {
        const value = Number(drawLogarithmic(low, answer.max, (i + 0.5) / 64).toPrecision(6));
        return answer.integer ? Math.round(value) : value;
      });
      const one = fc.constantFrom(...values);
      return fc.tuple(one, one, fc.boolean()).map(([a, b, range]) => {
        const quantity = range ? { min: Math.min(a, b), max: Math.max(a, b) } : { min: a, max: a };
        return formatQuantity(quantity, answer.dimension);
      });
    }
  }
}
