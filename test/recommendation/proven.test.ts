import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/index.ts';
import { assess, chooseDrawn, recommend, requirementsOf } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { windFarm } from '../support/wind-farm.ts';

const knowledge = realKnowledge();

const record: Answers = { scenario: 'event-sourcing', durability: 'required', replay: true, retention: '10y' };
const messages: Answers = { scenario: 'microservices', delivery: 'at-least-once' };
const devices: Answers = { scenario: 'iot-devices', network: 'unreliable', protocol: 'mqtt', streamProcessing: true };
const fewHands: Answers = { ...devices, requestReply: true, opsBudget: 'low', deployment: 'cloud' };

function decided(workloads: readonly Answers[], draws?: number) {
  return recommend({ workloads: workloads.map((answers) => ({ answers })) }, knowledge, {
    language: 'en',
    tool: { name: 'mq-advisor', version: '0.0.0' },
    ...(draws === undefined ? {} : { draws }),
  });
}

describe('A combination that the score prefers', () => {
  it.each([
    ['of two workloads', [record, messages], 'kafka'],
    ['of the parts of one workload', [fewHands], 'nats-jetstream'],
  ] as const)('falls where one system alone comes first in more draws: %s', (_, workloads, alone) => {
    const { recommendation, hybrid } = decided(workloads);
    expect(recommendation).toMatchObject({ kind: 'single', alternative: alone });
    expect(recommendation.rival).toBeUndefined();
    expect(hybrid).toMatchObject({ advised: false });
    expect(hybrid?.regret).toBeGreaterThan(0);
    expect(hybrid?.comesFirst).toBeLessThan(recommendation.confidence ?? 0);
  });

  it.each([
    ['two workloads', [record, messages]],
    ['one workload', [fewHands]],
  ] as const)('stands where nothing is drawn: %s', (_, workloads) => {
    expect(decided(workloads, 0).recommendation.kind).toBe('hybrid');
  });

  it('is undecided where one system alone comes first in hardly more draws', () => {
    const history: Answers = { scenario: 'iot-devices', throughput: '500', replay: true, retention: '7d' };
    const answers = { ...history, opsBudget: 'medium', devices: '2000' };
    const { recommendation } = decided([answers]);
    const { kind, undecided, rival, confidence } = recommendation;
    expect([kind, undecided, rival?.alternatives]).toEqual(['hybrid', true, ['nats-jetstream']]);
    expect(rival?.share).toBeLessThan((confidence ?? 0) + 0.03);
  });

  it('stands where it comes first in more draws', () => {
    const { recommendation, hybrid } = decided([devices]);
    expect(recommendation.kind).toBe('hybrid');
    expect(hybrid).not.toHaveProperty('comesFirst');
  });

  it.each([
    ['two workloads', [record, messages]],
    ['one workload', [fewHands]],
    ['one that stands', [devices]],
  ] as const)('is judged without a report as with one: %s', (_, workloads) => {
    const judged = workloads.map((answers, w) => ({
      name: `w${w}`,
      assessed: assess(knowledge, requirementsOf(answers, knowledge)),
    }));
    const { choice } = chooseDrawn(judged, knowledge, {});
    const { recommendation } = decided(workloads);
    expect([choice.kind, choice.winner?.id]).toEqual([recommendation.kind, recommendation.alternative]);
  });

  it('of several workloads falls to one technology by all the ways in which that serves them', () => {
    const { recommendation, hybrid } = decided(
      windFarm.map(({ answers }) => ({
        ...answers,
        ...('devices' in answers ? { devices: '10k' } : {}),
        opsBudget: 'low',
        managed: 'false',
      })),
    );
    const alone = recommendation.technologyConfidence?.share ?? recommendation.confidence ?? 0;
    expect([recommendation.kind, hybrid?.advised]).toEqual(['single', false]);
    expect(hybrid?.regret).toBeGreaterThan(0);
    expect(hybrid?.comesFirst).toBeLessThan(alone);
    // No single way of serving them by one technology need be the most frequent.
    expect(alone).toBeGreaterThan(recommendation.confidence ?? 1);
  });

  it('is found again by no other answer once it has fallen', () => {
    const { sensitivity } = decided([fewHands]);
    expect(sensitivity.filter(({ becomes }) => becomes === 'hybrid')).toEqual([]);
  });

  it('is said to come first by score alone where an answer would lead to it that nobody gave', () => {
    const calls: Answers = { scenario: 'microservices', requestReply: true, deployment: 'cloud' };
    const hint = (answers: Answers) =>
      decided([answers]).unknowns.find(({ requirement }) => requirement === 'streamProcessing')?.text;
    expect(hint(calls)).toContain(
      '“yes” leads to Kafka + NATS Core by score, though NATS JetStream comes first in more draws.',
    );
    expect(decided([{ ...calls, streamProcessing: true }]).recommendation).toMatchObject({
      kind: 'single',
      alternative: 'nats-jetstream',
    });
    const history: Answers = { scenario: 'iot-devices', network: 'unreliable', protocol: 'mqtt', devices: '20k' };
    expect(hint(history)).toMatch(/“yes” leads to Kafka \+ MQTT\./);
    expect(decided([{ ...history, streamProcessing: true }]).recommendation.kind).toBe('hybrid');
  });
});

it('that one technology serves each workload in a way of its own is as sure as that very way, and the technology surer', () => {
  const gateway: Answers = { scenario: 'device-control', requestReply: true, deployment: 'edge', devices: '1..100' };
  const { recommendation } = decided([
    { ...gateway, opsBudget: 'low', durability: 'optional' },
    { scenario: 'microservices', protocol: 'nats', requestReply: true, opsBudget: 'low', latencyP99: '500us' },
  ]);
  expect(recommendation).toMatchObject({ kind: 'single', technology: 'nats' });
  expect(new Set(recommendation.parts.map(({ alternative }) => alternative)).size).toBe(2);
  expect(recommendation.confidence).toBeLessThan(0.7);
  expect(recommendation.technologyConfidence?.share).toBeGreaterThan(0.9);
});

it('is as sure as each workload is served by what is named for it, and its systems are surer', () => {
  const devices = { scenario: 'iot-devices', network: 'unreliable', protocol: 'mqtt', opsBudget: 'high' } as const;
  const { recommendation } = decided([devices, { scenario: 'task-queue', opsBudget: 'high' }]);
  const { confidence, technologyConfidence } = recommendation;
  expect(recommendation.kind).toBe('hybrid');
  expect(technologyConfidence?.share).toBeGreaterThan((confidence ?? 0) + 0.05);
  expect(technologyConfidence?.name).toBe('MQTT and NATS');
});
