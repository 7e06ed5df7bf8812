import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, rank, spreadWeights, TIE_TOLERANCE, weightedSum } from '../../../src/scoring/index.ts';

describe('the weighted sum', () => {
  it.each([
    [
      'SAW-1',
      [
        [25, 20, 15, 30],
        [10, 30, 20, 30],
        [30, 10, 30, 10],
      ],
      [0.2, 0.15, 0.4, 0.25],
      [21.5, 22, 22],
    ],
    [
      'SAW-3',
      [
        [1, 0, 3],
        [0, 5, 6],
      ],
      [1, 1, 1],
      [4, 11],
    ],
  ])('%s', (_, rows, weights, expected) => {
    rows.forEach((row, i) => {
      expect(weightedSum(row, 0, weights)).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    });
  });

  it('counts a missing figure as nothing', () => {
    expect(weightedSum([0, Number.NaN, 1], 1, [0.5, 0.5])).toBe(0.5);
  });
});

describe('spreading the weights of silent criteria', () => {
  it('keeps the proportions of the others', () => {
    expect(spreadWeights([0.5, 0.3, 0.2], [1, 1, 1], [true, false, true])).toEqual([0.5 / 0.7, 0, 0.2 / 0.7]);
  });

  it('gives less to what keeps only a part of its weight', () => {
    expect(spreadWeights([0.5, 0.3, 0.2], [0.5, 1, 1], [true, true, true])).toEqual([
      0.25 / 0.75,
      0.3 / 0.75,
      0.2 / 0.75,
    ]);
  });

  it('gives nothing when none speaks, instead of dividing by zero', () => {
    expect(spreadWeights([0.5, 0.5], [1, 1], [false, false])).toEqual([0, 0]);
  });
});

describe('ranking', () => {
  const row = (id: string, score: number, excluded = false) => ({ id, score, excluded });

  it('lets equal scores share a rank and lists them by id', () => {
    const ranked = rank([row('c', 0.5), row('b', 0.7), row('a', 0.7 + 1e-12)]);
    expect(ranked.map(({ id, rank: r }) => [id, r])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('does not hang on the order in which they come', () => {
    const rows = [
      row('b', 0.5),
      row('a', 0.5),
      row('d', 0.9),
      row('c', 0.2),
      row('f', 0.95, true),
      row('e', 0.1, true),
    ];
    for (const shuffled of [rows, [...rows].reverse(), [2, 0, 4, 1, 5, 3].map((i) => rows[i] as (typeof rows)[0])]) {
      expect(rank(shuffled).map(({ id, rank: r }) => `${id}${r}`)).toEqual(['d1', 'a2', 'b2', 'c4', 'f5', 'e5']);
    }
  });

  it('takes scores for equal that differ by no more than the tolerance', () => {
    const places = (difference: number) =>
      rank([row('b', difference), row('a', 0)]).map(({ id, rank: r }) => `${id}${r}`);
    expect(places(TIE_TOLERANCE)).toEqual(['a1', 'b1']);
    expect(places(1.01 * TIE_TOLERANCE)).toEqual(['b1', 'a2']);
  });

  it('lets a chain of scores, each level with the next, share a rank', () => {
    const rows = [row('c', 0.5), row('b', 0.5 - 0.8e-9), row('a', 0.5 - 1.6e-9), row('d', 0.5 - 2.7e-9)];
    expect(rank(rows).map(({ id, rank: r }) => `${id}${r}`)).toEqual(['a1', 'b1', 'c1', 'd4']);
  });

  it('is the same for every order in which they come, and begins with the one that is taken for the first', () => {
    // Steps of less than the tolerance, so that chains are frequent.
    const score = fc.integer({ min: 0, max: 8 }).map((steps) => 0.5 + steps * 0.6 * TIE_TOLERANCE);
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = fc.tuple(...ids.map((id) => fc.tuple(score, fc.boolean()).map(([own, out]) => row(id, own, out))));
    const orders = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(all, orders, (rows, order) => {
        const ranked = rank(rows);
        expect(rank(order.map((id) => rows[ids.indexOf(id)] ?? row(id, 0)))).toEqual(ranked);
        const scores = rows.map(({ score: own, excluded }) => (excluded ? Number.NaN : own));
        const first = ranked.find(({ excluded }) => !excluded)?.id;
        expect(firstOf([...ids.keys()], scores)).toBe(first === undefined ? -1 : ids.indexOf(first));
      }),
    );
  });

  it('lets all excluded share the last rank', () => {
    const ranked = rank([row('a', 0.9, true), row('b', 0.1), row('c', 0.2, true)]);
    expect(ranked.map(({ rank: r }) => r)).toEqual([1, 2, 2]);
  });

  it('puts the excluded behind all others, whatever their score', () => {
    expect(rank([row('a', 0.9, true), row('b', 0.1)]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('anchored utilities', () => {
  const sum = (row: readonly number[], weights: readonly number[]) => weightedSum(row, 0, weights);
  const anchored = (x: number, lo: number, hi: number) => Math.min(1, Math.max(0, (x - lo) / (hi - lo)));

  it('RR-1: cannot reverse the order of two alternatives when a third changes', () => {
    const of = (row: readonly number[]) =>
      sum(
        row.map((x) => anchored(x, 0, 5)),
        [0.5, 0.5],
      );
    // With min-max over those present, (3, 3) beats (2, 4) beside (1, 1) and loses beside (1, 3).
    expect(of([3, 3])).toBeCloseTo(0.6, 12);
    expect(of([2, 4])).toBeCloseTo(0.6, 12);
  });

  it.each([
    [[10.5, -3.1, 1.7], 0.1989],
    [[-4.7, 0, 3.4], 0.3705],
    [[8.1, 0.3, 1.3], 0.3063],
    [[3.2, 7.3, -5.3], 0.7491],
  ])(
    'RR-3 (SPOTIS, Dezert et al. 2020): the distance of %j to the ideal is one less the score',
    ([a = 0, b = 0, c = 0], distance) => {
      const score = sum([anchored(a, -5, 12), 1 - anchored(b, -6, 10), anchored(c, -8, 5)], [0.2, 0.3, 0.5]);
      expect(1 - score).toBeCloseTo(distance, 4);
    },
  );
});
