import { describe, expect, it } from 'vitest';
import { isConsistent, parseWeights } from '../../../src/weighting/index.ts';
import { pairwiseWeights, reciprocalMatrix } from '../../../src/weighting/pairwise.ts';
import { rankOrderCentroid } from '../../../src/weighting/rank-order.ts';
import { inEnglish } from '../../support/in-english.ts';

describe('rank-order centroid', () => {
  it.each([
    [2, [0.75, 0.25]],
    [3, [0.611111, 0.277778, 0.111111]],
    [4, [0.520833, 0.270833, 0.145833, 0.0625]],
    [5, [0.456667, 0.256667, 0.156667, 0.09, 0.04]],
  ])('of %d criteria', (n, expected) => {
    rankOrderCentroid(n).forEach((weight, k) => {
      expect(weight).toBeCloseTo(expected[k] ?? Number.NaN, 5);
    });
  });
});

describe('pairwise comparison', () => {
  it('AHP-1 (Wang and Chin 2011): weights, and a ratio that is refused', () => {
    const { weights, consistencyRatio } = pairwiseWeights([
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ]);
    [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391].forEach((w, i) => {
      expect(weights[i]).toBeCloseTo(w, 4);
    });
    expect(consistencyRatio).toBeCloseTo((7.41987 - 6) / 5 / 1.25, 5);
  });

  it('AHP-3 (leader example): weights and ratio', () => {
    const { weights, consistencyRatio } = pairwiseWeights([
      [1, 4, 3, 7],
      [1 / 4, 1, 1 / 3, 3],
      [1 / 3, 3, 1, 5],
      [1 / 7, 1 / 3, 1 / 5, 1],
    ]);
    expect(consistencyRatio).toBeCloseTo((4.118418 - 4) / 3 / 0.89, 5);
    [0.5476, 0.1266, 0.27, 0.0559].forEach((w, i) => {
      expect(weights[i]).toBeCloseTo(w, 3);
    });
  });

  it('AHP-4: a consistent matrix of three', () => {
    const { weights, consistencyRatio } = pairwiseWeights([
      [1, 0.5, 3],
      [2, 1, 4],
      [1 / 3, 1 / 4, 1],
    ]);
    expect(weights[0]).toBeCloseTo(0.319618, 5);
    expect(consistencyRatio).toBeCloseTo(0.0176, 3);
  });

  it('fills a pair nobody compared from the ones around it', () => {
    expect(
      reciprocalMatrix(3, [
        [0, 1, 2],
        [1, 2, 3],
      ])[0]?.[2],
    ).toBeCloseTo(6, 9);
  });

  it('AHP-5: completes what is missing, weights and ratio', () => {
    const matrix = reciprocalMatrix(4, [
      [0, 1, 1],
      [0, 2, 5],
      [0, 3, 2],
      [1, 2, 3],
      [1, 3, 4],
    ]);
    expect(matrix[2]?.[3]).toBeCloseTo(0.730297, 6);
    const { weights, consistencyRatio } = pairwiseWeights(matrix);
    [0.3738, 0.392, 0.0985, 0.1357].forEach((w, i) => {
      expect(weights[i]).toBeCloseTo(w, 4);
    });
    expect(consistencyRatio).toBeCloseTo((4.092367 - 4) / 3 / 0.89, 5);
  });

  it('takes from a chain of comparisons, however long, the weights that it says, and no contradiction', () => {
    const chain = Array.from({ length: 19 }, (_, i) => [i + 1, i, 1.5] as const);
    const { weights, consistencyRatio } = pairwiseWeights(reciprocalMatrix(20, chain));
    expect(consistencyRatio).toBeCloseTo(0, 9);
    weights.forEach((w, i) => {
      expect(w / (weights[0] ?? 0)).toBeCloseTo(1.5 ** i, 6);
    });
  });
});

describe('weights as a person states them', () => {
  const knowledge = {
    criteria: ['latency', 'durability', 'replay', 'ordering', 'recovery'].map((id) => ({ id })),
  } as never;
  const read = (text: string) => parseWeights(text, knowledge);

  it('by hand', () => {
    expect(read('latency=3, durability=1')).toEqual({ ok: true, value: { weights: { latency: 3, durability: 1 } } });
  });

  it('by rank order', () => {
    expect(read('durability > latency')).toEqual({ ok: true, value: { weights: { durability: 0.75, latency: 0.25 } } });
  });

  it('by comparison, with its consistency', () => {
    const stated = read('durability/latency=3, latency/replay=2, durability/replay=1/9');
    expect(stated.ok && isConsistent(stated.value)).toBe(false);
    const sound = read('durability/latency=3, latency/replay=2, durability/replay=6');
    expect(sound.ok && isConsistent(sound.value)).toBe(true);
  });

  it.each([
    ['latancy=3', 'did you mean "latency"?'],
    ['latency=lots', 'expected such as latency=3'],
    ['latency/latency=2', 'expected such as durability/latency=3 or 1/3'],
  ])('refuses %s', (text, hint) => {
    const stated = read(text);
    expect(stated.ok ? '' : inEnglish(stated.hint ?? '')).toBe(hint);
  });

  it.each([
    ['latency=3=9', '"latency=3=9" gives no weight'],
    ['latency', '"latency" gives no weight'],
    ['latency=3, replay=1, latency=2', '"latency" is weighed twice'],
    [`latency=${'9'.repeat(308)}, replay=1`, `"latency=${'9'.repeat(308)}" weighs more than 1000000`],
    ['latency=1000000.1', '"latency=1000000.1" weighs more than 1000000'],
    [`latency/replay=${'9'.repeat(308)}/0.001`, `"latency/replay=${'9'.repeat(308)}/0.001" weighs more than 1000000`],
    ['latency/replay=1/1000001', '"latency/replay=1/1000001" weighs more than 1000000'],
    ['latency/replay=2, replay/latency=3', '"replay/latency=3" compares the same two again'],
    [
      'latency/replay=2, durability/ordering=3, ordering/recovery=2',
      'no comparison links latency, replay with durability, ordering, recovery',
    ],
  ])('says what is wrong with %s', (text, message) => {
    const stated = read(text);
    expect(stated.ok ? '' : inEnglish(stated.message)).toBe(message);
  });

  it('may be as large as a million, by hand and by comparison', () => {
    expect(read('latency=1000000, replay=0.000001').ok).toBe(true);
    expect(read('latency/replay=1/1000000, durability/replay=3').ok).toBe(true);
  });
});
