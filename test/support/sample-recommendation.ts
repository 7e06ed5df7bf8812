import type {
  CriterionReport,
  DocumentReport,
  EvidenceReport,
  FactReport,
  RankedAlternative,
  Recommendation,
  RequirementReport,
  SizingReport,
} from '../../src/domain/index.ts';

/** Whole recommendations written by hand, rich enough to show every part of a report. */

const repository = 'https://github.com/AdaMartin18010/Mq/blob/5d844d0a399ddf54065ef59715cb5702194f4e1e/topics';
const page = (...path: string[]) => `${repository}/${path.map(encodeURIComponent).join('/')}.md`;
const anchor = (text: string) => `#${encodeURIComponent(text)}`;

const documents: readonly DocumentReport[] = [
  {
    id: 'doc/01-07#173-选型决策矩阵',
    title: 'Application scenarios and architecture evolution',
    section: '1.7.3 Selection decision matrix',
    url: page('01-基础概念与对比分析', '01-07-应用场景与架构演进') + anchor('173-选型决策矩阵'),
    why: 'the selection function this workload falls under, with its thresholds',
  },
  {
    id: 'doc/02-02#221-动态决策网络',
    title: 'Decision model for scenarios',
    section: '2.2.1 Dynamic decision network',
    url: page('02-场景驱动架构设计', '02-02-场景化决策模型') + anchor('221-动态决策网络'),
    why: null,
  },
  {
    id: 'doc/QUICK_REFERENCE#性能指标速查',
    title: 'Quick reference',
    section: 'Performance figures',
    url: page('QUICK_REFERENCE') + anchor('性能指标速查'),
    why: 'the figures on one page',
  },
  {
    id: 'doc/03-01#311-部署架构模式对比',
    title: 'Deployment patterns',
    section: '3.1.1 Deployment patterns compared',
    url: page('03-架构与运维实践', '03-01-部署架构模式') + anchor('311-部署架构模式对比'),
    why: 'how the smallest production cluster is laid out',
  },
];

const evidence: readonly EvidenceReport[] = [
  {
    id: 'evidence/kafka-02',
    subject: 'kafka',
    property: 'minimum production nodes',
    corpus: '6: three brokers plus three ZooKeeper nodes',
    corpusDocument: 'doc/03-01#311-部署架构模式对比',
    verdict: 'outdated',
    current:
      '3 servers in combined broker+controller mode for small or non-critical use; 3 controllers plus 3 brokers when isolated roles are wanted',
    conditions: 'combined mode is not recommended for critical environments',
    version: '4.x',
    links: [
      {
        title: 'Confluent Platform KRaft configuration',
        url: 'https://docs.confluent.io/platform/current/kafka-metadata/config-kraft.html',
      },
    ],
  },
  {
    id: 'evidence/nats-js-07',
    subject: 'nats-jetstream',
    property: 'durability',
    corpus: 'strong: Raft quorum on disk, RPO 0 to 1 s',
    corpusDocument: 'doc/QUICK_REFERENCE#性能指标速查',
    verdict: 'corrected',
    current:
      'By default a write is acknowledged when a majority has it in memory or page cache; fsync runs every 2 minutes',
    conditions: 'set sync_interval: always for acknowledged-means-durable',
    version: '2.12.1',
    links: [{ title: 'Jepsen: NATS 2.12.1', url: 'https://jepsen.io/analyses/nats-2.12.1' }],
  },
  {
    id: 'capability/replay',
    subject: 'all',
    property: 'replay',
    corpus: null,
    corpusDocument: null,
    verdict: null,
    current: 'a log can be read again from any offset or timestamp; a broker without a log cannot',
    conditions: null,
    version: null,
    links: [],
  },
  {
    id: 'evidence/rule-08',
    subject: 'kafka',
    property: 'throughput of one node',
    corpus: 'above 1M msg/s',
    corpusDocument: 'doc/QUICK_REFERENCE#性能指标速查',
    verdict: 'confirmed',
    current: '200k to 800k msg/s of 1 KiB messages with acks=all',
    conditions: '3 nodes, NVMe, batching on',
    version: '4.4',
    links: [{ title: 'Kafka performance', url: 'https://kafka.apache.org/performance' }],
  },
];

const answered = (label: string, rest: Partial<RequirementReport>): RequirementReport => ({
  label,
  unit: null,
  dimension: null,
  origin: 'answer',
  firm: true,
  evidence: [],
  documents: [],
  ...rest,
});

const requirements: Readonly<Record<string, RequirementReport>> = {
  scenario: answered('Scenario', { value: 'event-sourcing', display: 'Event sourcing' }),
  throughput: answered('Throughput', { min: 150_000, max: 300_000, unit: 'msg/s', dimension: 'rate' }),
  latencyP99: answered('P99 latency', { value: 0.02, unit: 's', dimension: 'duration' }),
  opsBudget: answered('Operations budget', { value: 'medium', display: 'about one operator' }),
  durability: answered('Durability', {
    value: 'required',
    display: 'must survive',
    origin: 'implied',
    because: 'the log is the system of record',
    evidence: ['capability/replay'],
    documents: ['doc/02-02#221-动态决策网络'],
  }),
  replay: answered('Replay', { value: true, origin: 'implied', because: 'state is rebuilt from old events' }),
  ordering: answered('Ordering', {
    value: 'per-key',
    display: 'per key',
    origin: 'implied',
    firm: false,
    because: 'events of one entity usually depend on each other',
  }),
  managed: answered('Managed service', { value: false, origin: 'default' }),
  devices: answered('Connected clients', { unknown: true, origin: 'default', firm: false }),
  retention: answered('Retention', { unknown: true, origin: 'default', firm: false }),
};

const criterion = (
  id: string,
  label: string,
  weight: number,
  utility: number | null,
  reason: string,
  sources: readonly string[] = [],
): CriterionReport => ({
  id,
  label,
  group: 'performance',
  weight,
  utility,
  contribution: utility === null ? 0 : Math.round(weight * utility * 1e6) / 1e6,
  reason,
  evidence: sources.filter((source) => !source.startsWith('doc/')),
  documents: sources.filter((source) => source.startsWith('doc/')),
});

const unsized: SizingReport = { nodes: null, minimum: 1, limitedBy: null, resources: [] };

const sizedBy = (perNode: number): SizingReport => ({
  nodes: 3,
  minimum: 2,
  limitedBy: 'storage',
  resources: [
    {
      id: 'throughput',
      label: 'messages a second',
      need: 300_000,
      perNode,
      nodes: Math.ceil(300_000 / perNode),
      dimension: 'rate',
      conditions: '1 KiB messages, every write acknowledged by a majority',
      evidence: ['evidence/rule-08'],
      documents: [],
    },
    {
      id: 'storage',
      label: 'storage for the retention',
      need: 6e12,
      perNode: 2.4e12,
      nodes: 3,
      dimension: 'bytes',
      conditions: 'NVMe, 70% full',
      evidence: ['evidence/kafka-02'],
      documents: [],
    },
  ],
});

const factsOf = (replay: string, perNode: number): Readonly<Record<string, FactReport>> => ({
  replay: {
    label: 'Replay',
    level: replay,
    dimension: null,
    display: replay,
    evidence: ['capability/replay'],
    documents: [],
  },
  throughputPerNode: {
    label: 'Throughput of one node',
    typical: perNode,
    min: perNode / 2,
    max: perNode * 2,
    dimension: 'rate',
    display: `${perNode / 1000}k msg/s`,
    evidence: ['evidence/rule-08'],
    documents: [],
  },
});

const kafka: RankedAlternative = {
  alternative: 'kafka',
  technology: 'kafka',
  name: 'Apache Kafka',
  rank: 1,
  score: 0.876543,
  excluded: false,
  violations: [],
  penalties: [],
  undecided: [],
  criteria: [
    criterion('fit', 'Fit to the scenario', 0.3, 1, 'an ordered log that is the system of record', [
      'doc/01-07#173-选型决策矩阵',
    ]),
    criterion('throughput', 'Throughput', 0.25, 0.95, '300k msg/s needed, one node carries 400k msg/s', [
      'evidence/rule-08',
    ]),
    criterion('latency', 'Latency', 0.2, 0.8, 'P99 within 20 ms needed, about 12 ms is ordinary', ['evidence/rule-08']),
    criterion('operations', 'Operations', 0.25, 0.62, 'one operator keeps three servers going', ['evidence/kafka-02']),
    criterion('connections', 'Connections', 0, null, ''),
  ],
  sizing: sizedBy(400_000),
  facts: factsOf('full', 400_000),
  acceptability: [0.874, 0.12, 0.006, 0],
  whyNot: [],
  toWin: null,
};

const jetstream: RankedAlternative = {
  alternative: 'nats-jetstream',
  technology: 'nats',
  name: 'NATS JetStream',
  rank: 2,
  score: 0.791,
  excluded: false,
  violations: [],
  penalties: [
    {
      constraint: 'durability/fsync',
      reason: 'an acknowledged write may be lost when a majority loses power',
      workaround: 'set sync_interval to always, at the cost of throughput',
      evidence: ['evidence/nats-js-07'],
      documents: [],
      penalty: 0.05,
      costs: 0,
    },
  ],
  undecided: [
    { constraint: 'retention/local-disk', missing: ['retention'], because: 'streams are kept on local disks only' },
  ],
  criteria: [
    criterion('fit', 'Fit to the scenario', 0.3, 0.7, 'streams with subjects per entity', [
      'doc/01-07#173-选型决策矩阵',
    ]),
    criterion('throughput', 'Throughput', 0.25, 0.7, '300k msg/s needed, one node carries 160k msg/s', [
      'evidence/nats-js-07',
    ]),
    criterion('latency', 'Latency', 0.2, 0.98, 'P99 within 20 ms needed, about 5 ms is ordinary', [
      'evidence/nats-js-07',
    ]),
    criterion('operations', 'Operations', 0.25, 0.84, 'one binary, no other system to run'),
    criterion('connections', 'Connections', 0, null, ''),
  ],
  sizing: sizedBy(160_000),
  facts: factsOf('full', 160_000),
  acceptability: [0.126, 0.86, 0.014, 0],
  whyNot: [
    'Fit to the scenario costs 0.09: streams with subjects per entity, no compaction by key',
    'Throughput costs 0.06: one node carries 160k msg/s',
  ],
  toWin: {
    requirement: 'latencyP99',
    from: '20 ms',
    to: '6 ms',
    text: 'with a P99 latency of 6 ms instead of 20 ms it would win',
  },
};

const mqtt: RankedAlternative = {
  alternative: 'mqtt',
  technology: 'mqtt',
  name: 'MQTT broker',
  rank: 3,
  score: 0.41,
  excluded: true,
  violations: [
    {
      constraint: 'replay/required',
      reason: 'old messages must be read again, MQTT broker keeps no log',
      workaround: 'bridge to a log and read from there',
      evidence: ['capability/replay'],
      documents: [],
    },
    {
      constraint: 'durability/required',
      reason: 'acknowledged messages must survive the loss of a server, sessions are kept on one node',
      workaround: null,
      evidence: [],
      documents: ['doc/02-02#221-动态决策网络'],
    },
  ],
  penalties: [],
  undecided: [],
  criteria: [criterion('fit', 'Fit to the scenario', 0.3, 0.2, 'made for devices')],
  sizing: unsized,
  facts: factsOf('none', 50_000),
  acceptability: [0, 0, 0.9, 0.1],
  whyNot: ['old messages must be read again, MQTT broker keeps no log'],
  toWin: null,
};

const core: RankedAlternative = {
  ...mqtt,
  alternative: 'nats-core',
  technology: 'nats',
  name: 'NATS Core',
  rank: 4,
  score: 0.38,
  violations: [
    {
      constraint: 'replay/required',
      reason: 'old messages must be read again, NATS Core keeps none',
      workaround: null,
      evidence: ['capability/replay'],
      documents: [],
    },
  ],
  acceptability: [0, 0.02, 0.08, 0.9],
  whyNot: ['old messages must be read again, NATS Core keeps none'],
  toWin: {
    requirement: 'replay',
    from: 'yes',
    to: 'no',
    text: 'without replay it would be eligible, though not first',
  },
};

/** One clear winner, with everything a report can show. */
export const singleWinner: Recommendation = {
  schemaVersion: 1,
  tool: { name: 'mq-advisor', version: '0.1.0' },
  knowledge: { version: '2026.11', digest: '9f2c4e1ab77d', overlays: [] },
  language: 'en',
  name: 'Order ledger',
  description: 'Every change of an order, kept for good and read again by new services.',
  answers: {
    latencyP99: '20ms',
    name: 'Order ledger',
    opsBudget: 'medium',
    scenario: 'event-sourcing',
    throughput: '150k..300k',
  },
  recommendation: {
    kind: 'single',
    technology: 'kafka',
    alternative: 'kafka',
    title: 'Apache Kafka',
    parts: [],
    confidence: 0.874,
    margin: 0.085543,
    runnerUp: 'nats-jetstream',
    tie: false,
    summary:
      'Apache Kafka fits event sourcing best: it keeps an ordered log for good and carries the peak on three nodes.',
    because: [
      {
        text: 'Fit to the scenario: an ordered log that is the system of record',
        about: ['kafka'],
        criterion: 'fit',
        evidence: [],
        documents: ['doc/01-07#173-选型决策矩阵'],
      },
      {
        text: 'Throughput: 150k to 300k msg/s needed, one node carries 400k msg/s: 1.3 times the need',
        about: ['kafka'],
        criterion: 'throughput',
        evidence: ['evidence/rule-08'],
        documents: [],
      },
      {
        text: 'Replay: any retained offset or timestamp can be read again',
        about: ['kafka'],
        criterion: 'replay',
        evidence: ['capability/replay'],
        documents: [],
      },
    ],
    relax: [],
  },
  hybrid: null,
  profile: {
    id: 'log',
    name: 'Log and replay',
    because: 'event sourcing lives from order, durability and replay',
    weights: { fit: 0.3, throughput: 0.25, latency: 0.2, operations: 0.25 },
  },
  requirements,
  ranking: [kafka, jetstream, mqtt, core],
  procedures: [
    {
      id: 'select-function-1-7-3',
      title: 'Selection function',
      verdict: ['kafka'],
      external: [],
      path: ['throughput above 100k: yes', 'replay: yes'],
      agrees: true,
      document: 'doc/01-07#173-选型决策矩阵',
      missing: [],
      ambiguities: [],
      disputedBy: [],
      asks: ['throughput', 'replay'],
    },
    {
      id: 'decision-network-2-2-1',
      title: 'Dynamic decision network',
      verdict: ['nats-jetstream'],
      external: ['Apache Pulsar'],
      path: ['latency below 50 ms: yes', 'persistence: yes'],
      agrees: false,
      document: 'doc/02-02#221-动态决策网络',
      missing: [],
      ambiguities: ['two branches hold for 20 ms; the first one is taken'],
      disputedBy: ['evidence/nats-js-07'],
      asks: ['latencyP99'],
    },
    {
      id: 'quick-tree',
      title: 'Quick decision tree',
      verdict: [],
      external: [],
      path: ['devices: unknown'],
      agrees: null,
      document: 'doc/QUICK_REFERENCE#性能指标速查',
      missing: ['devices'],
      ambiguities: [],
      disputedBy: [],
      asks: ['devices'],
    },
  ],
  sensitivity: [
    {
      requirement: 'latencyP99',
      label: 'P99 latency',
      from: '20 ms',
      to: '6 ms',
      becomes: 'nats-jetstream',
      value: 0.006,
      text: 'below a P99 latency of 6 ms NATS JetStream wins',
    },
    {
      requirement: 'weight:operations',
      label: 'Operations',
      from: '0.25',
      to: '0.41',
      becomes: 'nats-jetstream',
      value: 0.41,
      text: 'above a weight of 0.41 for operations NATS JetStream wins',
    },
    {
      requirement: 'throughput',
      label: 'Throughput',
      from: '150k msg/s to 300k msg/s',
      to: null,
      becomes: null,
      text: 'no throughput changes the recommendation',
    },
  ],
  robustness: {
    draws: 10_000,
    seed: 1,
    centralWeights: {
      kafka: { fit: 0.31, throughput: 0.26, latency: 0.18, operations: 0.25 },
      'nats-jetstream': { fit: 0.2, throughput: 0.15, latency: 0.3, operations: 0.35 },
      mqtt: null,
      'nats-core': null,
    },
    outcomes: [
      { alternatives: ['kafka'], share: 0.874 },
      { alternatives: ['nats-jetstream'], share: 0.09 },
      { alternatives: ['kafka', 'mqtt'], share: 0.032 },
      { alternatives: [], share: 0.004 },
    ],
    pairwise: { kafka: { 'nats-jetstream': 0.875 }, 'nats-jetstream': { kafka: 0.125 } },
    promethee: { winner: 'kafka', flows: { kafka: 0.21, 'nats-jetstream': 0.09 }, agrees: true },
    regret: { criterion: 'operations', label: 'Operations', value: 0.055 },
  },
  unknowns: [
    {
      requirement: 'retention',
      label: 'Retention',
      impact: 0.09,
      text: 'beyond 30 days local disks decide against NATS JetStream',
    },
    { requirement: 'devices', label: 'Connected clients', impact: null, text: 'no value changes the recommendation' },
  ],
  risks: [
    {
      id: 'kafka/min-isr',
      severity: 'high',
      text: 'with min.insync.replicas=1 an acknowledged write may be lost',
      mitigation: 'replication factor 3, min.insync.replicas=2, acks=all',
      evidence: ['evidence/rule-08'],
      documents: [],
    },
    {
      id: 'kafka/partitions',
      severity: 'medium',
      text: 'the number of partitions cannot be lowered, and raising it moves keys',
      mitigation: null,
      evidence: [],
      documents: ['doc/03-01#311-部署架构模式对比'],
    },
  ],
  nextSteps: [
    {
      id: 'kafka/prototype',
      text: 'load-test three nodes with your own messages at 300k msg/s for an hour',
      evidence: [],
      documents: [],
    },
    {
      id: 'kafka/keys',
      text: 'choose the key of each topic before the first event is written',
      evidence: [],
      documents: ['doc/01-07#173-选型决策矩阵'],
    },
  ],
  readiness: [
    {
      id: 'kafka/alerts',
      text: 'under-replicated partitions raise an alert within a minute',
      evidence: [],
      documents: [],
    },
  ],
  documents,
  evidence,
  warnings: [
    {
      code: 'answers/contradiction',
      text: 'a P99 of 20 ms and writes kept on three nodes pull apart; both are met only with fast disks',
    },
  ],
};

const parts = [
  {
    workload: 'device side',
    technology: 'mqtt',
    alternative: 'mqtt',
    name: 'MQTT broker',
    score: 0.91,
    profile: 'Device ingestion',
    sizing: mqtt.sizing,
    because: 'a million sessions on poor networks',
  },
  {
    workload: 'log behind it',
    technology: 'kafka',
    alternative: 'kafka',
    name: 'Apache Kafka',
    score: 0.86,
    profile: 'Event log',
    sizing: kafka.sizing,
    because: 'readers go back to any offset',
  },
];

const { profile, ranking, procedures, sensitivity, robustness, unknowns } = singleWinner;
const assessment = { profile, requirements, ranking, procedures, sensitivity, robustness, unknowns };

/** Two parts joined by a bridge, from a request that holds two workloads. */
export const hybridWinner: Recommendation = {
  ...singleWinner,
  name: 'Vehicle telemetry',
  answers: {
    name: 'Vehicle telemetry',
    opsBudget: 'high',
    workloads: [
      { devices: '1M', name: 'device side', scenario: 'iot-devices' },
      { name: 'log behind it', replay: true, scenario: 'data-integration' },
    ],
  },
  recommendation: {
    ...singleWinner.recommendation,
    kind: 'hybrid',
    technology: 'mqtt',
    alternative: 'mqtt',
    title: 'MQTT at the edge, Kafka behind it',
    parts: parts.map(({ sizing: _, ...part }) => part),
    confidence: 0.71,
    margin: 0.12,
    runnerUp: 'kafka',
    summary: 'Devices want sessions on poor networks, their readers want a log; one broker gives only one of them.',
  },
  hybrid: {
    advised: true,
    split: 'devices-and-log',
    because: 'devices want sessions on poor networks, the readers behind them want to read old messages again',
    parts,
    bridge: {
      id: 'mqtt-kafka',
      name: 'broker data bridge or Kafka Connect',
      how: "the broker's rule engine or a connector forwards topics to partitions, keyed by device",
      caveat: 'at least once across the bridge: deduplicate by device and sequence number',
      penalty: 0.05,
      evidence: ['capability/replay'],
      documents: ['doc/02-02#221-动态决策网络'],
    },
    mean: 0.89,
    value: 0.84,
    bestSingle: { alternative: 'kafka', name: 'Apache Kafka', value: 0.72 },
    regret: 0.12,
  },
  workloads: [
    { ...assessment, name: 'device side', winner: 'mqtt', confidence: 0.97 },
    { ...assessment, name: 'log behind it', winner: 'kafka', confidence: 0.83 },
  ],
};

/** Everything is excluded and robustness was not run. */
export const noneLeft: Recommendation = {
  ...singleWinner,
  name: null,
  description: null,
  recommendation: {
    kind: 'none',
    technology: null,
    alternative: null,
    title: 'None of them',
    parts: [],
    confidence: null,
    margin: null,
    runnerUp: null,
    tie: false,
    summary: 'No alternative meets every hard requirement: replay and a P99 of 50 µs exclude each other here.',
    because: [],
    relax: [
      { alternative: 'kafka', changes: [{ requirement: 'latencyP99', from: '50 us', to: '5 ms' }] },
      {
        alternative: 'nats-core',
        changes: [
          { requirement: 'replay', from: 'yes', to: 'no' },
          { requirement: 'durability', from: 'must survive', to: 'may be lost' },
        ],
      },
    ],
  },
  ranking: [
    {
      ...kafka,
      excluded: true,
      violations: [
        {
          constraint: 'latency/floor',
          reason: 'P99 within 50 µs needed, 2 ms is the floor',
          workaround: null,
          evidence: ['evidence/rule-08'],
          documents: [],
        },
      ],
      whyNot: ['P99 within 50 µs needed, 2 ms is the floor'],
      acceptability: [],
    },
    { ...mqtt, acceptability: [] },
    { ...core, acceptability: [] },
  ],
  sensitivity: [],
  robustness: null,
  unknowns: [],
  risks: [],
  nextSteps: [],
  readiness: [],
  warnings: [],
};
