import { describe, expect, it } from 'vitest';
import { netFlows } from '../../../src/robustness/index.ts';

describe('PROMETHEE II net flows', () => {
  it.each([
    [
      'PRO-1, Zhao et al. 2013',
      [
        [4, 3, 2],
        [3, 2, 4],
        [5, 1, 3],
      ],
      [0.5, 0.3, 0.2],
      [0.1, -0.3, 0.2],
    ],
    [
      'PRO-2',
      [
        [4, 2],
        [1, 5],
        [3, 4],
      ],
      [0.4, 0.6],
      [-0.2, 0.2, 0],
    ],
  ])('%s, usual criterion', (_, rows, weights, expected) => {
    netFlows(rows, weights, 0).forEach((flow, i) => {
      expect(flow).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    });
  });

  it('sum to zero whatever the threshold', () => {
    for (const threshold of [0, 0.2, 1]) {
      const flows = netFlows(
        [
          [0.1, 0.9],
          [0.5, 0.5],
          [0.8, 0.2],
        ],
        [0.3, 0.7],
        threshold,
      );
      expect(flows.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
    }
  });
});
