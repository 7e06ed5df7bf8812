/** Scores closer than this are equal. */
const TIE = 1e-9;

/** Running counts of a SMAA-2 analysis (Lahdelma and Salminen 2001) over any number of draws. */
export interface SmaaTally {
  readonly add: (draws: SmaaDraws) => void;
  readonly result: () => SmaaResult;
}

export interface SmaaDraws {
  readonly draws: number;
  /** `[draw * alternatives + alternative]` */
  readonly scores: ArrayLike<number>;
  /** By alternative: not 0 when it is excluded. Excluded ones rank behind all others, level with each other. */
  readonly excluded: ArrayLike<number>;
  /** `[draw * criteria + criterion]`: for the central weight vectors. */
  readonly weights: ArrayLike<number>;
}

export interface SmaaResult {
  readonly draws: number;
  /** `[alternative][rank]`: share of draws; a tie is split over the ranks it spans. Rows and columns sum to 1. */
  readonly acceptability: readonly (readonly number[])[];
  /** Mean weights of the draws in which an alternative was first; undefined when it never was. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
  /** `[a][b]`: share of draws in which a is above b, ties half; diagonal 0. */
  readonly pairwise: readonly (readonly number[])[];
}

/**
 * @param alternatives  number of alternatives
 * @param criteria      number of criteria, for the central weights
 */
export function smaaTally(alternatives: number, criteria: number): SmaaTally {
  const m = alternatives;
  const acceptability = new Float64Array(m * m);
  const pairwise = new Float64Array(m * m);
  const central = new Float64Array(m * criteria);
  const firsts = new Float64Array(m);
  const above = new Int32Array(m);
  const tied = new Int32Array(m);
  let total = 0;
  return {
    add({ draws, scores, excluded, weights }) {
      total += draws;
      for (let d = 0; d < draws; d++) {
        above.fill(0);
        tied.fill(1);
        for (let a = 0; a < m; a++) {
          for (let b = a + 1; b < m; b++) {
            const lead = leadOf(a, b, d * m, scores, excluded);
            if (lead > 0) {
              bump(pairwise, a * m + b, 1);
              bump(above, b, 1);
            } else if (lead < 0) {
              bump(pairwise, b * m + a, 1);
              bump(above, a, 1);
            } else {
              bump(pairwise, a * m + b, 0.5);
              bump(pairwise, b * m + a, 0.5);
              bump(tied, a, 1);
              bump(tied, b, 1);
            }
          }
        }
        for (let a = 0; a < m; a++) {
          const first = above[a] as number;
          const span = tied[a] as number;
          for (let r = first; r < first + span; r++) bump(acceptability, a * m + r, 1 / span);
          if (first > 0) continue;
          bump(firsts, a, 1 / span);
          for (let j = 0; j < criteria; j++)
            bump(central, a * criteria + j, (weights[d * criteria + j] as number) / span);
        }
      }
    },
    result: () => ({
      draws: total,
      acceptability: rows(acceptability, m, total),
      pairwise: rows(pairwise, m, total),
      centralWeights: Array.from({ length: m }, (_, a) => {
        const n = firsts[a] as number;
        return n === 0 ? undefined : Array.from(central.subarray(a * criteria, (a + 1) * criteria), (sum) => sum / n);
      }),
    }),
  };
}

/** Above 0 when a is ahead of b, 0 when they are level. */
function leadOf(a: number, b: number, row: number, scores: ArrayLike<number>, excluded: ArrayLike<number>): number {
  const aOut = excluded[a] as number;
  const bOut = excluded[b] as number;
  if (aOut !== 0 || bOut !== 0) return bOut - aOut;
  const lead = (scores[row + a] as number) - (scores[row + b] as number);
  return Math.abs(lead) <= TIE ? 0 : lead;
}

function bump(counts: Float64Array | Int32Array, i: number, by: number): void {
  counts[i] = (counts[i] as number) + by;
}

function rows(counts: Float64Array, m: number, draws: number): number[][] {
  return Array.from({ length: m }, (_, a) => Array.from(counts.subarray(a * m, (a + 1) * m), (count) => count / draws));
}
