import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeRecorded } from '../../../src/comparison/compare-outcomes.ts';
import { compareDecisions, compareOutcomes, outcomeOf } from '../../../src/comparison/index.ts';
import type { Answers, DecisionBasis, RecordedDecision } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { recordedDecision } from '../../../src/records/recorded-decision.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';

const single = recordedDecision(singleWinner);
const hybrid = recordedDecision(hybridWinner);
const none = recordedDecision(noneLeft);
const flips = (before: RecordedDecision, after: RecordedDecision) => compareDecisions(before, after).flips;

describe('a flip', () => {
  it.each([
    ['nothing else', single, single, false],
    ['another alternative', single, { ...single, alternative: 'nats-jetstream', technology: 'nats' }, true],
    ['another kind', single, hybrid, true],
    ['none any more', single, none, true],
    ['none still', none, none, false],
    ['the same parts', hybrid, hybrid, false],
    ['another part', hybrid, { ...hybrid, parts: hybrid.parts.map((part) => ({ ...part, alternative: 'x' })) }, true],
    ['a part less', hybrid, { ...hybrid, parts: hybrid.parts.slice(1) }, true],
    [
      'parts with names of another language, in order',
      hybrid,
      { ...hybrid, parts: hybrid.parts.map((part, index) => ({ ...part, workload: `部分 ${index}` })) },
      false,
    ],
    ['parts in another order, by their names', hybrid, { ...hybrid, parts: [...hybrid.parts].reverse() }, false],
    ['the technology alone, as written by hand', { ...single, alternative: null }, single, false],
    ['another technology alone', { ...single, alternative: null, technology: 'mqtt' }, single, true],
  ] as const)('%s: %#', (_, before, after, expected) => expect(flips(before, after)).toBe(expected));

  it('is not one of several that are level', () => {
    const [first, second, ...others] = single.basis?.alternatives ?? [];
    if (first === undefined || second === undefined || single.basis === null) throw new Error('two are needed');
    const level = {
      ...single,
      basis: { ...single.basis, alternatives: [{ ...second, score: first.score }, first, ...others] },
    };
    expect(flips(single, { ...level, alternative: second.id })).toBe(false);
    const ahead = { ...level.basis, alternatives: [{ ...second, score: first.score + 0.001 }, first, ...others] };
    expect(flips(single, { ...level, basis: ahead, alternative: second.id })).toBe(true);
  });
});

describe('one technology that serves each workload by another of its alternatives', () => {
  const modes: RecordedDecision = {
    ...single,
    alternative: 'nats-jetstream',
    technology: 'nats',
    parts: [
      { workload: 'calls', technology: 'nats', alternative: 'nats-core' },
      { workload: 'audit', technology: 'nats', alternative: 'nats-jetstream' },
    ],
  };
  const [calls, audit] = modes.parts;
  if (calls === undefined || audit === undefined) throw new Error('no parts');
  const standing = (now: RecordedDecision) => compareOutcomes(modes, outcomeRecorded(now));

  it.each<[string, RecordedDecision, object]>([
    ['holds where each still is', { ...modes, parts: [audit, calls] }, { outcome: 'holds' }],
    [
      'is another where one of them is served otherwise',
      { ...modes, parts: [{ ...calls, alternative: 'nats-jetstream' }, audit] },
      { outcome: 'conflict', part: 0 },
    ],
    ['is another where one serves all', { ...modes, parts: [] }, { outcome: 'conflict', part: 0 }],
    ['is another where a workload is gone', { ...modes, parts: [calls] }, { outcome: 'conflict', part: 1 }],
    ['is another where systems are joined', hybrid, { outcome: 'conflict' }],
  ])('%s', (_, now, expected) => {
    expect(standing(now)).toMatchObject(expected);
  });
});

describe('a decision for all workloads, where one technology now serves each by another of its alternatives', () => {
  const workloads = [
    { name: 'calls', answers: { scenario: 'microservices', throughput: '1M', opsBudget: 'low', requestReply: 'true' } },
    { name: 'orders', answers: { scenario: 'task-queue', durability: 'required', opsBudget: 'low' } },
  ];
  const now = recommend({ workloads }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 'x', version: '1' },
  });
  const record = recordedDecision(now);

  it.each([
    ['the first of the ranking', { alternative: now.ranking[0]?.alternative ?? '' }, 'conflict'],
    ['the technology', { technology: now.recommendation.technology ?? '' }, 'holds'],
    ['another technology', { technology: now.ranking[0]?.technology ?? '' }, 'conflict'],
    ['one of its alternatives', { alternative: now.recommendation.alternative ?? '' }, 'excluded'],
  ])('%s: the same in a review and in a record', (_, chosen, outcome) => {
    expect(now.recommendation.parts).toHaveLength(2);
    const before: RecordedDecision = { ...single, basis: null, technology: null, alternative: null, ...chosen };
    expect(compareOutcomes(before, outcomeOf(now)).outcome).toBe(outcome);
    expect(flips(before, record)).toBe(outcome !== 'holds');
  });
});

it('of a workload is not one of several that are level, as it is not of a single choice', () => {
  const [workload, ...rest] = hybrid.basis?.workloads ?? [];
  const [first, second, ...others] = workload?.alternatives ?? [];
  if (hybrid.basis === null || workload === undefined || first === undefined || second === undefined) {
    throw new Error('two are needed');
  }
  const basis: DecisionBasis = hybrid.basis;
  const choosing = (alternative: string, score = second.score): RecordedDecision => {
    const alternatives = [first, { ...second, score, excludedBy: [] }, ...others];
    return {
      ...hybrid,
      parts: hybrid.parts.map((part) => (part.workload === workload.name ? { ...part, alternative } : part)),
      basis: { ...basis, workloads: [{ ...workload, alternatives }, ...rest] },
    };
  };
  expect(flips(choosing(second.id), choosing(first.id, first.score))).toBe(false);
  expect(flips(choosing(second.id), choosing(first.id, first.score - 0.001))).toBe(true);
});

describe('parts, where it is open between sets of alternatives', () => {
  const workloads = [
    { name: 'orders', answers: { scenario: 'order-processing' } },
    { name: 'calls', answers: { scenario: 'microservices' } },
  ];
  const now = recommend({ workloads }, realKnowledge(), { language: 'en', tool: { name: 'x', version: '1' } });
  const record = recordedDecision(now);
  const sharing = (...alternatives: string[]): RecordedDecision => ({
    ...single,
    kind: 'hybrid',
    parts: alternatives.map((alternative, index) => ({
      workload: workloads[index]?.name ?? '',
      technology: '',
      alternative,
    })),
  });

  it.each([
    ['each where it serves', sharing('nats-jetstream', 'nats-core'), 'holds'],
    ['one of them for all', sharing('kafka', 'kafka'), 'holds'],
    ['one where it is excluded', sharing('nats-core', 'nats-jetstream'), 'excluded'],
    ['one too few', sharing('kafka'), 'conflict'],
    ['each where the other is better', sharing('mqtt', 'kafka'), 'conflict'],
  ] as const)('%s', (_, before, outcome) => {
    expect(record.between).toEqual([['nats-core', 'nats-jetstream'], ['kafka']]);
    const between = [...record.between, ['kafka', 'mqtt']];
    expect(compareOutcomes(before, outcomeRecorded({ ...record, between })).outcome).toBe(outcome);
  });

  it('of a rule, by what each is called', () => {
    const ids = hybrid.parts.map(({ alternative }) => alternative).sort();
    const open = { ...outcomeOf(hybridWinner), workloads: [], between: [ids, ['kafka']] };
    const [first, second] = hybrid.parts;
    if (first === undefined || second === undefined) throw new Error('no parts');
    const exchanged = [
      { ...first, alternative: second.alternative },
      { ...second, alternative: first.alternative },
    ];
    expect(compareOutcomes(hybrid, open).outcome).toBe('holds');
    expect(compareOutcomes({ ...hybrid, parts: exchanged }, open).outcome).toBe('conflict');
  });
});

it.each([
  ['a single one', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
])('stands to a recommendation as to the record of it: %s', (_, recommendation) => {
  const record = recordedDecision(recommendation);
  for (const before of [single, hybrid, none, { ...single, alternative: 'mqtt', technology: 'mqtt' }]) {
    expect(flips(before, record)).toBe(compareOutcomes(before, outcomeOf(recommendation)).outcome !== 'holds');
  }
});

it.each([
  ['the same', [['kafka'], ['mqtt', 'nats-core']], 'holds'],
  ['the same in another order', [['nats-core', 'mqtt'], ['kafka']], 'holds'],
  ['another', [['kafka'], ['nats-core']], 'conflict'],
  ['one more', [['kafka'], ['mqtt', 'nats-core'], ['nats-jetstream']], 'conflict'],
  ['one less', [['kafka']], 'conflict'],
] as const)('is still open where it is so between %s', (_, between, outcome) => {
  const open: RecordedDecision = { ...none, kind: 'undecided', between: [['kafka'], ['mqtt', 'nats-core']] };
  expect(compareOutcomes(open, outcomeRecorded({ ...open, between }))).toEqual({ outcome });
});

it('says nothing of what was not kept', () => {
  const comparison = compareDecisions({ ...single, basis: null }, single);
  expect(comparison).toMatchObject({ explained: false, scopes: [], facts: [], flips: false });
});

it.each([
  ['the same', single.reviewedWith.digest, true],
  ['its first letters', single.reviewedWith.digest?.slice(0, 10), true],
  ['another', '0123456789', false],
  ['none', null, undefined],
])('knows knowledge by its digest: %s', (_, digest, expected) => {
  const before = { ...single, reviewedWith: { ...single.reviewedWith, digest: digest ?? null } };
  expect(compareDecisions(before, single).sameKnowledge).toBe(expected);
});

describe('decisions of the shipped knowledge', () => {
  const knowledge = realKnowledge();
  const decide = (answers: Answers, overrides: Partial<typeof knowledge> = {}) =>
    recordedDecision(
      recommend(
        { workloads: [{ answers }] },
        { ...knowledge, ...overrides },
        {
          language: 'en',
          draws: 0,
          tool: { name: 't', version: '0' },
        },
      ),
    );

  it('are compared with themselves to nothing', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const { scopes, facts, flips: flipped } = compareDecisions(decide(answers), decide(answers));
        expect([flipped, facts]).toEqual([false, []]);
        expect(
          scopes.flatMap(({ answers: a, assumptions, exclusions, margin }) => [
            ...a,
            ...assumptions,
            ...exclusions,
            ...(margin?.moves ?? []),
          ]),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('have leads that moved by as much as their criteria moved them', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), randomAnswers(knowledge), (one, other) => {
        for (const { margin } of compareDecisions(decide(one), decide(other)).scopes) {
          if (margin === null || margin.from === null) continue;
          const moved = margin.moves.reduce((sum, { by }) => sum + by, 0);
          // Each of the numbers is rounded to four digits, and moves too small to see are left out.
          expect(Math.abs(moved - (margin.to - margin.from))).toBeLessThan(0.02);
          const sizes = margin.moves.map(({ by }) => Math.abs(by));
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('name the answer that changed, what follows from it, and what it excludes', () => {
    const before = decide({ scenario: 'microservices', latencyP99: '1ms', durability: 'none' });
    const after = decide({ scenario: 'microservices', latencyP99: '1ms', durability: 'required' });
    const [whole] = compareDecisions(before, after).scopes;
    expect(whole?.answers).toEqual([{ key: 'durability', from: 'none', to: 'required' }]);
    expect(whole?.exclusions).toContainEqual({
      alternative: 'nats-core',
      gained: ['durability/memory-only'],
      lost: [],
    });
    expect(compareDecisions(after, before).scopes[0]?.exclusions).toContainEqual({
      alternative: 'nats-core',
      gained: [],
      lost: ['durability/memory-only'],
    });
  });

  it('name the figure that changed', () => {
    const alternatives = knowledge.alternatives.map((one) => {
      const { latencyP99 } = one.figures;
      if (one.id !== 'kafka' || latencyP99 === undefined) return one;
      return { ...one, figures: { ...one.figures, latencyP99: { ...latencyP99, min: 0.001, typical: 0.5, max: 1 } } };
    });
    const answers = { scenario: 'log-aggregation', latencyP99: '20ms' };
    const { facts, scopes } = compareDecisions(decide(answers), decide(answers, { alternatives }));
    expect(facts).toEqual([
      { alternative: 'kafka', fact: 'latencyP99', from: '8ms (3ms..15ms)', to: '0.5s (1ms..1s)' },
    ]);
    expect(scopes[0]?.margin?.moves.map(({ criterion }) => criterion)).toEqual(['latency']);
  });

  it('know a new alternative', () => {
    const [first] = knowledge.alternatives;
    if (first === undefined) throw new Error('one is needed');
    const alternatives = [...knowledge.alternatives, { ...first, id: 'courier' }];
    const answers = { scenario: 'log-aggregation' };
    const { scopes } = compareDecisions(decide(answers), decide(answers, { alternatives }));
    expect(scopes[0]).toMatchObject({ appeared: ['courier'], vanished: [] });
  });

  it('pair workloads by name', () => {
    const several = (...names: string[]) =>
      recordedDecision(
        recommend({ workloads: names.map((name) => ({ name, answers: { scenario: name } })) }, knowledge, {
          language: 'en',
          draws: 0,
          tool: { name: 't', version: '0' },
        }),
      );
    const { scopes } = compareDecisions(
      several('iot-devices', 'stream-processing'),
      several('stream-processing', 'task-queue'),
    );
    expect(scopes.map(({ workload, presence }) => [workload, presence])).toEqual([
      [null, 'both'],
      ['iot-devices', 'before'],
      ['stream-processing', 'both'],
      ['task-queue', 'after'],
    ]);
  });
});
