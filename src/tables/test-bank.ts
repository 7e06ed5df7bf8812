import type { CellValue, Interval, Trilean, UnaryTest } from '../domain/index.ts';
import { testCell } from './test-cell.ts';

/**
 * Conditions that are asked again and again, as numbers. Every different test of a column has a slot for its result; a
 * value put into a column fills the slots of all its tests at once, and a condition is the list of slots that must hold. What
 * a condition says is what `testCondition` says of the same cells.
 */

/** Results as they stand in slots. */
export const NO = 0;
export const YES = 1;
export const OPEN = 2;
export type Result = typeof NO | typeof YES | typeof OPEN;

const RESULTS: Readonly<Record<Trilean, Result>> = { no: NO, yes: YES, unknown: OPEN };

/** The slots that all must hold. */
export type Program = readonly number[];

/** The tests of one column. */
export interface ColumnTests {
  readonly tests: readonly UnaryTest[];
  /** By test. */
  readonly slots: readonly number[];
  /** Results by test for what is not a number, by its text: there are few such values. */
  readonly known: Map<string, Uint8Array>;
}

export interface TestBank {
  /** A slot for the test, the same for the same test of the same column. */
  readonly slotOf: (column: string, test: UnaryTest) => number;
  /** A slot of its own, for a result that is written otherwise. */
  readonly ownSlot: () => number;
  readonly column: (name: string) => ColumnTests | undefined;
  /** How many slots there are. */
  readonly size: () => number;
}

export function createTestBank(): TestBank {
  const columns = new Map<string, { tests: UnaryTest[]; slots: number[]; known: Map<string, Uint8Array> }>();
  let size = 0;
  return {
    slotOf(name, test) {
      let column = columns.get(name);
      if (column === undefined) {
        column = { tests: [], slots: [], known: new Map() };
        columns.set(name, column);
      }
      const known = column.tests.findIndex(({ kind, text }) => kind === test.kind && text === test.text);
      if (known >= 0) return column.slots[known] as number;
      column.tests.push(test);
      column.slots.push(size);
      return size++;
    },
    ownSlot: () => size++,
    column: (name) => columns.get(name),
    size: () => size,
  };
}

/** Whether all slots of a program hold: a certain no decides, whatever is open. */
export function holds(program: Program, results: Uint8Array): Result {
  let result: Result = YES;
  for (let i = 0; i < program.length; i++) {
    const one = results[program[i] as number];
    if (one === NO) return NO;
    if (one === OPEN) result = OPEN;
  }
  return result;
}

/** Fills the slots of a column with the results of a value; undefined is unknown and leaves them open. */
export function fillSlots(column: ColumnTests, value: CellValue, results: Uint8Array): void {
  const { tests, slots } = column;
  if (value === undefined) {
    for (let i = 0; i < slots.length; i++) results[slots[i] as number] = OPEN;
    return;
  }
  if (value.kind === 'number') {
    fillNumber(column, value.min, value.max, results);
    return;
  }
  const key = value.kind === 'choice' ? value.value : value.kind === 'labels' ? value.values.join() : `${value.value}`;
  let found = column.known.get(key);
  if (found === undefined) {
    found = Uint8Array.from(tests, (test) => RESULTS[testCell(test, value)]);
    column.known.set(key, found);
  }
  for (let i = 0; i < slots.length; i++) results[slots[i] as number] = found[i] as number;
}

/** {@link fillSlots} for a closed range of numbers. */
export function fillNumber({ tests, slots }: ColumnTests, min: number, max: number, results: Uint8Array): void {
  for (let i = 0; i < slots.length; i++) {
    const test = tests[i] as UnaryTest;
    results[slots[i] as number] =
      test.kind === 'intervals'
        ? testRange(test.intervals, min, max)
        : RESULTS[testCell(test, { kind: 'number', min, max })];
  }
}

/** As `testCell` tests a range against disjoint intervals. */
function testRange(intervals: readonly Interval[], min: number, max: number): Result {
  let result: Result = NO;
  for (let i = 0; i < intervals.length; i++) {
    const { lo, loOpen, hi, hiOpen } = intervals[i] as Interval;
    const isAbove = loOpen ? min > lo : min >= lo;
    const isBelow = hiOpen ? max < hi : max <= hi;
    if (isAbove && isBelow) return YES;
    if ((loOpen ? max > lo : max >= lo) && (hiOpen ? min < hi : min <= hi)) result = OPEN;
  }
  return result;
}

export function resultOf(trilean: Trilean): Result {
  return RESULTS[trilean];
}
