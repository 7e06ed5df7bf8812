import type { Catalogue } from '../catalogue.ts';
import type { FacetsOf } from '../facets.ts';
import { type Entry, gistOf, titleOf, writtenOf } from '../kind.ts';
import type { Lookup } from '../lookup.ts';
import { proseOf } from '../prose.ts';
import { tokensOf, wordsOfId } from './tokens.ts';

/** Which entries say which words, and how much they are about them. */
export interface SearchIndex {
  /** Of the catalogue it was made for. */
  readonly entries: number;
  /** In code-unit order. */
  readonly terms: readonly string[];
  /**
   * By term, in turn: how many entries of the catalogue further on the next one is that says it, and the weight of the term
   * there.
   */
  readonly postings: readonly (readonly number[])[];
}

/** Where a word may stand in an entry: what it is worth there, and how much a long text holds it back (0..1). */
const FIELDS = {
  title: { worth: 5, length: 0.4 },
  names: { worth: 3, length: 0.4 },
  gist: { worth: 1.5, length: 0.5 },
  prose: { worth: 1, length: 0.6 },
} as const;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** How soon repetition stops to count. */
const SATURATION = 1.2;
/** Weights are whole numbers, so that the index is the same on every machine and short when written. */
const PRECISION = 50;

/**
 * Weighs every word of every entry by BM25F (Robertson and Zaragoza 2009, simple fields of their own length).
 *
 * @param lookups  one a language: what is shown is searched in all of them
 */
export function buildIndex({ entries }: Catalogue, facetsOf: FacetsOf, lookups: readonly Lookup[]): SearchIndex {
  const read = entries.map((entry) => readFields(entry, facetsOf, lookups));
  const averages = averageLengths(read);
  const postings = new Map<string, { last: number; readonly list: number[] }>();
  read.forEach((fields, position) => {
    for (const [term, weight] of weigh(fields, averages)) {
      const posting = postings.get(term) ?? { last: 0, list: [] };
      posting.list.push(position - posting.last, weight);
      posting.last = position;
      postings.set(term, posting);
    }
  });
  const terms = [...postings.keys()].sort();
  return { entries: entries.length, terms, postings: terms.map((term) => postings.get(term)?.list ?? []) };
}

/** The words of an entry by where they stand. */
type Fields = Readonly<Record<Field, readonly string[]>>;

function readFields(entry: Entry, facetsOf: FacetsOf, lookups: readonly Lookup[]): Fields {
  const { kind, record, id } = entry;
  const words = (texts: Iterable<string>) => [...new Set(texts)].flatMap(tokensOf);
  return {
    title: words(lookups.map((lookup) => titleOf(entry, lookup))),
    names: words([wordsOfId(id), ...(kind.alsoKnownAs?.(record) ?? []), ...facetsOf(entry).technologies]),
    gist: words(lookups.map((lookup) => gistOf(entry, lookup))),
    prose: words(proseOf(kind.said?.(record) ?? writtenOf(entry))),
  };
}

type Lengths = Readonly<Record<Field, number>>;

function averageLengths(read: readonly Fields[]): Lengths {
  const average = (field: Field) =>
    read.reduce((sum, fields) => sum + fields[field].length, 0) / Math.max(1, read.length) || 1;
  return { title: average('title'), names: average('names'), gist: average('gist'), prose: average('prose') };
}

function weigh(fields: Fields, averages: Lengths): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of FIELD_NAMES) {
    const { worth, length } = FIELDS[field];
    const words = fields[field];
    const each = worth / (1 - length + (length * words.length) / averages[field]);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + each);
  }
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    const weight = Math.round((PRECISION * count * (SATURATION + 1)) / (count + SATURATION));
    if (weight > 0) weights.set(word, weight);
  }
  return weights;
}
