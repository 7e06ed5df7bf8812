import type { Prose } from '../domain/index.ts';
import type { Lookup } from './lookup.ts';

/** A figure as printed: one number, a range, or words, with its unit. */
export interface PrintedFigure {
  readonly comparison?: string | undefined;
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly text?: Prose | undefined;
  readonly unit?: Prose | undefined;
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ', '!=': '≠ ' };

/** The figure for reading, such as `≥ 1M msg/s` or `5–100 ms`; in its own words where it has any, which say more. */
export function figureText(figure: PrintedFigure, lookup: Lookup): string {
  const number = numberText(figure);
  const text = lookup.text(figure.text);
  if (number === undefined || text !== '') return text;
  const unit = unitText(figure.unit, lookup);
  return `${SIGNS[figure.comparison ?? ''] ?? ''}${number}${/^[%×]/.test(unit) || unit === '' ? '' : ' '}${unit}`;
}

function numberText({ value, min, max }: PrintedFigure): string | undefined {
  if (value !== undefined) return plainNumber(value);
  if (min !== undefined && max !== undefined) return `${plainNumber(min)}–${plainNumber(max)}`;
  if (min !== undefined) return `≥ ${plainNumber(min)}`;
  return max === undefined ? undefined : `≤ ${plainNumber(max)}`;
}

/** The value of a setting as one writes it, with its unit. */
export function settingText(value: Prose | number | boolean, unit: Prose | undefined, lookup: Lookup): string {
  if (typeof value === 'boolean') return String(value);
  const written = typeof value === 'number' ? String(value) : lookup.text(value);
  const measured = unitText(unit, lookup);
  return measured === '' ? written : `${written} ${measured}`;
}

/** Every digit of it: `k` and `M` only where they leave none out. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 && value % 1e4 === 0) return `${value / 1e6}M`;
  if (size >= 1e4 && value % 10 === 0) return `${value / 1e3}k`;
  return String(value);
}

/** Units are words of the corpus; some have another name in a language, or a sign. */
export function unitText(unit: Prose | undefined, { text, word }: Lookup): string {
  const printed = text(unit);
  return word(`library/unit/${printed.replace(/[^A-Za-z0-9]+/g, '-')}`) ?? printed;
}
