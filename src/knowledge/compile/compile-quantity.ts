import type { Dimension, Quantity } from '../../domain/index.ts';
import { parseQuantity } from '../../units/index.ts';
import { type Report, type Spot, valueOr } from '../finding.ts';

const NOTHING: Quantity = { min: 0, max: 0 };

/** A quantity as written, in base units of the dimension. */
export function compileQuantity(raw: string | number, dimension: Dimension, spot: Spot, report: Report): Quantity {
  return valueOr(parseQuantity(raw, dimension), NOTHING, spot, 'knowledge/quantity', report);
}

/** A quantity that must be one value, no range. */
export function compileValue(raw: string | number, dimension: Dimension, spot: Spot, report: Report): number {
  const { min, max } = compileQuantity(raw, dimension, spot, report);
  if (min !== max) {
    report({ spot, code: 'knowledge/quantity', message: `"${raw}" is a range`, hint: 'expected a single value' });
  }
  return min;
}
