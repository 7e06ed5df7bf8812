/** Scores closer than this are equal. */
export const TIE_TOLERANCE = 1e-9;

interface Rankable {
  readonly id: string;
  readonly score: number;
  readonly excluded: boolean;
}

/**
 * Orders by score, excluded ones after all others. Whoever is level with the one before shares its rank, and so on down a
 * chain of them; all of those are listed by id, in whatever order they came. All that are excluded share the last rank: of
 * what cannot be chosen none is better.
 *
 * @returns in rank order; a rank is one more than the number of those in better ones
 */
export function rank<T extends Rankable>(rows: readonly T[]): (T & { readonly rank: number })[] {
  const sorted = [...rows].sort((a, b) => Number(a.excluded) - Number(b.excluded) || b.score - a.score);
  const lastRank = sorted.filter(({ excluded }) => !excluded).length + 1;
  let first = 1;
  return sorted
    .map((row, i) => {
      const previous = sorted[i - 1];
      if (previous?.excluded !== row.excluded || !isLevel(previous.score, row.score)) first = i + 1;
      return { row, first };
    })
    .sort((a, b) => a.first - b.first || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row, first }) =>
      // Spread into a literal, V8 makes a class of objects for every row anew, and leaves it behind.
      Object.assign({ rank: row.excluded ? lastRank : first }, row),
    );
}

/**
 * The first in the order of {@link rank}.
 *
 * @param members  positions, in the order of their ids
 * @param scores   by position; NaN for what is excluded
 * @returns        -1 when all are excluded
 */
export function firstOf(members: readonly number[], scores: ArrayLike<number>): number {
  let least = Number.NEGATIVE_INFINITY;
  for (const i of members) if ((scores[i] as number) > least) least = scores[i] as number;
  for (let wasMore = true; wasMore; ) {
    wasMore = false;
    for (const i of members) {
      const score = scores[i] as number;
      if (score < least && isLevel(score, least)) {
        least = score;
        wasMore = true;
      }
    }
  }
  for (const i of members) if ((scores[i] as number) >= least) return i;
  return -1;
}

function isLevel(a: number, b: number): boolean {
  return Math.abs(a - b) <= TIE_TOLERANCE;
}
