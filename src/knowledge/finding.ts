import type { Message } from '../domain/index.ts';

/** A place inside the knowledge base that does not depend on files: a section, an entry and a path in it. */
export interface Spot {
  readonly section: string;
  /** Of the entry; empty for a section as a whole. */
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** The key that the path ends in is meant, not its value. */
  readonly atKey?: true;
}

/** Something wrong with the knowledge base as a whole, before it is known in which file it stands. */
export interface Finding {
  readonly spot: Spot;
  /** Of the form `knowledge/what`. */
  readonly code: string;
  readonly message: Message;
  readonly hint?: Message;
}

export type Report = (finding: Finding) => void;

/** A spot further down. */
export function inside(spot: Spot, ...path: readonly (string | number)[]): Spot {
  return { section: spot.section, id: spot.id, path: [...spot.path, ...path] };
}

/** The key of a mapping further down. */
export function keyIn(spot: Spot, key: string): Spot {
  return { ...inside(spot, key), atKey: true };
}
