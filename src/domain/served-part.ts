/** What serves a workload or a part of one, by its ids. */
export interface ServedPart {
  readonly workload: string;
  readonly technology: string;
  readonly alternative: string;
}

/** Parts without what only a report says of them. */
export function servedParts(parts: readonly ServedPart[]): ServedPart[] {
  return parts.map(({ workload, technology, alternative }) => ({ workload, technology, alternative }));
}

/** One name for the same alternatives, or technologies, in whatever order and however many parts each serves; empty for none. */
export function outcomeNamed(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(' ');
}
