import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase, Plans, Reference } from '../domain/index.ts';
import type { Assembled } from './assemble.ts';
import { type Library, type LibraryRecord, libraryOf } from './library.ts';

/** Raised whenever an older program could misread a newer file. */
const FORMAT = 2;

/**
 * What a build leaves, apart by who reads it: every start, a start with overlays, those who plan and those who look something
 * up. Parsing the compiled form takes a few milliseconds; compiling it anew would take three times as long.
 */
const KNOWLEDGE = 'knowledge.json';
/** Kept apart, so that a program can speak before it knows anything else. */
const WORDING = 'wording.json';
/** A third of the knowledge, of which a decision cites a few records: read one by one. */
const REFERENCES = 'references.json';
const DECISION = 'decision.json';
/** Packed, because no decision waits for them: a third less to download, and unpacking takes two milliseconds a megabyte. */
const PLANS = 'plans.json.br';
const LIBRARY = 'library.json.br';

/** The files of a prebuilt knowledge base, by name. */
export async function serialise(
  { raw, knowledge, planning, plans }: Assembled,
  library: Library,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { pack } = await import('./packed.ts');
  const { wording, references, ...rest } = knowledge;
  return {
    [KNOWLEDGE]: stringify({ format: FORMAT, knowledge: rest }),
    [REFERENCES]: serialiseReferences(references),
    [WORDING]: stringify({ format: FORMAT, wording }),
    [DECISION]: stringify({ format: FORMAT, decision: raw, planning }),
    [PLANS]: pack(stringify({ format: FORMAT, plans })),
    [LIBRARY]: pack(stringify({ format: FORMAT, library })),
  };
}

/**
 * The compiled knowledge base; undefined when there is none, or one of another format.
 *
 * @param known  its wording, where that has been read before
 */
export function readPrebuiltKnowledge(folder: string, known?: KnowledgeBase['wording']): KnowledgeBase | undefined {
  const { knowledge } = readJson<{ knowledge: Omit<KnowledgeBase, 'wording' | 'references'> }>(folder, KNOWLEDGE) ?? {};
  const wording = known ?? readPrebuiltWording(folder);
  const references = readReferences(folder);
  if (knowledge === undefined || wording === undefined || references === undefined) return undefined;
  // Only the outermost level is frozen: all of it would cost as much as parsing, and the types forbid writing anyway.
  return Object.freeze({ ...knowledge, wording, references });
}

/** The wording alone, as the compiled knowledge base has it. */
export function readPrebuiltWording(folder: string): KnowledgeBase['wording'] | undefined {
  return readJson<{ wording: KnowledgeBase['wording'] }>(folder, WORDING)?.wording;
}

/** What is compiled as it was before, to lay other entries over. */
export interface PrebuiltParts {
  readonly decision: Assembled['raw'];
  readonly planning: Assembled['planning'];
}

export function readPrebuiltParts(folder: string): PrebuiltParts | undefined {
  return readJson<PrebuiltParts>(folder, DECISION);
}

export async function readPrebuiltPlans(folder: string): Promise<Plans | undefined> {
  return (await readPacked<{ plans: Plans }>(folder, PLANS))?.plans;
}

export async function readPrebuiltLibrary(folder: string): Promise<Library | undefined> {
  const { library } = (await readPacked<{ library: Record<string, readonly LibraryRecord[]> }>(folder, LIBRARY)) ?? {};
  return library === undefined ? undefined : libraryOf(library);
}

/** An index on the first line, `[id, length]` in the order of the records, which follow as JSON without anything between. */
function serialiseReferences(references: KnowledgeBase['references']): string {
  const records = Object.entries(references).map(([id, reference]) => [id, JSON.stringify(reference)] as const);
  const index = records.map(([id, text]) => [id, text.length]);
  return `${JSON.stringify({ format: FORMAT, index })}\n${records.map(([, text]) => text).join('')}`;
}

/** The references as a mapping that parses a record when it is first asked for. */
function readReferences(folder: string): KnowledgeBase['references'] | undefined {
  const text = readText(folder, REFERENCES);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const { format, index } = JSON.parse(text.slice(0, end)) as { format: number; index: [string, number][] };
  if (format !== FORMAT) return undefined;
  const places = new Map<string, readonly [start: number, end: number]>();
  let at = end + 1;
  for (const [id, length] of index) {
    places.set(id, [at, at + length]);
    at += length;
  }
  const read = new Map<string, Reference>();
  const find = (id: string | symbol): Reference | undefined => {
    const place = typeof id === 'string' ? places.get(id) : undefined;
    if (place === undefined) return undefined;
    let reference = read.get(id as string);
    if (reference === undefined) {
      reference = JSON.parse(text.slice(...place)) as Reference;
      read.set(id as string, reference);
    }
    return reference;
  };
  return new Proxy<Record<string, Reference>>(
    {},
    {
      get: (_, id) => find(id),
      has: (_, id) => find(id) !== undefined,
      ownKeys: () => [...places.keys()],
      getOwnPropertyDescriptor: (_, id) => {
        const value = find(id);
        return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
      },
    },
  );
}

/** Marks what JSON has no word for until it is text; no knowledge file may hold this character. */
const MARK = '\u0001';

/** JSON in which an infinite bound is written as a number too large for a double, which is read back as infinite. */
export function stringify(value: unknown): string {
  const marked = JSON.stringify(value, (_, inner: unknown) =>
    inner === Number.POSITIVE_INFINITY || inner === Number.NEGATIVE_INFINITY ? `${MARK}${inner}` : inner,
  );
  return marked.replace(/"\\u0001(-?)Infinity"/g, '$11e999');
}

/** What unpacks is loaded when it is needed: a start that reads nothing packed is half a millisecond shorter. */
async function readPacked<T>(folder: string, name: string): Promise<T | undefined> {
  const bytes = ifThere(() => readFileSync(join(folder, name)));
  if (bytes === undefined) return undefined;
  const { unpack } = await import('./packed.ts');
  return ofFormat<T>(unpack(bytes));
}

function readText(folder: string, name: string): string | undefined {
  return ifThere(() => readFileSync(join(folder, name), 'utf8'));
}

function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function readJson<T>(folder: string, name: string): T | undefined {
  const text = readText(folder, name);
  return text === undefined ? undefined : ofFormat<T>(text);
}

function ofFormat<T>(text: string): T | undefined {
  const content = JSON.parse(text) as T & { readonly format: number };
  return content.format === FORMAT ? content : undefined;
}
