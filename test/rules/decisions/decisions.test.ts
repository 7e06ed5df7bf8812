import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/assess.ts';
import { decide, outcomeOf } from '../../../src/recommendation/decide.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { requirementsOf } from '../../../src/recommendation/requirements-of.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

interface Case {
  readonly id: string;
  readonly answers: Answers;
  readonly is: string;
  readonly parts?: readonly string[];
  readonly excluded?: Readonly<Record<string, string>>;
  readonly workarounds?: Readonly<Record<string, string>>;
}

interface Reason {
  readonly answers: Answers;
  readonly criterion: string;
  readonly alternative: string;
  readonly says: string;
}

const knowledge = realKnowledge();
const cases = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as readonly Case[];

it.each(cases)('$id', ({ answers, is, parts, excluded = {}, workarounds = {} }) => {
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const choice = decide(assessed);
  expect(outcomeOf(choice)).toBe(is);
  if (parts !== undefined) expect(choice.hybrid?.parts.map(({ best }) => best.id)).toEqual(parts);
  const judged = (alternative: string) => assessed.standings.find(({ id }) => id === alternative)?.judgement;
  const ids = (constraints: readonly { readonly id: string }[] = []) => constraints.map(({ id }) => id);
  for (const [alternative, id] of Object.entries(excluded)) expect(ids(judged(alternative)?.violated)).toContain(id);
  for (const [alternative, id] of Object.entries(workarounds)) expect(ids(judged(alternative)?.strained)).toContain(id);
});

const shortly = { language: 'en', draws: 1, tool: { name: 'test', version: '0' } } as const;

it.each([
  ['realtime-messaging', []],
  ['iot-devices', []],
  ['microservices', ['transactions/not-across-topics']],
])('%s: only what somebody there may need could still exclude', (scenario, constraints) => {
  const { ranking } = recommend({ workloads: [{ answers: { scenario, messageSize: '4KB' } }] }, knowledge, shortly);
  const open = ranking[0]?.undecided.map(({ constraint }) => constraint) ?? [];
  expect(open.filter((id) => id.startsWith('transactions'))).toEqual(constraints);
});

it('whoever controls devices is not asked first whether streams are joined or commands read again', () => {
  const answers = { scenario: 'device-control', network: 'unreliable', opsBudget: 'low' };
  const { requirements } = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  expect(requirements).toMatchObject({
    streamProcessing: { value: false, origin: 'implied' },
    replay: { value: false, origin: 'implied' },
  });
});

it.each([
  ['a board', { scenario: 'edge-computing', deployment: 'edge', network: 'reliable', durability: 'none' }, true],
  ['a handful', { scenario: 'iot-devices', devices: 20 }, true],
  ['a fleet', { scenario: 'iot-devices', devices: '20k' }, false],
  ['who knows', { scenario: 'iot-devices' }, false],
] as [string, Answers, boolean][])('%s gets the advice of its size', (_, answers, isSmall) => {
  const report = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  expect(report.recommendation.alternative).toBe('mqtt');
  const given = [...report.risks, ...report.nextSteps, ...report.readiness].map(({ id }) => id);
  for (const id of ['mqtt/licence', 'mqtt/choose-broker', 'mqtt/ready']) expect(given.includes(id)).toBe(!isSmall);
});

it.each([
  ['phones by the million', { scenario: 'mobile-push', devices: '40M' }, ['mqtt/choose-cluster', 'mqtt/ready-apps']],
  ['phones of a town', { scenario: 'realtime-messaging', devices: '50k' }, ['mqtt/choose-broker', 'mqtt/ready-apps']],
  ['devices by the million', { scenario: 'iot-devices', devices: '2M' }, ['mqtt/choose-cluster', 'mqtt/ready']],
  ['devices of a city', { scenario: 'iot-devices', devices: '300k' }, ['mqtt/choose-cluster', 'mqtt/ready']],
  ['devices of a town', { scenario: 'iot-devices', devices: '50k' }, ['mqtt/choose-broker', 'mqtt/ready']],
] as [string, Answers, string[]][])('%s get a broker of their size, and what their clients need', (_, answers, ids) => {
  const request = { workloads: [{ answers: { network: 'unreliable', durability: 'none', ...answers } }] };
  const { recommendation, nextSteps, readiness } = recommend(request, knowledge, shortly);
  expect(recommendation.alternative).toBe('mqtt');
  const given = [...nextSteps, ...readiness].map(({ id }) => id);
  expect(given.filter((id) => /choose|ready/.test(id))).toEqual(ids);
});

it.each([
  ['7y', true],
  ['90d', false],
] as const)('a retention of %s on local disks alone is a risk: %s', (retention, isRisk) => {
  const answers = { scenario: 'event-sourcing', retention, opsBudget: 'low', throughput: '20', nodeMemory: '512MiB' };
  const { recommendation, risks } = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  expect(recommendation.alternative).toBe('nats-jetstream');
  expect(risks.some(({ id }) => id === 'nats-jetstream/local-retention')).toBe(isRisk);
});

it.each([
  [
    'kafka/stale-appends',
    { scenario: 'event-sourcing', throughput: '50k' },
    { scenario: 'log-aggregation', throughput: '50k' },
  ],
  ['any/suspended-phones', { scenario: 'mobile-push', devices: '1M' }, { scenario: 'device-control', devices: '1M' }],
  [
    'any/no-broker-yet',
    { scenario: 'task-queue', throughput: '50', teamSize: 4 },
    { scenario: 'task-queue', throughput: '5k', teamSize: 4 },
  ],
  [
    'any/no-broker-yet',
    { scenario: 'order-processing', throughput: '2', teamSize: 2 },
    { scenario: 'iot-devices', throughput: '2', teamSize: 2 },
  ],
  [
    'mqtt/shared-readers',
    { scenario: 'iot-devices', throughput: '2M', devices: '1M' },
    { scenario: 'iot-devices', throughput: '50k', devices: '1M' },
  ],
  [
    'mqtt/small-broker',
    { scenario: 'edge-computing', devices: 20, durability: 'none' },
    { scenario: 'edge-computing', devices: 500, durability: 'none' },
  ],
] as [string, Answers, Answers][])('%s is said where it matters, not elsewhere', (id, where, elsewhere) => {
  const said = (answers: Answers) => {
    const { risks, nextSteps } = recommend({ workloads: [{ answers }] }, knowledge, shortly);
    return [...risks, ...nextSteps].some((one) => one.id === id);
  };
  expect([said(where), said(elsewhere)]).toEqual([true, false]);
});

it('who has nobody to run it is told so once, and not to buy what was refused', () => {
  const answers = {
    scenario: 'order-processing',
    throughput: '2',
    opsBudget: 'low',
    managed: false,
    durability: 'required',
  };
  const { ranking } = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  const { criteria = [] } = ranking.find(({ alternative }) => alternative === 'kafka') ?? {};
  const { reason } = criteria.find(({ id }) => id === 'workarounds') ?? {};
  expect(reason?.match(/one with less to run/g)).toHaveLength(1);
  expect(reason).not.toContain('managed');
});

it('longer retention on local disks alone costs step by step, with no cliff at any day', () => {
  const worth = ['3d', '4d', '20d', '21d', '60d', '61d', '180d', '181d', '10y'].map((retention) => {
    const { ranking } = recommend({ workloads: [{ answers: { replay: true, retention } }] }, knowledge, shortly);
    const { criteria = [] } = ranking.find(({ alternative }) => alternative === 'nats-jetstream') ?? {};
    return criteria.find(({ id }) => id === 'retention')?.utility ?? Number.NaN;
  });
  expect(worth).toEqual([1, 0.8, 0.8, 0.7, 0.7, 0.6, 0.6, 0.5, 0.5]);
});

it.each([
  ['kafka', { scenario: 'log-aggregation', throughput: '200k', opsBudget: 'medium' }],
  ['mqtt', { scenario: 'iot-devices', devices: '50k', durability: 'none' }],
  ['mqtt', { scenario: 'iot-devices', devices: '2M', durability: 'none' }],
] as [string, Answers][])('%s is not advised to be bought as a service by whoever refused that: %j', (is, answers) => {
  const advised = (managed: boolean, language: 'en' | 'zh') => {
    const request = { workloads: [{ answers: { ...answers, managed } }] };
    const report = recommend(request, knowledge, { ...shortly, language });
    expect(report.recommendation.alternative).toBe(is);
    return [...report.risks, ...report.nextSteps, ...report.readiness];
  };
  expect(JSON.stringify(advised(true, 'en'))).toContain('managed service');
  expect(JSON.stringify(advised(false, 'en'))).not.toContain('managed service');
  expect(JSON.stringify(advised(false, 'zh'))).not.toContain('托管');
  // What a service runs is not open as it is shipped.
  expect(advised(false, 'en').map(({ id }) => id)).toContain(`${is}/open-by-default`);
  expect(advised(false, 'en')).toHaveLength(
    advised(true, 'en').filter(({ id }) => !/^mqtt\/managed-|^kafka\/quotas$/.test(id)).length + 1,
  );
});

it.each([
  [true, /^Where a service runs it: /],
  [false, /^Run at least three servers, as many as it is sized for; /],
])('servers are advised to be run by whoever runs them, a service: %j', (managed, step) => {
  const answers = { scenario: 'microservices', throughput: '5M', durability: 'none', managed };
  const report = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  expect(report.recommendation.alternative).toBe('nats-core');
  expect(report.nextSteps.filter(({ id }) => id.startsWith('nats-core/pings')).map(({ text }) => text)).toEqual([
    expect.stringMatching(step),
  ]);
});

it('no advice leans on what the documents say', () => {
  for (const { id, text, mitigation } of knowledge.advice) {
    expect([id, text.en, text.zh, mitigation?.en, mitigation?.zh].join(' ')).not.toMatch(/corpus|语料/);
  }
});

it.each([
  [{}, 3, ['throughput'], ['deliveries', 'bandwidth', 'storage']],
  [{ ordering: 'per-key', fanOut: 5 }, 3, ['throughput', 'deliveries'], ['bandwidth', 'bandwidth-out', 'storage']],
  [
    { ordering: 'total' },
    3,
    ['one-order'],
    ['deliveries-of-one-order', 'bandwidth-of-one-order', 'storage-of-one-order'],
  ],
  // What keeps one order cannot be divided, and one node does not deliver so much.
  [
    { ordering: 'total', fanOut: 50 },
    null,
    ['one-order', 'deliveries-of-one-order'],
    ['bandwidth-of-one-order', 'bandwidth-out-of-one-order', 'storage-of-one-order'],
  ],
] as [Answers, number | null, string[], string[]][])('%j takes %j nodes', (order, nodes, resources, uncounted) => {
  const answers = { scenario: 'event-sourcing', throughput: '90k', retention: '1d', ...order };
  const [first] = recommend({ workloads: [{ answers }] }, knowledge, shortly).ranking;
  expect(first?.sizing.nodes).toBe(nodes);
  expect(first?.sizing.resources.map(({ id }) => id)).toEqual(resources);
  expect(first?.sizing.uncounted?.map(({ id }) => id)).toEqual(uncounted);
});

it.each([
  ['none', 152, 'bandwidth-out'],
  ['total', null, 'bandwidth-out-of-one-order'],
] as const)('what thousands receive must get out of the nodes, with order %s: %s', (ordering, nodes, limitedBy) => {
  const broadcast = { scenario: 'realtime-messaging', throughput: 100, fanOut: '30k', messageSize: '50KB', ordering };
  const { ranking } = recommend({ workloads: [{ answers: broadcast }] }, knowledge, shortly);
  const { sizing } = ranking.find(({ alternative }) => alternative === 'kafka') ?? {};
  expect(sizing).toMatchObject({ nodes, limitedBy });
  const out = sizing?.resources.find(({ id }) => id.startsWith('bandwidth-out'));
  expect(out).toMatchObject({ need: 150e9, perNode: 1e9 });
});

const reasons = parse(readFileSync(new URL('./reasons.yaml', import.meta.url), 'utf8')) as readonly Reason[];

it.each(reasons)('$criterion of $alternative: $says', ({ answers, criterion, alternative, says }) => {
  const { ranking } = recommend({ workloads: [{ answers }] }, knowledge, shortly);
  const { criteria = [] } = ranking.find((one) => one.alternative === alternative) ?? {};
  expect(criteria.find(({ id }) => id === criterion)?.reason).toBe(says);
});
