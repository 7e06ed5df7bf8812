/**
 * Rank-order centroid weights: the mean of all weight vectors that respect an order of importance.
 *
 * @param n  number of criteria, at least 1
 * @returns  weights from the most to the least important, summing to 1
 * @see      Barron and Barrett 1996; Roberts and Goodwin 2002, doi:10.1002/mcda.320
 */
export function rankOrderCentroid(n: number): number[] {
  const weights: number[] = [];
  let tail = 0;
  for (let k = n; k >= 1; k--) {
    tail += 1 / k;
    weights.unshift(tail / n);
  }
  return weights;
}
