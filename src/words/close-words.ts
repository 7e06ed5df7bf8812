import { distance } from 'fastest-levenshtein';

/** Shorter words are too like others to guess what was meant. */
const SHORTEST = 4;

/**
 * The words that a mistyped one may be: as near to it as any is, with two neighbours swapped as one mistake, and at most one
 * mistake in every four letters. Case counts.
 *
 * @returns in the order given; none when the word is among them or shorter than four letters
 */
export function closeWords(word: string, candidates: readonly string[]): readonly string[] {
  if (word.length < SHORTEST) return [];
  let least = Math.floor(word.length / 4);
  let found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const mistakes = isSwapped(word, candidate) ? 1 : distance(word, candidate);
    if (mistakes === 0) return [];
    if (mistakes > least) continue;
    if (mistakes < least) found = [];
    least = mistakes;
    found.push(candidate);
  }
  return found;
}

/** Whether they differ in two neighbouring letters alone, each in the place of the other. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
