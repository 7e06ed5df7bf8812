import { expect, it } from 'vitest';
import { type OutputWord, pairOutputs } from '../../../src/cli/several-outputs.ts';
import { inEnglish } from '../../support/in-english.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;

/** `f:json o:a.json` as the words of a command line. */
function pair(words: string) {
  const given = words.split(' ').filter((word) => word !== '');
  return pairOutputs(
    given.map((word): OutputWord => ({ kind: word.startsWith('f:') ? 'format' : 'output', value: word.slice(2) })),
    [...FORMATS],
  );
}

it.each([
  ['', 'text'],
  ['f:json', 'json'],
  ['f:json o:a.json', 'json>a.json'],
  ['o:a.json f:json', 'json>a.json'],
  ['o:a.txt', 'text>a.txt'],
  ['f:json o:a.json f:sarif o:b.sarif', 'json>a.json sarif>b.sarif'],
  ['f:text f:sarif o:b.sarif', 'text sarif>b.sarif'],
  ['f:sarif o:b.sarif f:text', 'sarif>b.sarif text'],
  ['f:json o:a.json f:json o:b.json', 'json>a.json json>b.json'],
  ['f:text o:- f:json o:a.json', 'text json>a.json'],
])('"%s" gives %s', (words, outputs) => {
  const { outputs: paired, problems } = pair(words);
  expect(problems).toEqual([]);
  expect(paired.map(({ format, file }) => (file === undefined ? format : `${format}>${file}`)).join(' ')).toBe(outputs);
});

it.each([
  ['f:jsno', '--format: unknown "jsno"'],
  ['f:text f:json', 'two reports for standard output'],
  ['f:text f:json o:-', 'two reports for standard output'],
  ['f:json o:a o:b', '--output b has no --format of its own'],
  ['o:a o:b f:json', '--output b has no --format of its own'],
])('"%s" is refused: %s', (words, message) => {
  expect(pair(words).problems.map((problem) => inEnglish(problem.message))).toEqual([message]);
});
