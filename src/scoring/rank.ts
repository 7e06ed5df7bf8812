/** Scores closer than this are equal. */
export const TIE_TOLERANCE = 1e-9;

interface Rankable {
  readonly id: string;
  readonly score: number;
  readonly excluded: boolean;
}

/**
 * Orders by score, excluded ones after all others; whoever is level with the one before shares its rank, and those are listed
 * by id. All that are excluded share the last rank: of what cannot be chosen none is better.
 *
 * @returns in rank order; a rank is one more than the number of those in better ones
 */
export function rank<T extends Rankable>(rows: readonly T[]): (T & { readonly rank: number })[] {
  const sorted = [...rows].sort((a, b) => {
    if (a.excluded !== b.excluded) return a.excluded ? 1 : -1;
    if (Math.abs(a.score - b.score) > TIE_TOLERANCE) return b.score - a.score;
    return a.id < b.id ? -1 : 1;
  });
  let rankOfGroup = 1;
  return sorted.map((row, i) => {
    const previous = sorted[i - 1];
    const tied =
      previous !== undefined &&
      previous.excluded === row.excluded &&
      (row.excluded || Math.abs(previous.score - row.score) <= TIE_TOLERANCE);
    if (!tied) rankOfGroup = i + 1;
    // Spread into a literal, V8 makes a class of objects for every row anew, and leaves it behind.
    return Object.assign({ rank: rankOfGroup }, row);
  });
}
