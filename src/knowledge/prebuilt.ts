import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase, Language, Plans, Reference, Text } from '../domain/index.ts';
import { inAscii } from '../words/in-ascii.ts';
import type { Assembled } from './assemble.ts';
import { addOtherLanguages, inOneLanguage, type OtherLanguages, otherLanguagesIn } from './languages.ts';
import { ASCII, type PartOf, readLazyMapping, serialiseLazyMapping } from './lazy-record.ts';
import { type Library, type LibraryRecord, libraryOf } from './library.ts';

/** Raised whenever an older program could misread a newer file. */
const FORMAT = 4;

/**
 * What a build leaves, apart by who reads it: every start, a start with overlays, those who plan and those who look something
 * up. Parsing the compiled form takes a few milliseconds; compiling it anew would take three times as long.
 */
const KNOWLEDGE = 'knowledge';
/** Kept apart, so that a program can speak before it knows anything else. */
const WORDING = 'wording';
/** A third of the knowledge, of which a decision cites a few records: read one by one. */
const REFERENCES = 'references';
/** These three are in English; what they say in other languages stands in files of its own. */
const ENGLISH = '.json';
const OTHERS = '.others.json';
/** Packed, because no decision waits for them: a third less to download, and unpacking takes two milliseconds a megabyte. */
const DECISION = 'decision.json.br';
const PLANS = 'plans.json.br';
const LIBRARY = 'library.json.br';

/** The files of a prebuilt knowledge base, by name. */
export async function serialise(
  { raw, knowledge, planning, plans }: Assembled,
  library: Library,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { pack } = await import('./packed.ts');
  const { wording, references, ...rest } = knowledge;
  // Its wording is read from where everybody reads it.
  const { wording: _, ...decision } = raw;
  return {
    ...byLanguage(KNOWLEDGE, rest, (part, toJson) => toJson({ format: FORMAT, knowledge: part })),
    ...byLanguage(REFERENCES, references, (part, toJson) => serialiseLazyMapping(part, itself, FORMAT, toJson)),
    ...byLanguage(WORDING, wording, (part, toJson) => serialiseLazyMapping(part, areaOf, FORMAT, toJson)),
    [DECISION]: pack(stringify({ format: FORMAT, decision, planning })),
    [PLANS]: pack(stringify({ format: FORMAT, plans })),
    [LIBRARY]: pack(stringify({ format: FORMAT, library })),
  };
}

/** A file in English, and one for all other languages. */
function byLanguage(
  name: string,
  value: object,
  write: (part: Readonly<Record<string, unknown>>, toJson: (value: unknown) => string) => string,
): Readonly<Record<string, string>> {
  return {
    [name + ENGLISH]: write(inOneLanguage(value, 'en') as Readonly<Record<string, unknown>>, asciiJson),
    [name + OTHERS]: write(otherLanguagesIn(value) ?? {}, stringify),
  };
}

/**
 * The compiled knowledge base; undefined when there is none, or one of another format.
 *
 * @param alone  the only language its texts are wanted in
 * @param known  its wording, where that has been read before
 */
export function readPrebuiltKnowledge(
  folder: string,
  alone?: Language,
  known?: KnowledgeBase['wording'],
): KnowledgeBase | undefined {
  type Parts = { readonly knowledge: Omit<KnowledgeBase, 'wording' | 'references'> };
  const { knowledge } = readJson<Parts>(folder, KNOWLEDGE + ENGLISH, ASCII) ?? {};
  const wording = known ?? readPrebuiltWording(folder, alone);
  const references = readLazily<Reference>(folder, REFERENCES, itself, alone);
  if (knowledge === undefined || wording === undefined || references === undefined) return undefined;
  if (alone !== 'en') {
    const others = readJson<{ knowledge: OtherLanguages }>(folder, KNOWLEDGE + OTHERS, 'utf8');
    if (others === undefined) return undefined;
    addOtherLanguages(knowledge, others.knowledge);
  }
  // Only the outermost level is frozen: all of it would cost as much as parsing, and the types forbid writing anyway.
  return Object.freeze({ ...knowledge, wording, references });
}

/**
 * The wording alone, as the compiled knowledge base has it.
 *
 * @param alone  the only language it is wanted in
 */
export function readPrebuiltWording(folder: string, alone?: Language): KnowledgeBase['wording'] | undefined {
  return readLazily<Text>(folder, WORDING, areaOf, alone);
}

/** What is compiled as it was before, to lay other entries over. */
export interface PrebuiltParts {
  readonly decision: Assembled['raw'];
  readonly planning: Assembled['planning'];
}

export async function readPrebuiltParts(folder: string): Promise<PrebuiltParts | undefined> {
  const wording = readPrebuiltWording(folder);
  const parts = await readPacked<PrebuiltParts>(folder, DECISION);
  return wording === undefined || parts === undefined
    ? undefined
    : { ...parts, decision: { ...parts.decision, wording } };
}

export async function readPrebuiltPlans(folder: string): Promise<Plans | undefined> {
  return (await readPacked<{ plans: Plans }>(folder, PLANS))?.plans;
}

export async function readPrebuiltLibrary(folder: string): Promise<Library | undefined> {
  const { library } = (await readPacked<{ library: Record<string, readonly LibraryRecord[]> }>(folder, LIBRARY)) ?? {};
  return library === undefined ? undefined : libraryOf(library);
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

/** {@link stringify} in ASCII, which is read twice as fast. */
function asciiJson(value: unknown): string {
  return inAscii(stringify(value));
}

/** What unpacks is loaded when it is needed: a start that reads nothing packed is half a millisecond shorter. */
async function readPacked<T>(folder: string, name: string): Promise<T | undefined> {
  const bytes = readBytes(folder, name);
  if (bytes === undefined) return undefined;
  const { unpack } = await import('./packed.ts');
  return ofFormat<T>(unpack(bytes));
}

/** Ids of wording are `<area>/<what>`; help is as much as the rest, and apart by command. */
function areaOf(id: string): string {
  const end = id.indexOf('/', id.startsWith('help/') ? 'help/'.length : 0);
  return id.slice(0, Math.max(0, end));
}

function itself(id: string): string {
  return id;
}

function readLazily<T>(
  folder: string,
  name: string,
  partOf: PartOf,
  alone?: Language,
): Readonly<Record<string, T>> | undefined {
  const bytes = readBytes(folder, name + ENGLISH);
  const others = alone === 'en' ? undefined : readBytes(folder, name + OTHERS);
  if (bytes === undefined || (alone !== 'en' && others === undefined)) return undefined;
  return readLazyMapping<T>(bytes, partOf, FORMAT, others);
}

function readBytes(folder: string, name: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function readJson<T>(folder: string, name: string, encoding: BufferEncoding): T | undefined {
  const bytes = readBytes(folder, name);
  return bytes === undefined ? undefined : ofFormat<T>(bytes.toString(encoding));
}

function ofFormat<T>(text: string): T | undefined {
  const content = JSON.parse(text) as T & { readonly format: number };
  return content.format === FORMAT ? content : undefined;
}
