import type { KnowledgeBase, Place, Plans, Problem, Text } from '../domain/index.ts';
import { type Assembled, assemble, placeOf } from './assemble.ts';
import { checkOverlaid } from './check-overlaid.ts';
import { checkUnsound } from './check-unsound.ts';
import { spotApart } from './compile/figures-of.ts';
import type { Spot } from './finding.ts';
import { hintAtReplaced } from './hint-at-replaced.ts';
import type { Layer } from './layer.ts';
import { dropLeftOut, type LeftOut, leftOutOf } from './left-out.ts';
import { type Library, type LibraryRecord, libraryOf } from './library.ts';
import { type Merged, mergeFolders } from './merge.ts';
import type { Values } from './raw-decision.ts';
import { replacedIn } from './replaced.ts';
import { SECTIONS } from './sections.ts';
import { sharedNames } from './shared-names.ts';

/** Knowledge is present exactly when nothing is wrong with it. */
export interface Loaded {
  readonly knowledge?: KnowledgeBase;
  readonly plans?: Plans;
  readonly library?: Library;
  readonly problems: readonly Problem[];
  /** What is probably not meant, and leaves the knowledge as it is. */
  readonly warnings?: readonly Problem[];
}

/** A {@link Loaded} that also has the form in which it is kept. */
interface LoadedRaw extends Loaded {
  readonly warnings: readonly Problem[];
  readonly assembled?: Assembled;
  /** How many were read. */
  readonly files: number;
  /** Entries of the overlays that stand in the place of one of the folders, as `<section> <id>`; not what is worded or set. */
  readonly replaced: readonly string[];
  /** The same of one overlay in the place of one in an overlay before it. */
  readonly replacedOwn: readonly string[];
  /** Entries by section name. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where in the files that were read a spot stands. */
  readonly locate: (spot: Spot) => Place;
}

/** What lies under the folders: entries by section name and id, already checked. */
export interface Base {
  readonly decision: Values;
  readonly planning: Values;
  readonly library: Values;
}

/**
 * Reads, checks and compiles the YAML files of folders, each laid over the ones before.
 *
 * @param overlays  folders that a user lays over them; named in the result
 */
export function loadKnowledge(folders: readonly string[], overlays: readonly string[] = []): Loaded {
  return withoutForm(loadOver(undefined, folders, overlays));
}

/** What is loaded, without the form in which it is kept. */
export function withoutForm({ knowledge, plans, library, problems, warnings }: LoadedRaw): Loaded {
  return knowledge === undefined || plans === undefined || library === undefined
    ? { problems, warnings }
    : { knowledge, plans, library, problems, warnings };
}

/** What the folders say in their own words, whatever else is wrong with them. */
export function readWording(folders: readonly string[]): KnowledgeBase['wording'] {
  const entries = mergeFolders(folders).merged.get('wording') ?? [];
  return Object.fromEntries([...entries].map(([id, { value }]) => [id, value as Text]));
}

/** {@link loadKnowledge} over entries that were checked before. */
export function loadOver(base: Base | undefined, folders: readonly string[], overlays: readonly string[]): LoadedRaw {
  const {
    merged,
    layers,
    unsound,
    leftOut: unread,
    files,
    warnings,
    problems: wrongAlone,
  } = mergeFolders([...folders, ...overlays]);
  const wrong = hintAtReplaced(wrongAlone, unsound, layers, Object.values(base ?? {}));
  const own = layers.slice(folders.length);
  const below = layers.slice(0, folders.length);
  const replaced = replacedIn(below, own);
  const replacedOwn = own.flatMap((layer, index) => replacedIn(own.slice(0, index), [layer]));
  const decision = layOver(base?.decision, merged, unread, 'decision');
  const planning = layOver(base?.planning, merged, unread, 'planning');
  const librarySections = layOver(base?.library, merged, unread, 'library');
  const shared = sharedNames(new Map([...decision, ...planning]), layers);
  const leftOut = leftOutOf([unread, shared.leftOut]);
  for (const part of [decision, planning]) dropLeftOut(shared.leftOut, part);
  const problems = [...wrong, ...shared.problems, ...checkOverlaid(own, mappingsBelow(base, below))];
  const counts = Object.fromEntries(
    [...decision, ...planning, ...librarySections].map(([name, entries]) => [name, entries.size] as const),
  );
  const locate = (spot: Spot): Place => placeOf(spotApart(spot, decision), merged);
  const library = libraryFrom(librarySections);
  const { assembled, problems: found } = assemble({ decision, planning }, library, merged, leftOut, {
    folders: overlays,
    procedures: idsIn('procedures', own),
  });
  const all = [...problems, ...checkUnsound(unsound, library, leftOut, problems), ...found];
  const read = { files, replaced, replacedOwn, counts, locate };
  if (assembled === undefined || all.length > 0) return { warnings, problems: inOrder(all), ...read };
  const { knowledge, plans } = assembled;
  return { knowledge, plans, library, assembled, warnings, problems: [], ...read };
}

function idsIn(name: string, layers: readonly Layer[]): ReadonlySet<string> {
  const entries = layers.flatMap((layer) => [...layer.values()]);
  return new Set(entries.flatMap(({ section, id }) => (section.name === name ? [id] : [])));
}

/** Entries of the sections that are mappings, before anything is laid over them. */
function mappingsBelow(base: Base | undefined, layers: readonly Layer[]): Values {
  const result = new Map<string, Map<string, unknown>>();
  for (const [name, entries] of [...(base?.decision ?? []), ...(base?.planning ?? [])]) {
    if (SECTIONS.get(name)?.form === 'map') result.set(name, new Map(entries));
  }
  for (const { section, id, value } of layers.flatMap((layer) => [...layer.values()])) {
    if (section.form !== 'map') continue;
    const entries = result.get(section.name) ?? new Map<string, unknown>();
    entries.set(id, value);
    result.set(section.name, entries);
  }
  return result;
}

function layOver(
  base: Values | undefined,
  merged: Merged,
  leftOut: LeftOut,
  part: keyof Base,
): Map<string, Map<string, unknown>> {
  const result = new Map<string, Map<string, unknown>>();
  for (const [name, entries] of base ?? []) result.set(name, new Map(entries));
  dropLeftOut(leftOut, result);
  for (const [name, entries] of merged) {
    if (SECTIONS.get(name)?.part !== part) continue;
    const own = new Map([...entries].map(([id, { value }]) => [id, value] as const));
    const below = result.get(name) ?? new Map<string, unknown>();
    // Of values the first counts.
    result.set(name, name === 'parameterValues' ? new Map([...own, ...below]) : new Map([...below, ...own]));
  }
  return result;
}

function libraryFrom(values: Values): Library {
  return libraryOf(
    Object.fromEntries([...values].map(([name, entries]) => [name, [...entries.values()] as LibraryRecord[]])),
  );
}

/** By file, then line, then column; problems without a line first. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ at }: Problem) => [at?.file ?? '', at?.line ?? 0, at?.column ?? 0] as const;
  return [...problems].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
  });
}
