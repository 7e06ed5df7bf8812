import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  type Answers,
  type Criterion,
  type KnowledgeBase,
  outcomeNamed,
} from '../../src/domain/index.ts';
import { assess } from '../../src/recommendation/assess.ts';
import type { Assessed } from '../../src/recommendation/assessment.ts';
import { chosenIn, decide } from '../../src/recommendation/decide.ts';
import { requirementsOf } from '../../src/recommendation/requirements-of.ts';
import { simulate } from '../../src/recommendation/simulate.ts';
import { drawLogarithmic, netFlows } from '../../src/robustness/index.ts';
import { size, sizingRules } from '../../src/scoring/index.ts';
import { formatQuantity, lowEnd, middleOf } from '../../src/units/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

// The laws of the decision over thousands of random requests, on the shipped knowledge base and on variations of it.

const knowledge = realKnowledge();
const RUNS = { numRuns: 1500 };
const judge = (answers: Answers, kb: KnowledgeBase = knowledge): Assessed => assess(kb, requirementsOf(answers, kb));
const standing = (assessed: Assessed, id: string) => {
  const found = assessed.standings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no standing for ${id}`);
  return found;
};
const utility = (assessed: Assessed, id: string, criterion: string): number | undefined => {
  const j = assessed.matrix.criteria.findIndex((one) => one.id === criterion);
  return assessed.matrix.active[j] ? assessed.matrix.results[standing(assessed, id).index]?.[j]?.utility : undefined;
};
const ids = knowledge.alternatives.map(({ id }) => id);
const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const));

/** The knowledge base with weights, fits and burdens thrown about; what the requirements are measured against stays. */
const shaken: fc.Arbitrary<KnowledgeBase> = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), {
      minLength: knowledge.criteria.length,
      maxLength: knowledge.criteria.length,
    }),
    fit: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: ids.length, maxLength: ids.length }),
    burden: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: ids.length, maxLength: ids.length }),
    scale: fc.constantFrom(0.1, 0.5, 1, 3, 10),
  })
  .map(({ weights, fit, burden, scale }) => {
    const total = weights.reduce((a, b) => a + b);
    const shake = (alternative: Alternative, i: number): Alternative => ({
      ...alternative,
      fit: Object.fromEntries(
        Object.entries(alternative.fit).map(([scenario, one], k) => [
          scenario,
          { ...one, utility: (((fit[i] ?? 0) * (k + 1)) % 101) / 100 },
        ]),
      ),
      figures: Object.fromEntries(
        Object.entries(alternative.figures).map(([id, figure]) => {
          const factor =
            id === 'opsBurden'
              ? (burden[i] ?? 0) / 100 / figure.typical
              : /throughput|connections|latency/.test(id)
                ? scale
                : 1;
          return [
            id,
            { ...figure, min: figure.min * factor, max: figure.max * factor, typical: figure.typical * factor },
          ];
        }),
      ),
    });
    return {
      ...knowledge,
      alternatives: knowledge.alternatives.map(shake),
      profiles: knowledge.profiles.map((profile) => ({
        ...profile,
        weights: Object.fromEntries(knowledge.criteria.map(({ id }, j) => [id, (weights[j] ?? 0) / total])),
      })),
      // A law that fails says how it was shaken, not all that is known.
      [fc.toStringMethod]: () => JSON.stringify({ weights, fit, burden, scale }),
    };
  });

describe('a violated hard constraint never wins', () => {
  it('nor ranks ahead of an alternative that violates none', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const assessed = judge(answers);
        const { kind, winner, hybrid } = decide(assessed);
        if (kind === 'single') expect(standing(assessed, winner?.id ?? '').excluded).toBe(false);
        if (kind === 'hybrid') {
          for (const { assessed: part, best } of hybrid?.parts ?? [])
            expect(standing(part, best.id).excluded).toBe(false);
        }
        const firstExcluded = assessed.standings.findIndex(({ excluded }) => excluded);
        if (firstExcluded >= 0)
          expect(assessed.standings.slice(firstExcluded).every(({ excluded }) => excluded)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('adding or removing an alternative', () => {
  it('never changes the scores or the order of the others', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.constantFrom(...ids), shaken, (answers, gone, kb) => {
        const fewer = { ...kb, alternatives: kb.alternatives.filter(({ id }) => id !== gone) };
        const order = (assessed: Assessed) => assessed.standings.filter(({ id }) => id !== gone).map(({ id }) => id);
        const [all, rest] = [judge(answers, kb), judge(answers, fewer)];
        expect(order(rest)).toEqual(order(all));
        for (const { id, score } of rest.standings) expect(score).toBeCloseTo(standing(all, id).score, 12);
      }),
      // Two knowledge bases are compiled for each.
      { numRuns: 400 },
    );
  });
});

describe('asking for more never helps the weaker', () => {
  const steps: readonly { readonly key: string; readonly criterion: string; readonly levels: readonly string[] }[] = [
    {
      key: 'throughput',
      criterion: 'throughput',
      levels: ['1', '1k', '30k', '200k', '450k', '600k', '2M', '20M', '500M'],
    },
    {
      key: 'devices',
      criterion: 'connections',
      levels: ['1', '100', '2k', '6k', '40k', '200k', '800k', '5M', '50M', '900M'],
    },
    { key: 'durability', criterion: 'durability', levels: ['none', 'optional', 'required'] },
    {
      key: 'latencyP99',
      criterion: 'latency',
      levels: ['10s', '100ms', '9ms', '4ms', '1500us', '700us', '150us', '60us', '10us'],
    },
  ];

  /**
   * What a workaround costs more, or a trickle no longer, as a requirement rises, weighs far less in the shipped profiles than
   * the criterion that the requirement is judged by; where weights are thrown about it may weigh more.
   */
  const withoutPrices = (kb: KnowledgeBase): KnowledgeBase => ({
    ...kb,
    constraints: kb.constraints.filter(({ hard }) => hard),
  });

  interface Step {
    readonly key: string;
    readonly criterion: string;
    readonly from: string;
    readonly to: string;
  }

  /** An alternative that gets ahead of one that is better at what is asked for more; undefined where none does. */
  const helpedBy = ({ key, criterion, from, to }: Step, answers: Answers, kb: KnowledgeBase): string | undefined => {
    const [before, after] = [from, to].map((level) => judge({ ...answers, [key]: level }, kb)) as [Assessed, Assessed];
    for (const [worse, better] of pairs) {
      const [w, b] = [utility(after, worse, criterion), utility(after, better, criterion)];
      if (w === undefined || b === undefined || w >= b) continue;
      const wasBehind = standing(before, worse).rank >= standing(before, better).rank;
      const isAhead = standing(after, worse).rank < standing(after, better).rank;
      if (wasBehind && isAhead) return `${worse} ${w} passes ${better} ${b} from ${from} to ${to}`;
    }
    return undefined;
  };

  /** What answers imply, as if it had been answered. */
  const impliedAnswers = (answers: Answers, kb: KnowledgeBase): Answers =>
    Object.fromEntries(
      kb.questions.flatMap(({ id, answer }) => {
        const found = requirementsOf(answers, kb)[id];
        if (found === undefined || found.kind === 'unknown' || answers[id] !== undefined) return [];
        if (found.kind !== 'number') return [[id, String(found.value)]];
        return answer.kind === 'number' ? [[id, formatQuantity(found, answer.dimension)]] : [];
      }),
    );

  it.each(steps)('raising $key', ({ key, criterion, levels }) => {
    fc.assert(
      fc.property(
        randomAnswers(knowledge, { [key]: 'unknown' }),
        fc.integer({ min: 0, max: levels.length - 2 }),
        fc.integer({ min: 1, max: levels.length - 1 }),
        shaken,
        fc.boolean(),
        (answers, low, up, other, shipped) => {
          const kb = shipped ? knowledge : withoutPrices(other);
          const high = Math.min(levels.length - 1, low + up);
          const [from, to] = [levels[low] ?? '', levels[high] ?? ''];
          const helped = helpedBy({ key, criterion, from, to }, answers, kb);
          if (helped === undefined) return;
          // What the higher answer implies about others, such as the size of their messages, is asked for in both.
          const implied = impliedAnswers({ ...answers, [key]: to }, kb);
          const still = helpedBy({ key, criterion, from, to }, { ...implied, ...answers }, kb);
          if (still !== undefined) throw new Error(still);
        },
      ),
      RUNS,
    );
  });
});

describe('larger messages', () => {
  const sizes = ['0', '100B', '1KB', '10KB', '100KB', '1MB', '10MB', '1GB', '1TB'];

  it('never narrow a lead on what nodes carry, while a node takes in as many', () => {
    for (const throughput of ['1', '1k', '60k']) {
      const rows = sizes.map((messageSize) => judge({ throughput, messageSize }));
      for (const [before, after] of rows.slice(1).map((row, i) => [rows[i] as Assessed, row] as const)) {
        for (const [worse, better] of pairs) {
          const lead = (of: Assessed) =>
            (utility(of, better, 'throughput') ?? 0) - (utility(of, worse, 'throughput') ?? 0);
          if (lead(after) > 0) expect(lead(after)).toBeGreaterThanOrEqual(lead(before) - 1e-12);
        }
      }
    }
  });

  it('reach the ranking', () => {
    const answers = { scenario: 'microservices', throughput: '1800', durability: 'required', retention: '7d' };
    const [small, same, large] = ['1KB', '8KB', '1MB'].map((messageSize) => judge({ ...answers, messageSize }));
    const scores = (of: Assessed | undefined) => of?.standings.map(({ id, score }) => [id, score]);
    expect(scores(same)).toEqual(scores(small));
    expect(scores(large)).not.toEqual(scores(small));
  });
});

describe('more receivers of a message', () => {
  const levels = ['1', '7', '300', '20k', '400k', '3M', '50M', '1G'];
  const pair = fc.tuple(fc.integer({ min: 0, max: levels.length - 2 }), fc.integer({ min: 1, max: levels.length - 1 }));

  it('never take fewer nodes, and never turn round who carries more', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge, { fanOut: 'unknown', devices: '20k' }), pair, (answers, [low, up]) => {
        const high = Math.min(levels.length - 1, low + up);
        const [less, more] = [levels[low], levels[high]].map((fanOut) =>
          judge({ ...answers, fanOut: fanOut ?? 'unknown' }),
        ) as [Assessed, Assessed];
        for (const [worse, better] of pairs) {
          const lead = (of: Assessed) =>
            (utility(of, better, 'throughput') ?? 0) - (utility(of, worse, 'throughput') ?? 0);
          if (lead(less) > 1e-12) expect(lead(more)).toBeGreaterThanOrEqual(-1e-12);
        }
        for (const alternative of knowledge.alternatives) {
          // No number of them is enough for what cannot be divided; nothing to size by takes none.
          const nodes = ({ requirements }: Assessed) => {
            const sizing = size(alternative, requirements, sizingRules(requirements, knowledge));
            return sizing.nodes ?? (sizing.resources.length > 0 ? Number.POSITIVE_INFINITY : 0);
          };
          expect(nodes(more)).toBeGreaterThanOrEqual(nodes(less));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reach the ranking', () => {
    const answers = { scenario: 'realtime-messaging', throughput: '50k', devices: '100k', messageSize: '200B' };
    const [one, few, many] = ['1', '2', '1k'].map((fanOut) => judge({ ...answers, fanOut }));
    const scores = (of: Assessed | undefined) => of?.standings.map(({ id, score }) => [id, score]);
    expect(scores(few)).toEqual(scores(one));
    expect(scores(many)).not.toEqual(scores(one));
  });

  it.each([
    [undefined, 'unknown'],
    ['9k', 'unknown'],
    ['50k', 10_000],
    ['400k', 100_000],
    ['3M', 1_000_000],
    ['50M', 10_000_000],
  ] as const)('reach %s only where at least as many connect: %s', (fanOut, least) => {
    const { devices } = requirementsOf({ scenario: 'mixed', ...(fanOut === undefined ? {} : { fanOut }) }, knowledge);
    expect(devices?.kind === 'number' ? devices.min : devices?.kind).toBe(least);
    expect(devices?.firm).toBe(false);
  });

  it('leave the clients that are stated', () => {
    expect(requirementsOf({ fanOut: '3M', devices: '5M' }, knowledge).devices).toMatchObject({ min: 5e6, max: 5e6 });
  });
});

describe('a vague answer', () => {
  const numbers = knowledge.questions.flatMap(({ id, answer }) => (answer.kind === 'number' ? [{ id, answer }] : []));
  /** Random answers, one number of which is a range, with the same at some points of it: its ends, its middle and others. */
  const vague = fc.constantFrom(...numbers).chain(({ id, answer }) => {
    const at = (share: number) => {
      const value = drawLogarithmic(Math.max(answer.min, answer.max / 1e9, answer.integer ? 1 : 0), answer.max, share);
      return answer.integer ? Math.round(value) : Number(value.toPrecision(6));
    };
    const said = (min: number, max: number) => formatQuantity({ min, max }, answer.dimension);
    return fc
      .tuple(randomAnswers(knowledge, { [id]: 'unknown' }), fc.nat(99), fc.nat(99), fc.boolean())
      .map(([answers, a, b, fromNothing]) => {
        const [low, max] = [at(Math.min(a, b) / 99), at(Math.max(a, b) / 99)];
        const min = fromNothing && answer.min === 0 ? 0 : low;
        const steps = [0.1, 0.3, 0.7, 0.9].map((share) => drawLogarithmic(lowEnd(min, max), max, share));
        const points = [min, middleOf(min, max), max, ...steps].map((point) =>
          answer.integer ? Math.round(point) : point,
        );
        const withAnswer = (text: string): Answers => ({ ...answers, [id]: text });
        return { range: withAnswer(said(min, max)), points: points.map((point) => withAnswer(said(point, point))) };
      });
  });

  it('is worth what some of its points are, on every criterion that is read off it', () => {
    fc.assert(
      fc.property(vague, ({ range, points }) => {
        const [between, low, , high] = [judge(range), ...points.map((one) => judge(one))] as const;
        between.matrix.criteria.forEach(({ id, utility: { kind } }) => {
          if (kind !== 'table' && kind !== 'headroom') return;
          for (const alternative of ids) {
            const [from, to] = [low, high].map((one) => one && utility(one, alternative, id));
            if (from === undefined || to === undefined) continue;
            const found = utility(between, alternative, id) ?? Number.NaN;
            expect(found, `${id} of ${alternative}`).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-12);
            expect(found, `${id} of ${alternative}`).toBeLessThanOrEqual(Math.max(from, to) + 1e-12);
          }
        });
      }),
      RUNS,
    );
  });

  it('is recommended what all its points are recommended, where they exclude the same', () => {
    const excluded = ({ standings }: Assessed) =>
      standings.flatMap(({ id, excluded: out }) => (out ? [id] : [])).sort();
    fc.assert(
      fc.property(vague, ({ range, points }) => {
        const between = judge(range);
        const judged = points.map((one) => judge(one));
        const [first, ...others] = judged.map((one) => outcomeNamed(chosenIn(decide(one))));
        const out = excluded(between).join();
        fc.pre(others.every((one) => one === first) && judged.every((one) => excluded(one).join() === out));
        expect(outcomeNamed(chosenIn(decide(between)))).toBe(first);
      }),
      RUNS,
    );
  });
});

describe('an answer that was not given', () => {
  it('carries no weight, and the weights of the others sum to one', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const { matrix, weights, situation } = judge(answers);
        matrix.criteria.forEach(({ uses }, j) => {
          if (uses.some((key) => situation.requirements[key]?.kind === 'unknown')) expect(weights[j]).toBe(0);
        });
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });
});

describe('a dedicated team', () => {
  it('never turns the order towards what needs it less', () => {
    const burden = (id: string) => knowledge.alternatives.find((one) => one.id === id)?.figures.opsBurden?.typical ?? 0;
    const heavier = pairs.filter(([a, b]) => burden(a) > burden(b));
    fc.assert(
      fc.property(randomAnswers(knowledge, { opsBudget: 'unknown', teamSize: 'unknown' }), (answers) => {
        const [silent, team] = [judge(answers), judge({ ...answers, opsBudget: 'high' })];
        for (const [a, b] of heavier) {
          if (standing(silent, a).score < standing(silent, b).score + 1e-9) continue;
          expect(standing(team, a).score, `${a} and ${b}`).toBeGreaterThan(standing(team, b).score - 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what must not matter', () => {
  it('the order of keys', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(judge(reversed).standings.map(({ id, score }) => [id, score])).toEqual(
          judge(answers).standings.map(({ id, score }) => [id, score]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the scale of the weights', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.integer({ min: 2, max: 50 }), (answers, factor) => {
        const scaled = {
          ...knowledge,
          profiles: knowledge.profiles.map((profile) => ({
            ...profile,
            weights: Object.fromEntries(Object.entries(profile.weights).map(([id, w]) => [id, w * factor])),
          })),
        };
        const [one, other] = [judge(answers), judge(answers, scaled)];
        for (const { id, score } of one.standings) expect(standing(other, id).score).toBeCloseTo(score, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('a loser that gets worse: the winner stays', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const assessed = judge(answers);
        const [winner, ...losers] = assessed.standings;
        const loser = losers.at(-1);
        if (winner === undefined || loser === undefined || winner.excluded) return;
        const worse = {
          ...knowledge,
          alternatives: knowledge.alternatives.map((one) =>
            one.id === loser.id
              ? {
                  ...one,
                  fit: Object.fromEntries(
                    Object.entries(one.fit).map(([k, f]) => [k, { ...f, utility: f.utility / 2 }]),
                  ),
                }
              : one,
          ),
        };
        expect(judge(answers, worse).standings[0]?.id).toBe(winner.id);
      }),
      { numRuns: 300 },
    );
  });
});

describe('robustness', () => {
  it('shares add up, pairs complement each other, and the same seed repeats', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.integer({ min: 1, max: 1000 }), (answers, seed) => {
        const assessed = judge(answers);
        const run = () => simulate(assessed, decide(assessed), { draws: 400, seed }).smaa;
        const smaa = run();
        expect(run()).toEqual(smaa);
        for (const row of smaa.acceptability) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        ids.forEach((_, r) => {
          expect(smaa.acceptability.reduce((sum, row) => sum + (row[r] ?? 0), 0)).toBeCloseTo(1, 9);
        });
        ids.forEach((_, a) => {
          ids.forEach((__, b) => {
            if (a !== b) expect((smaa.pairwise[a]?.[b] ?? 0) + (smaa.pairwise[b]?.[a] ?? 0)).toBeCloseTo(1, 9);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not hang on the scale of weights', () => {
    const weighed = fc.record({ fit: fc.integer({ min: 1, max: 9 }), operations: fc.nat(9), throughput: fc.nat(9) });
    fc.assert(
      fc.property(randomAnswers(knowledge), weighed, fc.constantFrom(0.001, 0.1, 1000), (answers, weights, scale) => {
        const outcomes = (by: number) => {
          const scaled = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * by]));
          const assessed = assess(knowledge, requirementsOf(answers, knowledge), { weights: scaled });
          return simulate(assessed, decide(assessed), { draws: 200, seed: 1 }).outcomes;
        };
        const [one, other] = [outcomes(1), outcomes(scale)];
        for (const [name, share] of one) expect(other.get(name)).toBeCloseTo(share, 9);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Answers]>([
    ['calls', { scenario: 'microservices', opsBudget: 'low', throughput: '50k', durability: 'optional' }],
    ['a gateway', { scenario: 'edge-computing', network: 'unreliable', deployment: 'edge' }],
  ])('does not hang on how many criteria are silent: %s', (_name, answers) => {
    const [headroom] = knowledge.criteria.filter(({ utility: { kind } }) => kind === 'headroom') as [Criterion];
    const silent = Array.from({ length: 40 }, (_, i) => ({
      ...headroom,
      id: `silent-${i}`,
      utility: { ...headroom.utility, figure: 'unheard-of' } as Criterion['utility'],
    }));
    const outcomes = (kb: KnowledgeBase) => {
      const assessed = judge(answers, kb);
      return simulate(assessed, decide(assessed), { draws: 4000, seed: 1 }).outcomes;
    };
    const [one, other] = [
      outcomes(knowledge),
      outcomes({ ...knowledge, criteria: [...knowledge.criteria, ...silent] }),
    ];
    // The states are the same, and other points of the simplex are drawn for them.
    for (const [name, share] of one) expect(Math.abs((other.get(name) ?? 0) - share), name).toBeLessThan(0.012);
  });

  it('the flows of PROMETHEE II sum to zero and stay within -1 and 1', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), shaken, (answers, kb) => {
        const { matrix, weights } = judge(answers, kb);
        const flows = netFlows(
          matrix.results.map((row) => row.map(({ utility: u }) => u ?? 0)),
          weights,
          0.3,
        );
        expect(flows.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
        for (const flow of flows) expect(Math.abs(flow)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 500 },
    );
  });
});
