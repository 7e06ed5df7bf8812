import { keyIn, type Report, type Spot } from '../finding.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';

const TOLERANCE = 1e-9;

/** Weights name criteria and sum to 1; a criterion without a weight weighs nothing. */
export const checkProfiles: Check = ({ raw }, report) => {
  const criteria = idsOf(raw.criteria);
  for (const { id, weights } of raw.profiles) {
    const spot: Spot = { section: 'profiles', id, path: ['weights'] };
    for (const criterion of Object.keys(weights)) {
      mustBeKnown(criterion, criteria, 'criterion', keyIn(spot, criterion), report);
    }
    checkSum(Object.values(weights), spot, report);
  }
};

/** Reports weights that do not sum to 1. */
export function checkSum(weights: readonly number[], spot: Spot, report: Report): void {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return;
  report({
    spot,
    code: 'knowledge/sum',
    message: { id: 'check/weights-sum', gaps: { sum: Number(sum.toFixed(9)) } },
    hint: { id: 'check/sum-to-one' },
  });
}
