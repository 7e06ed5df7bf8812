import type { z } from 'zod';
import type { DocumentRecord, EvidenceRecord, ExceptionRecord, LibrarySections } from './schema/library.ts';

/**
 * What can be looked up beside a decision, by section name, as written: read only when asked for. Sections that every reader
 * needs have their type here; {@link sectionOf} reads the others with theirs.
 */
export interface Library {
  readonly evidence: readonly EvidenceRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly exceptions: readonly ExceptionRecord[];
  readonly [section: string]: readonly LibraryRecord[];
}

export interface LibraryRecord {
  readonly id: string;
  readonly [key: string]: unknown;
}

export type SectionName = keyof LibrarySections;

/** One entry of a section, as its schema reads it. */
export type SectionRecord<Name extends SectionName> = z.infer<LibrarySections[Name]>;

/** A library with the named sections, empty where nobody wrote them. */
export function libraryOf(sections: Readonly<Record<string, readonly LibraryRecord[]>>): Library {
  return { evidence: [], documents: [], exceptions: [], ...sections } as unknown as Library;
}

/** The entries of a section, which were checked against its schema when they were read; none where nobody wrote any. */
export function sectionOf<Name extends SectionName>(library: Library, name: Name): readonly SectionRecord<Name>[] {
  return (library[name] ?? []) as readonly LibraryRecord[] as readonly SectionRecord<Name>[];
}
