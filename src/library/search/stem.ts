/**
 * An English word without what grammar adds to it, so that `orders`, `ordered` and `ordering` are one, and so are `durable`
 * and `durability`. Steps 1a to 1c of Porter's algorithm (1980), two of his endings and a final `e`; no more, because what is
 * left over is met by comparing beginnings.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutEnd(asVerb(withoutPast(withoutPlural(word))));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const base = word.slice(0, word.length - ending);
  if (ending === 0 || base.length < 3 || !/[aeiouy]/.test(base)) return word;
  return /([^aeiouylsz])\1$/.test(base) ? base.slice(0, -1) : base;
}

function asVerb(word: string): string {
  if (word.endsWith('bility')) return `${word.slice(0, -5)}le`;
  return word.length > 8 && word.endsWith('ation') ? `${word.slice(0, -3)}e` : word;
}

function withoutEnd(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1);
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}
