import type { Dimension, Quantity } from '../domain/index.ts';
import { parseQuantity } from './parse-quantity.ts';
import { UNIT_SYSTEMS, type Unit } from './unit-table.ts';

/** The shortest text that reads back as exactly this quantity; for answers files. */
export function formatQuantity(quantity: Quantity | number, dimension: Dimension): string {
  if (typeof quantity === 'number') return formatValue(quantity, dimension);
  const low = formatValue(quantity.min, dimension);
  return quantity.min === quantity.max ? low : `${low}..${formatValue(quantity.max, dimension)}`;
}

function formatValue(value: number, dimension: Dimension): string {
  const { units } = UNIT_SYSTEMS[dimension];
  let best = plain(value, dimension);
  for (const unit of units) {
    const candidate = `${Number((value / unit.factor / 10 ** unit.exponent).toPrecision(15))}${unit.names[0] ?? ''}${suffix(dimension)}`;
    const read = parseQuantity(candidate, dimension);
    if (read.ok && read.value.min === value && read.value.max === value && candidate.length < best.length)
      best = candidate;
  }
  return best;
}

function plain(value: number, dimension: Dimension): string {
  const unit = UNIT_SYSTEMS[dimension].units.find(({ factor, exponent }) => factor === 1 && exponent === 0);
  return `${value}${unit?.names[0] ?? ''}${suffix(dimension)}`;
}

/** Bare numbers are the base unit, so only bandwidth needs its `/s` to be told from a size. */
function suffix(dimension: Dimension): string {
  return dimension === 'bandwidth' ? '/s' : '';
}

/** A quantity for reading: at most three significant digits, the unit a person would pick. */
export function displayQuantity(quantity: Quantity | number, dimension: Dimension): string {
  if (typeof quantity === 'number') return displayValue(quantity, dimension);
  if (quantity.min === quantity.max) return displayValue(quantity.min, dimension);
  return `${displayValue(quantity.min, dimension)} to ${displayValue(quantity.max, dimension)}`;
}

function displayValue(value: number, dimension: Dimension): string {
  const { units, suffix: unitSuffix } = UNIT_SYSTEMS[dimension];
  if (dimension === 'percent') return `${value}%`;
  if (dimension === 'factor') return String(Number(value.toPrecision(3)));
  const unit = unitFor(value, units, dimension);
  const size = unit.factor * 10 ** unit.exponent;
  const scaled = Number((value / size).toPrecision(3));
  const name = unit.names[0] ?? '';
  const plainCount = name === '' || /^[kMG]$/.test(name);
  const unitText = plainCount ? (unitSuffix === '' ? name : `${name} ${unitSuffix}`) : ` ${name}${unitSuffix}`;
  return `${scaled}${unitText}`;
}

/** The largest unit that leaves at least one whole; binary sizes where they come out even. */
function unitFor(value: number, units: readonly Unit[], dimension: Dimension): Unit {
  const sizes = dimension === 'bytes' || dimension === 'bandwidth';
  const binary = sizes && value >= 1024 && value % 1024 === 0;
  const usable = units.filter(({ factor, names }) => {
    if (names[0] === 'w') return false;
    return !sizes || (binary ? factor > 1 || names[0] === 'B' : factor === 1);
  });
  const fitting = usable.filter(({ factor, exponent }) => value >= factor * 10 ** exponent * 0.9995);
  return (
    fitting.at(-1) ??
    (usable.find(({ factor, exponent }) => factor === 1 && exponent === 0 && value === 0) as Unit) ??
    usable[0] ??
    (units[0] as Unit)
  );
}
