import type { Answers, KnowledgeBase } from '../../domain/index.ts';
import type { Spot } from '../../knowledge/finding.ts';
import { assess } from '../../recommendation/assess.ts';
import { requirementsOf } from '../../recommendation/requirements-of.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { sampleAnswers, sayAnswers } from './sample-answers.ts';

const REQUESTS = 40;

/**
 * Leaves out each alternative in turn: the order of the others must stay, or the winner depends on who else was asked
 * (Belton and Gear 1983; the test is that of Wang and Triantaphyllou 2008).
 */
export function rankReversals({ knowledge }: HealthInput): readonly HealthFinding[] {
  const requests = sampleAnswers(knowledge, REQUESTS, 'rank-reversal');
  const orders = requests.map((answers) => orderOf(knowledge, answers));
  return knowledge.alternatives.flatMap(({ id }): readonly HealthFinding[] => {
    const fewer = { ...knowledge, alternatives: knowledge.alternatives.filter((each) => each.id !== id) };
    for (const [index, answers] of requests.entries()) {
      const expected = (orders[index] ?? []).filter((each) => each !== id);
      const found = orderOf(fewer, answers);
      if (found.join() === expected.join()) continue;
      const spot: Spot = { section: 'alternatives', id, path: ['id'] };
      return [
        {
          spot,
          code: 'health/rank-reversal',
          severity: 'error',
          subject: subjectOf(spot),
          message: { id: 'health/rank-reversal', gaps: { entry: entryOf(spot), before: expected, after: found } },
          hint: { id: 'health/example', gaps: { example: sayAnswers(answers) } },
        },
      ];
    }
    return [];
  });
}

function orderOf(knowledge: KnowledgeBase, answers: Answers): readonly string[] {
  return assess(knowledge, requirementsOf(answers, knowledge)).standings.map(({ id }) => id);
}
