import type { Cell, CellValue, Condition, Trilean } from '../domain/index.ts';
import { type FigureOf, testCell } from './test-cell.ts';

/** What stands in a column; undefined is unknown. */
export type Read = (column: string) => CellValue;

interface ConditionResult {
  readonly result: Trilean;
  /** Columns that were unknown, or too vague, and mattered; a figure that is not known is `alternative.<figure>`. */
  readonly missing: readonly string[];
}

const NONE: readonly string[] = [];
const YES: ConditionResult = { result: 'yes', missing: NONE };
const NO: ConditionResult = { result: 'no', missing: NONE };

/** All cells together, as Kleene's and: one certain no decides, whatever is unknown. */
export function testCondition(condition: Condition, read: Read, figureOf?: FigureOf): ConditionResult {
  let missing: string[] | undefined;
  for (const cell of condition.cells) {
    const value = read(cell.column);
    const result = testCell(cell.test, value, figureOf);
    if (result === 'no') return NO;
    if (result === 'unknown') {
      missing ??= [];
      missing.push(unknownPart(cell, value, figureOf));
    }
  }
  return missing === undefined ? YES : { result: 'unknown', missing };
}

/** One of several conditions, as Kleene's or: one certain yes decides, whatever is unknown. */
export function testOneOf(conditions: readonly Condition[], read: Read, figureOf?: FigureOf): ConditionResult {
  const results = conditions.map((condition) => testCondition(condition, read, figureOf));
  if (results.some(({ result }) => result === 'yes')) return YES;
  const missing = results.flatMap((one) => one.missing);
  return missing.length === 0 ? NO : { result: 'unknown', missing: [...new Set(missing)] };
}

function unknownPart({ column, test }: Cell, value: CellValue, figureOf?: FigureOf): string {
  const lacksFigure = test.kind === 'figure' && value !== undefined && figureOf?.(test.figure) === undefined;
  return lacksFigure ? `alternative.${test.figure}` : column;
}
