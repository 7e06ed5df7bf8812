import type { Problem } from '../domain/index.ts';
import type { Layer } from './layer.ts';
import { dropLeftOut, type LeftOut, leftOutOf, NOTHING_LEFT_OUT } from './left-out.ts';
import { layPartsApart } from './parts-apart.ts';
import { readFolder } from './read-folder.ts';
import { type Entry, error, readSections } from './read-sections.ts';

/** Entries by section name and id, in the order they are first given. */
export type Merged = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

export interface Unsound extends Entry {
  /** Position of its folder. */
  readonly layer: number;
}

/**
 * Reads folders one over the other: an entry replaces the whole entry of the same id in the folders before, and takes its
 * place in the order. The same id twice in one folder is an error.
 */
export function mergeFolders(folders: readonly string[]): {
  readonly merged: Merged;
  /** By folder. */
  readonly layers: readonly Layer[];
  /** Entries that are wrong by themselves, as written. */
  readonly unsound: readonly Unsound[];
  /** Of all files, and no longer among what lies below. */
  readonly leftOut: LeftOut;
  /** How many files were read. */
  readonly files: number;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
} {
  const merged = new Map<string, Map<string, Entry>>();
  const layers: Layer[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const unsound: Unsound[] = [];
  let read = 0;
  for (const folder of folders) {
    const { files, warnings: doubtful, problems: unreadable } = readFolder(folder);
    warnings.push(...doubtful);
    read += files.length;
    problems.push(...unreadable);
    if (unreadable.length > 0) leftOut.push({ ...NOTHING_LEFT_OUT, isOpen: true });
    const own = new Map<string, Entry>();
    layers.push(own);
    const readFiles = files.map(readSections);
    for (const { leftOut: here, unsound: faulty, problems: wrong } of readFiles) {
      unsound.push(...faulty.map((entry) => ({ ...entry, layer: layers.length - 1 })));
      problems.push(...wrong);
      leftOut.push(here);
      dropLeftOut(here, merged);
    }
    for (const { entries } of readFiles) {
      for (const entry of entries) {
        const key = `${entry.section.name} ${entry.id}`;
        const first = own.get(key);
        if (first !== undefined) {
          problems.push(twice(entry, first));
          continue;
        }
        own.set(key, entry);
        const section = merged.get(entry.section.name) ?? new Map<string, Entry>();
        section.set(entry.id, entry);
        merged.set(entry.section.name, section);
      }
    }
    problems.push(...layPartsApart(own, merged));
  }
  return { merged, layers, unsound, files: read, warnings, problems, leftOut: leftOutOf(leftOut) };
}

function twice(entry: Entry, { idPlace }: Entry): Problem {
  return error(
    'knowledge/duplicate-id',
    { id: 'entry/twice', gaps: { section: entry.section.name, id: entry.id } },
    entry.idPlace,
    { id: 'entry/first-at', gaps: { file: idPlace.file, line: idPlace.line ?? '' } },
  );
}
