import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { influenceTally } from '../../../src/recommendation/influence.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

/** Forty states of ten draws; `low` and `high` are answers of the second question in states at the beginning, `''` is none. */
function tally(keeps: (label: string) => number, low = 5, high = 5) {
  const found = influenceTally(2, 10);
  const labels = Array.from({ length: 40 }, (_, s) => (s < low ? 'low' : s < low + high ? 'high' : ''));
  labels.forEach((label, s) => {
    found.add({ labels: [s % 2 === 0 ? 'odd' : 'even', label], moved: [true, label !== ''] }, keeps(label));
  });
  return found;
}

describe('what an answer moves', () => {
  it('is nothing where no state is another for it, however the states with it differ from others', () => {
    const keeps = (label: string) => (label === 'low' ? 0 : 10);
    expect(tally(keeps).result((s) => keeps(s < 5 ? 'low' : ''))).toEqual([0, 0]);
  });

  it('is the mean distance of its values, and of its absence, from what they come to together', () => {
    const [other, impact] = tally((label) => (label === 'low' ? 2 : 6)).result((_, q) => (q === 1 ? 6 : Number.NaN));
    // An eighth at -0.4, the rest at 0, the mean at -0.05.
    expect(impact).toBeCloseTo(0.125 * 0.35 + 0.875 * 0.05, 12);
    expect(other).toBe(0);
  });

  it('is tried only where the shares lie farther apart than chance puts them, in a few states spread over all', () => {
    const tried: number[] = [];
    const found = tally((label) => (label === 'low' ? 2 : 6), 30, 0);
    found.result((s, q) => {
      tried.push(s);
      expect(q).toBe(1);
      return 6;
    });
    expect(tried.length).toBeLessThan(12);
    expect([Math.min(...tried) < 4, Math.max(...tried) > 26]).toEqual([true, true]);
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
    // What lies outside of the range is none of its answers.
    expect(first?.text).toMatch(/\? “just below 2 GiB” leads to NATS JetStream\.$/);
    // Whoever answers them finds the confidence where it was.
    expect(others.map(({ requirement }) => requirement)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/rto|retention|availability|ordering|regions/)]),
    );
  });
});
