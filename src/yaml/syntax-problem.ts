import type { YAMLError } from 'yaml';
import type { Place, Problem } from '../domain/index.ts';
import type { SourceText } from './source-text.ts';

const KEY_ALONE = ['syntax/key-alone', 'syntax/write-key-value'] as const;

/**
 * What the parser found, as wording for somebody who did not want to learn YAML today. The first pattern that fits the
 * parser's message speaks; its codes are too coarse to tell the cases apart.
 */
const WORDS: readonly (readonly [pattern: RegExp, message: string, hint?: string])[] = [
  [/closing ["']quote/, 'syntax/quote-open'],
  [/end with a \]/, 'syntax/bracket-open', 'syntax/add-bracket'],
  [/end with a \}/, 'syntax/brace-open', 'syntax/add-brace'],
  [/Nested mappings|more than one colon/, 'syntax/value-goes-on', 'syntax/quote-colon'],
  [/block sequence may not|must start at the same column/, 'syntax/indentation', 'syntax/same-column'],
  [/sufficiently indented/, 'syntax/indentation', 'syntax/indent'],
  [/Tabs are not allowed/, 'syntax/tab', 'syntax/use-spaces'],
  [/Implicit keys|Implicit map keys|: between/, ...KEY_ALONE],
  [/Missing ,|Block collections are not allowed/, 'syntax/comma-missing', 'syntax/separate'],
  [/Unexpected ,/, 'syntax/comma-extra', 'text/leave-out'],
  [/over 1024 chars|1024 characters/, 'syntax/key-too-long', 'syntax/break-or-colon'],
  [/all keys must be strings/, 'text/key-not-text', 'text/quote'],
  [/Invalid escape/, 'syntax/escape', 'syntax/double-backslash'],
  [/cannot start with/, 'syntax/start', 'text/quote'],
  [/separated from other tokens|Missing space/, 'syntax/space-missing', 'syntax/add-space'],
  [/Block scalar header/, 'syntax/block-header', 'syntax/next-line'],
  [/(block-seq|seq-item)-ind|Sequence item without/, 'syntax/list-start', 'syntax/own-line'],
  [/flow-(seq|map|error)-end/, 'syntax/bracket-closed'],
  [/Unexpected .*scalar/, 'syntax/text-here', 'syntax/comma-colon-quote'],
];

/**
 * A fault of the grammar as a {@link Problem} in our words.
 *
 * @param openQuotes  start of each by where it ends: a quote that is not closed is shown where it opens
 */
export function syntaxProblem(error: YAMLError, source: SourceText, openQuotes: ReadonlyMap<number, number>): Problem {
  const wide = wideColon(error, source);
  const indented = wide === undefined ? indentedBelow(error, source) : undefined;
  const [message, hint] =
    wide !== undefined
      ? KEY_ALONE
      : indented === undefined
        ? wordsFor(error.message)
        : ['syntax/indentation', 'syntax/same-column'];
  const [found, foundEnd] = error.pos;
  const start = openQuotes.get(found) ?? found;
  const end = start === found ? foundEnd : found;
  return {
    code: 'yaml/syntax',
    severity: 'error',
    message: { id: message },
    ...(hint === undefined ? {} : { hint: { id: hint } }),
    at: wide ?? indented ?? source.placeOf(start, end),
  };
}

/** A key before a colon as wide as an ideograph, which the parser takes for text that goes on below, and finds wrong there. */
function wideColon({ pos: [start] }: YAMLError, source: SourceText): Place | undefined {
  const from = source.text.lastIndexOf('\n', start - 1) + 1;
  const [all = '', before = '', key = ''] = /^([ \t]*(?:- +)?)([\w./-]+：)[^\n]*/.exec(source.text.slice(from)) ?? [];
  return all === '' ? undefined : source.placeOf(from + before.length, from + before.length + key.length);
}

/**
 * Where a key on a line of its own is indented more than the key before it, the parser takes it for a part of the value
 * above, and says so there.
 */
function indentedBelow({ message, pos: [start] }: YAMLError, source: SourceText): Place | undefined {
  if (!/Nested mappings|Implicit keys need to be on a single line/.test(message)) return undefined;
  const line = source.text.indexOf('\n', start);
  const above = source.text.slice(start, line < 0 ? undefined : line);
  if (line < 0 || /:(\s|$)|^["'[{]/.test(above)) return undefined;
  const [, before = '', key = ''] =
    /^((?:[ \t]*(?:#[^\n]*|\r)?\n)* +)([^#\s][^\n]*)/.exec(source.text.slice(line + 1)) ?? [];
  const at = line + 1 + before.length;
  return key === '' ? undefined : source.placeOf(at, at + key.trimEnd().length);
}

function wordsFor(message: string): readonly [message: string, hint?: string] {
  for (const [pattern, words, hint] of WORDS) {
    if (pattern.test(message)) return hint === undefined ? [words] : [words, hint];
  }
  return ['syntax/cannot-stand', 'syntax/missing-before'];
}
