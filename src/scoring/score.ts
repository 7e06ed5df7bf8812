import type { Constraint, Criterion } from '../domain/index.ts';
import type { Situation } from '../situation/situation.ts';
import { SILENT, type UtilityResult, utilityOf } from './utility.ts';
import type { UtilityMemo } from './utility-memo.ts';

/** Utilities of all alternatives on all criteria, with the criteria that can speak about every one of them. */
export interface UtilityMatrix {
  readonly criteria: readonly Criterion[];
  /** True where the criterion speaks: all its answers are known. */
  readonly active: readonly boolean[];
  /** `[alternative][criterion]`, in the order of `situation.views` and `criteria`. */
  readonly results: readonly (readonly UtilityResult[])[];
}

/**
 * @param strained  soft constraints that spoke, by alternative in the order of `situation.views`
 * @param memo      of earlier matrices under the same knowledge base, see {@link createUtilityMemo}
 */
export function utilityMatrix(
  situation: Situation,
  strained: readonly (readonly Constraint[])[],
  memo?: UtilityMemo,
): UtilityMatrix {
  const { criteria } = situation.knowledge;
  const known = criteria.map(({ uses }) => uses.every((key) => situation.requirements[key]?.kind !== 'unknown'));
  const columns = criteria.map((criterion, j) => {
    if (!known[j]) return undefined;
    const column = () => situation.views.map((view, i) => utilityOf(criterion, situation, view, strained[i] ?? []));
    return memo === undefined ? column() : memo.recall(criterion, situation.requirements, column);
  });
  const results = situation.views.map((_, i) => columns.map((column) => column?.[i] ?? SILENT));
  const active = columns.map((column) => column?.some(({ utility }) => utility !== undefined) === true);
  return { criteria, active, results };
}

/**
 * Spreads the weights of silent criteria over the active ones, in proportion, so that an answer that was not given
 * counts neither for nor against.
 *
 * @returns one weight per criterion, 0 where silent, summing to 1 (all 0 when none is active)
 */
export function spreadWeights(weights: readonly number[], active: readonly boolean[]): number[] {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) if (active[j]) sum += weights[j] ?? 0;
  return weights.map((weight, j) => (active[j] && sum > 0 ? weight / sum : 0));
}

/**
 * The weighted sum of one alternative (Fishburn 1967, additive utilities). A figure the alternative lacks counts as
 * nothing known in its favour: 0.
 *
 * @param weights  one per criterion, summing to 1
 */
export function weightedSum(row: readonly UtilityResult[], weights: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j] ?? 0;
    if (weight > 0) sum += weight * (row[j]?.utility ?? 0);
  }
  return sum;
}
