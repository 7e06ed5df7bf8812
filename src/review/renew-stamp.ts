import type { Place, Recommendation } from '../domain/index.ts';
import { entryOf } from '../records/fields.ts';
import { DIGEST } from '../records/index.ts';
import { shortDigest } from '../words/short-digest.ts';
import type { LocatedEntry, LocatedScalar, LocatedSequence, LocatedValue } from '../yaml/index.ts';

/** What a review is made with. */
export type StampedWith = Pick<Recommendation, 'knowledge' | 'tool'>;

/** A stretch of a text, in UTF-16 offsets, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * What a decision kept of a review, brought up to date in the form that it has: each word that says what it was reviewed with, an
 * empty one too. A version says nothing of knowledge of the user's own: where there is some, digest and folders stand beside it.
 */
export function renewStamp(body: string, { keyPlace, value }: LocatedEntry, now: StampedWith): readonly Edit[] {
  const isOwn = now.knowledge.overlays.length > 0;
  const whole = mappingOf(stampWords(now, quoteAt(body, keyPlace)));
  if (value.kind === 'sequence') return [];
  if (value.kind === 'scalar') {
    const word = DIGEST.test(value.source) ? digestLike(value, now) : now.tool.version;
    return [value.value === null || isOwn ? replaced(body, value, whole) : reworded(body, value, word)];
  }
  const [first] = value.entries;
  if (first === undefined) return [bracketed(body, value, whole)];
  const has = (key: string) => entryOf(value, key) !== undefined;
  const isSaid = (key: string) => has(key) || (key === 'digest' && !isOwn && (has('knowledge') || has('version')));
  const added = [...stampWords(now, quoteAt(body, first.keyPlace))].flatMap(([key, word]) =>
    isSaid(key) ? [] : [word],
  );
  const start = offsetOf(body, first.keyPlace);
  const parting = body[offsetOf(body, value.place)] === '{' ? ', ' : newLineAt(body, first.keyPlace);
  return [
    insert(start, added.map((word) => word + parting).join('')),
    ...value.entries.flatMap((entry) => renewEntry(body, entry, now)),
  ];
}

function renewEntry(body: string, { key, value }: LocatedEntry, now: StampedWith): readonly Edit[] {
  const { digest, version, overlays } = now.knowledge;
  if (key === 'overlays') return [relisted(body, value, overlays)];
  const words: Readonly<Record<string, string>> = { digest, knowledge: version, version: now.tool.version };
  const word = Object.hasOwn(words, key) ? words[key] : undefined;
  if (word === undefined || value.kind !== 'scalar') return [];
  if (value.value === null) return [replaced(body, value, JSON.stringify(key === 'digest' ? shortDigest(word) : word))];
  return [reworded(body, value, key === 'digest' ? digestLike(value, now) : word)];
}

/** The beginning of the digest, and the folders of knowledge of the user's own where there are any: entries by their keys. */
export function stampWords({ knowledge }: StampedWith, quote: string): ReadonlyMap<string, string> {
  const { digest, overlays } = knowledge;
  const entry = (key: string, word: string) => [key, `${quote}${key}${quote}: ${word}`] as const;
  return new Map([
    entry('digest', JSON.stringify(shortDigest(digest))),
    ...(overlays.length === 0 ? [] : [entry('overlays', listOf(overlays))]),
  ]);
}

export function mappingOf(words: ReadonlyMap<string, string>): string {
  return `{ ${[...words.values()].join(', ')} }`;
}

function listOf(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
}

/** As much of the digest as was kept of another. */
function digestLike({ source }: LocatedScalar, { knowledge }: StampedWith): string {
  return knowledge.digest.slice(0, source.length);
}

/** In the quotes that it has. */
function reworded(body: string, value: LocatedScalar, word: string): Edit {
  const quote = quoteAt(body, value.place);
  return replaced(body, value, quote + word + quote);
}

/** Of nothing behind a colon, the place is right behind that, or behind the space after it. */
function replaced(body: string, { place, source, value }: LocatedScalar, put: string): Edit {
  const start = offsetOf(body, place);
  if (value === null && source === '') return insert(start, body[start - 1] === ':' ? ` ${put}` : put);
  return { start, end: start + (place.length ?? source.length), put };
}

/** A list in the lines or the brackets that it has. */
function relisted(body: string, value: LocatedValue, names: readonly string[]): Edit {
  if (value.kind === 'scalar') return replaced(body, value, listOf(names));
  const start = offsetOf(body, value.place);
  if (value.kind === 'mapping' || body[start] === '[') return bracketed(body, value, listOf(names));
  const lines = names.map((name) => `- ${JSON.stringify(name)}`);
  return { start, end: endOf(body, value), put: lines.join(newLineAt(body, value.place)) };
}

/** All from an opening bracket to the one that closes it. */
function bracketed(body: string, value: LocatedValue, put: string): Edit {
  const start = offsetOf(body, value.place);
  const from = value.kind === 'sequence' ? endOf(body, value) : start;
  return { start, end: body.indexOf(body[start] === '[' ? ']' : '}', from) + 1, put };
}

/** Where the last item of a list ends; where the list begins, if there is none. */
function endOf(body: string, { items, place }: LocatedSequence): number {
  const last = items.at(-1)?.place;
  return last === undefined ? offsetOf(body, place) : offsetOf(body, last) + (last.length ?? 0);
}

export function insert(at: number, put: string): Edit {
  return { start: at, end: at, put };
}

export function offsetOf(body: string, { line = 1, column = 1 }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = body.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The quotes that a key or a value at a place is in; empty without any. */
export function quoteAt(body: string, place: Place): string {
  const letter = body[offsetOf(body, place)] ?? '';
  return letter === '"' || letter === "'" ? letter : '';
}

/** The end of a line as the text has it, with the indentation of a place. */
export function newLineAt(body: string, { column = 1 }: Place): string {
  return (body.includes('\r\n') ? '\r\n' : '\n') + ' '.repeat(column - 1);
}
