import { expect, it } from 'vitest';
import { displayParts, displayShare, displayShares } from '../../../src/units/index.ts';

it.each([
  [0, '0%'],
  [0.001, '<1%'],
  [0.655, '66%'],
  [0.996, '>99%'],
  [1, '100%'],
])('%d is %s', (value, shown) => expect(displayShare(value)).toBe(shown));

it.each([
  [0.5, 0.9, ['50%', '90%']],
  [0.655, 0.662, ['65.5%', '66.2%']],
  [0.9991, 0.9999, ['99.9%', '100.0%']],
  [0.65501, 0.65502, ['65.501%', '65.502%']],
  [0.7, 0.7, ['70%', '70%']],
])('%d and %d are told apart', (one, other, shown) => expect(displayShares(one, other)).toEqual(shown));

it.each([
  [
    [0.965, 0.035, 0, 0],
    ['97%', '3%', '0%', '0%'],
  ],
  [
    [0.035, 0.965],
    ['3%', '97%'],
  ],
  [
    [0.336, 0.332, 0.332],
    ['34%', '33%', '33%'],
  ],
  [
    [0.996, 0.004],
    ['>99%', '<1%'],
  ],
  [
    [0.254, 0.254, 0.246],
    ['25%', '25%', '25%'],
  ],
])('parts %j are written so that they add up', (parts, shown) => expect(displayParts(parts)).toEqual(shown));

it.each([
  ['38%', ['38%', '41%', '21%']],
  ['39%', ['39%', '41%', '20%']],
])('parts of which the first is written %s elsewhere keep that, and add up', (first, shown) =>
  expect(displayParts([0.385, 0.411, 0.204], first)).toEqual(shown),
);
