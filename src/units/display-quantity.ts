import type { Dimension, Message, Quantity } from '../domain/index.ts';
import { remembered } from '../words/remembered.ts';
import { UNIT_SYSTEMS, type Unit, type UnitSystem } from './unit-table.ts';

/** Nines are what an availability is about: 99.999 % must not read as 100 %. */
const DIGITS: Readonly<Partial<Record<Dimension, number>>> = { percent: 9 };
/** More are noise. */
const MOST_DIGITS = 12;

/** The side of a value that what is shown of it must not leave. */
export type Side = 'below' | 'above';

/**
 * A quantity for reading: at most three significant digits (nine for a percentage) unless more are asked for, the unit a person
 * would pick. Symbols such as `ms` and `200k msg/s` are the same in every language; days and ranges are worded.
 */
export function displayQuantity(quantity: Quantity | number, dimension: Dimension, digits?: number): string | Message {
  const one = (value: number) => display(value, dimension, { digits });
  if (typeof quantity === 'number') return said(one(quantity));
  const [low, high] = [one(quantity.min), one(quantity.max)];
  if (low.number === high.number && low.unit === high.unit) return said(low);
  return { id: 'word/range', gaps: { low: said(low), high: said(high) } };
}

/**
 * The same of a bound that something holds from: rounded to its side of the value, so that it still holds for whoever gives
 * what is shown.
 */
export function displayBound(value: number, dimension: Dimension, side: Side, digits?: number): string | Message {
  return said(display(value, dimension, { side, digits }));
}

/** How many digits show two values apart, or the value exactly where it is the same; undefined where the usual ones do. */
export function digitsApart(one: number, other: number, dimension: Dimension): number | undefined {
  const shown = (value: number, digits?: number) => {
    const { number, unit } = display(value, dimension, { digits });
    return number + JSON.stringify(unit);
  };
  const isEnough = (digits?: number) =>
    one === other ? shown(one, digits) === shown(one, MOST_DIGITS) : shown(one, digits) !== shown(other, digits);
  let digits: number | undefined;
  while (!isEnough(digits) && digits !== MOST_DIGITS) digits = (digits ?? usualDigits(dimension)) + 1;
  return digits;
}

/**
 * The round number next to a quantity, as a person would say it: one digit of the unit it is displayed in. What comes out even
 * in binary units is round already; a percentage keeps three digits.
 */
export function roundQuantity(value: number, dimension: Dimension): number {
  const unit = pickUnit(value, dimension);
  if (isBinary(unit)) return value;
  const round = Number((value / sizeOf(unit)).toPrecision(dimension === 'percent' ? 3 : 1)) * sizeOf(unit);
  // Without what multiplying is off by.
  return Number(round.toPrecision(12));
}

interface Displayed {
  readonly number: string;
  /** What stands apart from the number; empty where nothing does. */
  readonly unit: string | Message;
}

function said({ number, unit }: Displayed): string | Message {
  if (typeof unit === 'object') return { id: 'unit/value', gaps: { number, unit } };
  return unit === '' ? number : `${number} ${unit}`;
}

interface Rounding {
  readonly digits?: number | undefined;
  readonly side?: Side;
}

function display(value: number, dimension: Dimension, rounding: Rounding = {}): Displayed {
  const { base, displaySuffix } = UNIT_SYSTEMS[dimension];
  const unit = pickUnit(value, dimension);
  const number = String(rounded(value / sizeOf(unit), dimension, rounding));
  if (dimension === 'percent') return { number: number + base, unit: '' };
  if (unit.worded !== undefined) return { number, unit: unit.worded };
  const name = unit.names[0] ?? '';
  // `k` and `M` belong to the number, `ms` and `GiB` stand apart from it.
  const isMultiple = name === '' || /^[kMG]$/.test(name);
  return isMultiple ? { number: number + name, unit: displaySuffix } : { number, unit: name + displaySuffix };
}

/** The largest unit that leaves at least one whole: decimal, unless the value comes out even in binary units only. */
function pickUnit(value: number, dimension: Dimension): Unit {
  const { written, decimals, binaries } = writtenIn(UNIT_SYSTEMS[dimension]);
  const decimal = largest(value, decimals);
  const binary = largest(value, binaries);
  return binary !== undefined && isEven(value, binary) && !(decimal !== undefined && isEven(value, decimal))
    ? binary
    : (decimal ?? smallest(value, written));
}

const writtenIn = remembered(({ units }: UnitSystem) => {
  const written = units.filter(({ readOnly }) => readOnly !== true);
  return { written, decimals: written.filter((unit) => !isBinary(unit)), binaries: written.filter(isBinary) };
});

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

/** What dividing by a unit may be off by, as a share of the result. */
const NOISE = 1e-12;

function usualDigits(dimension: Dimension): number {
  return DIGITS[dimension] ?? 3;
}

function rounded(
  value: number,
  dimension: Dimension,
  { digits = usualDigits(dimension), side }: Rounding = {},
): number {
  const nearest = Number(value.toPrecision(digits));
  const isBelow = nearest <= value * (1 + NOISE);
  const isAbove = nearest >= value * (1 - NOISE);
  if (side === undefined || (side === 'below' ? isBelow : isAbove)) return nearest;
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
  return Number((nearest + (side === 'below' ? -step : step)).toPrecision(digits));
}
