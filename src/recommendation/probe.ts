import type { Requirement } from '../domain/index.ts';
import type { Side } from '../units/index.ts';

/** One answer moved to another value, and what is recommended then. */
export interface Probe {
  readonly key: string;
  readonly from: Requirement;
  readonly to: Requirement;
  /** By its name, see `outcomeNamed`. */
  readonly outcome: string;
  /** The bound of a rule beyond which `to` is the first value: the change is there, just below or just above it. */
  readonly beyond?: { readonly bound: number; readonly side: Side };
  /** Where it is not told by the middle of the answer, which way the answer moved. */
  readonly side?: Side;
  /** How far the answer moved: decades for numbers, 1 for anything else. */
  readonly distance: number;
}

/** Whether what it is moved to is a part of what was answered already: a range that holds both. */
export function isWithin({ from, to }: Pick<Probe, 'from' | 'to'>): boolean {
  if (from.kind !== 'number' || to.kind !== 'number') return false;
  return from.min < from.max && to.min >= from.min && to.max <= from.max;
}

/** By question id. */
export type Probes = ReadonlyMap<string, readonly Probe[]>;
