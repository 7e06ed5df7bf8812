import { stem } from './stem.ts';

/** Runs of ideographs, and runs of letters and digits of other scripts. Classes of Unicode would take ten times as long. */
const RUNS = /[\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9\u00b5-\u024f\u0370-\u058f]+/g;
const HAN = /^[\u3400-\u9fff\uf900-\ufaff]/;
/** `qos2`, `p99`: what people write with and without a space. */
const LETTERS_DIGITS = /^([^0-9]+)([0-9]+)$/;
const SHORT_NUMBER = /^[0-9]{1,3}$/;
const LETTERS = /^[^0-9]+$/;

/**
 * What a text is searched by, in order, repeated where it repeats: the stems of its words, and the pairs of neighbours in a
 * run of ideographs, which are not set apart by spaces. A word before a short number is also one with it, so that `QoS 2`
 * and `qos2` are the same.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let before = '';
  for (const [run] of text.toLowerCase().matchAll(RUNS)) {
    if (HAN.test(run)) {
      tokens.push(...pairsOf(run));
      before = '';
      continue;
    }
    if (SHORT_NUMBER.test(run) && before !== '') tokens.push(before + run);
    const parts = LETTERS_DIGITS.exec(run);
    if (parts?.[1] !== undefined) tokens.push(stem(parts[1]));
    tokens.push(parts === null ? stem(run) : run);
    before = LETTERS.test(run) ? run : '';
  }
  return tokens;
}

function pairsOf(run: string): string[] {
  const signs = [...run];
  if (signs.length === 1) return signs;
  return signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);
}

/** The words of an id: `requestReply` is two. */
export function wordsOfId(id: string): string {
  return id.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
