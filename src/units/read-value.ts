import type { Dimension } from '../domain/index.ts';
import { scaleDecimal } from './decimal.ts';
import { findUnit, type Suffix, splitSuffix } from './find-unit.ts';
import { UNIT_SYSTEMS } from './unit-table.ts';

/** A single value taken apart, its unit not yet looked up. */
export interface Written extends Suffix {
  /** Digits with optional fraction and exponent, no sign. */
  readonly digits: string;
}

/** One alternative for each way to begin, so that no input is walked twice. */
const DIGITS = /^\+?((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,9})?)/i;

/** Takes a trimmed text apart; undefined when it does not start with a number. */
export function takeApart(text: string, dimension: Dimension): Written | undefined {
  const lower = text.toLowerCase();
  const prefix = UNIT_SYSTEMS[dimension].prefixes.find((one) => lower.startsWith(one)) ?? '';
  const number = text.slice(prefix.length).trimStart();
  const found = DIGITS.exec(number);
  if (found === null) return undefined;
  const [whole, digits = ''] = found;
  return { digits, ...splitSuffix(number.slice(whole.length), dimension) };
}

/** In base units: Infinity when too large, NaN when too small to be told from zero, undefined without a known unit. */
export function worthOf(written: Written, dimension: Dimension): number | undefined {
  const unit = findUnit(written, dimension);
  if (unit === undefined) return undefined;
  const value = scaleDecimal(written.digits, unit.factor, unit.exponent);
  return value === 0 && /[1-9]/.test(written.digits.split(/e/i)[0] ?? '') ? Number.NaN : value;
}

/** Whether the text is a value of the dimension. */
export function isValue(text: string, dimension: Dimension): boolean {
  const written = takeApart(text, dimension);
  return written !== undefined && worthOf(written, dimension) !== undefined;
}
