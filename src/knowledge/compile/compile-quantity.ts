import type { Dimension, Quantity } from '../../domain/index.ts';
import { parseWithUnit } from '../../units/index.ts';
import type { Report, Spot } from '../finding.ts';

/** A quantity as written, with its unit, in base units of the dimension; undefined, and reported, when it is none. */
export function compileQuantity(
  raw: string | number,
  dimension: Dimension,
  spot: Spot,
  report: Report,
): Quantity | undefined {
  const parsed = parseWithUnit(raw, dimension);
  if (parsed.ok) return parsed.value;
  const { message, hint } = parsed;
  report({ spot, code: 'knowledge/quantity', message, ...(hint === undefined ? {} : { hint }) });
  return undefined;
}

/** A quantity that must be one value, no range. */
export function compileValue(
  raw: string | number,
  dimension: Dimension,
  spot: Spot,
  report: Report,
): number | undefined {
  const quantity = compileQuantity(raw, dimension, spot, report);
  if (quantity === undefined || quantity.min === quantity.max) return quantity?.min;
  const message = { id: 'check/is-range', gaps: { text: raw } };
  report({ spot, code: 'knowledge/quantity', message, hint: { id: 'check/single-value' } });
  return undefined;
}
