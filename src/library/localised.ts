import type { Condition } from '../domain/index.ts';
import type { Lookup } from './lookup.ts';
import { isProse } from './prose.ts';

/**
 * A record for programs, as it is written: its texts in the language of the reader alone, conditions as the cells of their
 * columns, and no bound where there is none.
 */
export function localised(value: unknown, lookup: Lookup): unknown {
  if (isProse(value)) return lookup.text(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((one) => localised(one, lookup));
  if (typeof value !== 'object' || value === null) return value;
  if (isCondition(value)) return Object.fromEntries(value.cells.map(({ column, test }) => [column, test.text]));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localised(one, lookup)]));
}

function isCondition(value: object): value is Condition {
  return (
    'cells' in value && Array.isArray(value.cells) && value.cells.every((cell) => 'column' in cell && 'test' in cell)
  );
}
