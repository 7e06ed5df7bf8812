import type { DocumentRecord, EvidenceRecord, ExceptionRecord } from './schema/library.ts';

/**
 * What can be looked up beside a decision, by section name, as written: read only when asked for. Sections that code reads
 * by name have their type; the others are records with an id.
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

/** A library with the named sections, empty where nobody wrote them. */
export function libraryOf(sections: Readonly<Record<string, readonly LibraryRecord[]>>): Library {
  return { evidence: [], documents: [], exceptions: [], ...sections } as unknown as Library;
}
