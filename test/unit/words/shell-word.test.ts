import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { fileWord, shellWord } from '../../../src/words/shell-word.ts';

it.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's $HOME `x`", "'it'\\''s $HOME `x`'"],
  ['##[error]x', "'##''[error]x'"],
  ['##vso[task]', "'##''vso[task]'"],
])('%s is written %s, and a shell reads it back', (text, written) => {
  expect(shellWord(text)).toBe(written);
  expect(spawnSync('sh', ['-c', `printf %s ${written}`], { encoding: 'utf8' }).stdout).toBe(text);
});

it.each([
  ['-n.yaml', './-n.yaml'],
  ['a b.yaml', "'a b.yaml'"],
])('a file called %s is named %s, so that it is no flag', (file, written) => {
  expect(fileWord(file)).toBe(written);
});
