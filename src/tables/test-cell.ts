import type { CellValue, Trilean, UnaryTest } from '../domain/index.ts';
import { compareRange } from './compare.ts';
import { covers, touches } from './intervals.ts';

/** A figure of the alternative at hand, in base units. */
export type FigureOf = (figure: string) => number | undefined;

/**
 * Whether a value satisfies a cell. A range satisfies it when all of it does, and leaves it open when only a part does;
 * what is unknown satisfies `-` alone and leaves every other cell open.
 *
 * @throws  when the column holds another kind of value than the cell was parsed for
 */
export function testCell(test: UnaryTest, value: CellValue, figureOf?: FigureOf): Trilean {
  if (test.kind === 'any') return 'yes';
  if (value === undefined) return 'unknown';
  switch (test.kind) {
    case 'flag':
      if (value.kind !== 'flag') throw wrongKind(test, value);
      return value.value === test.value ? 'yes' : 'no';
    case 'members':
      return testMembers(test, value);
    case 'intervals':
      return testIntervals(test, value);
    case 'figure': {
      if (value.kind !== 'number') throw wrongKind(test, value);
      const figure = figureOf?.(test.figure);
      if (figure === undefined) return 'unknown';
      return compareRange(test.comparison, value.min, value.max, figure * test.factor);
    }
  }
}

type Known = Exclude<CellValue, undefined>;

function testMembers(test: Extract<UnaryTest, { kind: 'members' }>, value: Known): Trilean {
  if (value.kind === 'choice') return test.members.includes(value.value) ? 'yes' : 'no';
  if (value.kind !== 'labels') throw wrongKind(test, value);
  for (const label of value.values) {
    if (test.members.includes(label)) return test.none ? 'no' : 'yes';
  }
  return test.none ? 'yes' : 'no';
}

function testIntervals(test: Extract<UnaryTest, { kind: 'intervals' }>, value: Known): Trilean {
  if (value.kind !== 'number') throw wrongKind(test, value);
  let partly = false;
  for (const interval of test.intervals) {
    if (covers(interval, value.min, value.max)) return 'yes';
    partly ||= touches(interval, value.min, value.max);
  }
  return partly ? 'unknown' : 'no';
}

/** Types are checked when a table is loaded; a wrong one that came this far must not pass for a quiet no. */
function wrongKind(test: UnaryTest, value: Known): TypeError {
  return new TypeError(`the condition "${test.text}" is tested against a ${value.kind}`);
}
