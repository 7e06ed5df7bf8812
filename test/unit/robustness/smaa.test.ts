import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SmaaResult, smaaTally } from '../../../src/robustness/index.ts';
import type { SmaaDraws } from '../../../src/robustness/smaa.ts';

/** Draws in rows. */
interface Drawn {
  readonly scores: readonly (readonly number[])[];
  readonly weights?: readonly (readonly number[])[];
  readonly excluded?: readonly number[];
}

function batch({ scores, weights = [], excluded = (scores[0] ?? []).map(() => 0) }: Drawn): SmaaDraws {
  return { draws: scores.length, times: 1, scores: scores.flat(), weights: weights.flat(), excluded };
}

function tallied(alternatives: number, criteria: number, ...batches: readonly Drawn[]): SmaaResult {
  const tally = smaaTally(alternatives, criteria);
  for (const one of batches) tally.add(batch(one));
  return tally.result();
}

const near = (
  found: readonly (readonly number[] | undefined)[],
  expected: readonly (readonly number[] | undefined)[],
) => {
  expect(found.map((row) => row?.length)).toEqual(expected.map((row) => row?.length));
  expected.forEach((row, a) => {
    row?.forEach((one, r) => {
      expect(found[a]?.[r]).toBeCloseTo(one, 12);
    });
  });
};

describe('rank acceptability of few draws', () => {
  // Ten pairs of weights, evenly: they say of SMA-1 and SMA-2 what all weights say.
  const weights = Array.from({ length: 10 }, (_, i) => [(i + 0.5) / 10, 1 - (i + 0.5) / 10]);
  const scores = (rows: readonly (readonly number[])[]) =>
    weights.map((point) => rows.map((row) => row.reduce((sum, u, j) => sum + u * (point[j] as number), 0)));

  it('SMA-1: two that are best at one thing each', () => {
    const result = tallied(2, 2, {
      scores: scores([
        [1, 0],
        [0, 1],
      ]),
      weights,
    });
    expect(result.draws).toBe(10);
    near(result.acceptability, [
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    near(result.centralWeights, [
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
  });

  it('SMA-2: one that is fair at both is seldom first and never last', () => {
    const result = tallied(3, 2, {
      scores: scores([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
      weights,
    });
    near(result.acceptability, [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ]);
    near(result.centralWeights, [
      [0.8, 0.2],
      [0.2, 0.8],
      [0.5, 0.5],
    ]);
    near(result.pairwise, [
      [0, 0.5, 0.4],
      [0.5, 0, 0.4],
      [0.6, 0.6, 0],
    ]);
  });

  it('SMA-11: nine draws one way, one the other', () => {
    const scores = Array.from({ length: 10 }, (_, n) => (n < 9 ? [1, 0] : [0, 1]));
    expect(tallied(2, 1, { scores }).pairwise).toEqual([
      [0, 0.9],
      [0.1, 0],
    ]);
  });

  it('SMA-12: what is never first has no central weights', () => {
    const third = [1 / 3, 1 / 3, 1 / 3];
    expect(tallied(2, 3, { scores: [[1, 0]], weights: [third] }).centralWeights).toEqual([third, undefined]);
    expect(
      tallied(2, 3, {
        scores: [
          [1, 0],
          [0, 1],
        ],
        weights: [third, third],
      }).centralWeights,
    ).toEqual([third, third]);
  });

  it('of a draw in which each is ahead of the next', () => {
    expect(tallied(3, 1, { scores: [[0.2, 0.9, 0.5]] })).toMatchObject({
      acceptability: [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
      pairwise: [
        [0, 0, 0],
        [1, 0, 1],
        [1, 0, 0],
      ],
    });
  });

  it('splits a tie over the ranks it spans, and the weights over who is first', () => {
    const result = tallied(
      3,
      2,
      {
        scores: [
          [0.5, 0.5, 0.1],
          [0.2, 0.9, 0.5],
        ],
        weights: [
          [1, 0],
          [0.4, 0.6],
        ],
      },
      { scores: [[0.1, 0.7, 0.7]], weights: [[0, 1]] },
    );
    near(result.acceptability, [
      [0.5 / 3, 0.5 / 3, 2 / 3],
      [2 / 3, 1 / 3, 0],
      [0.5 / 3, 1.5 / 3, 1 / 3],
    ]);
    near(result.pairwise, [
      [0, 0.5 / 3, 1 / 3],
      [2.5 / 3, 0, 2.5 / 3],
      [2 / 3, 0.5 / 3, 0],
    ]);
    // Half of the first draw and none of the others; half of the first, all of the second and half of the third.
    near(result.centralWeights, [
      [1, 0],
      [0.9 / 2, 1.1 / 2],
      [0, 1],
    ]);
  });

  it('takes scores for equal that differ by no more than a billionth', () => {
    const first = (lead: number) => tallied(2, 1, { scores: [[lead, 0]] }).acceptability[0]?.[0];
    expect([first(1e-9), first(1.01e-9), first(-1e-9), first(-1.01e-9)]).toEqual([0.5, 1, 0.5, 0]);
    const central = (lead: number) => tallied(2, 1, { scores: [[lead, 0]], weights: [[1]] }).centralWeights;
    expect([central(1e-9), central(1.01e-9)]).toEqual([
      [[1], [1]],
      [[1], undefined],
    ]);
  });

  it('ranks what is excluded behind all others, level with each other, whatever they score', () => {
    const excluded = [1, 0, 1, 0];
    const result = tallied(4, 1, { scores: [[0.9, 0.1, 0.8, 0.2]], weights: [[1]], excluded });
    expect(result.acceptability).toEqual([
      [0, 0, 0.5, 0.5],
      [0, 1, 0, 0],
      [0, 0, 0.5, 0.5],
      [1, 0, 0, 0],
    ]);
    expect(result.centralWeights).toEqual([undefined, undefined, undefined, [1]]);
  });

  it('lets all share every rank where all are excluded', () => {
    const result = tallied(2, 1, { scores: [[0.9, 0.1]], weights: [[1]], excluded: [1, 1] });
    expect(result.acceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(result.pairwise).toEqual([
      [0, 0.5],
      [0.5, 0],
    ]);
    expect(result.centralWeights).toEqual([[1], [1]]);
  });

  it('counts of one alternative that it is first', () => {
    expect(tallied(1, 1, { scores: [[0.3], [0.4]], weights: [[1], [1]] })).toEqual({
      draws: 2,
      acceptability: [[1]],
      pairwise: [[0]],
      centralWeights: [[1]],
    });
  });
});

describe('a tally of any draws', () => {
  const CRITERIA = 2;
  /** Scores of few values, so that ties and runs of draws that rank alike are common. */
  const drawnAmong = (alternatives: number): fc.Arbitrary<Drawn> =>
    fc.array(fc.tuple(rowOf(alternatives, 3), rowOf(CRITERIA, 4)), { minLength: 1, maxLength: 6 }).chain((draws) =>
      fc.array(fc.constantFrom(0, 0, 1), { minLength: alternatives, maxLength: alternatives }).map((excluded) => ({
        scores: draws.map(([scores]) => scores),
        weights: draws.map(([, weights]) => weights),
        excluded,
      })),
    );
  const rowOf = (length: number, max: number) => fc.array(fc.nat(max), { minLength: length, maxLength: length });
  const batches = fc
    .integer({ min: 1, max: 4 })
    .chain((alternatives) =>
      fc.tuple(fc.constant(alternatives), fc.array(drawnAmong(alternatives), { minLength: 1, maxLength: 4 })),
    );

  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

  /** The same, draw by draw and as it is defined. */
  function defined(m: number, drawn: readonly Drawn[]): SmaaResult {
    const all = drawn.flatMap(({ scores, weights = [], excluded = [] }) =>
      scores.map((row, d) => {
        const worth = row.map((score, a) => (excluded[a] === 0 ? score : -1));
        return {
          weights: weights[d] ?? [],
          worth,
          above: worth.map((own) => worth.filter((other) => other > own).length),
          level: worth.map((own) => worth.filter((other) => other === own).length),
        };
      }),
    );
    type Draw = (typeof all)[number];
    /** By alternative and position, what every draw adds. */
    const table = (columns: number, part: (draw: Draw, a: number, column: number) => number) =>
      Array.from({ length: m }, (_, a) =>
        Array.from({ length: columns }, (_, column) => sum(all.map((draw) => part(draw, a, column)))),
      );
    const mean = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((one) => one / all.length));
    const first = ({ above, level }: Draw, a: number) => (above[a] === 0 ? 1 / (level[a] ?? 0) : 0);
    const firsts = table(1, first).flat();
    return {
      draws: all.length,
      acceptability: mean(
        table(m, ({ above, level }, a, r) => {
          const [ahead = 0, span = 0] = [above[a], level[a]];
          return r >= ahead && r < ahead + span ? 1 / span : 0;
        }),
      ),
      pairwise: mean(
        table(m, ({ worth }, a, b) => {
          const [own = 0, other = 0] = [worth[a], worth[b]];
          return a === b || own < other ? 0 : own === other ? 0.5 : 1;
        }),
      ),
      centralWeights: table(CRITERIA, (draw, a, j) => first(draw, a) * (draw.weights[j] ?? 0)).map((sums, a) =>
        firsts[a] === 0 ? undefined : sums.map((one) => one / (firsts[a] ?? 0)),
      ),
    };
  }

  it('is what it is defined to be, however the draws come in', () => {
    fc.assert(
      fc.property(batches, ([alternatives, drawn]) => {
        const result = tallied(alternatives, CRITERIA, ...drawn);
        const expected = defined(alternatives, drawn);
        expect(result.draws).toBe(expected.draws);
        near(result.acceptability, expected.acceptability);
        near(result.pairwise, expected.pairwise);
        near(result.centralWeights, expected.centralWeights);
      }),
    );
  });
});

describe('draws in a row', () => {
  /** How often it is asked who is excluded. */
  const asked = (scores: readonly (readonly number[])[], excluded: readonly number[]) => {
    let times = 0;
    const counted = new Proxy(excluded, {
      get(target, key) {
        times++;
        return Reflect.get(target, key);
      },
    });
    const tally = smaaTally(excluded.length, 1);
    tally.add({ ...batch({ scores, weights: scores.map(() => [1]) }), excluded: counted });
    return times;
  };
  const repeated = <T>(times: number, one: T) => Array.from({ length: times }, () => one);

  it('are counted together as long as they rank alike, however they rank', () => {
    const rankings = fc
      .integer({ min: 2, max: 5 })
      .chain((m) =>
        fc.tuple(
          fc.shuffledSubarray(
            Array.from({ length: m }, (_, a) => a),
            { minLength: m },
          ),
          fc.array(fc.constantFrom(0, 0, 1), { minLength: m, maxLength: m }),
        ),
      )
      .filter(([, excluded]) => excluded.includes(0));
    fc.assert(
      fc.property(rankings, ([scores, excluded]) => {
        expect(asked(repeated(10, scores), excluded)).toBe(asked([scores], excluded));
      }),
    );
  });

  it('are counted anew where another ranking begins', () => {
    const [one, other] = [
      [0.1, 0.9, 0.5],
      [0.6, 0.2, 0.3],
    ] as const;
    const times = (...scores: readonly (readonly number[])[]) => asked(scores, [0, 0, 0]);
    const listed = 2 * times(one) - times(one, other);
    expect(listed).toBeGreaterThan(0);
    expect(times(...repeated(10, one), ...repeated(10, other))).toBe(times(one, other));
    expect(times(one, other, one)).toBe(times(one, other) + times(one) - listed);
  });
});
