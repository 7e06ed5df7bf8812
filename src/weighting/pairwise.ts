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

/** `[i, j, times]`: i matters `times` more than j. */
export type Comparison = readonly [number, number, number];

/**
 * Fills a reciprocal matrix from the comparisons given. Pairs nobody compared follow from the weights that fit all
 * comparisons best: least squares of the logarithms, so that a chain of comparisons contradicts nothing.
 *
 * @param comparisons  that link all of them, see {@link linkedGroups}
 * @see                Bozóki, Fülöp and Rónyai 2010, doi:10.1016/j.mcm.2010.02.047
 */
export function reciprocalMatrix(n: number, comparisons: readonly Comparison[]): number[][] {
  const fitted = fittedLogarithms(n, comparisons);
  const matrix = fitted.map((a) => fitted.map((b) => Math.exp(a - b)));
  for (const [i, j, times] of comparisons) {
    (matrix[i] as number[])[j] = times;
    (matrix[j] as number[])[i] = 1 / times;
  }
  return matrix;
}

/** By Gauss and Seidel: each is what its comparisons with the others make it in the mean, until nothing moves. */
function fittedLogarithms(n: number, comparisons: readonly Comparison[]): readonly number[] {
  const neighbours = Array.from({ length: n }, (_, i) =>
    comparisons.flatMap(([a, b, times]) =>
      a === i ? [{ other: b, more: Math.log(times) }] : b === i ? [{ other: a, more: -Math.log(times) }] : [],
    ),
  );
  const logarithms = new Array<number>(n).fill(0);
  for (let sweep = 0; sweep < 100_000; sweep++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const own = neighbours[i] ?? [];
      if (own.length === 0) continue;
      const next = own.reduce((sum, { other, more }) => sum + (logarithms[other] ?? 0) + more, 0) / own.length;
      moved = Math.max(moved, Math.abs(next - (logarithms[i] ?? 0)));
      logarithms[i] = next;
    }
    if (moved < 1e-14) break;
  }
  return logarithms;
}

/** What comparisons link, directly or over others, by group; one group where all hang together. */
export function linkedGroups(n: number, comparisons: readonly Comparison[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (groups.some((group) => group.includes(start))) continue;
    const group = [start];
    // It grows while it is walked.
    for (const one of group) {
      const linked = comparisons.flatMap(([a, b]) => (a === one ? [b] : b === one ? [a] : []));
      group.push(...new Set(linked.filter((other) => !group.includes(other))));
    }
    groups.push(group);
  }
  return groups;
}
