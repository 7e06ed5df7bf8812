import type { Dimension, Quantity } from '../domain/index.ts';
import { scaleDecimal, shiftDecimal } from './decimal.ts';
import { UNIT_SYSTEMS, type Unit } from './unit-table.ts';

/** The shortest text that reads back as exactly this quantity, for answers files. */
export function formatQuantity(quantity: Quantity | number, dimension: Dimension): string {
  if (typeof quantity === 'number') return formatValue(quantity, dimension);
  const low = formatValue(quantity.min, dimension);
  return quantity.min === quantity.max ? low : `${low}..${formatValue(quantity.max, dimension)}`;
}

function formatValue(value: number, dimension: Dimension): string {
  const { units, formatSuffix } = UNIT_SYSTEMS[dimension];
  let best: string | undefined;
  for (const unit of units) {
    if (unit.readOnly) continue;
    const digits = inUnit(value, unit);
    const text = `${digits}${unit.names[0] ?? ''}`;
    // Of two equally short texts the smaller unit stays.
    if (best !== undefined && text.length >= best.length) continue;
    if (scaleDecimal(digits, unit.factor, unit.exponent) === value) best = text;
  }
  if (best === undefined) throw new RangeError(`${value} is no quantity`);
  return best + formatSuffix;
}

/** The value in a unit; with noise where the unit does not divide it. */
function inUnit(value: number, { factor, exponent }: Unit): string {
  return factor === 1 ? shiftDecimal(value, exponent) : String(value / factor);
}
