import type { Dimension, Estimate, Parameter } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { divisorOf } from './parameters.ts';

/**
 * An estimate for reading: one value, or the typical one with its range behind it.
 *
 * @param currency  for amounts of money
 */
export function showEstimate({ min, typical, max }: Estimate, dimension: Dimension, say: Say, currency = ''): string {
  const isMoney = dimension === 'money';
  const one = (value: number) => sayMessage(say, displayQuantity(value, isMoney ? 'count' : dimension));
  const middle = one(dimension === 'percent' ? between(typical, min, max) : typical);
  const low = one(min);
  const high = one(max);
  const shown = low === high ? middle : `${middle} (${low}..${high})`;
  return isMoney ? `${shown} ${currency}` : shown;
}

/** The middle of a range to a hundredth of what that spans, no more than it can tell. */
function between(typical: number, min: number, max: number): number {
  if (typical === min || typical === max) return typical;
  return Number(typical.toFixed(Math.min(9, Math.max(0, 2 - Math.floor(Math.log10(max - min))))));
}

/** The value of a parameter in the unit it is written in: `3.7k CNY/month`. */
export function showAmount(
  value: Estimate,
  { dimension, per }: Pick<Parameter, 'dimension' | 'per'>,
  currency: string,
  say: Say,
): string {
  const scale = divisorOf(per) * (dimension === 'percent' ? 100 : 1);
  const scaled = { min: value.min * scale, typical: value.typical * scale, max: value.max * scale };
  return [showEstimate(scaled, dimension, say, currency), ...per.map((unit) => say(`planning/per-${unit}`))].join('/');
}
