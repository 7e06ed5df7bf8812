import type { Place } from '../domain/index.ts';

/** What a YAML or JSON text says, with the place of every key and value in it. */
export type LocatedValue = LocatedMapping | LocatedSequence | LocatedScalar;

export interface LocatedMapping {
  readonly kind: 'mapping';
  readonly entries: readonly LocatedEntry[];
  readonly place: Place;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: LocatedValue;
}

export interface LocatedSequence {
  readonly kind: 'sequence';
  readonly items: readonly LocatedValue[];
  readonly place: Place;
}

export interface LocatedScalar {
  readonly kind: 'scalar';
  /** By the core schema of YAML 1.2, so `yes` and `no` are text. A number that is not finite stays text. */
  readonly value: string | number | boolean | null;
  /** As written, without quotes: no digit of a number is lost in it. */
  readonly source: string;
  readonly place: Place;
}
