import type { CellValue, Condition, Trilean, UnaryTest } from '../domain/index.ts';
import { covers, touches } from './intervals.ts';
import { compare } from './parse-unary-test.ts';

/** What stands in a column; undefined is unknown. */
export type Read = (column: string) => CellValue;

/** A figure of the alternative at hand, in base units. */
export type FigureOf = (figure: string) => number | undefined;

/** Whether a value satisfies a cell. A range satisfies it when all of it does, and leaves it open when only a part does. */
export function testCell(test: UnaryTest, value: CellValue, figureOf?: FigureOf): Trilean {
  if (test.kind === 'any') return 'yes';
  if (value === undefined) return 'unknown';
  switch (test.kind) {
    case 'flag':
      return value.kind === 'flag' && value.value === test.value ? 'yes' : 'no';
    case 'members':
      if (value.kind === 'choice') return test.members.includes(value.value) ? 'yes' : 'no';
      if (value.kind === 'labels') return value.values.some((label) => test.members.includes(label)) ? 'yes' : 'no';
      return 'no';
    case 'intervals': {
      if (value.kind !== 'number') return 'no';
      let partly = false;
      for (const interval of test.intervals) {
        if (covers(interval, value.min, value.max)) return 'yes';
        partly ||= touches(interval, value.min, value.max);
      }
      return partly ? 'unknown' : 'no';
    }
    case 'figure': {
      if (value.kind !== 'number') return 'no';
      const figure = figureOf?.(test.figure);
      if (figure === undefined) return 'unknown';
      const bound = figure * test.factor;
      const low = compare(test.comparison, value.min, bound);
      const high = compare(test.comparison, value.max, bound);
      return low === high ? (low ? 'yes' : 'no') : 'unknown';
    }
  }
}

export interface ConditionResult {
  readonly result: Trilean;
  /** Columns that were unknown, or too vague, and mattered. */
  readonly missing: readonly string[];
}

const NONE: readonly string[] = [];
const YES: ConditionResult = { result: 'yes', missing: NONE };
const NO: ConditionResult = { result: 'no', missing: NONE };

/** All cells together, as Kleene's and: one certain no decides, whatever is unknown. */
export function testCondition(condition: Condition, read: Read, figureOf?: FigureOf): ConditionResult {
  let missing: string[] | undefined;
  for (const { column, test } of condition.cells) {
    const result = testCell(test, read(column), figureOf);
    if (result === 'no') return NO;
    if (result === 'unknown') {
      missing ??= [];
      missing.push(column);
    }
  }
  return missing === undefined ? YES : { result: 'unknown', missing };
}
