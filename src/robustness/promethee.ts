/**
 * Net outranking flows of PROMETHEE II on utilities (more is better), preference `min(1, d / threshold)` per criterion,
 * the V-shape of Brans, Vincke and Mareschal 1986; a threshold of 0 is the usual criterion.
 *
 * @param utilities  `[alternative][criterion]`, 0 to 1
 * @param weights    by criterion, summing to 1
 * @returns          one flow per alternative in [-1, 1]; they sum to 0
 */
export function netFlows(
  utilities: readonly (readonly number[])[],
  weights: readonly number[],
  threshold: number,
): number[] {
  const m = utilities.length;
  if (m < 2) return utilities.map(() => 0);
  const flows = new Array<number>(m).fill(0);
  for (let a = 0; a < m; a++) {
    for (let b = 0; b < m; b++) {
      if (a === b) continue;
      let preference = 0;
      for (let j = 0; j < weights.length; j++) {
        const d = (utilities[a]?.[j] ?? 0) - (utilities[b]?.[j] ?? 0);
        if (d > 0) preference += (weights[j] ?? 0) * (threshold <= 0 ? 1 : Math.min(1, d / threshold));
      }
      flows[a] = (flows[a] ?? 0) + preference / (m - 1);
      flows[b] = (flows[b] ?? 0) - preference / (m - 1);
    }
  }
  return flows;
}
