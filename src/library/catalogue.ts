import type { KnowledgeBase } from '../domain/index.ts';
import type { Library } from '../knowledge/library.ts';
import { nearest } from '../words/nearest.ts';
import type { Entry, Kind } from './kind.ts';
import { kindsOf } from './kinds/index.ts';

/** Everything that can be looked up. */
export interface Catalogue {
  readonly kinds: readonly Kind[];
  /** By kind, then in the order in which they are written. */
  readonly entries: readonly Entry[];
  /**
   * All that an id may mean, what is most likely meant first: `retention`, `term:retention`, `doc/…` with or without its
   * prefix. Case and what stands between words do not count where nothing is written as typed.
   */
  readonly find: (id: string) => readonly Entry[];
}

const DOCUMENT = 'doc/';

/** @param more  kinds of what the library does not hold, behind its own */
export function createCatalogue(library: Library, knowledge: KnowledgeBase, more: readonly Kind[] = []): Catalogue {
  const kinds = [...kindsOf(library), ...more];
  const entries = kinds.flatMap((kind) =>
    kind.records(library, knowledge).map((record): Entry => ({ kind, id: record.id, record })),
  );
  let byName: ReadonlyMap<string, readonly Entry[]> | undefined;
  let byFoldedName: ReadonlyMap<string, readonly Entry[]> | undefined;
  return {
    kinds,
    entries,
    find: (id) => {
      byName ??= grouped(entries, (name) => name);
      const exact = byName.get(id);
      if (exact !== undefined) return exact;
      byFoldedName ??= grouped(entries, folded);
      return byFoldedName.get(folded(id)) ?? [];
    },
  };
}

/** The names by which an entry may be asked for. */
function namesOf({ kind, id }: Entry): readonly string[] {
  const short = id.startsWith(DOCUMENT) ? [id.slice(DOCUMENT.length)] : [];
  return [id, ...short, `${kind.name}:${id}`];
}

/** The shortest name that means this entry and no other. */
export function addressOf(entry: Entry, { find }: Catalogue): string {
  return find(entry.id)[0] === entry ? entry.id : `${entry.kind.name}:${entry.id}`;
}

function grouped(entries: readonly Entry[], fold: (name: string) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry).map(fold))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

/** What two names have alike that mean the same: `At-least-once` and `at least once` do. */
export function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** How many ids are proposed for one that is not there. */
const MOST_NEAR = 5;

/** Ids that may have been meant: those that a mistyped one comes near to, and those that hold it. */
export function nearIds(id: string, { entries }: Catalogue): readonly string[] {
  const wanted = folded(id);
  const ids = [...new Set(entries.map((entry) => entry.id))];
  const close = nearest(id.trim(), ids);
  const holding = wanted.length < 3 ? [] : ids.filter((one) => folded(one).includes(wanted));
  return [...new Set([...(close === undefined ? [] : [close]), ...holding])].slice(0, MOST_NEAR);
}
