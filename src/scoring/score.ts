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
 * @param utilities  of all alternatives, flat; NaN where a criterion is silent
 * @param from       where the row of the alternative begins
 * @param weights    one per criterion, summing to 1
 */
export function weightedSum(utilities: ArrayLike<number>, from: number, weights: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j] as number;
    const utility = utilities[from + j] as number;
    if (weight > 0 && !Number.isNaN(utility)) sum += weight * utility;
  }
  return sum;
}
