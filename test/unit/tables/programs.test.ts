import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, Interval, Trilean, UnaryTest } from '../../../src/domain/index.ts';
import {
  compileFirstTable,
  createTestBank,
  evaluateTable,
  fillSlots,
  holds,
  NO,
  OPEN,
  resultOf,
  runFirstTable,
  testCell,
  UNDECIDED,
  union,
  YES,
} from '../../../src/tables/index.ts';
import { cell, cellValueOf, reading, tableOf } from './tables.ts';

// Programs over slots say what the rules say cell by cell; a few small numbers meet every bound, open and closed.

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

/** What stands in the slots of some tests after a value was put in. */
function filled(tests: readonly UnaryTest[], ...values: readonly CellValue[]): readonly number[] {
  const bank = createTestBank();
  const slots = tests.map((test) => bank.slotOf('a', test));
  const results = new Uint8Array(bank.size()).fill(7);
  const column = bank.column('a');
  if (column === undefined) throw new Error('no column');
  for (const value of values) fillSlots(column, value, results);
  return slots.map((slot) => results[slot] ?? -1);
}

describe('the slots of a column', () => {
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
    const slots = [bank.slotOf('a', first), bank.slotOf('a', second), bank.slotOf('b', first), bank.ownSlot()];
    expect(slots).toEqual([0, 1, 2, 3]);
    expect([bank.slotOf('a', cell('> 1', count)), bank.slotOf('a', second), bank.slotOf('b', first)]).toEqual([
      0, 1, 2,
    ]);
    // The same words may be a test of another kind.
    expect(bank.slotOf('a', { kind: 'members', text: '> 1', members: [] })).toBe(4);
    expect(bank.size()).toBe(5);
    expect(bank.column('a')?.slots).toEqual([0, 1, 4]);
    expect(bank.column('c')).toBeUndefined();
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
      holds(
        results.map((_, i) => i),
        Uint8Array.from(results, resultOf),
      ),
    ).toBe(expected);
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
        : when.cells.flatMap(({ column, test }) => (test.kind === 'any' ? [] : [bank.slotOf(column, test)])),
    );
    const program = compileFirstTable(table, programs);
    const results = new Uint8Array(bank.size()).fill(OPEN);
    Object.keys(columns).forEach((name, i) => {
      const column = bank.column(name);
      if (column !== undefined) fillSlots(column, cellValueOf(given[i]), results);
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
    const program = compileFirstTable(table, [[0], []]);
    expect(program.sameness).toEqual([0, 0, 2]);
    expect(runFirstTable(program, Uint8Array.of(OPEN))).toBe(1);
  });

  it('is none of a table with another policy', () => {
    const table = tableOf<string>('unique', columns, [['-', '-', 'a']]);
    expect(() => compileFirstTable(table, [[]])).toThrow('the table example is no FIRST table');
  });
});
