import { join, resolve } from 'node:path';
import { ANSWERED, argument, type Entry, THROUGHPUT } from './entry.ts';
import type { FaultsReported } from './judge.ts';

type Words = (word: string, folder: string) => readonly string[];

/** Paths that lead nowhere, for everything that reads or writes a file. */
const PATHS: readonly (readonly [name: string, argv: Words, reportsFaults?: FaultsReported])[] = [
  ['a path to review', (path) => ['review', path]],
  ['a path to a policy', (path) => ['review', '--config', path]],
  ['a path to verify', (path) => ['verify', path], 'beside why'],
  ['a path to compare', (path) => ['diff', path, path]],
  ['a path to render', (path) => ['render', path]],
  ['a path to a batch', (path) => ['batch', path]],
  ['a path to write a batch to', (path) => ['batch', '/dev/null', '--output', path]],
  ['a path to assumptions', (path) => ['size', '--throughput', '1k', '--assumptions', path]],
  ['a path to a checklist', (path) => ['checklist', '--state', path]],
  ['a path to a folder of records', (path) => ['export', ...ANSWERED, '--adr-dir', path, '--supersedes', '3']],
];

/** Words that commands look up, or that are said back. */
const WORDS: readonly (readonly [name: string, argv: Words, reportsFaults?: FaultsReported])[] = [
  ['docs WORDS', (word) => ['docs', '--', word]],
  ['explain ID', (word) => ['explain', '--', word]],
  ['glossary TERM', (word) => ['glossary', '--', word]],
  ['compare NAMES', (word) => ['compare', '--', word, word]],
  ['scenarios SCENARIO', (word) => ['scenarios', '--', word]],
  ['checklist TECHNOLOGY', (word) => ['checklist', `--stage=${word}`, '--', word]],
  ['completion SHELL', (word) => ['completion', '--', word]],
  ['config ALTERNATIVE', (word) => ['config', '--', word]],
  ['--assume key', (word) => ['cost', ...THROUGHPUT, '--assume', `${word}=1`]],
  ['--assume value', (word) => ['size', ...THROUGHPUT, '--assume', `readers=${word}`]],
  ['--currency', (word) => ['cost', ...THROUGHPUT, `--currency=${word}`]],
  ['--tick', (word, folder) => ['checklist', '--state', join(folder, 'x.md'), `--tick=${word}`]],
  ['--supersedes', (word, folder) => ['export', ...ANSWERED, '--adr-dir', join(folder, 'x'), `--supersedes=${word}`]],
  ['--date', (word) => ['export', ...ANSWERED, `--date=${word}`]],
  ['--today', (word) => ['review', '/nowhere', `--today=${word}`]],
  ['--fail-on', (word) => ['review', '/nowhere', `--fail-on=${word}`]],
  ['init --name', (word) => ['init', '-', `--name=${word}`]],
  ['check --as-of', (word) => ['check', `--as-of=${word}`], 'alone'],
];

/** Entries at which a path leads nowhere, or a word is looked up. */
export const lookups: readonly Entry[] = [
  ...PATHS.map(
    ([name, argv, reportsFaults]): Entry => ({
      name,
      takes: 'strings',
      shares: true,
      ...(reportsFaults === undefined ? {} : { reportsFaults }),
      start: (c, folder) =>
        argument(c, (t) => {
          const path = resolve(folder, 'nowhere', t);
          return path.startsWith(`${folder}/nowhere/`) ? { argv: argv(path, folder) } : undefined;
        }),
    }),
  ),
  ...WORDS.map(
    ([name, argv, reportsFaults]): Entry => ({
      name,
      takes: 'strings',
      shares: true,
      ...(reportsFaults === undefined ? {} : { reportsFaults }),
      start: (c, folder) => argument(c, (t) => ({ argv: argv(t, folder) })),
    }),
  ),
];
