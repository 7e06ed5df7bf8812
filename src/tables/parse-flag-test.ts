import { type Parsed, refused, type UnaryTest } from '../domain/index.ts';
import { readComparison, readList } from './cell-syntax.ts';

/** Reads `true`, `false`, `not(true)` or `!= true`. */
export function parseFlagTest(text: string): Parsed<UnaryTest> {
  const { negated, items } = readList(text);
  const { comparison, operand } = readComparison(items[0] ?? '');
  const isEquality = comparison === '=' || comparison === '!=';
  if (items.length > 1 || !isEquality || (operand !== 'true' && operand !== 'false')) {
    return refused({ id: 'condition/not-flag', gaps: { text } }, { id: 'condition/flag' });
  }
  const value = (operand === 'true') === (negated === (comparison === '!='));
  return { ok: true, value: { kind: 'flag', text, value } };
}
