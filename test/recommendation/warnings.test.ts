import { describe, expect, it } from 'vitest';
import type { Answers, WarningReport } from '../../src/domain/index.ts';
import { type RecommendOptions, recommend } from '../../src/recommendation/index.ts';
import { parseWeights } from '../../src/weighting/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();
const of = (answers: readonly Answers[], rest: Partial<RecommendOptions> = {}) =>
  recommend({ workloads: answers.map((one) => ({ answers: one })) }, knowledge, {
    language: 'en',
    draws: 0,
    tool: { name: 'mq-advisor', version: '0' },
    ...rest,
  });
const said = (code: string, warnings: readonly WarningReport[]) =>
  warnings.filter((one) => one.code === code).map(({ text }) => text);
const weighed = (weights: string): Partial<RecommendOptions> => {
  const parsed = parseWeights(weights, knowledge);
  if (!parsed.ok) throw new Error('no weights');
  return { weights: parsed.value.weights, stated: { weights } };
};

describe('answers that contradict each other', () => {
  it.each<[Answers, string, string]>([
    [{ rpo: '0s', durability: 'none' }, '“Durability: may be lost”', '“Recovery point (RPO): 0 s”'],
    [{ rpo: '0s', durability: 'optional' }, '“Durability: nice to have”', '“Recovery point (RPO): 0 s”'],
    [{ delivery: 'exactly-once', durability: 'none' }, 'exactly once', 'may be lost'],
    [{ transactions: true, durability: 'none' }, 'Transactions: yes', 'may be lost'],
    [{ transactions: true, delivery: 'at-most-once' }, 'Transactions: yes', 'at most once'],
    [{ replay: true, retention: '0' }, 'Replay: yes', 'Retention: 0 s'],
    [{ replay: false, retention: '7d' }, 'Replay: no', 'Retention: 7 d'],
    [{ scenario: 'event-sourcing', replay: false }, 'Replay: no', 'Scenario: Event sourcing'],
    [{ scenario: 'event-sourcing', retention: '0s' }, 'Replay: yes', 'Retention: 0 s'],
    [{ scenario: 'order-processing', delivery: 'at-most-once' }, 'at most once', 'Scenario: Order processing'],
    [{ devices: '1200', fanOut: '50k' }, 'Connected clients: 1.2k', 'Receivers of a message: 50k'],
    [{ devices: '5', fanOut: '5M' }, 'Connected clients: 5', 'Receivers of a message: 5M'],
    [{ scenario: 'stream-processing', streamProcessing: false }, 'Stream processing: no', 'Stream processing'],
  ])('%j', (answers, one, other) => {
    const [text, ...more] = said('answers/contradictory', of([answers]).warnings);
    expect(text).toContain(one);
    expect(text).toContain(other);
    expect(more).toEqual([]);
  });

  it.each<[Answers]>([
    // More than is implied is no contradiction, nor is what habit alone would have otherwise.
    [{ scenario: 'order-processing', delivery: 'exactly-once', durability: 'required' }],
    [{ scenario: 'data-integration', replay: false, durability: 'none', retention: '0' }],
    [{ rpo: '0s', durability: 'unknown' }],
    [{ rpo: '0s..1m', durability: 'none' }],
    [{ replay: true, durability: 'none', retention: '0s..7d' }],
    [{ replay: false, retention: '30s' }],
    [{ devices: '50k', fanOut: '50k' }],
    [{ fanOut: '50k' }],
  ])('are none: %j', (answers) => {
    expect(said('answers/contradictory', of([answers]).warnings)).toEqual([]);
  });

  it('are said of the workload that holds them, in every language', () => {
    const both = of([{ replay: true }, { rpo: '0s', durability: 'none' }], { language: 'zh' });
    expect(said('answers/contradictory', both.warnings)).toEqual([
      '“工作负载 2”：“持久性：可丢失”与“恢复点目标：0 s”相互矛盾：已确认数据不可丢失',
    ]);
  });
});

describe('a bound that what is recommended ordinarily misses', () => {
  const orders: Answers = { scenario: 'order-processing', replay: true, throughput: '20k' };
  const missed = (answers: readonly Answers[], rest?: Partial<RecommendOptions>) =>
    said('decision/bound-missed', of(answers, rest).warnings);

  it('is said, with what is ordinary', () => {
    expect(missed([{ ...orders, latencyP99: '4ms' }])).toEqual([
      'Kafka will usually miss what was asked: P99 within 4 ms needed, about 8 ms is ordinary: 2 times over',
    ]);
    expect(missed([{ ...orders, latencyP99: '4ms' }], { language: 'zh' })).toEqual([
      'Kafka 通常达不到要求：要求 P99 4 ms，常态约 8 ms，是要求的 2 倍',
    ]);
    expect(missed([{ ...orders, rto: '5s' }])).toEqual([expect.stringContaining('back within 5 s needed')]);
  });

  it('is none where it is kept, where it is only usual, or where nothing is recommended', () => {
    expect(missed([{ ...orders, latencyP99: '8ms' }])).toEqual([]);
    expect(missed([{ scenario: 'service-mesh', replay: true, streamProcessing: true, transactions: true }])).toEqual(
      [],
    );
    expect(missed([{ ...orders, transactions: true, latencyP99: '2ms' }])).toEqual([]);
  });

  it('is said once of several workloads, and of the part that misses it', () => {
    const late = { ...orders, latencyP99: '4ms' };
    expect(missed([late, late])).toHaveLength(1);
    const fleet = of([{ scenario: 'iot-devices', devices: '500k', replay: true, latencyP99: '3ms' }]);
    expect(fleet.recommendation.kind).toBe('hybrid');
    expect(said('decision/bound-missed', fleet.warnings)).toEqual([expect.stringContaining('MQTT will usually miss')]);
  });
});

describe('weights', () => {
  it('as stated are said to be, and the one that cannot count is named', () => {
    const { profile, warnings } = of([{ scenario: 'mixed' }], weighed('latency=3, fit=1'));
    expect(profile.stated).toBe('latency=3, fit=1');
    expect(said('decision/weight-unheard', warnings)).toEqual([
      'a weight was stated that cannot count, for want of answers: Latency',
    ]);
    expect(of([{ scenario: 'mixed' }]).profile).not.toHaveProperty('stated');
  });

  it('that count in one workload count', () => {
    const { warnings } = of([{ scenario: 'mixed' }, { latencyP99: '5ms' }], weighed('latency=3, fit=1'));
    expect(said('decision/weight-unheard', warnings)).toEqual([]);
  });

  it('by comparisons that go in a circle are warned of', () => {
    const circle = weighed('fit/latency=9, latency/operations=9, operations/fit=9');
    const answers = { scenario: 'mixed', latencyP99: '20ms', opsBudget: 'low' };
    expect(said('usage/inconsistent', of([answers], circle).warnings)).toEqual([
      expect.stringContaining('consistency ratio 6.84'),
    ]);
    expect(of([answers], weighed('fit/latency=2')).warnings).toEqual([]);
  });
});
