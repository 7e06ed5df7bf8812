import type { SmaaDraw } from '../robustness/index.ts';
import type { Assessed } from './assess.ts';

/** Scores all alternatives of one state under one weight vector after another, without allocating. */
export interface Scorer extends SmaaDraw {
  /** Draws the weights towards `z` (a point of the simplex, by criterion) and scores. */
  readonly score: (z: Float64Array) => void;
  /** The first of the best that are not excluded; -1 when all are. */
  readonly best: () => number;
  /** 0 to 1; -1 for none. */
  readonly scoreOf: (alternative: number) => number;
}

/**
 * @param profile    weights by criterion id
 * @param looseness  0 keeps the profile, 1 takes any weights
 */
export function createScorer(
  { matrix, factors, judgements }: Assessed,
  profile: Readonly<Record<string, number>>,
  looseness: number,
): Scorer {
  const columns = matrix.active.flatMap((active, j) => (active ? [j] : []));
  const n = columns.length;
  const m = matrix.results.length;
  const factor = Float64Array.from(columns, (j) => factors[j] ?? 1);
  const centre = Float64Array.from(columns, (j, k) => (profile[matrix.criteria[j]?.id ?? ''] ?? 0) * (factor[k] ?? 1));
  const utilities = new Float64Array(m * n);
  matrix.results.forEach((row, i) => {
    columns.forEach((j, k) => {
      utilities[i * n + k] = row[j]?.utility ?? 0;
    });
  });
  const scores = new Array<number>(m).fill(0);
  const weights = new Array<number>(matrix.criteria.length).fill(0);
  const excluded = judgements.map(({ violated }) => violated.length > 0);
  const drawn = new Float64Array(n);
  return {
    scores,
    weights,
    excluded,
    score(z) {
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const cloud = (z[columns[k] as number] as number) * (factor[k] as number);
        const weight = (1 - looseness) * (centre[k] as number) + looseness * cloud;
        drawn[k] = weight;
        sum += weight;
      }
      for (let k = 0; k < n; k++) {
        const weight = sum > 0 ? (drawn[k] as number) / sum : 0;
        drawn[k] = weight;
        weights[columns[k] as number] = weight;
      }
      for (let i = 0; i < m; i++) {
        let score = 0;
        for (let k = 0; k < n; k++) score += (drawn[k] as number) * (utilities[i * n + k] as number);
        scores[i] = score;
      }
    },
    best() {
      let top = -1;
      for (let i = 0; i < m; i++) {
        if (!excluded[i] && (top < 0 || (scores[i] as number) > (scores[top] as number))) top = i;
      }
      return top;
    },
    scoreOf: (alternative) => scores[alternative] ?? -1,
  };
}
