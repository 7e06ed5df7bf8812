import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement, Requirements } from '../../../src/domain/index.ts';
import { drawSimplex } from '../../../src/robustness/draw-weights.ts';
import {
  createRandom,
  createScoredDraws,
  drawLogarithmic,
  latinHypercube,
  netFlows,
  requirementDraws,
  type ScoreModel,
  scoreDraws,
  weightCloud,
} from '../../../src/robustness/index.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const hypercube = (seed: number, stream: string, n: number) => {
  const drawn = latinHypercube(seed, stream, n);
  return Array.from({ length: n }, (_, i) => drawn(i));
};

describe('a stream of random numbers', () => {
  // A record names its seed, and must be repeated by it on other machines and in later years.
  it.each<[number, string, readonly number[]]>([
    [1, 'weights', [0.8932384399231523, 0.5162498778663576, 0.3392888468224555]],
    [1, 'weighty', [0.5542339994572103, 0.8644035011529922, 0.03118513384833932]],
    [2, 'weights', [0.8424600784201175, 0.27903721132315695, 0.23923354968428612]],
  ])('of seed %d, called %s, is the same for ever', (seed, name, expected) => {
    const random = createRandom(seed, name);
    expect([random(), random(), random()]).toEqual(expected);
  });

  it('does not come round: a thousand numbers are a thousand', () => {
    const random = createRandom(1, 'x');
    expect(new Set(Array.from({ length: 1000 }, random)).size).toBe(1000);
  });

  it('a Latin hypercube hits every part once, and not in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (n, seed) => {
        const parts = hypercube(seed, 'a', n).map((one) => Math.floor(one * n));
        expect([...parts].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
    const parts = hypercube(1, 'a', 100).map((one) => Math.floor(one * 100));
    expect(parts.filter((part, i) => part === i).length).toBeLessThan(10);
    expect(parts[0]).not.toBe(0);
    expect(hypercube(1, 'a', 100)).toEqual(hypercube(1, 'a', 100));
    // One asked for first is the one it would have been in its turn.
    const drawn = latinHypercube(1, 'a', 100);
    expect([drawn(40), drawn(3)]).toEqual([hypercube(1, 'a', 100)[40], hypercube(1, 'a', 100)[3]]);
    expect(hypercube(1, 'a', 100)).not.toEqual(hypercube(1, 'b', 100));
  });

  it('a point of the simplex is the gaps between sorted numbers', () => {
    const given = [0.7, 0.2, 0.4];
    const next = [...given];
    const weights = [...drawSimplex(4, () => next.shift() ?? Number.NaN)];
    [0.2, 0.2, 0.3, 0.3].forEach((expected, i) => {
      expect(weights[i]).toBeCloseTo(expected, 12);
    });
    expect([...drawSimplex(1, () => 0.5)]).toEqual([1]);
  });
});

describe('a point of a range', () => {
  it.each([
    ['starts at its lower end', 10, 1000, 0, 10],
    ['lies halfway on a logarithmic axis', 10, 1000, 0.5, 100],
    ['ends at its upper end', 10, 1000, 1, 1000],
    ['of no width is the range', 7, 7, 0.3, 7],
    ['of a range turned around is its lower end', 9, 3, 0.3, 9],
    ['from nothing begins at a millionth', 0, 1000, 0, 0.001],
    ['from nothing, halfway', 0, 1000, 0.5, 1],
  ])('%s', (_name, min, max, share, expected) => {
    expect(drawLogarithmic(min, max, share)).toBeCloseTo(expected, 4);
  });

  it('has 24 bits', () => {
    const drawn = drawLogarithmic(1, 10, 1 / 3);
    expect(Math.fround(drawn)).toBe(drawn);
  });
});

describe('answers that are drawn', () => {
  const questions = Object.values(tinyQuestions);
  const unknown: Requirement = { kind: 'unknown', origin: 'default', firm: false };
  const answered = { origin: 'answer', firm: true } as const;
  const STATES = 400;
  const draw = (requirements: Requirements, typicalHolds = 0.75, unknownMatters = 0.5) =>
    requirementDraws(requirements, questions, { seed: 3, typicalHolds, unknownMatters, states: STATES });
  const all = (key: string, requirements: Requirements, ...shares: readonly [number?, number?]) => {
    const found = draw(requirements, ...shares).get(key);
    if (found === undefined) return undefined;
    return Array.from({ length: STATES }, (_, s) => found(s) ?? (requirements[key] as Requirement));
  };
  const share = (drawn: readonly Requirement[] | undefined, matches: (one: Requirement) => boolean) =>
    (drawn ?? []).filter(matches).length / STATES;

  it('are none that are firm and exact, and none nobody asks for', () => {
    const firm: Requirements = {
      load: { kind: 'number', dimension: 'rate', min: 5, max: 5, ...answered },
      replay: { kind: 'flag', value: true, ...answered },
      budget: { kind: 'choice', value: 'low', origin: 'implied', firm: true },
    };
    expect([...draw(firm).keys()]).toEqual([]);
  });

  it('of a range lie in it, evenly, and keep what else is known of it', () => {
    const load: Requirement = { kind: 'number', dimension: 'rate', min: 10, max: 1000, ...answered };
    const drawn = all('load', { load });
    for (const one of drawn ?? []) {
      expect(one).toMatchObject({ kind: 'number', dimension: 'rate', origin: 'answer', firm: true });
      if (one.kind === 'number')
        expect([one.min === one.max, one.min >= 10, one.max <= 1000]).toEqual([true, true, true]);
    }
    expect(share(drawn, (one) => one.kind === 'number' && one.min < 100)).toBeCloseTo(0.5, 2);
  });

  it('that nobody gave matter as often as is said, and lie in what is usual', () => {
    const drawn = all('load', { load: unknown }, 0.75, 0.3);
    const numbers = (drawn ?? []).filter((one) => one.kind === 'number');
    expect(numbers.length / STATES).toBeCloseTo(0.3, 2);
    expect((drawn ?? []).filter((one) => one.kind !== 'number').every((one) => one === unknown)).toBe(true);
    for (const one of numbers) {
      expect(one).toMatchObject({ dimension: 'rate', origin: 'answer', firm: true });
      expect(one.min).toBe(one.max);
      expect(one.min).toBeGreaterThanOrEqual(100 * 0.999);
      expect(one.min).toBeLessThanOrEqual(10_000 * 1.001);
    }
    expect(numbers.filter(({ min }) => min < 1000).length / numbers.length).toBeCloseTo(0.5, 1);
  });

  it('are whole where the question asks for whole numbers', () => {
    const drawn = all('people', { people: unknown }, 0.75, 1);
    expect(share(drawn, (one) => one.kind === 'number' && Number.isInteger(one.min))).toBe(1);
    expect(
      share(all('delay', { delay: unknown }, 0.75, 1), (one) => one.kind === 'number' && Number.isInteger(one.min)),
    ).toBeLessThan(0.1);
  });

  it('of choices and flags have their shares', () => {
    const replay = all('replay', { replay: unknown }, 0.75, 1);
    expect(share(replay, (one) => one.kind === 'flag' && one.value === true)).toBeCloseTo(0.2, 2);
    expect(share(replay, (one) => one.kind === 'flag' && one.value === false)).toBeCloseTo(0.8, 2);
    const budget = all('budget', { budget: unknown }, 0.75, 1);
    expect(share(budget, (one) => one.kind === 'choice' && one.value === 'low')).toBeCloseTo(0.5, 2);
    expect(share(budget, (one) => one.kind === 'choice' && one.value === 'high')).toBeCloseTo(0.5, 2);
    expect(
      share(all('place', { place: unknown }, 0.75, 1), (one) => one.kind === 'choice' && one.value === 'here'),
    ).toBe(1);
    expect(budget?.[0]).toMatchObject({ origin: 'answer', firm: true });
  });

  it('that are only typical hold as often as is said, and are else drawn as unknown ones', () => {
    const replay: Requirement = { kind: 'flag', value: true, origin: 'implied', firm: false };
    const drawn = all('replay', { replay }, 0.75);
    expect(share(drawn, (one) => one === replay)).toBeCloseTo(0.75, 2);
    expect(share(drawn, (one) => one.kind === 'flag' && one.value === false)).toBeCloseTo(0.25 * 0.8, 2);
    const load: Requirement = { kind: 'number', dimension: 'rate', min: 10, max: 1000, origin: 'implied', firm: false };
    expect(share(all('load', { load }, 0.6), (one) => one === load)).toBeCloseTo(0.6, 2);
  });

  it('do not hang on the order of questions', () => {
    const requirements: Requirements = { load: unknown, replay: unknown };
    const options = { seed: 3, typicalHolds: 0.75, unknownMatters: 0.5, states: 20 };
    const [one, other] = [questions, [...questions].reverse()].map((order) =>
      requirementDraws(requirements, order, options),
    );
    for (const key of ['load', 'replay'])
      for (let s = 0; s < 20; s++) expect(other?.get(key)?.(s)).toEqual(one?.get(key)?.(s));
  });
});

describe('scores that are drawn', () => {
  // Two of three criteria speak about three alternatives, of which the second is out.
  const model: ScoreModel = {
    alternatives: 3,
    criteria: 3,
    count: 2,
    columns: Int32Array.of(0, 2),
    places: Int32Array.of(0, 2),
    centre: Float64Array.of(0.6, 0.2),
    factor: Float64Array.of(1, 0.5),
    // The third place of a row is left over.
    utilities: Float64Array.of(1, 0, 9, 1, 1, 9, 0, 0.5, 9),
    excluded: Uint8Array.of(0, 1, 0),
    order: [0, 1, 2],
  };
  const cloud = Float64Array.of(0.2, 0.5, 0.3, 0, 0, 1);
  const scored = (looseness: number, changes: Partial<ScoreModel> = {}) => {
    const draws = createScoredDraws(2, 3, 3);
    draws.weights.fill(9);
    draws.scores.fill(-1);
    scoreDraws({ ...model, ...changes }, cloud, looseness, draws);
    return draws;
  };
  const near = (found: ArrayLike<number>, expected: readonly number[]) => {
    expect(found.length).toBe(expected.length);
    expected.forEach((one, i) => {
      expect(found[i]).toBeCloseTo(one, 12);
    });
  };

  it('are those of the profile where weights are fixed', () => {
    const { weights, scores, best } = scored(0);
    near(weights, [0.75, 0, 0.25, 0.75, 0, 0.25]);
    // Nothing is reckoned for what is out.
    near(scores, [0.75, -1, 0.125, 0.75, -1, 0.125]);
    expect([...best]).toEqual([0, 0]);
  });

  it('are those of the points where weights are free, less what a factor takes', () => {
    const { weights, scores, best } = scored(1);
    near(weights, [0.2 / 0.35, 0, 0.15 / 0.35, 0, 0, 1]);
    near(scores, [0.2 / 0.35, -1, 0.075 / 0.35, 0, -1, 0.5]);
    expect([...best]).toEqual([0, 2]);
  });

  it('lie between the two', () => {
    near(scored(0.2).weights.subarray(0, 3), [0.8 * 0.75 + (0.2 * 0.2) / 0.35, 0, 0.8 * 0.25 + (0.2 * 0.15) / 0.35]);
  });

  it.each([0.001, 1000])('do not hang on the scale of weights: %d', (scale) => {
    const centre = model.centre.map((weight) => weight * scale);
    for (const looseness of [0, 0.25, 1]) near(scored(looseness, { centre }).weights, [...scored(looseness).weights]);
  });

  it('keep so much of the profile, however little of a point falls to what speaks', () => {
    const rare = Float64Array.of(1e-6, 0.999998, 1e-6, 0, 1, 0);
    const draws = createScoredDraws(2, 3, 3);
    scoreDraws({ ...model, factor: Float64Array.of(1, 1) }, rare, 0.25, draws);
    near(draws.weights.subarray(0, 3), [0.75 * 0.75 + 0.25 * 0.5, 0, 0.75 * 0.25 + 0.25 * 0.5]);
  });

  it('have a first of the best, and none where all are out', () => {
    expect([...scored(0, { excluded: Uint8Array.of(0, 0, 0) }).best]).toEqual([1, 1]);
    expect([...scored(0, { excluded: Uint8Array.of(1, 1, 1) }).best]).toEqual([-1, -1]);
    expect([...scored(0, { utilities: new Float64Array(9) }).best]).toEqual([0, 0]);
    expect([...scored(0, { utilities: new Float64Array(9), excluded: Uint8Array.of(1, 0, 0) }).best]).toEqual([1, 1]);
  });

  it('have the first by id for the best where they are level', () => {
    const level = Float64Array.of(1, 0, 9, 1, 1, 9, 1 + 1e-12, 1e-12, 9);
    const best = (order: readonly number[]) => scored(0, { utilities: level, order }).best[0];
    expect([best([0, 1, 2]), best([2, 1, 0])]).toEqual([0, 2]);
  });

  it('are those of the points where nothing has a weight of its own', () => {
    const { weights, scores } = scored(0, { centre: new Float64Array(2) });
    near(weights, [...scored(1).weights]);
    near(scores, [...scored(1).scores]);
  });
});

describe('points that weights are drawn from', () => {
  const cloudOf = (n: number, points: number) => weightCloud(n, points, createRandom(5, 'weights'));
  const rowsOf = (n: number, points: number, state: number, cloud = cloudOf(n, points)) => {
    const flat = [...cloud(state)];
    return Array.from({ length: flat.length / n }, (_, v) => flat.slice(v * n, (v + 1) * n));
  };

  it.each([
    [4, 5],
    [3, 37],
    [7, 250],
    [1, 2],
  ])('lie on the simplex: %d coordinates, %d points a state', (n, points) => {
    for (const state of [0, 1, 50, 1000]) {
      const rows = rowsOf(n, points, state);
      expect(rows).toHaveLength(points);
      for (const row of rows) {
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('are others for every state, as long as there are other orders of their coordinates', () => {
    const cloud = cloudOf(4, 50);
    const seen = Array.from({ length: 8 }, (_, state) => cloud(state).join());
    expect(new Set(seen).size).toBe(8);
    expect(cloud(8).join()).toBe(seen[0]);
  });

  it('are the first ones turned by one when the pool is through', () => {
    const [first] = rowsOf(3, 5, 0);
    const [turned] = rowsOf(3, 5, 20);
    expect(turned).toEqual([first?.[1], first?.[2], first?.[0]]);
  });

  it('do not hang on which states were asked for before', () => {
    const cloud = cloudOf(4, 5);
    for (const state of [70, 3, 41]) cloud(state);
    expect([...cloud(20)]).toEqual([...cloudOf(4, 5)(20)]);
  });
});

describe('net flows', () => {
  it('are nothing among fewer than two', () => {
    expect(netFlows([], [1], 0.3)).toEqual([]);
    expect(netFlows([[1]], [1], 0.3)).toEqual([0]);
  });

  it('grow with the lead up to the threshold, and no further', () => {
    const flow = (lead: number, threshold: number) => netFlows([[lead], [0]], [1], threshold)[0];
    expect(flow(0.15, 0.3)).toBeCloseTo(0.5, 12);
    expect(flow(0.3, 0.3)).toBe(1);
    expect(flow(0.9, 0.3)).toBe(1);
    expect(flow(0.01, 0)).toBe(1);
    expect(flow(0, 0.3)).toBe(0);
  });

  it('count each rival alike', () => {
    expect(netFlows([[1], [0], [0]], [1], 0.3)).toEqual([1, -0.5, -0.5]);
  });
});
