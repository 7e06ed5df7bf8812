import { describe, expect, it } from 'vitest';
import { drawSimplex } from '../../../../src/robustness/draw-weights.ts';
import { createRandom, createScoredDraws, scoreDraws, smaaTally } from '../../../../src/robustness/index.ts';

// Vectors SMA-1 .. SMA-9 of the SMAA-2 literature (Lahdelma and Salminen 2001; Tervonen and Figueira 2008): exact areas
// of the weight simplex, met by many draws. What few draws say exactly stands in `../smaa.test.ts`.

const DRAWS = 20_000;

/** One draw. */
function add(tally: ReturnType<typeof smaaTally>, scores: readonly number[], weights: readonly number[] = []) {
  tally.add({ draws: 1, times: 1, scores, weights, excluded: scores.map(() => 0) });
}

function run(
  utilities: number[][],
  draw: (random: () => number) => number[],
  options: { keep?: (weights: number[]) => boolean; draws?: number } = {},
) {
  const random = createRandom(7, 'test');
  const tally = smaaTally(utilities.length, utilities[0]?.length ?? 0);
  for (let n = 0; n < (options.draws ?? DRAWS); ) {
    const weights = draw(random);
    if (options.keep && !options.keep(weights)) continue;
    n++;
    add(
      tally,
      utilities.map((row) => row.reduce((sum, u, j) => sum + u * (weights[j] ?? 0), 0)),
      weights,
    );
  }
  return tally.result();
}

/** Four standard errors of a share. */
const close = (share: number | undefined, expected: number) =>
  expect(Math.abs((share ?? Number.NaN) - expected)).toBeLessThan(4 * Math.sqrt(0.25 / DRAWS) + 1e-12);

const uniform = (n: number) => (random: () => number) => [...drawSimplex(n, random)];
/** Most important first. */
const ordered = (n: number) => (random: () => number) => [...drawSimplex(n, random)].sort((a, b) => b - a);
const SW1 = [
  [0.9, 0.2, 0.4],
  [0.3, 0.9, 0.5],
  [0.6, 0.6, 0.6],
  [0.5, 0.5, 0.5],
];

describe('rank acceptability', () => {
  it.each([
    [
      'SMA-1',
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ],
    [
      'SMA-2',
      [
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ],
      [
        [0.4, 0.1, 0.5],
        [0.4, 0.1, 0.5],
        [0.2, 0.8, 0],
      ],
    ],
    [
      'SMA-3',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [
        [1 / 3, 1 / 3, 1 / 3],
        [1 / 3, 1 / 3, 1 / 3],
        [1 / 3, 1 / 3, 1 / 3],
      ],
    ],
    [
      'SMA-6',
      SW1,
      [
        [9 / 35, 239 / 1820, 69 / 910, 15 / 28],
        [3 / 8, 11 / 52, 107 / 1092, 53 / 168],
        [103 / 280, 177 / 280, 0, 0],
        [0, 1 / 40, 347 / 420, 25 / 168],
      ],
    ],
  ])('%s over all weights', (_, utilities, expected) => {
    const { acceptability } = run(utilities, uniform(utilities[0]?.length ?? 0));
    expected.forEach((row, a) => {
      row.forEach((share, r) => {
        close(acceptability[a]?.[r], share);
      });
    });
  });

  it('SMA-4: with an order of importance only the first can win, and its central weights are the centroid', () => {
    const result = run(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      ordered(3),
    );
    expect(result.acceptability[0]).toEqual([1, 0, 0]);
    close(result.centralWeights[0]?.[0], 11 / 18);
    close(result.centralWeights[0]?.[1], 5 / 18);
    expect(result.centralWeights[1]).toBeUndefined();
  });

  it('SMA-5: one criterion with uncertain utilities', () => {
    const random = createRandom(3, 'utilities');
    const tally = smaaTally(2, 1);
    for (let n = 0; n < DRAWS; n++) add(tally, [random(), 0.5 + random()]);
    close(tally.result().acceptability[0]?.[0], 0.125);
    close(tally.result().acceptability[1]?.[0], 0.875);
  });

  it('SMA-7: an order of importance on four alternatives', () => {
    const { acceptability } = run(SW1, ordered(3));
    close(acceptability[0]?.[0], 9 / 14);
    close(acceptability[2]?.[0], 5 / 14);
    close(acceptability[1]?.[2], 43 / 130);
    expect(acceptability[3]?.[0]).toBe(0);
  });

  it('SMA-8: weights within 0.1 of a profile', () => {
    const profile = [0.5, 0.3, 0.2];
    const near = (weights: number[]) => weights.every((w, j) => Math.abs(w - (profile[j] ?? 0)) <= 0.1);
    const { acceptability } = run(SW1, uniform(3), { keep: near });
    close(acceptability[2]?.[0], 25 / 42);
    close(acceptability[0]?.[0], 17 / 42);
  });

  it.each([
    [0, 1],
    [0.2, 0.9],
    [0.5, 0.6],
    [1, 0.5],
  ])('SMA-9: looseness %d around .6 .4 gives %d', (looseness, expected) => {
    const random = createRandom(7, 'test');
    const cloud = Float64Array.from(Array.from({ length: DRAWS }, () => [...drawSimplex(2, random)]).flat());
    const model = {
      alternatives: 2,
      criteria: 2,
      count: 2,
      columns: Int32Array.of(0, 1),
      places: Int32Array.of(0, 1),
      centre: Float64Array.of(0.6, 0.4),
      factor: Float64Array.of(1, 1),
      utilities: Float64Array.of(1, 0, 0, 1),
      excluded: Uint8Array.of(0, 0),
      order: [0, 1],
    };
    const scored = createScoredDraws(DRAWS, 2, 2);
    scoreDraws(model, cloud, looseness, scored);
    const tally = smaaTally(2, 2);
    tally.add({ ...scored, times: 1, excluded: model.excluded });
    const { acceptability } = tally.result();
    close(acceptability[0]?.[0], expected);
  });
});

describe('pairwise winning indices and central weights', () => {
  it('SMA-6: exact areas', () => {
    const { pairwise, centralWeights } = run(SW1, uniform(3));
    close(pairwise[2]?.[0], 0.742857);
    close(pairwise[2]?.[1], 0.625);
    close(pairwise[0]?.[1], 0.395604);
    expect(pairwise[2]?.[3]).toBe(1);
    close(centralWeights[2]?.[0], 0.276884);
    close(centralWeights[0]?.[0], 23 / 35);
    expect(centralWeights[3]).toBeUndefined();
  });
});

describe('random streams', () => {
  it('repeat for the same seed and name, and differ otherwise', () => {
    const first = (seed: number, stream: string) => createRandom(seed, stream)();
    expect(first(1, 'a')).toBe(first(1, 'a'));
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b')]).size).toBe(3);
  });

  it('are even: ten thousand draws fill ten bins within four standard errors', () => {
    const random = createRandom(5, 'even');
    const counts = new Array<number>(10).fill(0);
    for (let n = 0; n < 10_000; n++) {
      const bin = Math.floor(random() * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('weights drawn from the simplex sum to one and are never negative', () => {
    const random = createRandom(9, 'simplex');
    for (let n = 0; n < 100; n++) {
      const weights = drawSimplex(7, random);
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
  });
});
