import type { KnowledgeBase } from '../domain/index.ts';
import { type Library, type SectionName, type SectionRecord, sectionOf } from '../knowledge/library.ts';
import type { Lookup } from './lookup.ts';

/** Anything with an id. */
export interface Identified {
  readonly id: string;
}

/** What one kind of thing is, how it is found and what is said of it in a line. */
export interface KindOf<Record extends Identified> {
  /** Public: programs read it, and it stands before an id that several kinds share, as in `term:retention`. */
  readonly name: string;
  /** The section of the library it is made from; none for what a decision is made of. */
  readonly section?: string;
  readonly records: (library: Library, knowledge: KnowledgeBase) => readonly Record[];
  readonly title: (record: Record, lookup: Lookup) => string;
  /** What it says, in a sentence or two; empty where the title is all there is to say. */
  readonly gist: (record: Record, lookup: Lookup) => string;
  /** How welcome a hit of this kind is beside others that match as well; 1 for most. */
  readonly worth?: number;
  /** Hits of the same cluster say much the same, and the best one stands for them. */
  readonly cluster?: (record: Record) => string;
  /** What stands in the knowledge base, where the record only holds it. */
  readonly written?: (record: Record) => object;
  /** What of it is read in a search, where that is not all. */
  readonly said?: (record: Record) => unknown;
  /** What names its technologies and scenarios, where that is not the record. */
  readonly concerns?: (record: Record) => object;
  /** Further words it is asked for by. */
  readonly alsoKnownAs?: (record: Record) => readonly string[];
}

export type Kind = KindOf<Identified>;

/** One thing that can be looked up. */
export interface Entry {
  readonly kind: Kind;
  /** Unique within its kind. */
  readonly id: string;
  readonly record: Identified;
}

/** A kind among others: its records are of the type its functions read, because they come from its own `records`. */
export function kind<Record extends Identified>(one: KindOf<Record>): Kind {
  return one as unknown as Kind;
}

/** The kind of the entries of one section. */
export function ofSection<Name extends SectionName>(
  section: Name,
  one: Omit<KindOf<SectionRecord<Name>>, 'section' | 'records'>,
): Kind {
  return kind({ ...one, section, records: (library: Library) => sectionOf(library, section) });
}

/** An entry as it stands in the knowledge base. */
export function writtenOf({ kind: { written }, record }: Entry): object {
  return written?.(record) ?? record;
}

export function titleOf({ kind: { title }, record }: Entry, lookup: Lookup): string {
  return title(record, lookup);
}

export function gistOf({ kind: { gist }, record }: Entry, lookup: Lookup): string {
  return gist(record, lookup);
}
