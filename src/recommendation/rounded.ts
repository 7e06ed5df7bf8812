import { roundedTo } from '../units/index.ts';

/** Rounds once, for output: 9 significant digits, so that the last bits of a sum never reach a report. */
export function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(9));
}

/** Scores, weights and shares: 6 decimals. */
export function sixDecimals(value: number): number {
  return roundedTo(value, 6);
}
