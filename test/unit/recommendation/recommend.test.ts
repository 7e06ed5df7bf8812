import { describe, expect, it } from 'vitest';
import type { Answers, KnowledgeBase, Request } from '../../../src/domain/index.ts';
import { type RecommendOptions, recommend, requirementsOf } from '../../../src/recommendation/index.ts';
import { decidedBirds } from '../../support/birds.ts';

const knowledge = decidedBirds();
const options: RecommendOptions = { language: 'en', tool: { name: 'mq-advisor', version: '0' }, draws: 0 };
const of = (request: Request, rest: Partial<RecommendOptions> = {}, kb = knowledge) =>
  recommend(request, kb, { ...options, ...rest });
const alone = (answers: Answers, rest: Partial<RecommendOptions> = {}, kb = knowledge) =>
  of({ workloads: [{ answers }] }, rest, kb);

describe('a request', () => {
  it('has a workload, and answers that were looked at before', () => {
    expect(() => of({ workloads: [] })).toThrow('a request without workloads was let through');
    expect(() => alone({ throughput: 'fast' })).toThrow('an invalid answer was let through');
    expect(requirementsOf({ scenario: 'logs' }, knowledge).replay).toMatchObject({ value: true, origin: 'implied' });
  });

  it('is kept as it was made, answers by name, with what else was stated', () => {
    expect(alone({ throughput: '1k', replay: true, latencyP99: '1s' }).answers).toEqual({
      latencyP99: '1s',
      replay: true,
      throughput: '1k',
    });
    expect(Object.keys(alone({ throughput: '1k', replay: true }).answers as object)).toEqual(['replay', 'throughput']);
    const stated = { profile: 'balanced', weights: 'replay=3' };
    const told = of({ name: 'n', description: 'd', workloads: [{ answers: { replay: true } }] }, { stated });
    expect([told.name, told.description]).toEqual(['n', 'd']);
    expect(Object.entries(told.answers as object)).toEqual([
      ['name', 'n'],
      ['description', 'd'],
      ['profile', 'balanced'],
      ['weights', 'replay=3'],
      ['replay', true],
    ]);
    const bare = alone({ replay: true });
    expect([bare.name, bare.description]).toEqual([null, null]);
  });

  it('of several workloads keeps each under its name', () => {
    const { answers, workloads } = of({
      workloads: [
        { name: 'calls', description: 'of all', answers: { scenario: 'calls' } },
        { answers: { scenario: 'logs', replay: true } },
      ],
    });
    expect(answers).toEqual({
      workloads: [
        { name: 'calls', description: 'of all', scenario: 'calls' },
        { replay: true, scenario: 'logs' },
      ],
    });
    expect(workloads?.map(({ name, winner, confidence }) => [name, winner, confidence])).toEqual([
      ['calls', 'wren', null],
      ['workload 2', 'heron', null],
    ]);
    expect(alone({ replay: true })).not.toHaveProperty('workloads');
  });

  it('may say how many draws and from where, and that is kept', () => {
    expect(alone({ replay: true }, { seed: 7 }).asked).toEqual({ draws: 0, seed: 7 });
    expect(alone({ replay: true }).asked).toEqual({ draws: 0 });
    const { draws: _, ...rest } = options;
    expect(recommend({ workloads: [{ answers: { replay: true } }] }, knowledge, rest)).not.toHaveProperty('asked');
  });

  it('without an answer that decides is warned of', () => {
    expect(alone({}).warnings).toEqual([
      { code: 'answers/nothing-known', text: 'nothing that decides was answered: the ranking says little' },
    ]);
    expect(alone({ replay: true }).warnings).toEqual([]);
    // Nothing is decided by how long it may take.
    expect(alone({ latencyP99: '1s' }).warnings).toHaveLength(1);
    expect(of({ workloads: [{ answers: {} }, { answers: { replay: true } }] }).warnings).toEqual([]);
    expect(of({ workloads: [{ answers: {} }, { answers: {} }] }).warnings).toHaveLength(1);
  });
});

describe('a recommendation', () => {
  it('says by what it was made, and by which weights', () => {
    const found = alone({ throughput: '1k' });
    expect(found).toMatchObject({
      schemaVersion: 1,
      tool: options.tool,
      language: 'en',
      knowledge: { version: knowledge.version, digest: knowledge.digest, overlays: [] },
      profile: {
        id: 'balanced',
        name: 'Balanced',
        because: 'nothing stands out',
        weights: { fit: 0, throughput: 0.75, replay: 0, operations: 0, workarounds: 0.25 },
      },
      sensitivity: [],
      robustness: null,
      unknowns: [],
    });
    expect(found.ranking.map(({ acceptability, toWin }) => [acceptability, toWin])).toEqual([
      [[], null],
      [[], null],
    ]);
  });

  it('is weighed by the profile or the weights that were asked for', () => {
    const [balanced] = knowledge.profiles;
    if (balanced === undefined) throw new Error('no profile');
    const lasting = { ...balanced, id: 'lasting', weights: { replay: 1 } };
    const kb = { ...knowledge, profiles: [balanced, lasting] };
    expect(alone({ replay: true }, { profile: 'lasting' }, kb).profile).toMatchObject({
      id: 'lasting',
      weights: { replay: 1, workarounds: 0 },
    });
    expect(alone({ replay: true }, { weights: { replay: 1, workarounds: 3 } }, kb).profile.weights).toMatchObject({
      replay: 0.25,
      workarounds: 0.75,
    });
  });

  it('advises on what is chosen, and reads to the documents with why', () => {
    const [watch, measure] = knowledge.advice;
    if (watch === undefined || measure === undefined) throw new Error('no advice');
    const kb: KnowledgeBase = {
      ...knowledge,
      advice: [
        watch,
        measure,
        { ...measure, id: 'ready', kind: 'readiness', text: { en: 'be ready' } },
        { ...measure, id: 'read', kind: 'document', text: { en: 'read this first' }, source: ['doc/guide#calls'] },
      ],
    };
    const kept = alone({ scenario: 'logs' }, {}, kb);
    expect([kept.risks, kept.nextSteps, kept.readiness].map((list) => list.map(({ id }) => id))).toEqual([
      ['heron/watch'],
      ['all/measure'],
      ['ready'],
    ]);
    expect(kept.documents[0]).toMatchObject({ id: 'doc/guide#calls', section: 'Calls', why: 'read this first' });
    expect(kept.documents.filter(({ id }) => id === 'doc/guide#calls')).toHaveLength(1);
    expect(kept.documents.slice(1).map(({ why }) => why)).toEqual(kept.documents.slice(1).map(() => null));
    expect(kept.evidence.map(({ id }) => id)).toEqual(['evidence/heron-01', 'evidence/wren-01']);
    // Of what is not chosen nothing is said.
    expect(alone({ scenario: 'calls' }, {}, kb).risks).toEqual([]);
  });
});

describe('a recommendation that is worth little', () => {
  const warned = (poorFit: number, answers: Answers = { replay: true }) =>
    alone(answers, {}, { ...knowledge, settings: { ...knowledge.settings, poorFit } }).warnings.map(({ code }) => code);
  const score = alone({ replay: true }).ranking[0]?.score ?? 0;

  it('says so', () => {
    expect(warned(score + 0.001)).toEqual(['decision/poor-fit']);
    expect(warned(score - 0.001)).toEqual([]);
  });
});

describe('a whole of several workloads', () => {
  const both = (first: Answers, second: Answers, kb = knowledge) =>
    of(
      {
        workloads: [
          { name: 'a', answers: first },
          { name: 'b', answers: second },
        ],
      },
      {},
      kb,
    );
  const scores = (answers: Answers) =>
    Object.fromEntries(alone(answers).ranking.map(({ alternative, score }) => [alternative, score]));

  it('ranks by the mean of their scores', () => {
    const [first, second] = [
      { scenario: 'logs', throughput: '1k' },
      { scenario: 'calls', throughput: '1M' },
    ];
    const found = both(first, second);
    for (const { alternative, score } of found.ranking) {
      const mean = ((scores(first)[alternative] ?? 0) + (scores(second)[alternative] ?? 0)) / 2;
      expect(score).toBeCloseTo(mean, 5);
    }
  });

  it('excludes what any of them excludes, once', () => {
    const found = both({ replay: true }, { scenario: 'logs' });
    const wren = found.ranking.find(({ alternative }) => alternative === 'wren');
    expect(wren?.excluded).toBe(true);
    expect(wren?.violations.map(({ constraint, reason }) => [constraint, reason.slice(0, 10)])).toEqual([
      ['replay/none', '“a”, “b”: '],
    ]);
    expect(found.recommendation).toMatchObject({ kind: 'single', alternative: 'heron' });
  });

  it('is a hybrid where each is served best by another', () => {
    const found = both(
      { scenario: 'logs', throughput: '1k', opsBudget: 'high' },
      { scenario: 'calls', throughput: '1M', opsBudget: 'high' },
    );
    expect(found.hybrid).toMatchObject({
      split: 'workloads',
      because: 'the workloads want different things',
      parts: [
        { workload: 'a', alternative: 'heron' },
        { workload: 'b', alternative: 'wren' },
      ],
    });
    expect(found.recommendation.kind).toBe('hybrid');
    expect(found.recommendation.alternative).toBe('heron');
  });

  it('is no hybrid where the same serves them all, nor where nobody serves one', () => {
    expect(both({ scenario: 'logs' }, { replay: true }).hybrid).toBeNull();
    const [hard] = knowledge.constraints;
    if (hard === undefined) throw new Error('no constraint');
    const nobody = { ...hard, when: { cells: hard.when.cells.slice(0, 1) } };
    const found = both({ scenario: 'calls' }, { replay: true }, { ...knowledge, constraints: [nobody] });
    expect([found.hybrid, found.recommendation.kind]).toEqual([null, 'none']);
  });

  it('gives the advice of any of them once', () => {
    const found = both({ replay: true }, { scenario: 'logs' });
    expect(found.risks.map(({ id }) => id)).toEqual(['heron/watch']);
    expect(both({ throughput: '1k' }, { replay: true }).risks.map(({ id }) => id)).toEqual(['heron/watch']);
  });

  it('warns of an alternative only by what it serves', () => {
    const [logs, calls] = [
      { scenario: 'logs', throughput: '1k', opsBudget: 'high' },
      { scenario: 'calls', throughput: '1M', opsBudget: 'high' },
    ] as const;
    const [watch] = knowledge.advice;
    if (watch === undefined) throw new Error('no advice');
    const where = (id: string, alternative: string, scenario: string) => {
      const test = { kind: 'members', text: scenario, members: [scenario] } as const;
      return { ...watch, id, alternatives: [alternative], when: { cells: [{ column: 'scenario', test }] } };
    };
    const advice = [where('log', 'heron', 'logs'), where('call', 'heron', 'calls'), where('rush', 'wren', 'calls')];
    expect(both(logs, calls, { ...knowledge, advice }).risks.map(({ id }) => id)).toEqual(['log', 'rush']);
  });

  it('is as sure as often as the draws come to it, an open answer being drawn alike for all', () => {
    const open = { name: 'a', answers: { scenario: 'calls', throughput: '100k..2M' } };
    const one = of({ workloads: [open] }, { draws: 100 }).recommendation;
    const twice = of({ workloads: [open, { ...open, name: 'b' }] }, { draws: 100 });
    expect(one.confidence).toBeLessThan(1);
    expect(twice.recommendation).toMatchObject({ alternative: one.alternative, confidence: one.confidence });
    expect(twice.robustness).toBeNull();
    // What only one of them asks for makes the whole less sure of what the other would take.
    const settled = { name: 'b', answers: { replay: true } };
    const mixed = of({ workloads: [open, settled] }, { draws: 100 });
    expect(mixed.recommendation.confidence).not.toBe(one.confidence);
    expect(of({ workloads: [open, settled] }).recommendation.confidence).toBeNull();
  });

  it('may be one technology that serves each by another of its alternatives', () => {
    const answers = [
      { scenario: 'calls', throughput: '1M', opsBudget: 'high' },
      { scenario: 'logs', throughput: '1k', opsBudget: 'high' },
    ] as const;
    const family = {
      ...knowledge,
      alternatives: knowledge.alternatives.map((one) => ({ ...one, technology: 'wren' })),
      bridges: knowledge.bridges.map((one) => ({ ...one, penalty: 0 })),
    };
    const found = both(answers[0], answers[1], family);
    expect(found.recommendation).toMatchObject({
      kind: 'single',
      technology: 'wren',
      title: 'Wren for “a”, Heron for “b”',
      parts: [
        { workload: 'a', alternative: 'wren' },
        { workload: 'b', alternative: 'heron' },
      ],
      margin: null,
      runnerUp: null,
    });
    expect(found.recommendation.summary).toMatch(
      /^One technology serves each workload in a way of its own: it copies\./,
    );
    // Each part is argued by what decides it.
    const argued = found.recommendation.because.map(({ text }) => text.replace(/:.*/, ''));
    expect([...new Set(argued)]).toEqual(['Wren for a', 'Heron for b']);
    // What it is worth is told against another technology.
    const [heron, wren] = knowledge.alternatives;
    if (heron === undefined || wren === undefined) throw new Error('no birds');
    const rivals = [...family.alternatives, { ...heron, id: 'tern', technology: 'tern' }];
    const against = both(answers[0], answers[1], { ...family, alternatives: rivals });
    expect(against.recommendation.runnerUp).toBe('tern');
    expect(against.recommendation.margin).toBeGreaterThan(0);
  });
});
