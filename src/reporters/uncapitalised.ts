/** A small letter where a capital opens a sentence; abbreviations such as `P99` and `RPO`, and other scripts, stay as they are. */
export function uncapitalised(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll}*(?:[\s,:;/-]|$))/u, (letter) => letter.toLowerCase());
}
