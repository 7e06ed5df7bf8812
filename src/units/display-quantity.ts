import type { Dimension, Quantity } from '../domain/index.ts';
import { UNIT_SYSTEMS, type Unit } from './unit-table.ts';

/** Nines are what an availability is about: 99.999 % must not read as 100 %. */
const DIGITS: Readonly<Partial<Record<Dimension, number>>> = { percent: 9 };

/** A quantity for reading: at most three significant digits (nine for a percentage), the unit a person would pick. */
export function displayQuantity(quantity: Quantity | number, dimension: Dimension): string {
  if (typeof quantity === 'number') return displayValue(quantity, dimension);
  const low = displayValue(quantity.min, dimension);
  const high = displayValue(quantity.max, dimension);
  return low === high ? low : `${low} to ${high}`;
}

function displayValue(value: number, dimension: Dimension): string {
  const { units, base, displaySuffix } = UNIT_SYSTEMS[dimension];
  const unit = pickUnit(value, units);
  const number = String(rounded(value / sizeOf(unit), dimension));
  if (dimension === 'percent') return number + base;
  const name = unit.displayed ?? unit.names[0] ?? '';
  // `k` and `M` belong to the number, `ms` and `GiB` stand apart from it.
  const isMultiple = name === '' || /^[kMG]$/.test(name);
  if (!isMultiple) return `${number} ${name}${displaySuffix}`;
  return displaySuffix === '' ? number + name : `${number}${name} ${displaySuffix}`;
}

/** The largest unit that leaves at least one whole: decimal, unless the value comes out even in binary units only. */
function pickUnit(value: number, units: readonly Unit[]): Unit {
  const written = units.filter(({ readOnly }) => readOnly !== true);
  const decimal = largest(
    value,
    written.filter((unit) => !isBinary(unit)),
  );
  const binary = largest(value, written.filter(isBinary));
  return binary !== undefined && isEven(value, binary) && !(decimal !== undefined && isEven(value, decimal))
    ? binary
    : (decimal ?? smallest(value, written));
}

function isBinary({ factor }: Unit): boolean {
  return factor % 1024 === 0;
}

/** Values that round up to one whole count as one: 999.9k reads 1M. */
function largest(value: number, units: readonly Unit[]): Unit | undefined {
  return units.findLast((unit) => value >= sizeOf(unit) * 0.9995);
}

/** For what is less than the smallest unit; zero is zero of the base unit. */
function smallest(value: number, units: readonly Unit[]): Unit {
  const base = units.find((unit) => sizeOf(unit) === 1);
  const [least] = units;
  if (base === undefined || least === undefined) throw new Error('a dimension has a base unit');
  return value === 0 ? base : least;
}

function isEven(value: number, unit: Unit): boolean {
  return rounded(value / sizeOf(unit), 'bytes') === value / sizeOf(unit);
}

function sizeOf({ factor, exponent }: Unit): number {
  return factor * 10 ** exponent;
}

function rounded(value: number, dimension: Dimension): number {
  return Number(value.toPrecision(DIGITS[dimension] ?? 3));
}
