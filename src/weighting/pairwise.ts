/** Random index by matrix size, from 3 (Saaty's newer table); CR is 0 for smaller ones. */
const RANDOM_INDEX = [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59];

/** Above this the judgements contradict each other too much (Saaty). */
export const ACCEPTABLE_RATIO = 0.1;

interface PairwiseWeights {
  /** Principal eigenvector, summing to 1. */
  readonly weights: readonly number[];
  /** Consistency ratio with Saaty's newer random index; at most 0.10 is acceptable. */
  readonly consistencyRatio: number;
}

/**
 * Weights from pairwise comparisons (AHP): the principal eigenvector by power iteration.
 *
 * @param matrix  reciprocal, `[i][j]` says how many times i matters more than j
 * @see           Saaty 1980
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[]): PairwiseWeights {
  const n = matrix.length;
  let weights = new Array<number>(n).fill(1 / n);
  let lambda = n;
  for (let iteration = 0; iteration < 1000; iteration++) {
    const product = matrix.map((row) => row.reduce((sum, a, j) => sum + a * (weights[j] ?? 0), 0));
    const total = product.reduce((a, b) => a + b, 0);
    const next = product.map((value) => value / total);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (weights[i] ?? 0))));
    weights = next;
    lambda = total;
    if (moved < 1e-13) break;
  }
  const index = RANDOM_INDEX[n - 3] ?? RANDOM_INDEX.at(-1) ?? 1;
  return { weights, consistencyRatio: n < 3 ? 0 : (lambda - n) / (n - 1) / index };
}

/**
 * Fills a reciprocal matrix from the comparisons given; pairs nobody compared follow from the others by the geometric
 * mean over every third criterion that links them, or are equal.
 *
 * @param comparisons  `[i, j, times]`: i matters `times` more than j
 */
export function reciprocalMatrix(n: number, comparisons: readonly (readonly [number, number, number])[]): number[][] {
  const given = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j): number | undefined => (i === j ? 1 : undefined)),
  );
  for (const [i, j, times] of comparisons) {
    (given[i] as (number | undefined)[])[j] = times;
    (given[j] as (number | undefined)[])[i] = 1 / times;
  }
  return given.map((row, i) =>
    row.map((value, j) => {
      if (value !== undefined) return value;
      const links: number[] = [];
      for (let k = 0; k < n; k++) {
        const [first, second] = [given[i]?.[k], given[k]?.[j]];
        if (k !== i && k !== j && first !== undefined && second !== undefined) links.push(Math.log(first * second));
      }
      return links.length === 0 ? 1 : Math.exp(links.reduce((a, b) => a + b, 0) / links.length);
    }),
  );
}
