import { expect, it } from 'vitest';
import { reportJson } from '../../../src/reporters/report-json.ts';
import { hostile, ORDER, PAYLOADS } from '../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';

it.each([
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
])('is exactly the recommendation for %s', (_, recommendation) => {
  const report = reportJson(recommendation);
  expect(JSON.parse(report)).toEqual(recommendation);
  expect(report.endsWith('}\n')).toBe(true);
  expect(report.startsWith('{\n  "schemaVersion": 1,\n  "tool": {')).toBe(true);
});

it('does not depend on the order in which the parts were made', () => {
  const reversed = Object.fromEntries(Object.entries(hybridWinner).reverse()) as unknown as typeof hybridWinner;
  expect(reportJson(reversed)).toBe(reportJson(hybridWinner));
});

it('leaves no control or format character raw', () => {
  const everything = Object.values(PAYLOADS).join('');
  const recommendation = hostile(singleWinner, everything);
  const report = reportJson(recommendation);
  expect(report.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(report).not.toMatch(ORDER);
  expect(JSON.parse(report)).toEqual(recommendation);
});
