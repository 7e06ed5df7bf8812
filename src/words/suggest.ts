import { distance } from 'fastest-levenshtein';
import type { Gap, Message } from '../domain/index.ts';
import { nearest } from './nearest.ts';

/** Hints that name what there is. */

export function didYouMean(meant: string): Message {
  return { id: 'hint/did-you-mean', gaps: { meant } };
}

export function oneOf(list: readonly Gap[]): Message {
  return { id: 'hint/one-of', gaps: { list } };
}

/** The known word that was probably meant; all of them, in the order given, where none is near. */
export function suggest(word: string, known: readonly string[]): Message {
  const meant = nearest(word, known);
  return meant === undefined ? oneOf(known) : didYouMean(meant);
}

/** A longer list would push what is said before it off the screen. */
const MOST_LISTED = 10;

/** All known words; of many, those the word is part of and then those most like it. */
function someOf(word: string, known: readonly string[]): Message {
  if (known.length <= MOST_LISTED) return oneOf(known);
  const wanted = word.slice(0, 64).toLowerCase();
  const apart = new Map(known.map((one) => [one, one.includes(wanted) ? 0 : distance(wanted, one.toLowerCase())]));
  const list = [...apart.keys()].sort((a, b) => (apart.get(a) ?? 0) - (apart.get(b) ?? 0)).slice(0, MOST_LISTED);
  return { id: 'hint/some-of', gaps: { count: known.length, list } };
}

/** The known word that was probably meant, and all of them besides, or ten where they are many. */
export function suggestAmong(word: string, known: readonly string[], all = someOf(word, known)): Message {
  const meant = nearest(word, known);
  return meant === undefined ? all : bothHints(didYouMean(meant), all);
}

/** One hint behind the other. */
export function bothHints(first: Message, second: Message): Message {
  return { id: 'word/next', gaps: { first, second } };
}

/** `a, b or c`. */
export function either(items: readonly string[]): string | Message {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : { id: 'word/or', gaps: { list: items.slice(0, -1), last } };
}

/** `a, b and c`. */
export function both(items: readonly (string | Message)[]): string | Message {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : { id: 'word/and', gaps: { list: items.slice(0, -1), last } };
}

/** What a message is about, before it: `latencyP99: "5 parsecs" is not a duration`. */
export function about(what: Gap, message: Gap): Message {
  return { id: 'word/about', gaps: { what, message } };
}
