import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { impactOf, seemsToMatter } from '../../../src/recommendation/influence.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

describe('whether an answer seems to matter', () => {
  const spread = { total: 1000, vectors: 5, kept: 0.5, variance: 0.25 };
  const byValue = (low: number, high: number) =>
    new Map([
      ['low', { stays: low, all: 500 }],
      ['high', { stays: high, all: 500 }],
    ]);

  it('is told by shares that lie farther apart than chance puts them', () => {
    expect(seemsToMatter(byValue(400, 100), spread)).toBe(true);
    expect(seemsToMatter(byValue(255, 245), spread)).toBe(false);
  });
});

describe('what an answer moves', () => {
  const moved = new Map([
    ['low', [0, 1, 2, 3, 4]],
    ['high', [5, 6, 7, 8, 9]],
  ]);

  it('is nothing where no state is another for it, however the states differ among themselves', () => {
    expect(impactOf(moved, 40, () => 0)).toBe(0);
  });

  it('is the mean distance of its values, and of its absence, from what they come to together', () => {
    const effect = (s: number) => (s < 5 ? -0.4 : 0);
    // An eighth at -0.4, the rest at 0, the mean at -0.05.
    expect(impactOf(moved, 40, effect)).toBeCloseTo(0.125 * 0.35 + 0.875 * 0.05, 12);
    expect(impactOf(new Map([['low', [0, 1]]]), 2, effect)).toBe(0);
  });

  it('is tried in a few states only, spread over all that have the value', () => {
    const tried: number[] = [];
    const all = Array.from({ length: 80 }, (_, s) => s);
    impactOf(new Map([['low', all]]), 100, (s) => {
      tried.push(s);
      return 0;
    });
    expect(tried.length).toBeLessThan(20);
    expect([Math.min(...tried) < 10, Math.max(...tried) > 69]).toEqual([true, true]);
  });
});

describe('what is to be measured first', () => {
  const answers = {
    scenario: 'log-aggregation',
    throughput: '200k',
    nodeMemory: '512MiB..16GiB',
    opsBudget: 'medium',
  };
  const asked = { language: 'en', tool: { name: 't', version: '0' } } as const;

  it.each([1, 2, 3, 4])('is a vague answer that decides, and no other by chance: seed %i', (seed) => {
    const { unknowns } = recommend({ workloads: [{ answers }] }, realKnowledge(), { ...asked, seed });
    const [first, ...others] = unknowns;
    expect(first?.requirement).toBe('nodeMemory');
    expect(first?.impact).toBeGreaterThan(0.15);
    // Whoever answers them finds the confidence where it was.
    expect(others.map(({ requirement }) => requirement)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/rto|retention|availability|ordering|regions/)]),
    );
  });
});
