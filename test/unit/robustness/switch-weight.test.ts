import { describe, expect, it } from 'vitest';
import { switchWeight } from '../../../src/robustness/index.ts';

// SW-1: A = .9 .2 .4, B = .3 .9 .5, C = .6 .6 .6, weights .5 .3 .2; C wins by 0.01.
const A = [0.9, 0.2, 0.4];
const B = [0.3, 0.9, 0.5];
const C = [0.6, 0.6, 0.6];
const WEIGHTS = [0.5, 0.3, 0.2];

describe('the weight at which two alternatives change places', () => {
  it.each([
    [0, 0.516129],
    [1, 0.282051],
    [2, 0.157895],
  ])('A overtakes C when weight %d reaches %d', (j, expected) => {
    expect(switchWeight(A, C, WEIGHTS, j)).toBeCloseTo(expected, 6);
  });

  it('is absent where it would lie outside of 0..1', () => {
    expect(switchWeight(B, C, WEIGHTS, 2)).toBeUndefined();
    // At twice all weight.
    expect(switchWeight([0, 0], [0.25, 0.5], [0.5, 0.5], 0)).toBeUndefined();
  });

  it('is absent when the two never differ', () => {
    expect(switchWeight(A, A, WEIGHTS, 0)).toBeUndefined();
  });

  it('is absent where all weight lies on one criterion: nothing else can take any', () => {
    expect(switchWeight(A, C, [1, 0, 0], 0)).toBeUndefined();
  });

  it('may be nothing, or all of it', () => {
    expect(switchWeight([1, 0.5], [0, 0.5], [0.5, 0.5], 0)).toBe(0);
    expect(switchWeight([0.5, 1], [0.5, 0], [0.5, 0.5], 0)).toBe(1);
  });
});
