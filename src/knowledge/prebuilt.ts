import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../domain/index.ts';
import { type Library, type LibraryRecord, libraryOf } from './library.ts';
import type { RawDecision } from './schema/decision.ts';

/** Raised whenever an older program could misread a newer file. */
const FORMAT = 1;

/**
 * What a build leaves, apart by who reads it: every start, a start with overlays, and those who look something up. Parsing
 * the compiled form takes a few milliseconds; compiling it anew would take three times as long.
 */
const KNOWLEDGE = 'knowledge.json';
/** Kept apart, so that a program can speak before it knows anything else. */
const WORDING = 'wording.json';
const DECISION = 'decision.json';
const LIBRARY = 'library.json';
/** Whoever searches the library makes it; here it is only kept. */
const SEARCH = 'search.json';

/** The files of a prebuilt knowledge base, by name. */
export function serialise(
  raw: RawDecision,
  knowledge: KnowledgeBase,
  library: Library,
): Readonly<Record<string, string>> {
  const { wording, ...silent } = knowledge;
  return {
    [KNOWLEDGE]: stringify({ format: FORMAT, knowledge: silent }),
    [WORDING]: stringify({ format: FORMAT, wording }),
    [DECISION]: stringify({ format: FORMAT, decision: raw }),
    [LIBRARY]: stringify({ format: FORMAT, library }),
  };
}

/** The compiled knowledge base; undefined when there is none, or one of another format. */
export function readPrebuiltKnowledge(folder: string): KnowledgeBase | undefined {
  const { knowledge } = readJson<{ knowledge: Omit<KnowledgeBase, 'wording'> }>(folder, KNOWLEDGE) ?? {};
  const wording = readPrebuiltWording(folder);
  if (knowledge === undefined || wording === undefined) return undefined;
  // Only the outermost level is frozen: all of it would cost as much as parsing, and the types forbid writing anyway.
  return Object.freeze({ ...knowledge, wording });
}

/** The wording alone, as the compiled knowledge base has it. */
export function readPrebuiltWording(folder: string): KnowledgeBase['wording'] | undefined {
  return readJson<{ wording: KnowledgeBase['wording'] }>(folder, WORDING)?.wording;
}

/** The decision part before it was compiled, to lay other entries over. */
export function readPrebuiltDecision(folder: string): RawDecision | undefined {
  return readJson<{ decision: RawDecision }>(folder, DECISION)?.decision;
}

export function readPrebuiltLibrary(folder: string): Library | undefined {
  const { library } = readJson<{ library: Record<string, readonly LibraryRecord[]> }>(folder, LIBRARY) ?? {};
  return library === undefined ? undefined : libraryOf(library);
}

/** The file of a search index over a prebuilt library, by its name. */
export function serialiseSearch(index: unknown): Readonly<Record<string, string>> {
  return { [SEARCH]: stringify({ format: FORMAT, index }) };
}

/** What {@link serialiseSearch} kept; of the type that was kept. */
export function readPrebuiltSearch<Index>(folder: string): Index | undefined {
  return readJson<{ index: Index }>(folder, SEARCH)?.index;
}

/** Marks what JSON has no word for until it is text; no knowledge file may hold this character. */
const MARK = '\u0001';

/** JSON in which an infinite bound is written as a number too large for a double, which is read back as infinite. */
function stringify(value: unknown): string {
  const marked = JSON.stringify(value, (_, inner: unknown) =>
    inner === Number.POSITIVE_INFINITY || inner === Number.NEGATIVE_INFINITY ? `${MARK}${inner}` : inner,
  );
  return marked.replace(/"\\u0001(-?)Infinity"/g, '$11e999');
}

function readJson<T>(folder: string, name: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const content = JSON.parse(text) as T & { readonly format: number };
  return content.format === FORMAT ? content : undefined;
}
