import { expect, it } from 'vitest';
import { showAmount } from '../../../src/planning/amounts.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const YEAR = 31_536_000;
const range = (min: number, max: number, by: number) => ({
  min: min / by,
  typical: Math.sqrt(min * max) / by,
  max: max / by,
});

it.each([
  ['a share between two', range(0.02, 0.05, YEAR), 'percent', ['year'], 'en', '3.16% (2%..5%)/year'],
  ['a share as it was stated', range(0.99995, 0.99995, 1), 'percent', [], 'en', '99.995%'],
  ['money by the month', range(3000, 3000, YEAR / 12), 'money', ['month'], 'en', '3k CNY/month'],
  ['money by the month, in Chinese', range(3000, 3000, YEAR / 12), 'money', ['month'], 'zh', '3k CNY/月'],
  ['money by size and time', range(0.5, 0.5, (1e9 * YEAR) / 12), 'money', ['GB', 'month'], 'zh', '0.5 CNY/GB/月'],
] as const)('shows %s', (_, value, dimension, per, language, shown) => {
  expect(showAmount(value, { dimension, per }, 'CNY', sayShipped(language))).toBe(shown);
});
