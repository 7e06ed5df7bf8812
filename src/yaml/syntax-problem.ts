import type { YAMLError } from 'yaml';
import type { Problem } from '../domain/index.ts';
import type { SourceText } from './source-text.ts';

/**
 * What the parser found, in words for somebody who did not want to learn YAML today. The first pattern that fits the
 * parser's message speaks; its codes are too coarse to tell the cases apart.
 */
const WORDS: readonly (readonly [pattern: RegExp, message: string, hint?: string])[] = [
  [/closing ["']quote/, 'a quote is not closed'],
  [/end with a \]/, 'a "[" is not closed', 'add "]", no further left than the line it opened on'],
  [/end with a \}/, 'a "{" is not closed', 'add "}", no further left than the line it opened on'],
  [
    /Nested mappings|more than one colon/,
    'a value goes on as another "key: value"',
    'put a value that holds ": " in quotes, and indent keys of one mapping alike',
  ],
  [
    /block sequence may not|must start at the same column/,
    'wrong indentation',
    'entries of one mapping or list start in the same column',
  ],
  [/sufficiently indented/, 'wrong indentation', 'indent it further'],
  [/Tabs are not allowed/, 'a tab is used for indentation', 'use spaces'],
  [
    /Implicit keys|Implicit map keys|: between/,
    'a key without a value',
    'write "key: value"; is a colon or a quote missing?',
  ],
  [
    /Missing ,|Block collections are not allowed/,
    'two entries without a comma between them',
    'separate entries in brackets with ", "',
  ],
  [/Unexpected ,/, 'a comma too many', 'leave it out'],
  [/over 1024 chars|1024 characters/, 'a key is longer than 1024 characters', 'is a line break or a colon missing?'],
  [/all keys must be strings/, 'a key must be text', 'put it in quotes'],
  [/Invalid escape/, 'unknown escape in double quotes', 'double the backslash, or use single quotes'],
  [/cannot start with/, 'text cannot start with this character', 'put it in quotes'],
  [/separated from other tokens|Missing space/, 'a space is missing', 'put a space before it'],
  [/Block scalar header/, 'text right after "|" or ">"', 'start it on the next line'],
  [
    /(block-seq|seq-item)-ind|Sequence item without/,
    'a list cannot start here',
    'start it on a line of its own, or write it in "[ ]"',
  ],
  [/flow-(seq|map|error)-end/, 'a closing bracket without an opening one'],
  [/Unexpected .*scalar/, 'text where none may stand', 'is a comma, colon or quote missing?'],
];

/**
 * A fault of the grammar as a {@link Problem} in our words.
 *
 * @param openQuotes  start of each by where it ends: a quote that is not closed is shown where it opens
 */
export function syntaxProblem(error: YAMLError, source: SourceText, openQuotes: ReadonlyMap<number, number>): Problem {
  const [message, hint] = wordsFor(error.message);
  const [found, foundEnd] = error.pos;
  const start = openQuotes.get(found) ?? found;
  const end = start === found ? foundEnd : found;
  return {
    code: 'yaml/syntax',
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    at: source.placeOf(start, end),
  };
}

function wordsFor(message: string): readonly [message: string, hint?: string] {
  for (const [pattern, words, hint] of WORDS) {
    if (pattern.test(message)) return hint === undefined ? [words] : [words, hint];
  }
  return ['this cannot stand here', 'is a bracket, comma, colon or quote missing before it?'];
}
