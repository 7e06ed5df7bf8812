/** Scores closer than this are equal. */
const TIE = 1e-9;

/** Running counts of a SMAA-2 analysis (Lahdelma and Salminen 2001) over any number of draws. */
export interface SmaaTally {
  readonly add: (draw: SmaaDraw) => void;
  readonly result: () => SmaaResult;
}

export interface SmaaDraw {
  /** By alternative. */
  readonly scores: readonly number[];
  /** Excluded ones rank behind all others, level with each other. */
  readonly excluded?: readonly boolean[];
  /** By criterion: for the central weight vectors. */
  readonly weights?: readonly number[];
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
  const acceptability = matrix(alternatives, alternatives);
  const pairwise = matrix(alternatives, alternatives);
  const central = matrix(alternatives, criteria);
  const firsts = new Array<number>(alternatives).fill(0);
  let draws = 0;
  const beats = (draw: SmaaDraw, a: number, b: number): number => {
    const excludedA = draw.excluded?.[a] === true;
    const excludedB = draw.excluded?.[b] === true;
    if (excludedA !== excludedB) return excludedA ? -1 : 1;
    if (excludedA) return 0;
    const difference = (draw.scores[a] ?? 0) - (draw.scores[b] ?? 0);
    return Math.abs(difference) <= TIE ? 0 : difference;
  };
  return {
    add(draw) {
      draws++;
      for (let a = 0; a < alternatives; a++) {
        let above = 0;
        let tied = 1;
        for (let b = 0; b < alternatives; b++) {
          if (a === b) continue;
          const sign = beats(draw, a, b);
          const row = pairwise[a] as number[];
          if (sign > 0) row[b] = (row[b] ?? 0) + 1;
          else if (sign === 0) {
            row[b] = (row[b] ?? 0) + 0.5;
            tied++;
          } else above++;
        }
        const ranks = acceptability[a] as number[];
        for (let r = above; r < above + tied; r++) ranks[r] = (ranks[r] ?? 0) + 1 / tied;
        if (above === 0 && draw.weights !== undefined) {
          firsts[a] = (firsts[a] ?? 0) + 1 / tied;
          const row = central[a] as number[];
          for (let j = 0; j < criteria; j++) row[j] = (row[j] ?? 0) + (draw.weights[j] ?? 0) / tied;
        }
      }
    },
    result: () => ({
      draws,
      acceptability: acceptability.map((row) => row.map((count) => count / draws)),
      pairwise: pairwise.map((row) => row.map((count) => count / draws)),
      centralWeights: central.map((row, a) => {
        const n = firsts[a] ?? 0;
        return n === 0 ? undefined : row.map((sum) => sum / n);
      }),
    }),
  };
}

function matrix(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
