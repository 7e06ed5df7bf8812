import { describe, expect, it } from 'vitest';
import type { Answers, KnowledgeBase } from '../../../src/domain/index.ts';
import { type AssessOptions, assess, decide, outcomeOf } from '../../../src/recommendation/index.ts';
import { confidenceIn } from '../../../src/recommendation/report-outcomes.ts';
import { type RobustnessOptions, robustnessOf } from '../../../src/recommendation/report-robustness.ts';
import { decidedBirds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = decidedBirds();
const judged = (answers: Answers, kb: KnowledgeBase = knowledge) => assess(kb, required(answers, kb));
const found = (answers: Answers, options: Partial<RobustnessOptions> = {}, kb: KnowledgeBase = knowledge) => {
  const assessed = judged(answers, kb);
  const findings = robustnessOf(assessed, decide(assessed), { language: 'en', draws: 40, ...options }, sayShipped());
  if (findings === undefined) throw new Error('nothing was drawn');
  return findings;
};
const excludeAll = (): KnowledgeBase => {
  const [hard] = knowledge.constraints;
  if (hard === undefined) throw new Error('no constraint');
  return { ...knowledge, constraints: [{ ...hard, when: { cells: hard.when.cells.slice(0, 1) } }] };
};

const load: Answers = { throughput: '2M', replay: false, opsBudget: 'low' };
const calls: Answers = { scenario: 'calls', throughput: '100k', replay: false, opsBudget: 'high' };
const torn: Answers = { scenario: 'calls', replay: true, throughput: '2M', opsBudget: 'high' };

describe('how sure a decision is', () => {
  it('is not known where nothing is drawn', () => {
    const assessed = judged(load);
    const drawn = (draws: number) => robustnessOf(assessed, decide(assessed), { language: 'en', draws }, sayShipped());
    expect([drawn(0), drawn(-1)]).toEqual([undefined, undefined]);
    expect(drawn(1)?.report.draws).toBe(1);
  });

  it('says how much was drawn and from where', () => {
    expect(found(load).report).toMatchObject({ draws: 40, seed: 1 });
    expect(found(load, { seed: 7 }).report.seed).toBe(7);
    expect(found(load, { seed: 7 })).toEqual(found(load, { seed: 7 }));
    expect(found(load, { seed: 7 }).report.centralWeights).not.toEqual(found(load).report.centralWeights);
  });

  it('is how often the draws come to the same, and of nobody nothing', () => {
    const confidence = (answers: Answers, kb = knowledge) =>
      confidenceIn(found(answers, {}, kb).outcomes, decide(judged(answers, kb)));
    expect(confidence(calls)).toBeGreaterThan(0.5);
    expect(confidence(torn)).toBeGreaterThan(0.9);
    expect(outcomeOf(decide(judged(torn)))).toBe('hybrid');
    expect(confidence({ replay: true }, excludeAll())).toBeNull();
    expect(confidenceIn(undefined, decide(judged(calls)))).toBeNull();
  });

  it('counts a draw for one outcome: an alternative alone, a hybrid, or none', () => {
    const half = (answers: Answers, kb = knowledge) => found(answers, { draws: 400 }, kb).report.outcomes ?? [];
    for (const outcomes of [half(calls), half(torn), half({ replay: true }, excludeAll())]) {
      expect(outcomes.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 5);
      expect(outcomes.map((one) => one.share)).toEqual(outcomes.map((one) => one.share).toSorted((a, b) => b - a));
    }
    expect(half(torn)[0]?.alternatives).toEqual(['heron', 'wren']);
    expect(half({ replay: true }, excludeAll())).toEqual([{ alternatives: [], share: 1 }]);
    // A tight budget keeps the workload whole, so that where it is not known some draws are hybrids, some are not.
    const { opsBudget: _, ...unsaid } = torn;
    const kinds = half(unsaid).map(({ alternatives }) => alternatives.length);
    expect(new Set(kinds)).toEqual(new Set([1, 2]));
    const alone = half(unsaid).filter(({ alternatives }) => alternatives.length === 1);
    expect(alone.reduce((sum, one) => sum + one.share, 0)).toBeLessThan(0.99);
  });

  it('has shares that make a whole', () => {
    const { acceptability, report } = found(load);
    for (const shares of Object.values(acceptability)) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    expect((report.pairwise.heron?.wren ?? 0) + (report.pairwise.wren?.heron ?? 0)).toBeCloseTo(1, 5);
    expect([report.pairwise.heron?.heron, report.pairwise.wren?.wren]).toEqual([0, 0]);
    for (const weights of Object.values(report.centralWeights)) {
      expect(Object.keys(weights ?? {})).toEqual(knowledge.criteria.map(({ id }) => id));
      expect(Object.values(weights ?? {}).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    }
  });

  it('has no weights that speak for what is never first', () => {
    const { report, acceptability } = found({ replay: true });
    expect(acceptability).toEqual({ heron: [1, 0], wren: [0, 1] });
    expect(report.centralWeights.wren).toBeNull();
  });

  it('is drawn around the profile or the weights that decided', () => {
    const drawn = (asked: AssessOptions) => {
      const assessed = assess(knowledge, required({ replay: false, throughput: '2M' }, knowledge), asked);
      return (
        robustnessOf(assessed, decide(assessed), { language: 'en', draws: 40 }, sayShipped())?.report.centralWeights
          .heron?.replay ?? 0
      );
    };
    expect(drawn({ weights: { replay: 1, workarounds: 0 } })).toBeGreaterThan(0.7);
    expect(drawn({})).toBeLessThan(0.5);
  });
});

it('a draw is no hybrid where one alternative serves all its parts, which may be out of the whole', () => {
  const [hard] = knowledge.constraints;
  if (hard === undefined) throw new Error('no constraint');
  const is = (column: string, value: string) => ({
    column,
    test: { kind: 'members', members: [value], text: value } as const,
  });
  // Wren is out where calls and a log are wanted of one system, and serves either alone.
  const cells = [is('scenario', 'calls'), ...hard.when.cells.slice(0, 1), is('alternative.id', 'wren')];
  const settings = { ...knowledge.settings, weightLooseness: 1, hybridMargin: -1 };
  const { outcomes } = found(
    torn,
    { draws: 400 },
    { ...knowledge, settings, constraints: [{ ...hard, when: { cells } }] },
  );
  expect([...outcomes.keys()].sort()).toEqual(['heron', 'heron wren']);
});

describe('other ways to decide', () => {
  it('are the flows of PROMETHEE, which need not agree', () => {
    // Heron is ahead where operations press, by more than the threshold; wren in throughput and workarounds, by less.
    const heron = 1 / 6;
    const wren = 0.5 * ((0.2 - 0.2 * Math.log10(2)) / 0.3) + (1 / 6) * (0.1 / 0.3);
    const { promethee } = found(load).report;
    expect(promethee.flows.heron).toBeCloseTo(heron - wren, 6);
    expect(promethee.flows.wren).toBeCloseTo(wren - heron, 6);
    expect([promethee.winner, promethee.agrees]).toEqual(['wren', false]);
    expect(found(calls).report.promethee).toMatchObject({ winner: 'wren', agrees: true });
  });

  it('are asked among those that are left', () => {
    expect(found({ replay: true }).report.promethee).toEqual({ winner: 'heron', flows: { heron: 0 }, agrees: true });
    expect(found({ replay: true }, {}, excludeAll()).report.promethee).toMatchObject({ winner: '', flows: {} });
  });

  it('is the criterion on which the winner is worst off', () => {
    expect(found(calls).report.regret).toEqual({ criterion: 'operations', label: 'Operations', value: 0.09976 });
    const { regret } = found(load).report;
    expect([regret?.criterion, regret?.value]).toEqual([
      'throughput',
      expect.closeTo(0.5 * (0.2 - 0.2 * Math.log10(2)), 6),
    ]);
    expect(found({ replay: true }).report.regret).toBeNull();
    expect(found({ replay: true }, {}, excludeAll()).report.regret).toBeNull();
  });
});

describe('what would change a decision', () => {
  const points = (answers: Answers, kb: KnowledgeBase = knowledge) =>
    found(answers, {}, kb).sensitivity.filter(({ requirement }) => !requirement.startsWith('weight:'));

  it('is another answer, the nearest of each question, or none', () => {
    expect(points(calls)).toEqual([
      {
        requirement: 'replay',
        label: 'Replay',
        from: 'no',
        to: 'yes',
        value: true,
        becomes: 'hybrid',
        name: 'Heron + Wren',
        text: 'Replay yes instead of no: Heron + Wren',
      },
      {
        requirement: 'scenario',
        label: 'Scenario',
        from: 'Calls',
        to: 'Logs',
        value: 'logs',
        becomes: 'heron',
        text: 'Scenario Logs instead of Calls: Heron',
      },
      {
        requirement: 'opsBudget',
        label: 'Operations',
        from: 'a team',
        to: null,
        becomes: null,
        text: 'Operations: no other answer changes the recommendation',
      },
      {
        requirement: 'throughput',
        label: 'Throughput',
        from: '100k msg/s',
        to: null,
        becomes: null,
        text: 'Throughput: no other answer changes the recommendation',
      },
    ]);
  });

  it('is no answer that nobody gave', () => {
    expect(points({ replay: true }).map(({ requirement }) => requirement)).toEqual(['replay']);
  });

  it('may leave nobody', () => {
    const [point] = points({ replay: false, throughput: '1k' }, excludeAll());
    expect(point).toMatchObject({ requirement: 'replay', to: 'yes', value: true, becomes: 'none' });
    expect(point?.text).toBe('Replay yes instead of no: no alternative fits');
  });

  it('is a weight at which another draws level, the nearest first', () => {
    const assessed = judged(load);
    const moved = found(load).sensitivity.filter(({ requirement }) => requirement.startsWith('weight:'));
    expect(moved.map(({ requirement, from, to, becomes }) => [requirement, from, to, becomes]).slice(0, 3)).toEqual([
      ['weight:operations', '0.17', '0.09', 'wren'],
      ['weight:throughput', '0.50', '0.68', 'wren'],
      ['weight:workarounds', '0.17', '0.53', 'wren'],
    ]);
    expect(moved[0]?.text).toBe('weight of Operations from 0.17 to 0.09: Wren');
    for (const { requirement, value } of moved) {
      if (typeof value !== 'number') continue;
      const j = knowledge.criteria.findIndex(({ id }) => `weight:${id}` === requirement);
      const rest = 1 - (assessed.weights[j] ?? 0);
      const weights = assessed.weights.map((weight, k) => (k === j ? value : (weight * (1 - value)) / rest));
      const [heron = 0, wren = 0] = assessed.matrix.results.map((row) =>
        row.reduce((sum, { utility = 0 }, k) => sum + utility * (weights[k] ?? 0), 0),
      );
      expect(heron).toBeCloseTo(wren, 5);
    }
  });

  const weights = (answers: Answers, kb: KnowledgeBase = knowledge) =>
    found(answers, {}, kb).sensitivity.filter(({ requirement }) => requirement.startsWith('weight:'));

  it('is nowhere of a weight that changes nothing, as where nobody is left to overtake', () => {
    const steady = weights({ replay: true });
    expect(steady.map(({ requirement }) => requirement)).toContain('weight:replay');
    for (const { to, becomes, value } of steady) expect([to, becomes, value]).toEqual([null, null, undefined]);
    expect(steady[0]?.text).toMatch(/^weight of .*: no other weight changes the recommendation$/);
  });

  it('is no weight of nothing, at which all are level: there is none beyond', () => {
    const [fit] = weights({ scenario: 'calls' });
    expect(fit).toMatchObject({ requirement: 'weight:fit', to: null, becomes: null });
  });

  it('is no weight of what is silent, nor of a hybrid', () => {
    expect(weights(load).map(({ requirement }) => requirement)).not.toContain('weight:fit');
    expect(weights(torn)).toEqual([]);
    expect(weights({ replay: true }, excludeAll())).toEqual([]);
  });

  it('makes another win: the smallest change that does', () => {
    expect(found(calls).toWin).toEqual({
      heron: {
        requirement: 'scenario',
        from: 'Calls',
        to: 'Logs',
        text: 'would win with Scenario: Logs (now: Calls)',
      },
      wren: null,
    });
    expect(found(load).toWin.wren).toMatchObject({
      requirement: 'scenario',
      from: 'not known',
      text: 'would win with Scenario: Calls',
    });
    expect(found({ replay: true }).toWin).toEqual({ heron: null, wren: null });
    expect(found(torn).toWin.wren).toMatchObject({ requirement: 'replay', to: 'no' });
  });
});

describe('what was not answered', () => {
  it('is listed by how much it matters, and not where it hardly does', () => {
    const { unknowns } = found(load, { draws: 100 });
    const [first] = unknowns;
    // With where an answer would lead.
    const text = 'What is it for? “Calls” leads to Wren.';
    expect(first).toMatchObject({ requirement: 'scenario', label: 'Scenario', text });
    const impacts = unknowns.map(({ impact }) => impact ?? Number.NaN);
    expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
    expect(Math.min(...impacts)).toBeGreaterThanOrEqual(0.02);
    expect(unknowns.map(({ requirement }) => requirement)).not.toContain('replay');
  });

  it('is nothing where everything was', () => {
    expect(found({ ...calls, latencyP99: '1s', protocol: 'any' }).unknowns).toEqual([]);
  });

  it('is nothing that chance explains', () => {
    // No rule reads either of them, whatever the draws.
    const kb = { ...knowledge, settings: { ...knowledge.settings, robustnessStates: 200 } };
    const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
    const named = seeds.map((seed) => found(load, { draws: 1000, seed }, kb).unknowns.map((one) => one.requirement));
    const by = (id: string) => named.filter((ids) => ids.includes(id)).length;
    expect(by('scenario')).toBe(20);
    expect(by('latencyP99') + by('protocol')).toBe(0);
  });
});
