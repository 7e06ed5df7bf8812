import { describe, expect, it } from 'vitest';
import { byScenario, learnByScenario, learnMajority, ruleOfThumb } from '../../bench/baselines.ts';
import { brokenBounds } from '../../bench/figures.ts';
import { heldOut, spreadOverFolds } from '../../bench/folds.ts';
import { scoreChoice, scoreVerdict } from '../../bench/judge-cases.ts';
import { judgePair, judgeVignette } from '../../bench/judge-vignettes.ts';
import type { Case, Pair, Vignette } from '../../bench/read-cases.ts';
import { brierScore, reliabilityTable } from '../../bench/reliability.ts';
import { verdictIfUnknownIsNo } from '../../bench/unknown-as-no.ts';
import type { Procedure, Recommendation } from '../../src/domain/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();

const family = (choice: string) => (choice.startsWith('nats') ? 'nats' : choice);

function decided(chosen: Case['chosen'], acceptable: readonly string[]): Case {
  return { id: 'x', description: '', chosen, acceptable: [...acceptable], confidence: 'high', answers: {} };
}

const nats = decided({ family: 'nats', candidate: 'nats-core' }, ['nats', 'mqtt']);
const hybrid = decided({ family: 'hybrid', candidate: 'kafka', hybrid_parts: ['mqtt', 'kafka'] }, ['hybrid', 'kafka']);

describe('scoring of one choice', () => {
  it.each([
    ['nats-jetstream', nats, 1, 1],
    ['mqtt', nats, 0, 1],
    ['kafka', nats, 0, 0],
    ['hybrid', nats, 0, 0],
    ['hybrid', hybrid, 1, 1],
    ['kafka', hybrid, 0, 1],
    ['none', hybrid, 0, 0],
  ])('%s', (choice, expected, exact, acceptable) => {
    expect(scoreChoice(choice, expected, family)).toEqual({ exact, acceptable });
  });
});

describe('scoring of a verdict', () => {
  it.each([
    [[], nats, 0, 0],
    [['nats-core', 'nats-jetstream'], nats, 1, 1],
    [['nats-core', 'kafka'], nats, 0.5, 0.5],
    [['kafka', 'mqtt', 'nats'], nats, 1 / 3, 2 / 3],
    [['kafka', 'mqtt'], hybrid, 1, 1],
    [['kafka', 'nats'], hybrid, 0, 0.5],
    [['kafka'], hybrid, 0, 1],
  ])('%j', (verdict, expected, exact, acceptable) => {
    expect(scoreVerdict(verdict, expected, family)).toEqual({ exact, acceptable });
  });
});

describe('a procedure to which what nobody knows is a no', () => {
  it.each([
    // The first test that is met returns, and the default where none is.
    ['select-function-1-7-3', {}, ['kafka']],
    ['select-function-1-7-3', { latencyP99: '500us' }, ['nats-core']],
    ['select-function-1-7-3', { scenario: 'iot-devices' }, ['mqtt']],
    // A question with two branches is followed along the second.
    ['quickref-tree', {}, ['nats-core']],
    ['quickref-tree', { replay: true }, ['nats-jetstream']],
    // No row, no verdict.
    ['scenario-technology-map', {}, []],
  ])('%s, %j', (id, answers, verdict) => {
    const procedure = knowledge.procedures.find((one) => one.id === id) as Procedure;
    expect(verdictIfUnknownIsNo(procedure, answers, knowledge)).toEqual(verdict);
  });
});

describe('confidence', () => {
  const claims = [
    { confidence: 1, correct: true },
    { confidence: 0.8, correct: false },
    { confidence: 0.1, correct: false },
  ];

  it('puts each claim into one bin, certainty into the last', () => {
    expect(reliabilityTable(claims).map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
    expect(reliabilityTable(claims)[4]).toMatchObject({ stated: 0.9, observed: 0.5 });
    expect(reliabilityTable(claims)[1]).toMatchObject({ stated: null, observed: null });
  });

  it('earns the mean squared distance', () => {
    expect(brierScore(claims)).toBeCloseTo((0 + 0.64 + 0.01) / 3, 12);
    expect(brierScore([])).toBeNull();
  });
});

describe('baselines', () => {
  it.each([
    [{ scenario: 'iot-devices', replay: true }, 'mqtt', 'hybrid'],
    [{ scenario: 'microservices', throughput: '2M', durability: 'required' }, 'nats-core', 'kafka'],
    [{ scenario: 'microservices', devices: '300k' }, 'nats-core', 'mqtt'],
    [{ scenario: 'log-aggregation', protocol: 'nats', replay: true }, 'kafka', 'nats-jetstream'],
    [{ scenario: 'task-queue', durability: 'required' }, 'nats-core', 'nats-jetstream'],
  ])('%j', (answers, scenario, thumb) => {
    expect(byScenario(answers as Case['answers'])).toBe(scenario);
    expect(ruleOfThumb(answers as Case['answers'])).toBe(thumb);
  });

  const lessons = ['a', 'b', 'b', 'a', 'a'].map((choice, index) => ({
    answers: { scenario: index < 3 ? 'early' : 'late' },
    choice,
  }));

  it('learns the majority, and the majority of a scenario', () => {
    expect(learnMajority(lessons)({})).toBe('a');
    expect(learnByScenario(lessons)({ scenario: 'early' })).toBe('b');
    expect(learnByScenario(lessons)({ scenario: 'new' })).toBe('a');
  });

  it('decides a lesson without having seen it', () => {
    const lone = [
      { answers: { scenario: 'only here' }, choice: 'rare' },
      { answers: { scenario: 'elsewhere' }, choice: 'usual' },
      { answers: { scenario: 'elsewhere' }, choice: 'usual' },
    ];
    expect(heldOut(lone, 3, learnByScenario)).toEqual(['usual', 'usual', 'usual']);
  });

  it('gives the mean and the sample deviation over the folds', () => {
    const { mean, deviation } = spreadOverFolds([1, 0, 1, 0], 2);
    expect(mean).toBe(0.5);
    expect(deviation).toBeCloseTo(Math.SQRT1_2, 12);
  });
});

describe('bounds', () => {
  const figures = { 'all.exact': 0.6, 'corpus.alternative': null };

  it.each([
    ['min', 'all.exact=0.6', 0],
    ['min', 'all.exact=0.7', 1],
    ['max', 'all.exact=0.5', 1],
    ['max', 'all.exact=0.6', 0],
    ['min', 'corpus.alternative=0', 1],
    ['min', 'all.exakt=0', 1],
    ['min', 'all.exact', 1],
  ] as const)('--%s %s breaks %i', (side, bound, broken) => {
    expect(brokenBounds(figures, [bound], side)).toHaveLength(broken);
  });
});

/** As much of a report as the judgement of vignettes reads: first the recommendation, then scores, excluded ones negative. */
function report(choice: string, scores: Readonly<Record<string, number>>): Recommendation {
  const kind = choice === 'hybrid' || choice === 'none' ? choice : 'single';
  return {
    recommendation: { kind, alternative: kind === 'single' ? choice : null },
    ranking: Object.entries(scores).map(([alternative, score]) => ({
      alternative,
      score: Math.abs(score),
      excluded: score < 0,
      violations: [],
    })),
  } as unknown as Recommendation;
}

const missed = (checks: ReturnType<typeof judgeVignette>) => checks.filter(({ met }) => !met).map(({ kind }) => kind);

describe('a vignette', () => {
  const vignette = {
    first: ['kafka'],
    excluded: ['mqtt'],
    notExcluded: ['nats-core'],
    orderings: [
      ['kafka', 'nats-core'],
      ['kafka', 'mqtt'],
    ],
  } as unknown as Vignette;

  it.each([
    ['meets all', report('kafka', { kafka: 0.8, 'nats-core': 0.5, mqtt: -0.9 }), []],
    ['another first', report('hybrid', { kafka: 0.8, 'nats-core': 0.5, mqtt: -0.9 }), ['first']],
    ['an exclusion missing', report('kafka', { kafka: 0.8, 'nats-core': 0.5, mqtt: 0.1 }), ['excluded']],
    ['a wrong exclusion', report('kafka', { kafka: 0.8, 'nats-core': -0.5, mqtt: -0.1 }), ['not-excluded']],
    ['a tie', report('kafka', { kafka: 0.5, 'nats-core': 0.5, mqtt: -0.1 }), ['ordering']],
    ['the better one excluded', report('kafka', { kafka: -0.8, 'nats-core': 0.5, mqtt: -0.1 }), ['ordering']],
  ])('%s', (_, given, kinds) => {
    expect(missed(judgeVignette(vignette, given))).toEqual(kinds);
  });
});

describe('a pair', () => {
  const pair = (wanted: Partial<Pair['expect']>): Pair => ({
    id: 'x',
    title: '',
    base: {},
    change: {},
    because: '',
    evidence: [],
    expect: {
      becomesExcluded: [],
      becomesEligible: [],
      staysEligible: [],
      excludedAfter: [],
      becomesFirst: [],
      staysFirst: [],
      firstAfter: [],
      gainsOn: [],
      neverAheadOf: [],
      ...wanted,
    },
  });
  const before = report('kafka', { kafka: 0.8, mqtt: 0.6, 'nats-core': -0.4 });
  const after = report('mqtt', { kafka: 0.7, mqtt: 0.75, 'nats-core': 0.3 });

  it.each([
    [{ becomesEligible: ['nats-core'], becomesFirst: ['mqtt'], gainsOn: [['mqtt', 'kafka']] }, 0],
    [{ firstAfter: ['mqtt'], staysEligible: ['kafka', 'mqtt'], neverAheadOf: [['kafka', 'mqtt']] }, 0],
    [{ becomesExcluded: ['kafka'], excludedAfter: ['mqtt'] }, 2],
    [{ staysFirst: ['mqtt'] }, 1],
    [{ becomesFirst: ['kafka'] }, 1],
    [{ gainsOn: [['kafka', 'mqtt']], neverAheadOf: [['mqtt', 'kafka']] }, 2],
    [{ staysEligible: ['nats-core'] }, 1],
  ] as [Partial<Pair['expect']>, number][])('%j misses %i', (wanted, misses) => {
    expect(missed(judgePair(pair(wanted), before, after))).toHaveLength(misses);
  });

  it('counts an exclusion of the loser as a gain', () => {
    const shut = report('kafka', { kafka: 0.1, mqtt: -0.9, 'nats-core': -0.4 });
    expect(missed(judgePair(pair({ gainsOn: [['kafka', 'mqtt']] }), before, shut))).toEqual([]);
  });
});
