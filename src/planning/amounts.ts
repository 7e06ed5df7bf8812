import type { Dimension, Estimate, Parameter, PerUnit } from '../domain/index.ts';
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
  const middle = one(typical);
  const low = one(min);
  const high = one(max);
  const shown = low === high ? middle : `${middle} (${low}..${high})`;
  return isMoney ? `${shown} ${currency}` : shown;
}

const PER: Readonly<Record<PerUnit, string>> = {
  GB: 'planning/per-gigabyte',
  hour: 'planning/per-hour',
  month: 'planning/per-month',
  year: 'planning/per-year',
};

/** Digits of a share in the middle of a range, which nobody stated: `3.16%` of 2% to 5%. */
const MIDDLE_DIGITS = 3;

/** The value of a parameter in the unit it is written in: `3.7k CNY/month`. */
export function showAmount(
  value: Estimate,
  { dimension, per }: Pick<Parameter, 'dimension' | 'per'>,
  currency: string,
  say: Say,
): string {
  const scale = divisorOf(per) * (dimension === 'percent' ? 100 : 1);
  const [min, middle, max] = [value.min * scale, value.typical * scale, value.max * scale];
  const typical = min === max || dimension !== 'percent' ? middle : Number(middle.toPrecision(MIDDLE_DIGITS));
  return [showEstimate({ min, typical, max }, dimension, say, currency), ...per.map((unit) => say(PER[unit]))].join(
    '/',
  );
}
