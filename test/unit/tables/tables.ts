import type { CellValue, ColumnType, DecisionTable, HitPolicy, UnaryTest } from '../../../src/domain/index.ts';
import { parseUnaryTest, type Read } from '../../../src/tables/index.ts';
import { about } from '../../../src/words/suggest.ts';
import { inEnglish } from '../../support/in-english.ts';

type RawCell = string | number | boolean;

/** The test a cell reads as; throws with the refusal. */
export function cell(raw: RawCell, type: ColumnType): UnaryTest {
  const parsed = parseUnaryTest(raw, type);
  if (!parsed.ok) throw new Error(`${parsed.message.id}: ${raw}`);
  return parsed.value;
}

/** Why a cell is refused, with its hint. */
export function refusalOf(raw: RawCell, type: ColumnType): string {
  const parsed = parseUnaryTest(raw, type);
  if (parsed.ok) throw new Error(`read as ${JSON.stringify(parsed.value)}`);
  return inEnglish(parsed.hint === undefined ? parsed.message : about(parsed.message, parsed.hint));
}

/** A table from rows of `[...cells, outcome]`; rules are called by their number. */
export function tableOf<Outcome>(
  hitPolicy: HitPolicy,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly [...RawCell[], Outcome])[],
  otherwise?: Outcome,
): DecisionTable<Outcome> {
  const names = Object.keys(columns);
  const rules = rows.map((row, i) => ({
    id: String(i + 1),
    when: {
      cells: names.map((column, j) => ({ column, test: cell(row[j] as RawCell, columns[column] as ColumnType) })),
    },
    then: row[names.length] as Outcome,
  }));
  return { id: 'example', hitPolicy, columns, rules, ...(otherwise === undefined ? {} : { otherwise }) };
}

/** A cell value from plain JavaScript: `[5, 15]` is a range, undefined unknown. */
export function cellValueOf(plain: number | readonly [number, number] | string | boolean | undefined): CellValue {
  if (plain === undefined) return undefined;
  if (typeof plain === 'number') return { kind: 'number', min: plain, max: plain };
  if (typeof plain === 'string') return { kind: 'choice', value: plain };
  if (typeof plain === 'boolean') return { kind: 'flag', value: plain };
  return { kind: 'number', min: plain[0], max: plain[1] };
}

/** Reads columns from plain values in the order of the columns. */
export function reading(
  columns: Readonly<Record<string, ColumnType>>,
  values: readonly Parameters<typeof cellValueOf>[0][],
): Read {
  const cells = new Map(Object.keys(columns).map((column, i) => [column, cellValueOf(values[i])]));
  return (column) => cells.get(column);
}
