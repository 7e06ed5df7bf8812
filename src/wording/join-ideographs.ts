/** Signs of Chinese that are words or parts of them; its punctuation brings its own space. */
export const IDEOGRAPH = /[\u3400-\u9fff]/;

const IDEOGRAPH_LAST = /[\u3400-\u9fff]$/;
const IDEOGRAPH_FIRST = /^[\u3400-\u9fff]/;
const IDEOGRAPH_AND_SPACE_LAST = /[\u3400-\u9fff] $/;
const SPACE_AND_IDEOGRAPH_FIRST = /^ [\u3400-\u9fff]/;
const WORD_LAST = /[A-Za-z0-9%]$/;
const WORD_FIRST = /^[A-Za-z0-9]/;

/**
 * Puts two pieces of a Chinese sentence together: with a space between ideographs and a word in an alphabet or a number,
 * without one between ideographs. A template cannot have it right for whatever fills its gaps.
 */
export function joinIdeographs(before: string, after: string): string {
  if (IDEOGRAPH_AND_SPACE_LAST.test(before) && IDEOGRAPH_FIRST.test(after)) return before.slice(0, -1) + after;
  if (IDEOGRAPH_LAST.test(before) && SPACE_AND_IDEOGRAPH_FIRST.test(after)) return before + after.slice(1);
  const apart =
    (IDEOGRAPH_LAST.test(before) && WORD_FIRST.test(after)) || (WORD_LAST.test(before) && IDEOGRAPH_FIRST.test(after));
  return apart ? `${before} ${after}` : before + after;
}
