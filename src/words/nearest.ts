import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to a mistyped word, or undefined when none is close enough to be meant.
 * Case does not count; at most a third of the letters (and at least two) may differ, or the word is the beginning of
 * the candidate, four letters of it or more.
 */
export function nearest(word: string, given: Iterable<string>): string | undefined {
  const candidates = [...given];
  const wanted = word.slice(0, 64).toLowerCase();
  if (wanted.length >= 4) {
    for (const candidate of candidates) if (candidate.toLowerCase().startsWith(wanted)) return candidate;
  }
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
