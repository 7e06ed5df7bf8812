import type { Parsed } from '../domain/index.ts';

/** A place inside the knowledge base that does not depend on files: a section, an entry and a path in it. */
export interface Spot {
  readonly section: string;
  /** Of the entry; empty for a section as a whole. */
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Something wrong with the knowledge base as a whole, before it is known in which file it stands. */
export interface Finding {
  readonly spot: Spot;
  /** Of the form `knowledge/what`. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

export type Report = (finding: Finding) => void;

/** A spot further down. */
export function inside(spot: Spot, ...path: readonly (string | number)[]): Spot {
  return { ...spot, path: [...spot.path, ...path] };
}

/** The value that was read; otherwise reports why not and gives `instead`, so that the rest is still checked. */
export function valueOr<T>(parsed: Parsed<T>, instead: T, spot: Spot, code: string, report: Report): T {
  if (parsed.ok) return parsed.value;
  const { message, hint } = parsed;
  report({ spot, code, message, ...(hint === undefined ? {} : { hint }) });
  return instead;
}
