import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, Interval, Trilean, UnaryTest } from '../../../src/domain/index.ts';
import {
  compileFirstTable,
  copyResults,
  createResults,
  createTestBank,
  evaluateTable,
  fillColumn,
  holds,
  NO,
  nextHolding,
  OPEN,
  openResults,
  programOf,
  programRow,
  resultOf,
  runFirstTable,
  setResult,
  testCell,
  UNDECIDED,
  union,
  YES,
} from '../../../src/tables/index.ts';
import { cell, cellValueOf, reading, tableOf } from './tables.ts';

// Programs over bits say what the rules say cell by cell; a few small numbers meet every bound, open and closed.

const count: ColumnType = { kind: 'number', dimension: 'count' };
const flag: ColumnType = { kind: 'flag' };
const size: ColumnType = { kind: 'choice', choices: ['small', 'medium', 'large'], ordered: true };
const traits: ColumnType = { kind: 'labels', choices: ['edge', 'log'] };

const small = fc.integer({ min: 0, max: 4 });
const range = fc
  .tuple(small, small)
  .map(([a, b]): CellValue => ({ kind: 'number', min: Math.min(a, b), max: Math.max(a, b) }));
const interval = fc
  .tuple(small, small, fc.boolean(), fc.boolean())
  .map(([a, b, loOpen, hiOpen]): Interval => ({ lo: Math.min(a, b), loOpen, hi: Math.max(a, b), hiOpen }));
const intervals = fc
  .array(interval, { minLength: 1, maxLength: 3 })
  .map((some): UnaryTest => ({ kind: 'intervals', text: JSON.stringify(some), intervals: union(some) }));

/** What stands for some tests after a value was put in, whatever stood there before. */
function filled(tests: readonly UnaryTest[], ...values: readonly CellValue[]): readonly number[] {
  const bank = createTestBank();
  const places = tests.map((test) => bank.placeOf('a', test));
  const results = createResults(bank.words());
  results.yes.fill(0x5a5a5a5a);
  results.open.fill(0x0ff00ff0);
  const column = bank.column('a');
  if (column === undefined) throw new Error('no column');
  for (const value of values) fillColumn(column, value, results);
  return places.map((place) => holds(programOf([place]), results));
}

describe('the results of a column', () => {
  it('hold what each test says where they fill more than a word', () => {
    const tests = Array.from({ length: 70 }, (_, i) => cell(i % 2 === 0 ? `> ${i}` : `[${i}..${i + 5}]`, count));
    for (let value = 0; value <= 75; value++) {
      for (const given of [cellValueOf(value), cellValueOf([value, value + 2])])
        expect(filled(tests, given)).toEqual(tests.map((test) => resultOf(testCell(test, given))));
      const between = cellValueOf(value + 0.5);
      expect(filled(tests, between)).toEqual(tests.map((test) => resultOf(testCell(test, between))));
    }
    expect(filled(tests, undefined)).toEqual(tests.map(() => OPEN));
  });

  it('hold what each test says of a range of numbers', () => {
    fc.assert(
      fc.property(fc.array(intervals, { minLength: 1, maxLength: 4 }), range, (tests, value) => {
        expect(filled(tests, value)).toEqual(tests.map((test) => resultOf(testCell(test, value))));
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, ColumnType, readonly string[], readonly CellValue[]]>([
    ['flags', flag, ['true', 'false'], [true, false].map(cellValueOf)],
    ['choices', size, ['small', '>= medium', 'not(large)'], ['small', 'medium', 'large'].map(cellValueOf)],
    ['any number', count, ['5', '> 5'], [5, 6, [4, 6] as const].map(cellValueOf)],
    [
      'labels',
      traits,
      ['edge', 'edge, log', 'not(edge)'],
      [[], ['edge'], ['log'], ['edge', 'log']].map((values) => ({ kind: 'labels', values })),
    ],
  ])('hold what each test says of %s, whatever stood there before', (_name, type, texts, values) => {
    const tests = texts.map((text) => cell(text, type));
    for (const before of [undefined, ...values]) {
      for (const value of values)
        expect(filled(tests, before, value)).toEqual(tests.map((test) => resultOf(testCell(test, value))));
      expect(filled(tests, before, undefined)).toEqual(tests.map(() => OPEN));
    }
  });

  it('are one for the same test of the same column, and others for others', () => {
    const bank = createTestBank();
    const [first, second] = [cell('> 1', count), cell('> 2', count)];
    const places = [bank.placeOf('a', first), bank.placeOf('a', second), bank.placeOf('b', first), bank.ownPlace()];
    // Columns have words of their own, and so have results that are written otherwise.
    expect(places).toEqual([0, 1, 32, 64]);
    expect([bank.placeOf('a', cell('> 1', count)), bank.placeOf('a', second), bank.placeOf('b', first)]).toEqual([
      0, 1, 32,
    ]);
    // The same words may be a test of another kind.
    expect(bank.placeOf('a', { kind: 'members', text: '> 1', members: [] })).toBe(2);
    expect(bank.ownPlace()).toBe(65);
    expect(bank.words()).toBe(3);
    expect(bank.column('a')?.places).toEqual([0, 1, 2]);
    expect(bank.column('c')).toBeUndefined();
  });
});

/** Results of which some are written, the others open. */
function written(some: readonly (readonly [place: number, result: ReturnType<typeof resultOf>])[]) {
  const results = createResults(1 + Math.max(0, ...some.map(([place]) => Math.floor(place / 32))));
  for (const [place, result] of some) setResult(place, result, results);
  return results;
}

describe('results', () => {
  it('are all open at first, again once they are opened, and those of another once they are copied', () => {
    const everywhere = (results: ReturnType<typeof createResults>) =>
      Array.from({ length: 64 }, (_, place) => holds(programOf([place]), results));
    const [results, copy] = [createResults(2), createResults(2)];
    expect(new Set(everywhere(results))).toEqual(new Set([OPEN]));
    for (let place = 0; place < 64; place++) setResult(place, resultOf(place % 3 === 0 ? 'yes' : 'no'), results);
    copyResults(results, copy);
    expect(everywhere(copy)).toEqual(Array.from({ length: 64 }, (_, place) => (place % 3 === 0 ? YES : NO)));
    openResults(results);
    expect(new Set(everywhere(results))).toEqual(new Set([OPEN]));
    expect(everywhere(copy)[3]).toBe(YES);
  });

  it('have a place for each that is written otherwise, apart from all columns', () => {
    const bank = createTestBank();
    const places = Array.from({ length: 70 }, (_, i) => [
      bank.ownPlace(),
      bank.placeOf(`c${i % 3}`, cell(`> ${i}`, count)),
    ]);
    expect(new Set(places.flat()).size).toBe(140);
    expect(Math.max(...places.flat())).toBeLessThan(32 * bank.words());
  });
});

describe('a program', () => {
  it.each<[string, readonly Trilean[], number]>([
    ['without conditions holds', [], YES],
    ['holds where all do', ['yes', 'yes'], YES],
    ['does not hold where one does not', ['yes', 'no', 'yes'], NO],
    ['is open where one is', ['yes', 'unknown', 'yes'], OPEN],
    ['does not hold where one does not, whatever is open', ['unknown', 'no'], NO],
    ['nor where what is open comes later', ['no', 'unknown'], NO],
  ])('%s', (_name, results, expected) => {
    expect(
      holds(programOf(results.map((_, i) => 40 * i)), written(results.map((result, i) => [40 * i, resultOf(result)]))),
    ).toBe(expected);
    // All in one word.
    expect(
      holds(programOf(results.map((_, i) => 31 - i)), written(results.map((result, i) => [31 - i, resultOf(result)]))),
    ).toBe(expected);
  });
});

describe('programs in a row', () => {
  const places = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 4 });

  it('are found one after another where they certainly hold', () => {
    const result = fc.constantFrom<Trilean>('yes', 'yes', 'yes', 'no', 'unknown');
    fc.assert(
      fc.property(
        fc.array(places, { maxLength: 8 }),
        fc.array(result, { minLength: 71, maxLength: 71 }),
        (all, said) => {
          const programs = all.map(programOf);
          const results = written(said.map((one, place) => [place, resultOf(one)]));
          const row = programRow(programs);
          const found: number[] = [];
          for (let at = nextHolding(row, 0, results); at < programs.length; at = nextHolding(row, at + 1, results))
            found.push(at);
          expect(found).toEqual([...programs.keys()].filter((at) => holds(programs[at] ?? [], results) === YES));
        },
      ),
    );
  });
});

describe('a FIRST table as a program', () => {
  const columns = { n: count, f: flag };
  const cells = fc.constantFrom('-', '< 2', '>= 2', '[1..3]', '(1..3)', '4');
  const flags = fc.constantFrom('-', 'true', 'false');
  const row = fc.tuple(cells, flags, fc.constantFrom('a', 'b')).map(([n, f, then]) => [n, f, then] as const);
  const values = fc.tuple(
    fc.option(
      fc.oneof(
        small,
        fc.tuple(small, small).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      ),
      { nil: undefined },
    ),
    fc.option(fc.boolean(), { nil: undefined }),
  );

  /** What it says as a program: an outcome, undefined for none, or that it cannot be decided. */
  function run(
    rows: readonly (readonly [string, string, string])[],
    otherwise: string | undefined,
    given: readonly Parameters<typeof cellValueOf>[0][],
    impossible: readonly number[] = [],
  ) {
    const table = tableOf<string>('first', columns, rows, otherwise);
    const bank = createTestBank();
    const programs = table.rules.map(({ when }, i) =>
      impossible.includes(i)
        ? undefined
        : programOf(
            when.cells.flatMap(({ column, test }) => (test.kind === 'any' ? [] : [bank.placeOf(column, test)])),
          ),
    );
    const program = compileFirstTable(table, programs);
    const results = createResults(bank.words());
    Object.keys(columns).forEach((name, i) => {
      const column = bank.column(name);
      if (column !== undefined) fillColumn(column, cellValueOf(given[i]), results);
    });
    const at = runFirstTable(program, results);
    return at === UNDECIDED ? UNDECIDED : program.outcomes[at];
  }

  it('says what the table says', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 4 }),
        fc.constantFrom('a', 'c', undefined),
        values,
        (rows, otherwise, given) => {
          const table = tableOf<string>('first', columns, rows, otherwise);
          const { outcomes, missing } = evaluateTable(table, reading(columns, given));
          expect(run(rows, otherwise, given)).toBe(missing.length > 0 ? UNDECIDED : outcomes[0]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each<[string, readonly (readonly [string, string, string])[], string | number]>([
    [
      'an open rule that says the same changes nothing',
      [
        ['-', 'true', 'a'],
        ['>= 2', '-', 'a'],
      ],
      'a',
    ],
    [
      'an open rule that says otherwise leaves it undecided',
      [
        ['-', 'true', 'b'],
        ['>= 2', '-', 'a'],
      ],
      UNDECIDED,
    ],
    [
      'an open rule below the one that hits does not matter',
      [
        ['>= 2', '-', 'a'],
        ['-', 'true', 'b'],
      ],
      'a',
    ],
  ])('%s', (_name, rows, expected) => {
    expect(run(rows, undefined, [3, undefined])).toBe(expected);
  });

  it('leaves out rules that can never hit', () => {
    const rows = [
      ['-', '-', 'a'],
      ['-', '-', 'b'],
    ] as const;
    expect(run(rows, undefined, [1, true])).toBe('a');
    expect(run(rows, undefined, [1, true], [0])).toBe('b');
    expect(run(rows, 'c', [1, true], [0, 1])).toBe('c');
    expect(run(rows, undefined, [1, true], [0, 1])).toBeUndefined();
  });

  it('takes equal outcomes for the same, whichever objects they are', () => {
    const table = tableOf<object>('first', { f: flag }, [
      ['true', { say: 'a' }],
      ['-', { say: 'a' }],
    ]);
    const program = compileFirstTable(table, [programOf([0]), programOf([])]);
    expect(program.sameness).toEqual([0, 0, 2]);
    expect(runFirstTable(program, createResults(1))).toBe(1);
  });

  it('is none of a table with another policy', () => {
    const table = tableOf<string>('unique', columns, [['-', '-', 'a']]);
    expect(() => compileFirstTable(table, [[]])).toThrow('the table example is no FIRST table');
  });
});
