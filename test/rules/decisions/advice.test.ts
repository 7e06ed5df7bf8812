import { expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/index.ts';
import { adviceFor } from '../../../src/recommendation/report-advice.ts';
import { requirementsOf } from '../../../src/recommendation/requirements-of.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

// Advice that hangs on what is kept looks at its bytes, not at how long it is kept alone; that of queues at what is lost, that on
// a managed service at what it takes.

const knowledge = realKnowledge();
const kept = (throughput: string, messageSize: string, retention: string): Answers => ({
  throughput,
  messageSize,
  retention,
});

it.each([
  ['next-step', 'kafka/tiered', 'kafka', kept('10k', '1KB', '30d'), true],
  ['next-step', 'kafka/tiered', 'kafka', kept('1k', '1KB', '90d'), true],
  ['next-step', 'kafka/tiered', 'kafka', kept('1k', '1KB', '30d'), false],
  ['next-step', 'kafka/tiered', 'kafka', kept('10', '10KB', '365d'), false],
  ['next-step', 'kafka/tiered', 'kafka', kept('10', '10MB', '30d'), true],
  ['next-step', 'kafka/tiered', 'kafka', { retention: '30d' }, true],
  ['risk', 'nats-jetstream/local-retention', 'nats-jetstream', kept('1k', '1KB', '120d'), true],
  ['risk', 'nats-jetstream/local-retention', 'nats-jetstream', kept('100', '1KB', '120d'), false],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('20k', '2KB', '90d'), opsBudget: 'low' }, true],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('20k', '2KB', '90d'), opsBudget: 'high' }, false],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('500k', '900B', '7d'), opsBudget: 'low' }, true],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('4k', '2KB', '365d'), opsBudget: 'low' }, true],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('1k..20k', '2KB', '90d'), opsBudget: 'low' }, true],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { ...kept('1k..2k', '2KB', '30d'), opsBudget: 'low' }, false],
  ['risk', 'log/more-nodes-than-hands', 'kafka', { opsBudget: 'low' }, false],
  ['next-step', 'kafka/tiered', 'kafka', { retention: '1d..30d' }, false],
  ['risk', 'kafka/dead-letter', 'kafka', { scenario: 'task-queue' }, true],
  ['risk', 'kafka/dead-letter', 'kafka', { scenario: 'task-queue', durability: 'required' }, false],
  ['risk', 'kafka/jobs-given-up', 'kafka', { scenario: 'task-queue', durability: 'required' }, true],
  ['risk', 'kafka/jobs-given-up', 'kafka', { scenario: 'task-queue', durability: 'optional' }, false],
  ['risk', 'kafka/managed-queue', 'kafka', { scenario: 'task-queue', managed: 'true' }, true],
  ['risk', 'kafka/managed-queue', 'kafka', { scenario: 'task-queue' }, false],
  ['risk', 'kafka/managed-queue', 'kafka', { scenario: 'log-aggregation', managed: 'true' }, false],
  ['risk', 'nats-jetstream/queue-copy', 'nats-jetstream', { scenario: 'task-queue', regions: '2' }, true],
  ['risk', 'nats-jetstream/queue-copy', 'nats-jetstream', { scenario: 'task-queue', regions: '1' }, false],
  [
    'risk',
    'nats-jetstream/queue-copy',
    'nats-jetstream',
    { scenario: 'task-queue', regions: '2', replay: true },
    false,
  ],
  ['risk', 'mqtt/managed-rate', 'mqtt', { managed: true, throughput: '80k' }, true],
  ['risk', 'mqtt/managed-rate', 'mqtt', { managed: true, throughput: '40k' }, false],
  ['risk', 'mqtt/managed-rate', 'mqtt', { managed: false, throughput: '80k' }, false],
  ['risk', 'mqtt/managed-clients', 'mqtt', { managed: true, devices: '500k' }, true],
  ['risk', 'mqtt/managed-clients', 'mqtt', { managed: true, devices: '400k' }, false],
  ['risk', 'mqtt/managed-sessions', 'mqtt', { managed: true, network: 'unreliable' }, true],
  ['risk', 'mqtt/managed-sessions', 'mqtt', { managed: true, network: 'unreliable', delivery: 'at-most-once' }, false],
  ['risk', 'nats-jetstream/poison-jobs', 'nats-jetstream', { scenario: 'task-queue', durability: 'required' }, true],
  ['risk', 'nats-jetstream/dead-letter', 'nats-jetstream', { scenario: 'task-queue', durability: 'required' }, false],
  ['risk', 'nats-jetstream/poison-jobs', 'nats-jetstream', { scenario: 'task-queue', durability: 'optional' }, false],
  ['risk', 'nats-jetstream/dead-letter', 'nats-jetstream', { scenario: 'task-queue', durability: 'optional' }, true],
  ['risk', 'nats-jetstream/queue-limits', 'nats-jetstream', { scenario: 'task-queue', durability: 'required' }, true],
  ['risk', 'nats-jetstream/limits', 'nats-jetstream', { scenario: 'task-queue', durability: 'required' }, false],
  ['risk', 'nats-jetstream/queue-limits', 'nats-jetstream', { scenario: 'event-sourcing' }, false],
  ['risk', 'nats-jetstream/limits', 'nats-jetstream', { scenario: 'event-sourcing' }, true],
  ['risk', 'kafka/exactly-once', 'kafka', { scenario: 'stream-processing', delivery: 'exactly-once' }, true],
  ['risk', 'kafka/exactly-once', 'kafka', { delivery: 'exactly-once', transactions: true }, false],
  ['risk', 'kafka/exactly-once', 'kafka', { delivery: 'at-least-once' }, false],
  ['next-step', 'mqtt/topics-3', 'mqtt', { protocol: 'mqtt-3' }, true],
  ['next-step', 'mqtt/topics', 'mqtt', { protocol: 'mqtt-3' }, false],
  ['next-step', 'mqtt/topics-3', 'mqtt', { protocol: 'mqtt-5' }, false],
  ['next-step', 'mqtt/topics', 'mqtt', { protocol: 'mqtt' }, true],
  ['risk', 'nats-core/loss', 'nats-core', { fanOut: '1' }, true],
  ['risk', 'nats-core/loss', 'nats-core', {}, true],
  ['risk', 'nats-core/loss', 'nats-core', { fanOut: '1k' }, false],
  ['risk', 'nats-core/loss-to-many', 'nats-core', { fanOut: '1k' }, true],
  ['risk', 'nats-core/loss-to-many', 'nats-core', { fanOut: '1' }, false],
  ['risk', 'nats/reconnect-storm', 'nats-core', { devices: '50k' }, true],
  ['risk', 'nats/reconnect-storm', 'nats-jetstream', { devices: '10k' }, false],
  ['risk', 'nats-core/silent-failure-at-all', 'nats-core', { scenario: 'realtime-messaging' }, true],
  ['risk', 'nats-core/silent-failure-at-all', 'nats-core', { rto: '1h' }, true],
  ['risk', 'nats-core/silent-failure-at-all', 'nats-core', { rto: '1m' }, false],
  ['risk', 'nats-core/silent-failure', 'nats-core', { rto: '1m' }, true],
  ['risk', 'nats-core/silent-failure-at-all', 'nats-jetstream', { scenario: 'realtime-messaging' }, false],
  ['next-step', 'kafka/tiered-volume', 'kafka', kept('800k', '1KB', '7d'), true],
  ['next-step', 'kafka/tiered-volume', 'kafka', kept('10k', '1KB', '7d'), false],
  ['next-step', 'kafka/tiered-volume', 'kafka', kept('10k', '1KB', '60d'), false],
  ['next-step', 'kafka/tiered-volume', 'kafka', kept('5M', '1KB', '12h'), false],
] as const)('%s %s of %s for %j: %s', (kind, id, chosen, answers, given) => {
  const advice = adviceFor([chosen], requirementsOf(answers, knowledge), knowledge);
  expect(advice.some((one) => one.kind === kind && one.id === id)).toBe(given);
});
