import type { AlternativeBasis, AssessmentBasis } from '../domain/index.ts';
import { roundedTo } from '../units/index.ts';
import { isEligible } from './compare-outcomes.ts';
import type { CriterionMove, MarginChange } from './comparison.ts';

/** A move that two decimals do not show is none. */
const NOTICEABLE = 0.0005;

/**
 * How the lead of one alternative over another moved, and which criteria moved it: a score is the sum of weight times
 * utility, so the change of a lead is the sum of the changes of those products.
 *
 * @returns null when either is unknown on one side, or is excluded now: then scores do not decide
 */
export function compareMargin(
  before: AssessmentBasis,
  after: AssessmentBasis,
  leader: string,
  rival: string,
): MarginChange | null {
  const [leaderBefore, rivalBefore] = [find(before, leader), find(before, rival)];
  const [leaderAfter, rivalAfter] = [find(after, leader), find(after, rival)];
  if (!leaderBefore || !rivalBefore || !leaderAfter || !rivalAfter) return null;
  if (!isEligible(leaderAfter) || !isEligible(rivalAfter)) return null;
  const to = roundedTo(leaderAfter.score - rivalAfter.score, 4);
  if (!isEligible(leaderBefore) || !isEligible(rivalBefore)) return { leader, rival, from: null, to, moves: [] };
  const criteria = [...new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])];
  const moves = criteria.map((criterion): CriterionMove => {
    const weight = { from: before.weights[criterion] ?? 0, to: after.weights[criterion] ?? 0 };
    const own = { from: leaderBefore.utilities[criterion] ?? null, to: leaderAfter.utilities[criterion] ?? null };
    const other = { from: rivalBefore.utilities[criterion] ?? null, to: rivalAfter.utilities[criterion] ?? null };
    const lead = (side: 'from' | 'to') => weight[side] * ((own[side] ?? 0) - (other[side] ?? 0));
    return { criterion, by: roundedTo(lead('to') - lead('from'), 4), weight, leader: own, rival: other };
  });
  return {
    leader,
    rival,
    from: roundedTo(leaderBefore.score - rivalBefore.score, 4),
    to,
    moves: moves
      .filter(({ by }) => Math.abs(by) >= NOTICEABLE)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.criterion < b.criterion ? -1 : 1)),
  };
}

function find({ alternatives }: AssessmentBasis, id: string): AlternativeBasis | undefined {
  return alternatives.find((one) => one.id === id);
}
