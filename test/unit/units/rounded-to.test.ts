import { expect, it } from 'vitest';
import { roundedTo } from '../../../src/units/index.ts';

it.each([
  [1 / 3, 4, 0.3333],
  [2 / 3, 6, 0.666667],
  [-1 / 3, 2, -0.33],
  [-0, 6, 0],
  [-1e-9, 6, 0],
  [7, 4, 7],
])('%d to %d digits is %d', (value, digits, expected) => {
  expect(roundedTo(value, digits)).toBe(expected);
});
