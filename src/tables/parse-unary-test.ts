import { type ColumnType, type Parsed, refused, type UnaryTest } from '../domain/index.ts';
import { refuseForeignMark } from './foreign-mark.ts';
import { parseChoiceTest } from './parse-choice-test.ts';
import { parseFlagTest } from './parse-flag-test.ts';
import { parseNumberTest } from './parse-number-test.ts';

/** Longer cells are no conditions. */
const LONGEST = 2000;

/**
 * Reads one cell of a decision table, a DMN unary test with units: `-`, `5`, `> 5`, `[1..5)`, `]1..5[`, `1ms..5ms`,
 * `a, b`, `>= partial`, `not(a)`, and a comparison with a figure of the alternative. `null` and `?` are not of the
 * language. A cell that nothing satisfies is refused, and so is a value that the column cannot hold.
 */
export function parseUnaryTest(cell: string | number | boolean, type: ColumnType): Parsed<UnaryTest> {
  const text = String(cell).trim();
  if (text.length > LONGEST) return refused({ id: 'condition/too-long', gaps: { length: text.length } });
  if (text === '') return refused({ id: 'condition/empty' }, { id: 'condition/dash' });
  if (text === '-') return { ok: true, value: { kind: 'any', text } };
  const foreign = refuseForeignMark(text);
  if (foreign !== undefined) return foreign;
  switch (type.kind) {
    case 'flag':
      return parseFlagTest(text);
    case 'number':
      return parseNumberTest(text, type);
    case 'choice':
    case 'labels':
      return parseChoiceTest(text, type);
  }
}
