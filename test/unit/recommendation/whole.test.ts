import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alternative, Bridge, KnowledgeBase } from '../../../src/domain/index.ts';
import { combine, penaltyOf } from '../../../src/recommendation/combine.ts';
import { assigner } from '../../../src/recommendation/serve-workloads.ts';
import { setting } from '../../../src/recommendation/setting.ts';
import { decidedBirds } from '../../support/birds.ts';

const birds = decidedBirds();
const [heron] = birds.alternatives;
if (heron === undefined) throw new Error('no bird');
const [known] = birds.bridges;
if (known === undefined) throw new Error('no bridge');

/** Birds of given families, by id. */
const flock = (families: Readonly<Record<string, string>>): Alternative[] =>
  Object.entries(families).map(([id, technology]) => ({ ...heron, id, technology }));
const bridge = (a: string, b: string, penalty: number): Bridge => ({
  ...known,
  id: `${a}-${b}`,
  between: [a, b],
  penalty,
});
const kept = (families: Readonly<Record<string, string>>, bridges: readonly Bridge[]): KnowledgeBase => ({
  ...birds,
  alternatives: flock(families),
  bridges,
});

describe('alternatives that run together', () => {
  const four = { a: 'x', b: 'x', c: 'y', d: 'z' };
  const bridges = [bridge('a', 'b', 0), bridge('c', 'b', 0.04), bridge('a', 'c', 0.07), bridge('d', 'c', 0.05)];
  const kb = kept(four, bridges);
  const together = (...ids: readonly string[]) =>
    combine(
      kb.alternatives.filter(({ id }) => ids.includes(id)),
      kb,
    );

  it.each<[readonly string[], readonly string[], number, number]>([
    [['a'], [], 0, 1],
    [['a', 'b'], ['a-b'], 0, 1],
    [['a', 'c'], ['a-c'], 0.07 + 0.03, 2],
    [['a', 'd'], [], 0.08 + 0.03, 2],
    // The dear bridge between a and c is told, but not charged: they are joined without it.
    [['a', 'b', 'c'], ['a-b', 'a-c', 'c-b'], 0.04 + 0.03, 2],
    // Every pair of technologies is one to keep together.
    [['a', 'b', 'c', 'd'], ['a-b', 'a-c', 'c-b', 'd-c'], 0.04 + 0.05 + 0.09, 3],
  ])('%j are joined by %j', (ids, joints, penalty, technologies) => {
    const found = together(...ids);
    expect(found.bridges.map(({ id }) => id)).toEqual(joints);
    expect(penaltyOf(found, kb, 0.5)).toBeCloseTo(penalty, 12);
    expect(found.technologies).toBe(technologies);
  });

  it('cost by how hard operations press', () => {
    const pair = kb.alternatives.filter(({ id }) => id === 'a' || id === 'c');
    const penalty = (pressure: number | undefined) => penaltyOf(combine(pair, kb), kb, pressure);
    expect([penalty(0), penalty(1), penalty(undefined)]).toEqual([
      expect.closeTo(0.07, 12),
      expect.closeTo(0.13, 12),
      expect.closeTo(0.1, 12),
    ]);
  });
});

/** So much of a bridge counts. */
const EXCHANGED = 0.5;

describe('who serves several workloads', () => {
  const kb = kept({ a: 'x', b: 'x', c: 'y' }, [bridge('a', 'b', 0), bridge('a', 'c', 0.05), bridge('b', 'c', 0.05)]);
  const served = (...scores: readonly (readonly number[])[]) => {
    const { singles, hybrid } = assigner(kb, scores.length, EXCHANGED)(scores, 0);
    const ids = (serves: readonly number[] | undefined) => serves?.map((i) => kb.alternatives[i]?.id).join(' ');
    return {
      singles: singles.map((one) => [ids(one.serves), one.value]),
      hybrid: [ids(hybrid?.serves), hybrid?.value],
    };
  };
  const out = Number.NaN;

  it('is one alternative for all, or several of one technology, or of several', () => {
    expect(served([0.9, 0.5, 0.8], [0.2, 0.7, 0.8])).toEqual({
      singles: [
        ['a b', expect.closeTo(0.8, 12)],
        ['c c', expect.closeTo(0.8, 12)],
      ],
      hybrid: ['a c', expect.closeTo(0.85 - 0.025 / 2, 12)],
    });
    expect(served([0.9, 0.5, 0.4], [0.8, 0.7, 0.1]).singles).toEqual([
      ['a a', expect.closeTo(0.85, 12)],
      ['c c', expect.closeTo(0.25, 12)],
    ]);
  });

  it('counts so much of a bridge as the odds are that they exchange messages', () => {
    const value = (exchanged: number) =>
      assigner(
        kb,
        2,
        exchanged,
      )(
        [
          [0.9, 0.5, 0.4],
          [0.2, 0.3, 0.8],
        ],
        0,
      ).hybrid?.value;
    expect([value(0), value(0.2), value(1)]).toEqual(
      [0.85, 0.85 - 0.01 / 2, 0.85 - 0.05 / 2].map((one) => expect.closeTo(one, 12)),
    );
  });

  it('pays for a second system once, however many workloads there are', () => {
    const torn = [0.9, 0.9, 0.1] as const;
    const lost = [0.4, 0.4, 0.8] as const;
    const gain = (alike: number) => {
      const { singles, hybrid } = served(lost, ...Array.from({ length: alike }, () => torn));
      return (Number(hybrid[1]) - Number(singles[0]?.[1])) * (alike + 1);
    };
    expect([gain(1), gain(4)]).toEqual([expect.closeTo(0.4 - 0.025, 12), expect.closeTo(0.4 - 0.025, 12)]);
  });

  it('is never what a workload excludes', () => {
    expect(served([0.9, out, out], [out, 0.7, 0.8])).toEqual({
      singles: [['a b', expect.closeTo(0.8, 12)]],
      hybrid: ['a c', expect.closeTo(0.85 - 0.025 / 2, 12)],
    });
    expect(served([out, out, out], [0.5, 0.7, 0.8])).toEqual({ singles: [], hybrid: [undefined, undefined] });
  });

  it('takes another mode of one technology only where that earns the margin of another system', () => {
    const margin = setting(kb, 'hybridMargin');
    const serves = (gain: number) => served([0.5 + gain, 0.5, 0], [0.4, 0.5, 0]).singles[0]?.[0];
    expect([serves(0.9 * margin), serves(1.1 * margin)]).toEqual(['b b', 'a b']);
  });

  it('is the best there is, whatever the scores, but for that margin: tried against every assignment', () => {
    const margin = setting(kb, 'hybridMargin');
    const score = fc.oneof(fc.constant(out), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        (scores) => {
          let best = Number.NEGATIVE_INFINITY;
          for (let code = 0; code < 3 ** scores.length; code++) {
            const serves = scores.map((_, w) => Math.floor(code / 3 ** w) % 3);
            const own = serves.map((i) => kb.alternatives[i] as Alternative);
            const { joints, ...others } = combine([...new Set(own)], kb);
            const penalty = penaltyOf({ ...others, joints: joints * EXCHANGED }, kb, 0);
            const sum = serves.reduce((total, i, w) => total + (scores[w]?.[i] ?? out), 0);
            if (!Number.isNaN(sum)) best = Math.max(best, (sum - penalty) / scores.length);
          }
          const { singles, hybrid } = assigner(kb, scores.length, EXCHANGED)(scores, 0);
          const found = Math.max(
            ...singles.map(({ value }) => value),
            hybrid?.value ?? Number.NEGATIVE_INFINITY,
            Number.NEGATIVE_INFINITY,
          );
          if (best === Number.NEGATIVE_INFINITY) expect(found).toBe(best);
          else {
            // Scores within the tolerance of a tie are level.
            expect(found).toBeLessThan(best + 1e-8);
            expect(found).toBeGreaterThan(best - margin / scores.length - 1e-8);
          }
        },
      ),
    );
  });
});
