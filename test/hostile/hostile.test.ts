import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { corporaFor, entries } from './entries.ts';
import { strings, texts } from './inputs/corpora.ts';
import { naughtyStrings } from './inputs/naughty-strings.ts';
import { badness, type Ran } from './judge.ts';
import { resultsSheet } from './results-sheet.ts';
import { feed, type Tally } from './run-corpora.ts';

/** Every so manieth input; `npm run hostile` feeds all of them to all entries, and counts. */
const STRIDE = { texts: 11, strings: 37 };

describe('hostile input, a part of it', () => {
  it.each(entries)('$name', { timeout: 120_000 }, async (entry) => {
    const stride = STRIDE[entry.takes];
    for (const [corpus, inputs] of corporaFor(entry)) {
      // Another part for every entry, so that all of it is met somewhere.
      const first = entries.indexOf(entry) % stride;
      const part = inputs.filter((_, index) => index % stride === first);
      const { inputs: fed, outcomes, bad } = await feed(run, entry, corpus, part);
      expect(bad).toEqual([]);
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(fed);
    }
  });
});

describe('the corpora', () => {
  it('are whole', () => {
    const count = (corpora: typeof texts) => Object.fromEntries(Object.entries(corpora).map(([k, v]) => [k, v.length]));
    expect(count(texts)).toMatchObject({ 'yaml-test-suite': 402, 'JSON test suite': 340 });
    expect(count(strings)).toMatchObject({ 'big list of naughty strings': 461 });
    expect(new Set(naughtyStrings).size).toBe(naughtyStrings.length);
    expect(naughtyStrings.length).toBeGreaterThanOrEqual(900);
  });
});

describe('the sheet of a whole run', () => {
  it('counts by corpus, by entry and in all, the bad ones too', () => {
    const tally = (entry: string, corpus: string, result: number, refused: number, bad: number): Tally => ({
      entry,
      corpus,
      inputs: result + refused + bad,
      outcomes: { result, 'no winner': 0, refused, 'broken knowledge': 0, bad },
      bad: [],
    });
    const tallies = [tally('FILE', 'a', 3, 1, 0), tally('FILE', 'b', 2, 0, 1), tally('-', 'b', 0, 5, 0)];
    const sheet = resultsSheet({ tallies, seconds: 7, growth: -1.25, when: '2026-01-02' });
    expect(sheet).toContain('12 runs in 7 s, 1 bad, memory -1.3 MiB. 2026-01-02');
    expect(sheet.split('\n').filter((line) => /^\| (a|b|FILE|-|all) \|/.test(line))).toEqual([
      '| a | 4 | 3 | 0 | 1 | 0 | 0 |',
      '| b | 8 | 2 | 0 | 5 | 0 | 1 |',
      '| all | 12 | 5 | 0 | 6 | 0 | 1 |',
      '| FILE | 7 | 5 | 0 | 1 | 0 | 1 |',
      '| - | 5 | 0 | 0 | 5 | 0 | 0 |',
    ]);
    expect(sheet).toContain('| yaml-test-suite | 402 |');
  });
});

describe('the judge', () => {
  const fine: Ran = { status: 0, stdout: 'Choose\n', stderr: '', milliseconds: 5 };
  it.each<[string, Partial<Ran>, string]>([
    ['a crash', { status: 3, stdout: '', stderr: 'mq-advisor: this is a bug of ours: x\n' }, 'it crashed'],
    ['a trace', { status: 2, stdout: '', stderr: 'TypeError: x\n    at f (a.js:1:2)\n' }, 'it crashed'],
    ['another status', { status: 134, stdout: '', stderr: 'x' }, 'status 134'],
    ['a hang', { milliseconds: 60_000 }, 'it took'],
    ['an escape sequence', { stdout: 'a\x1b[31mb\n' }, 'U+1b on standard output'],
    ['text turned around', { status: 2, stdout: '', stderr: 'a\u202eb\n' }, 'U+202e on standard error'],
    ['half a character', { stdout: 'a\ud800\n' }, 'U+d800'],
    ['an order to a build server', { stdout: 'a\n::error::x\n' }, 'a workflow command'],
    ['half an output', { status: 2, stderr: 'no\n' }, 'half an output'],
    ['silence', { status: 2, stdout: '' }, 'no word why'],
    ['an empty result', { stdout: '' }, 'a result without an end'],
  ])('finds %s', (_name, ran, expected) => {
    expect(badness({ ...fine, ...ran }, 'text').join('; ')).toContain(expected);
  });

  it('takes a report of what is wrong for a result where that was asked for', () => {
    const report: Ran = { ...fine, status: 3, stdout: 'a.yaml: error\n' };
    expect(badness(report, 'text', 'alone')).toEqual([]);
    expect(badness(report, 'text')).toEqual(['no word why', 'half an output']);
    expect(badness({ ...report, stdout: '' }, 'text', 'alone')).toEqual(['a result without an end']);
    expect(badness({ ...report, stderr: 'no\n' }, 'text', 'alone')).toEqual(['half an output']);
    expect(badness({ ...report, status: 2, stderr: 'no\n' }, 'text', 'beside why')).toEqual([]);
    expect(badness({ ...report, status: 2, stdout: '', stderr: 'no\n' }, 'text', 'beside why')).toEqual([]);
    expect(badness({ ...report, status: 2, stdout: '' }, 'text', 'beside why')).toEqual(['no word why']);
  });

  it('finds JSON that is cut off, and nothing where nothing is wrong', () => {
    expect(badness({ ...fine, stdout: '{"a":\n' }, 'json')).toEqual(['JSON that is none']);
    expect(badness({ ...fine, stdout: '{"a":1}\n{"a":\n' }, 'lines')).toEqual(['a line of JSON that is none']);
    expect(badness({ ...fine, stdout: '{"a":1}\n{"b":2}\n' }, 'lines')).toEqual([]);
    const lines = { ...fine, stdout: '{}\n'.repeat(100_000), milliseconds: 9000 };
    expect(badness(lines, 'lines')).toEqual([]);
    expect(badness({ ...lines, milliseconds: 11_000 }, 'lines')).toEqual(['it took 11000 ms']);
    expect(badness(fine, 'text')).toEqual([]);
  });
});
