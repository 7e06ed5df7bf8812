import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess, requirementsOf } from '../../src/recommendation/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { referenceJudgements } from '../support/reference-judgement.ts';

// Rules are run as programs over a bank of tests; what they say must be what the rules say read one by one.

const knowledge = realKnowledge();

it('programs say what the rules say, cell by cell', () => {
  fc.assert(
    fc.property(randomAnswers(knowledge), (answers) => {
      const requirements = requirementsOf(answers, knowledge);
      const { judgements, matrix } = assess(knowledge, requirements);
      referenceJudgements(requirements, knowledge).forEach((expected, i) => {
        expect(judgements[i]?.violated.map(({ id }) => id)).toEqual(expected.violated);
        expect(judgements[i]?.strained.map(({ id }) => id)).toEqual(expected.strained);
        expect(matrix.results[i]?.map(({ utility }) => utility)).toEqual(expected.utilities);
      });
    }),
    { numRuns: 1500 },
  );
});
