import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';

/** Questions as somebody types them who is new to all of it: the words go to `docs`, and its first hits answer. */
interface Question {
  readonly asks: string;
  /** One of these is among the first three hits. */
  readonly by: readonly string[];
  /** What the page says, whoever reads it. */
  readonly says: RegExp;
}

const QUESTIONS: readonly Question[] = [
  {
    asks: 'how does Kafka recover from a lost node?',
    by: ['evidence/kafka-22', 'kafka/broker-crash', 'capability/failover', 'rto.kafka.06', 'kafka-chaos-kill'],
    says: /About 9 s|in about 9 s/,
  },
  { asks: 'what does QoS 2 cost?', by: ['evidence/mqtt-07'], says: /58 percent lower than QoS 0/ },
  { asks: 'exactly once nats', by: ['evidence/nats-js-03'], says: /same message id/ },
  { asks: '消息顺序', by: ['ordering', 'capability/ordering-scope'], says: /order/ },
  { asks: 'zookeeper removed when', by: ['evidence/kafka-01'], says: /ZooKeeper mode was removed in 4\.0/ },
  {
    asks: 'jetstream max throughput',
    by: ['throughputPerCluster', 'evidence/nats-js-04', 'throughput.nats-jetstream.04'],
    says: /NATS JetStream: 500k|404 thousand/,
  },
  { asks: 'mqtt offline messages', by: ['evidence/mqtt-12', 'capability/offline-queue'], says: /offline queues/ },
  { asks: 'tco three years', by: ['three-year-total', 'tco-3y'], says: /infrastructure × 3 years/ },
  { asks: 'when not to use kafka', by: ['kafka'], says: /clients too heavy for devices/ },
  { asks: 'retain vs replay', by: ['evidence/mqtt-13', 'capability/replay'], says: /only the last retained value/ },

  // Asked as well
  {
    asks: 'how many nodes does kafka need',
    by: ['evidence/kafka-02', 'minNodes', 'min-production-nodes.kafka.01', 'capability/min-ha-nodes'],
    says: /3 servers|fewest servers|Fewest nodes/i,
  },
  {
    asks: 'is nats durable',
    by: ['evidence/nats-js-07', 'durability', 'evidence/nats-core-04', 'capability/durability-on-ack'],
    says: /memory|fsync|stored/i,
  },
  { asks: 'largest message', by: ['payloadDefault', 'payloadCeiling', 'capability/max-payload'], says: /1 MB/ },
  {
    asks: 'emqx license',
    by: ['evidence/mqtt-16', 'capability/license', 'mqtt/licence', 'capability/free-clustering'],
    says: /licen[cs]e/i,
  },
  {
    asks: 'dead letter queue nats',
    by: ['evidence/nats-js-13', 'dlq', 'capability/dead-letter', 'nats-jetstream/dead-letter'],
    says: /dead letter|advisory/i,
  },
  { asks: 'which broker for iot', by: ['iot-devices', 'iot-push', 'mqtt', 'problem/choose'], says: /MQTT/ },
  {
    asks: '脑裂',
    by: [
      'split-brain',
      'kafka/zookeeper-split-brain',
      'evidence/kafka-24',
      'nats/network-partition',
      'network-partition',
    ],
    says: /brain|partition/i,
  },
  {
    asks: 'Kafka 延迟',
    by: ['evidence/kafka-07', 'latency', 'latencyP99', 'latency.kafka.01', 'kafka-p99'],
    says: /ms/,
  },
];

async function ask(words: string, language: 'en' | 'zh' = 'en') {
  const { stdout, status } = await runProgram(['docs', ...words.split(' '), '--format', 'json', '--lang', language]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as { total: number; hits: { id: string; url: string | null }[]; nearest: string[] };
}

describe('a question of a newcomer', () => {
  it.each(QUESTIONS)('is answered: $asks', async ({ asks, by, says }) => {
    const { hits } = await ask(asks);
    const first = hits.slice(0, 3).map(({ id }) => id);
    expect(
      first.some((id) => by.includes(id)),
      `found ${first.join(', ')}`,
    ).toBe(true);
    const { stdout } = await runProgram(['docs', ...asks.split(' ')]);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(says);
  });

  it.each(QUESTIONS)('is answered the same in the other language: $asks', async ({ asks }) => {
    const [english, chinese] = [await ask(asks), await ask(asks, 'zh')];
    expect(chinese.hits.map(({ id }) => id)).toEqual(english.hits.map(({ id }) => id));
  });

  it.each([
    ['two letters swapped', 'kafak rebalance', 'kafka rebalance'],
    ['a letter missing', 'jetstrem throughput', 'jetstream throughput'],
    ['a letter too many', 'partittion', 'partition'],
    ['the wrong letter', 'zookeepar', 'zookeeper'],
  ])('forgives %s', async (_, mistyped, meant) => {
    const [wrong, right] = [await ask(mistyped), await ask(meant)];
    expect(wrong.hits.slice(0, 3).map(({ id }) => id)).toEqual(right.hits.slice(0, 3).map(({ id }) => id));
  });

  it('is told when nothing says it, with the nearest terms, and that is no error', async () => {
    const { stdout, status } = await runProgram(['docs', 'xyzzyplugh']);
    expect({ stdout, status }).toEqual({ stdout: expect.stringContaining('Nothing says “xyzzyplugh”'), status: 0 });
  });

  it('every hit leads to a place', async () => {
    const { hits } = await ask('durability', 'en');
    expect(hits.length).toBeGreaterThan(4);
    expect(hits.every(({ url }) => url === null || /^https:\/\//.test(url))).toBe(true);
  });

  it('says of a hit that a check found otherwise', async () => {
    const { hits } = await ask('disk full kafka', 'en');
    expect(hits).toContainEqual(expect.objectContaining({ id: 'kafka/disk-full', verdict: 'corrected' }));
    const { stdout } = await runProgram(['docs', 'disk', 'full', 'kafka']);
    expect(stdout).toContain('risk · not all of it holds: explain kafka/disk-full\n');
  });
});
