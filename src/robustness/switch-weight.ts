/**
 * The weight at which two alternatives change places when one weight moves and the others keep their proportions.
 *
 * @param a        utilities of one alternative by criterion, 0 to 1
 * @param b        those of the other
 * @param weights  summing to 1
 * @param j        the criterion whose weight moves
 * @returns        a weight in [0, 1]; undefined when there is none, as where all weight is on `j` already
 */
export function switchWeight(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
  j: number,
): number | undefined {
  const own = weights[j] ?? 0;
  const rest = 1 - own;
  if (rest <= 0) return undefined;
  let restA = 0;
  let restB = 0;
  for (let k = 0; k < weights.length; k++) {
    if (k === j) continue;
    restA += ((weights[k] ?? 0) * (a[k] ?? 0)) / rest;
    restB += ((weights[k] ?? 0) * (b[k] ?? 0)) / rest;
  }
  const denominator = (a[j] ?? 0) - (b[j] ?? 0) + (restB - restA);
  if (denominator === 0) return undefined;
  const t = (restB - restA) / denominator;
  return t >= 0 && t <= 1 ? t : undefined;
}
