import { describe, expect, it } from 'vitest';
import { middleOf } from '../../../src/units/index.ts';

describe('the middle of a range', () => {
  it.each([
    ['lies on a logarithmic axis', 10, 1000, 100],
    ['of no width is the number itself, to its last digit', 0.1, 0.1, 0.1],
    ['of nothing is nothing', 0, 0, 0],
    ['from nothing is that from a millionth', 0, 1e6, 1000],
    ['from next to nothing is the same', 1e-9, 1e6, 1000],
    ['from a millionth is the same', 1, 1e6, 1000],
  ])('%s', (_name, min, max, expected) => {
    expect(middleOf(min, max)).toBe(expected);
  });

  it('is no lower where an end is higher', () => {
    const ends = [0, 1e-12, 1e-3, 1, 1000, 1e6, 1e18];
    for (const [i, min] of ends.entries()) {
      for (const max of ends.slice(i)) {
        const higher = ends.filter((end) => end >= min && end <= max).map((end) => middleOf(end, max));
        expect([...higher].sort((a, b) => a - b)).toEqual(higher);
        expect(middleOf(min, max * 2)).toBeGreaterThanOrEqual(middleOf(min, max));
      }
    }
  });
});
