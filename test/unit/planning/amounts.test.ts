import { expect, it } from 'vitest';
import type { PerUnit } from '../../../src/domain/index.ts';
import { showAmount } from '../../../src/planning/amounts.ts';
import { divisorOf } from '../../../src/planning/parameters.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

type Case = [string, readonly [number, number, number], 'percent' | 'money', readonly PerUnit[], string, string];

it.each<Case>([
  ['a middle by what its range can tell', [2, Math.sqrt(10), 5], 'percent', ['year'], '3.16% (2%..5%)/year', '/年'],
  ['nines', [99.99, 99.9945, 99.999], 'percent', [], '99.9945% (99.99%..99.999%)', '%)'],
  ['one end as it was written', [99.99, 99.999, 99.999], 'percent', [], '99.999% (99.99%..99.999%)', '%)'],
  ['a price', [0.3, 0.387, 0.5], 'money', ['GB', 'month'], '0.387 (0.3..0.5) CNY/GB/month', 'CNY/GB/月'],
])('shows %s, and its unit in Chinese', (_, [min, typical, max], dimension, per, shown, end) => {
  const scale = divisorOf(per) * (dimension === 'percent' ? 100 : 1);
  const value = { min: min / scale, typical: typical / scale, max: max / scale };
  expect(showAmount(value, { dimension, per }, 'CNY', sayShipped())).toBe(shown);
  expect(showAmount(value, { dimension, per }, 'CNY', sayShipped('zh')).replace('）', ')').endsWith(end)).toBe(true);
});
