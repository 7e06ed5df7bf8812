import { distance } from 'fastest-levenshtein';
import { isSwapped } from './close-words.ts';

/**
 * The candidate closest to a mistyped word, or undefined when none is close enough to be meant.
 * Case does not count, and two neighbours swapped are one mistake; at most a third of the letters may differ (none of one,
 * one of four or fewer, two of five), or the word is the beginning of the candidate: four letters of it or more, or of a
 * single one three.
 */
export function nearest(word: string, given: Iterable<string>): string | undefined {
  const candidates = [...given];
  const wanted = word.slice(0, 64).toLowerCase();
  if (wanted.length >= 3) {
    const [first, second] = candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
    if (first !== undefined && (wanted.length >= 4 || second === undefined)) return first;
  }
  let best: string | undefined;
  const most = wanted.length < 2 ? 0 : wanted.length <= 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const d = isSwapped(wanted, known) ? 1 : distance(wanted, known);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
