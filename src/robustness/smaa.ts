import { TIE_TOLERANCE } from '../scoring/index.ts';

/** Running counts of a SMAA-2 analysis (Lahdelma and Salminen 2001) over any number of draws. */
export interface SmaaTally {
  readonly add: (draws: SmaaDraws) => void;
  readonly result: () => SmaaResult;
}

export interface SmaaDraws {
  readonly draws: number;
  /** How many draws each of them stands for. */
  readonly times: number;
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
 * Draws in a row mostly rank alike. As long as they do, they are counted together.
 *
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
  const order = new Int32Array(m);
  let total = 0;

  /** Counts the ranks of one draw, for as many as rank alike. */
  const countRanks = (row: number, { scores, excluded }: SmaaDraws, times: number): void => {
    above.fill(0);
    tied.fill(1);
    for (let a = 0; a < m; a++) {
      for (let b = a + 1; b < m; b++) {
        const lead = leadOf(a, b, row, scores, excluded);
        if (lead > 0) {
          bump(pairwise, a * m + b, times);
          bump(above, b, 1);
        } else if (lead < 0) {
          bump(pairwise, b * m + a, times);
          bump(above, a, 1);
        } else {
          bump(pairwise, a * m + b, times / 2);
          bump(pairwise, b * m + a, times / 2);
          bump(tied, a, 1);
          bump(tied, b, 1);
        }
      }
    }
    for (let a = 0; a < m; a++) {
      const first = above[a] as number;
      const span = tied[a] as number;
      for (let r = first; r < first + span; r++) bump(acceptability, a * m + r, times / span);
    }
  };
  const countFirst = (a: number, draw: number, weights: ArrayLike<number>, part: number): void => {
    bump(firsts, a, part);
    const own = a * criteria;
    const drawn = draw * criteria;
    for (let j = 0; j < criteria; j++)
      central[own + j] = (central[own + j] as number) + (weights[drawn + j] as number) * part;
  };

  return {
    add(drawn) {
      const { draws, times, scores, excluded, weights } = drawn;
      const eligible = listEligible(order, excluded);
      total += draws * times;
      let alike = 0;
      for (let d = 0; d < draws; d++) {
        const row = d * m;
        if (alike > 0 && isInOrder(order, eligible, scores, row)) alike++;
        else {
          if (alike > 0) countRanks(row - m, drawn, alike * times);
          sortByScore(order, eligible, scores, row);
          alike = eligible > 0 && isInOrder(order, eligible, scores, row) ? 1 : 0;
          if (alike === 0) countRanks(row, drawn, times);
        }
        if (alike > 0) countFirst(order[0] as number, d, weights, times);
        else for (let a = 0; a < m; a++) if (above[a] === 0) countFirst(a, d, weights, times / (tied[a] as number));
      }
      if (alike > 0) countRanks((draws - 1) * m, drawn, alike * times);
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

/** Lists those that are not excluded. @returns how many they are */
function listEligible(order: Int32Array, excluded: ArrayLike<number>): number {
  let count = 0;
  for (let a = 0; a < order.length; a++) if (excluded[a] === 0) order[count++] = a;
  return count;
}

/** Whether each of the first so many is ahead of the next, not only level with it. */
function isInOrder(order: Int32Array, count: number, scores: ArrayLike<number>, row: number): boolean {
  let score = scores[row + (order[0] as number)] as number;
  for (let r = 1; r < count; r++) {
    const next = scores[row + (order[r] as number)] as number;
    if (score - next <= TIE_TOLERANCE) return false;
    score = next;
  }
  return true;
}

/** Sorts the first so many, best first: by insertion, as they are few and mostly sorted. */
function sortByScore(order: Int32Array, count: number, scores: ArrayLike<number>, row: number): void {
  for (let r = 1; r < count; r++) {
    const a = order[r] as number;
    const score = scores[row + a] as number;
    let at = r;
    for (; at > 0 && (scores[row + (order[at - 1] as number)] as number) < score; at--)
      order[at] = order[at - 1] as number;
    order[at] = a;
  }
}

/** Above 0 when a is ahead of b, 0 when they are level. */
function leadOf(a: number, b: number, row: number, scores: ArrayLike<number>, excluded: ArrayLike<number>): number {
  const aOut = excluded[a] as number;
  const bOut = excluded[b] as number;
  if (aOut !== 0 || bOut !== 0) return bOut - aOut;
  const lead = (scores[row + a] as number) - (scores[row + b] as number);
  return Math.abs(lead) <= TIE_TOLERANCE ? 0 : lead;
}

function bump(counts: Float64Array | Int32Array, i: number, by: number): void {
  counts[i] = (counts[i] as number) + by;
}

function rows(counts: Float64Array, m: number, draws: number): number[][] {
  return Array.from({ length: m }, (_, a) => Array.from(counts.subarray(a * m, (a + 1) * m), (count) => count / draws));
}
