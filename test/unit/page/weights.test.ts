import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveWeight, weightsText } from '../../../src/page/weights.ts';

/** What stated weights come to: loosened by factors, and only among those that count. */
function shares(stated: Readonly<Record<string, number>>, factors: Readonly<Record<string, number>>) {
  const loosened = Object.entries(stated).map(([id, weight]) => [id, weight * (factors[id] ?? 0)] as const);
  const all = loosened.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(loosened.map(([id, weight]) => [id, weight / all]));
}

const stated = { a: 0.4, b: 0.3, c: 0.2, silent: 0.1 };
const factors = { a: 0.5, b: 1, c: 1, silent: 0 };

describe('moveWeight', () => {
  it('gives a criterion the share asked for, and the others what is left in proportion', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.double({ min: 0.01, max: 0.95, noNaN: true }), (id, share) => {
        const before = shares(stated, factors);
        const after = shares(moveWeight(stated, before, id, share), factors);
        expect(after[id]).toBeCloseTo(share, 4);
        const [one, other] = ['a', 'b', 'c'].filter((rest) => rest !== id) as [string, string];
        expect((after[one] ?? 0) / (after[other] ?? 1)).toBeCloseTo((before[one] ?? 0) / (before[other] ?? 1), 4);
      }),
    );
  });

  it('comes back to where it was', () => {
    const before = shares(stated, factors);
    const there = moveWeight(stated, before, 'b', 0.7);
    const back = shares(moveWeight(there, shares(there, factors), 'b', before.b ?? 0), factors);
    for (const id of ['a', 'b', 'c']) expect(back[id]).toBeCloseTo(before[id] ?? 0, 4);
  });

  it('can take a weight away and give it again', () => {
    const none = moveWeight(stated, shares(stated, factors), 'b', 0);
    expect(none.b).toBe(0);
    expect(shares(moveWeight(none, shares(none, factors), 'b', 0.5), factors).b).toBeGreaterThan(0.3);
  });

  it('never takes everything, and leaves a lone criterion alone', () => {
    expect(shares(moveWeight(stated, shares(stated, factors), 'a', 1), factors).a).toBeCloseTo(0.99, 4);
    expect(moveWeight({ a: 1 }, { a: 1 }, 'a', 0.5)).toEqual({ a: 1 });
  });

  it('states what an answers file can: six decimals', () => {
    const moved = moveWeight({ a: 1 / 3, b: 2 / 3 }, { a: 1 / 3, b: 2 / 3 }, 'a', 0.123456789);
    for (const weight of Object.values(moved)) expect(Number(weight.toFixed(6))).toBe(weight);
  });
});

it('states weights as an answers file does, never with an exponent', () => {
  expect(weightsText({ fit: 0.333333, latency: 0.000001, replay: 2, operations: 0 })).toBe(
    'fit=0.333333, latency=0.000001, replay=2, operations=0',
  );
});
