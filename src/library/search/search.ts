import type { Library } from '../../knowledge/library.ts';
import { closeWords } from '../../words/close-words.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Entry } from '../kind.ts';
import type { SearchIndex } from './build-index.ts';
import { readQuery } from './read-query.ts';

/** What was found, best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Words that nothing says, with the words they were taken for. */
  readonly read: Readonly<Record<string, string>>;
  /** The stems by which hits were found, to mark them. */
  readonly matched: ReadonlySet<string>;
}

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
}

/** What a match is worth beside the word itself. */
const BEGINNING = 0.6;
const CALLED = 0.5;
/** What remains of a score when nothing else that was asked for is there. */
const ALONE = 0.25;
/** Every further hit of a kind counts so much less, that others are seen too. */
const SAME_KIND = 0.93;
/** Beginnings shorter than this are shared by too many words. */
const SHORTEST_BEGINNING = 4;

/** @param passes  which entries are wanted at all */
export function search(
  text: string,
  catalogue: Catalogue,
  index: SearchIndex,
  library: Library,
  passes: (entry: Entry) => boolean,
): Found {
  const matched = new Set<string>();
  const read: Record<string, string> = {};
  const spelt = (token: string): string => {
    const meant = index.terms[firstFrom(index.terms, token)]?.startsWith(token) ? undefined : meantBy(token, index);
    if (meant !== undefined) read[token] = meant;
    return meant ?? token;
  };
  const answers = readQuery(text, library, spelt).map(({ token, called }) => {
    const terms = token === undefined ? [] : matchesOf(token, index);
    for (const { term } of terms) matched.add(term);
    return answerTo(terms, called, index);
  });
  const mass = answers.reduce((sum, { rarity }) => sum + rarity, 0);
  const hits: Hit[] = [];
  catalogue.entries.forEach((entry, position) => {
    let score = 0;
    let covered = 0;
    for (const { scores, share, rarity } of answers) {
      score += scores.get(position) ?? 0;
      covered += rarity * (share.get(position) ?? 0);
    }
    if (score === 0 || !passes(entry)) return;
    hits.push({ entry, score: score * (ALONE + (1 - ALONE) * (covered / mass)) * (entry.kind.worth ?? 1) });
  });
  return { hits: varied(clustered(inOrder(hits))), read, matched };
}

interface Answer {
  /** By position of the entry. */
  readonly scores: ReadonlyMap<number, number>;
  /** By position of the entry: how far it is what was asked for, 0..1. */
  readonly share: ReadonlyMap<number, number>;
  /** How much it matters that an entry has it. */
  readonly rarity: number;
}

/** What entries give for one clause: the best of the word as typed and of what else it is called. */
function answerTo(typed: readonly Match[], called: readonly (readonly string[])[], index: SearchIndex): Answer {
  const scores = new Map<number, number>();
  const share = new Map<number, number>();
  let rarity = 0;
  const keep = (position: number, score: number, part: number) => {
    if (score > (scores.get(position) ?? 0)) scores.set(position, score);
    if (part > (share.get(position) ?? 0)) share.set(position, part);
  };
  for (const { position, quality } of typed) {
    const rare = rarityOf(position, index);
    rarity = Math.max(rarity, quality * rare);
    for (const [entry, weight] of entriesWith(position, index)) keep(entry, quality * rare * weight, quality);
  }
  for (const phrase of called) {
    const sums = new Map<number, { score: number; words: number }>();
    for (const position of phrase.flatMap((word) => exactly(word, index))) {
      const rare = rarityOf(position, index);
      if (typed.length === 0) rarity = Math.max(rarity, CALLED * rare);
      for (const [entry, weight] of entriesWith(position, index)) {
        const { score, words } = sums.get(entry) ?? { score: 0, words: 0 };
        sums.set(entry, { score: score + rare * weight, words: words + 1 });
      }
    }
    for (const [entry, { score, words }] of sums) {
      keep(entry, (CALLED * score) / phrase.length, (CALLED * words) / phrase.length);
    }
  }
  return { scores, share, rarity };
}

function rarityOf(term: number, { entries, postings }: SearchIndex): number {
  return Math.log(1 + entries / (1 + (postings[term]?.length ?? 0) / 2));
}

/** Positions of the entries that say a term, with the weight it has there. */
function* entriesWith(term: number, { postings }: SearchIndex): Generator<readonly [number, number]> {
  const posting = postings[term] ?? [];
  let entry = 0;
  for (let at = 0; at < posting.length; at += 2) {
    entry += posting[at] ?? 0;
    yield [entry, posting[at + 1] ?? 0];
  }
}

function exactly(word: string, { terms }: SearchIndex): readonly number[] {
  const at = firstFrom(terms, word);
  return terms[at] === word ? [at] : [];
}

interface Match {
  readonly term: string;
  readonly position: number;
  readonly quality: number;
}

/** The terms of an index that a word may stand for: itself, those it begins, and those that begin it. */
function matchesOf(token: string, { terms }: SearchIndex): readonly Match[] {
  const at = firstFrom(terms, token);
  const found: Match[] = terms[at] === token ? [{ term: token, position: at, quality: 1 }] : [];
  if (token.length < SHORTEST_BEGINNING) return found;
  for (let position = at; terms[position]?.startsWith(token); position += 1) {
    const term = terms[position] as string;
    if (term !== token) found.push({ term, position, quality: BEGINNING * (token.length / term.length) });
  }
  for (let length = SHORTEST_BEGINNING; length < token.length; length += 1) {
    const term = token.slice(0, length);
    const position = firstFrom(terms, term);
    if (terms[position] === term) found.push({ term, position, quality: BEGINNING * (length / token.length) ** 2 });
  }
  return found;
}

/** The term that a mistyped word is closest to, the most used where several are. */
function meantBy(token: string, { terms, postings }: SearchIndex): string | undefined {
  const uses = (term: string) => postings[firstFrom(terms, term)]?.length ?? 0;
  return [...closeWords(token, terms)].sort((a, b) => uses(b) - uses(a))[0];
}

/** Position of the first term that is not before the given one. */
function firstFrom(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(hits: readonly Hit[]): readonly Hit[] {
  // Sorting keeps the order of the catalogue among equals.
  return [...hits].sort((a, b) => b.score - a.score);
}

/** The best of every cluster. */
function clustered(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ entry: { kind, record, id } }) => {
    const cluster = kind.cluster?.(record) ?? `${kind.name}:${id}`;
    if (seen.has(cluster)) return false;
    seen.add(cluster);
    return true;
  });
}

/** So that no kind fills the first page alone. */
function varied(hits: readonly Hit[]): readonly Hit[] {
  const before = new Map<string, number>();
  return inOrder(
    hits.map(({ entry, score }) => {
      const count = before.get(entry.kind.name) ?? 0;
      before.set(entry.kind.name, count + 1);
      return { entry, score: score * SAME_KIND ** count };
    }),
  );
}
