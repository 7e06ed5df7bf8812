/**
 * Spreads the weights of silent criteria over the active ones, in proportion, so that an answer that was not given
 * counts neither for nor against.
 *
 * @param factors  by criterion: by what its weight is multiplied, from 0
 * @returns one weight per criterion, 0 where silent, summing to 1 (all 0 when none is active)
 */
export function spreadWeights(
  weights: readonly number[],
  factors: readonly number[],
  active: readonly boolean[],
): number[] {
  const spread = new Array<number>(weights.length).fill(0);
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    if (!active[j]) continue;
    const weight = (weights[j] as number) * (factors[j] as number);
    spread[j] = weight;
    sum += weight;
  }
  for (let j = 0; j < spread.length; j++) spread[j] = sum > 0 ? (spread[j] as number) / sum : 0;
  return spread;
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
    const utility = utilities[from + j] as number;
    if (!Number.isNaN(utility)) sum += (weights[j] as number) * utility;
  }
  return sum;
}
