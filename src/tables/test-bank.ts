import type { CellValue, Trilean, UnaryTest } from '../domain/index.ts';
import { testCell } from './test-cell.ts';

/**
 * Conditions that are asked again and again, as bits. Every different test of a column has a place for its result; a value
 * put into a column sets the results of all its tests at once, looked up rather than tested, and a condition is the set of
 * places that must hold. What a condition says is what `testCondition` says of the same cells.
 */

export const NO = 0;
export const YES = 1;
export const OPEN = 2;
export type Result = typeof NO | typeof YES | typeof OPEN;

const RESULTS: Readonly<Record<Trilean, Result>> = { no: NO, yes: YES, unknown: OPEN };

/** Results of all tests of a bank, 32 to a word: a bit of `yes` where a test holds, of `open` where that is not known. */
export interface Results {
  readonly yes: Int32Array;
  readonly open: Int32Array;
}

/** Where the result of a test stands: its word times 32, plus its bit. */
export type Place = number;

/** The places that all must hold, by word: `[word, bits, word, bits, ...]`. */
export type Program = readonly number[];

/** Results of the tests of one column, by its words: `[yes, open, yes, open, ...]`. */
type Bits = readonly number[];

/** The tests of one column, in words of their own. */
export interface ColumnTests {
  readonly tests: readonly UnaryTest[];
  readonly places: readonly Place[];
  readonly words: readonly number[];
  /** What is looked up, as far as it has been asked for: by text, of a flag, and for single numbers. */
  readonly known: Map<string, Bits>;
  whenTrue: Bits | undefined;
  whenFalse: Bits | undefined;
  segments: Segments | undefined;
}

/** Where results change, ascending, and the results before, at and between these. */
interface Segments {
  readonly thresholds: Float64Array;
  /** `[before the first, at the first, between it and the second, ...]` */
  readonly bits: readonly Bits[];
}

export interface TestBank {
  /** A place for the test, the same for the same test of the same column. */
  readonly placeOf: (column: string, test: UnaryTest) => Place;
  /** A place of its own, for a result that is written otherwise. */
  readonly ownPlace: () => Place;
  readonly column: (name: string) => ColumnTests | undefined;
  /** How many words there are. */
  readonly words: () => number;
}

const BITS = 32;

export function createTestBank(): TestBank {
  const columns = new Map<
    string,
    ColumnTests & { readonly tests: UnaryTest[]; readonly places: Place[]; readonly words: number[] }
  >();
  let words = 0;
  let own: Place = 0;
  return {
    placeOf(name, test) {
      let column = columns.get(name);
      if (column === undefined) {
        column = {
          tests: [],
          places: [],
          words: [],
          known: new Map(),
          whenTrue: undefined,
          whenFalse: undefined,
          segments: undefined,
        };
        columns.set(name, column);
      }
      const known = column.tests.findIndex(({ kind, text }) => kind === test.kind && text === test.text);
      if (known >= 0) return column.places[known] as Place;
      const at = column.tests.length;
      if (at % BITS === 0) column.words.push(words++);
      const place = (column.words.at(-1) as number) * BITS + (at % BITS);
      column.tests.push(test);
      column.places.push(place);
      return place;
    },
    ownPlace() {
      if (own % BITS === 0) {
        own = words++ * BITS;
      }
      return own++;
    },
    column: (name) => columns.get(name),
    words: () => words,
  };
}

/** In which everything is open. */
export function createResults(words: number): Results {
  return { yes: new Int32Array(words), open: new Int32Array(words).fill(-1) };
}

export function copyResults(from: Results, to: Results): void {
  to.yes.set(from.yes);
  to.open.set(from.open);
}

export function openResults({ yes, open }: Results): void {
  yes.fill(0);
  open.fill(-1);
}

/** Leaves everything in some words open. */
function openWords(words: readonly number[], { yes, open }: Results): void {
  for (let w = 0; w < words.length; w++) {
    yes[words[w] as number] = 0;
    open[words[w] as number] = -1;
  }
}

export function programOf(places: readonly Place[]): Program {
  const program: number[] = [];
  for (const place of places) {
    const word = Math.floor(place / BITS);
    let at = 0;
    while (at < program.length && program[at] !== word) at += 2;
    program[at] = word;
    program[at + 1] = (program[at + 1] ?? 0) | (1 << (place % BITS));
  }
  return program;
}

/** Whether all places of a program hold: a certain no decides, whatever is open. */
export function holds(program: Program, { yes, open }: Results): Result {
  let result: Result = YES;
  for (let i = 0; i < program.length; i += 2) {
    const word = program[i] as number;
    const wanted = program[i + 1] as number;
    const held = (yes[word] as number) & wanted;
    if (held === wanted) continue;
    if (((held | (open[word] as number)) & wanted) !== wanted) return NO;
    result = OPEN;
  }
  return result;
}

/** Whether any of some programs certainly holds. */
export function anyHolds(programs: readonly Program[], results: Results): boolean {
  for (let i = 0; i < programs.length; i++) if (holds(programs[i] as Program, results) === YES) return true;
  return false;
}

/** Sets the results of a column for a value; undefined is unknown and leaves them open. */
export function fillColumn(column: ColumnTests, value: CellValue, results: Results): void {
  if (value === undefined) openWords(column.words, results);
  else if (value.kind === 'number') fillNumber(column, value.min, value.max, results);
  else if (value.kind === 'choice') fillChoice(column, value.value, results);
  else if (value.kind === 'flag') fillFlag(column, value.value, results);
  else fillLabels(column, value, results);
}

/** {@link fillColumn} for a closed range of numbers. */
export function fillNumber(column: ColumnTests, min: number, max: number, results: Results): void {
  if (min !== max) {
    setBits(column, bitsFor(column, { kind: 'number', min, max }), results);
    return;
  }
  const { thresholds, bits } = segmentsOf(column);
  // Counted without a branch: where a number falls is what a processor cannot foresee.
  let segment = 0;
  for (let t = 0; t < thresholds.length; t++) {
    const threshold = thresholds[t] as number;
    segment += Number(threshold < min) + Number(threshold <= min);
  }
  setBits(column, bits[segment] as Bits, results);
}

/** {@link fillColumn} for one of few texts. */
export function fillChoice(column: ColumnTests, value: string, results: Results): void {
  setBits(column, column.known.get(value) ?? remember(column, value, { kind: 'choice', value }), results);
}

/** {@link fillColumn} for a flag. */
export function fillFlag(column: ColumnTests, value: boolean, results: Results): void {
  if (value) column.whenTrue ??= bitsFor(column, { kind: 'flag', value });
  else column.whenFalse ??= bitsFor(column, { kind: 'flag', value });
  setBits(column, (value ? column.whenTrue : column.whenFalse) as Bits, results);
}

function fillLabels(column: ColumnTests, value: Extract<CellValue, { kind: 'labels' }>, results: Results): void {
  const key = value.values.join();
  setBits(column, column.known.get(key) ?? remember(column, key, value), results);
}

function remember(column: ColumnTests, key: string, value: CellValue): Bits {
  const bits = bitsFor(column, value);
  column.known.set(key, bits);
  return bits;
}

/** The results of a column as they stand. */
export function columnBits({ words }: ColumnTests, { yes, open }: Results): Bits {
  return words.flatMap((word) => [yes[word] as number, open[word] as number]);
}

/** Puts the results of a column as they once stood. */
export function setBits({ words }: ColumnTests, bits: Bits, { yes, open }: Results): void {
  for (let w = 0; w < words.length; w++) {
    const word = words[w] as number;
    yes[word] = bits[2 * w] as number;
    open[word] = bits[2 * w + 1] as number;
  }
}

/** Writes one result. */
export function setResult(place: Place, result: Result, { yes, open }: Results): void {
  const word = place >>> 5;
  const bit = 1 << (place & 31);
  yes[word] = result === YES ? (yes[word] as number) | bit : (yes[word] as number) & ~bit;
  open[word] = result === OPEN ? (open[word] as number) | bit : (open[word] as number) & ~bit;
}

export function resultOf(trilean: Trilean): Result {
  return RESULTS[trilean];
}

function bitsFor({ tests, words }: ColumnTests, value: CellValue): Bits {
  const bits = words.flatMap(() => [0, 0]);
  for (let i = 0; i < tests.length; i++) {
    const result = RESULTS[testCell(tests[i] as UnaryTest, value)];
    if (result === NO) continue;
    const at = 2 * (i >>> 5) + (result === YES ? 0 : 1);
    bits[at] = (bits[at] as number) | (1 << (i & 31));
  }
  return bits;
}

/** The finite bounds of all tests of a column of numbers, ascending. */
export function boundsOf(column: ColumnTests): Float64Array {
  return segmentsOf(column).thresholds;
}

function segmentsOf(column: ColumnTests): Segments {
  column.segments ??= createSegments(column);
  return column.segments;
}

function createSegments(column: ColumnTests): Segments {
  const bounds = column.tests.flatMap((test) =>
    test.kind === 'intervals' ? test.intervals.flatMap(({ lo, hi }) => [lo, hi]) : [],
  );
  const thresholds = Float64Array.from(new Set(bounds.filter(Number.isFinite))).sort();
  const bitsAt = (value: number) => bitsFor(column, { kind: 'number', min: value, max: value });
  const bits: Bits[] = [];
  for (let t = 0; t <= thresholds.length; t++) {
    const before = thresholds[t - 1] ?? Number.NEGATIVE_INFINITY;
    const after = thresholds[t] ?? Number.POSITIVE_INFINITY;
    bits.push(bitsAt(between(before, after)));
    if (t < thresholds.length) bits.push(bitsAt(after));
  }
  return { thresholds, bits };
}

/** A number inside the gap; where doubles leave none, no value ever falls into it. */
function between(before: number, after: number): number {
  if (before === Number.NEGATIVE_INFINITY) return after === Number.POSITIVE_INFINITY ? 0 : after - Math.abs(after) - 1;
  if (after === Number.POSITIVE_INFINITY) return before + Math.abs(before) + 1;
  return before + (after - before) / 2;
}
