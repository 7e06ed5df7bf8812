import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MUTATED, testsOf } from './folders.ts';
import { countMutants, type Row, scoreSheet } from './score-sheet.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const report = (...statuses: readonly string[]) => ({
  files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) } },
});

describe('the count of mutants', () => {
  it('takes those that do not end for noticed, and those no test runs for missed', () => {
    expect(countMutants(report('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'))).toEqual({
      mutants: 5,
      killed: 2,
      timeout: 1,
      survived: 1,
      untested: 1,
      ignored: 1,
      score: 0.6,
    });
  });

  it('is none of a run that changed nothing, or ended in another way', () => {
    expect(() => countMutants(report())).toThrow('nothing was changed');
    expect(() => countMutants(report('Ignored'))).toThrow('nothing was changed');
    expect(() => countMutants(report('Killed', 'RuntimeError'))).toThrow('1 mutants ended in another way');
  });
});

describe('the sheet', () => {
  const counts = { mutants: 1000, killed: 899, timeout: 0, survived: 101, untested: 0, ignored: 0, score: 0.8999 };
  const row = (folder: string, rest: Partial<Row> = {}): Row => ({
    folder,
    ...counts,
    when: '2026-01-02',
    node: '20.0.0',
    ...rest,
  });
  const lines = (sheet: string) => sheet.split('\n').filter((line) => /^\| [a-z]+ \| \d/.test(line));

  it('never rounds a score up to one that was not reached', () => {
    expect(lines(scoreSheet('', row('units'), MUTATED))).toEqual([
      '| units | 1000 | 899 | 0 | 101 | 0 | 0 | 89.9 % | 2026-01-02 | 20.0.0 |',
    ]);
  });

  it('keeps the rows of other folders and replaces its own, in one order', () => {
    let sheet = scoreSheet('', row('units'), MUTATED);
    sheet = scoreSheet(sheet, row('tables'), MUTATED);
    sheet = scoreSheet(sheet, row('units', { score: 1, when: '2026-02-03' }), MUTATED);
    expect(lines(sheet).map((line) => line.split(' | ').filter((_, i) => [0, 7, 8].includes(i)))).toEqual([
      ['| tables', '89.9 %', '2026-01-02'],
      ['| units', '100.0 %', '2026-02-03'],
    ]);
  });
});

describe('a folder that is changed', () => {
  it.each(MUTATED)('$folder is there, and so are its tests', ({ folder, tests }) => {
    expect(readdirSync(`${root}src/${folder}`)).not.toEqual([]);
    expect(testsOf(folder)).toBe(tests);
    for (const pattern of tests) expect(existsSync(root + pattern.replace(/\*.*$/, '')), pattern).toBe(true);
  });

  it('is one of those that are known', () => {
    expect(() => testsOf('cli')).toThrow('no folder to change: cli');
    expect(() => testsOf(undefined)).toThrow('no folder to change');
  });
});
