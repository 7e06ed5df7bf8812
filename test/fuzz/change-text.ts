import fc from 'fast-check';

/** One change to a text. Places are taken modulo what there is, so that any numbers mean something. */
interface Change {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly length: number;
  readonly word: number;
}

const KINDS = [
  'cut',
  'cut off',
  'copy a stretch',
  'put in a word',
  'replace a word',
  'swap words',
  'drop a line',
  'copy a line',
  'indent a line',
  'replace a value',
  'put in a sign',
  'repeat a stretch',
] as const;

/** What no language expects where it comes, or all of them trip over. */
const SIGNS = [
  ...['\0', '\x1b[31m', '\x1b]0;t\x07', '\x7f', '\x85', '\x9b', '\u2028', '\u202e', '\u2066', '\ufeff', '\u200b'],
  ...['\ud800', '\udc00', '\ufffe', '\u{10ffff}', '\u{e0041}', 'a\u0301', '😀', '漢', '\r', '\r\n', '\t', '\n', ' '],
  ...['"', "'", '`', '\\', ':', ': ', '#', ' #', '-', '- ', '?', '? ', ',', '[', ']', '{', '}', '&a ', '*a', '!', '!!'],
  ...['|', '>', '|2-\n', '%', '@', '---\n', '...\n', '<<: ', '(', ')', '..', '...', '=', '<', '>=', '~', '$', '/', '*'],
];

/** Words that mean something to a program rather than to a person. */
const WORDS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'undefined', 'null'],
  ...['true', 'false', 'yes', 'NaN', '.nan', '.inf', '-.inf', 'Infinity', '-0', '00', '0x1f', '0o7', '1_000', '1e400'],
  ...['1e-400', '-1', '0', '9007199254740993', '12:30', '2024-01-01', '2024-02-30', '""', '[]', '{}', '~', '{x}'],
  ...['[__proto__]', '{__proto__: {a: 1}}', '&x [*x]', '!!js/function x', '::error::x', '%s', '<script>', 'id', 'x'],
];

/** Longer inputs only make the same faults slower to find. */
const LONGEST = 100_000;

/** Seeds with up to eight changes each, or now and then a text of no meaning. Shrinks to fewer changes of a simpler seed. */
export function changedTexts(seeds: readonly string[], words: readonly string[]): fc.Arbitrary<string> {
  const all = [...WORDS, ...words];
  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(2 ** 20),
    length: fc.nat(),
    word: fc.nat(2 ** 16),
  });
  const changed = fc
    .tuple(fc.nat(seeds.length - 1), fc.array(change, { maxLength: 8 }))
    .map(([seed, changes]) => changes.reduce((text, one) => apply(one, text, all), seeds[seed] ?? ''));
  return fc.oneof({ weight: 19, arbitrary: changed }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });
}

function apply({ kind, at, length, word }: Change, text: string, words: readonly string[]): string {
  if (text.length > LONGEST) return text.slice(0, LONGEST);
  const start = at % (text.length + 1);
  // Short stretches are the likely ones: a single letter makes the difference more often than a page.
  const end = start + 1 + (length % 4 === 0 ? length % 200 : length % 8);
  const put = (from: number, to: number, what: string) => text.slice(0, from) + what + text.slice(to);
  const other = words[word % words.length] ?? '';
  switch (kind) {
    case 'cut':
      return put(start, end, '');
    case 'cut off':
      return text.slice(0, start);
    case 'copy a stretch':
      return put(word % (text.length + 1), word % (text.length + 1), text.slice(start, end));
    case 'put in a word':
      return put(start, start, other);
    case 'put in a sign':
      return put(start, start, SIGNS[word % SIGNS.length] ?? '');
    case 'repeat a stretch':
      return put(start, end, text.slice(start, end).repeat(1 + (word % (word % 16 === 0 ? 2000 : 12))));
    case 'replace a word':
    case 'swap words': {
      const found = [...text.matchAll(/[\p{L}\p{N}_.+-]+/gu)];
      const one = found[at % Math.max(1, found.length)];
      if (one === undefined) return put(0, 0, other);
      const its = kind === 'swap words' ? (found[word % found.length]?.[0] ?? '') : other;
      return put(one.index, one.index + one[0].length, its);
    }
    case 'replace a value':
      return replaceLine(text, at, (line) => [line.replace(/(: |^- ).*$/, (_, lead: string) => lead + other)]);
    case 'drop a line':
      return replaceLine(text, at, () => []);
    case 'copy a line':
      return replaceLine(text, at, (line) => [line, line]);
    case 'indent a line':
      return replaceLine(text, at, (line) => [length % 2 === 0 ? `  ${line}` : line.replace(/^ {1,2}/, '')]);
  }
}

function replaceLine(text: string, at: number, replace: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return [...lines.slice(0, index), ...replace(lines[index] ?? ''), ...lines.slice(index + 1)].join('\n');
}
