import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLoss, limitsOf } from '../../../src/planning/limits.ts';
import { outlookOf } from '../../../src/planning/outlook.ts';
import { makePlan, type Plan } from '../../../src/planning/plan.ts';
import { beyondNodes } from '../../../src/planning/sheet-parts.ts';
import { unknownsOf } from '../../../src/planning/unknowns.ts';
import { plannedAfter } from '../../../src/planning/years.ts';
import { FAR_LARGER } from '../../../src/recommendation/summary-sentences.ts';
import { size, sizingRules } from '../../../src/scoring/index.ts';
import { YEAR } from '../../../src/situation/index.ts';
import { everything, planFor, plannedFor } from '../../support/real-plans.ts';

const log = { throughput: '100k', messageSize: '1KB', retention: '7d' };

function quantity(plan: Plan, name: string) {
  const found = plan.quantities.find(({ rule }) => rule.quantity === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('quantities by hand', () => {
  // 100 thousand messages of 1 kB a second for 7 days: what the documents give as 5 and as 35 TB (evidence/kafka-29).
  const kafka = planFor('kafka', log);

  it.each([
    ['ingress', 100e6],
    ['replication', 200e6],
    ['egress', 100e6],
    ['stored', 100e6 * 7 * 86_400],
    ['storage', 3 * 100e6 * 7 * 86_400],
    // 60.48 TB in partitions of 500 GB.
    ['partitions', 121],
    ['diskPerNode', (3 * 100e6 * 7 * 86_400) / 19 / 0.7],
    // Half a minute of writes is far less than the page cache of a small broker.
    ['memoryPerNode', 20 * 1024 ** 3],
  ])('%s', (name, expected) => {
    expect(quantity(kafka, name).value?.typical).toBeCloseTo(expected, 0);
  });

  const lasting = { ...log, durability: 'required' };

  // Brokers, controllers and workers that copy, each in every region, as the cost prices them.
  it.each([
    ['kafka', log, 19],
    ['kafka', lasting, 19 + 3],
    ['kafka', { ...log, regions: '2' }, (19 + 2) * 2],
    ['kafka', { ...lasting, regions: '2' }, (19 + 3 + 2) * 2],
    ['nats-jetstream', lasting, 46],
    ['nats-jetstream', { ...lasting, regions: '2' }, 46 * 2],
  ])('servers in all: %s, %o', (id, answers, servers) => {
    expect(quantity(planFor(id, answers), 'servers').value?.typical).toBe(servers);
  });

  it('of servers beside the nodes of a region there are fewer than make a choice far larger than the next', () => {
    const { plans, knowledge } = everything();
    for (const { id } of knowledge.alternatives) {
      const beside = plans.parameters
        .filter((one) => ['controllers', 'copyWorkers'].includes(one.id))
        .flatMap(({ values }) => values.filter(({ alternatives }) => alternatives?.includes(id)))
        .reduce((sum, { value }) => sum + (value?.max ?? 0), 0);
      expect(beside).toBeLessThan(FAR_LARGER.nodes);
    }
  });

  it('are written out with their numbers', () => {
    expect(quantity(kafka, 'storage')).toMatchObject({
      formula: 'Kept at any time, one copy × Share of what is kept that stays on local disks × Copies kept',
      numbers: '60.5 TB × 100% × 3',
    });
    expect(quantity(planFor('kafka', log, { language: 'zh' }), 'ingress').formula).toBe(
      '吞吐量 × 消息大小 × 平均消息（压缩后）占给定大小的比例',
    );
  });

  it('cite the rule and every value in it', () => {
    expect(quantity(kafka, 'storage').source).toEqual(
      expect.arrayContaining(['evidence/kafka-29', 'evidence/kafka-10']),
    );
  });

  it('use the nodes that the decision counts, and change nothing about them', () => {
    const { knowledge } = everything();
    for (const { id } of knowledge.alternatives) {
      const plan = planFor(id, { ...log, devices: '500k' });
      const { alternative, requirements } = plan.planned;
      expect(plan.sizing).toEqual(size(alternative, requirements, sizingRules(requirements, knowledge)));
      expect(plan.terms('nodes')?.value?.typical).toBe(plan.sizing.nodes);
    }
  });

  it('take one partition or stream for one order', () => {
    expect(quantity(planFor('kafka', { ...log, ordering: 'total' }), 'partitions').value?.typical).toBe(1);
    expect(quantity(planFor('nats-jetstream', { ...log, ordering: 'total' }), 'streams').value?.typical).toBe(1);
  });

  // One message in work in each, 2,000 a second, keeps the order of a key.
  it.each([
    [{ throughput: '20k' }, 10],
    [{ throughput: '20k', messageSize: '500B' }, 10],
    [{ throughput: '20k', messageSize: '500B', retention: '1d' }, 10],
    [{ throughput: '20k', messageSize: '500B', retention: '1d', durability: 'required', rpo: '0s' }, 10],
    [{ throughput: '200', messageSize: '5MB' }, 13],
    [{ throughput: '500' }, 1],
  ])('take a stream for each that are worked on in turn: %j', (answers, streams) => {
    const plan = planFor('nats-jetstream', { ...answers, ordering: 'per-key' });
    expect(quantity(plan, 'streamsNeeded').value?.typical).toBe(streams);
  });

  // A server takes a copy only whole, so of three on n nodes as many land on one as are left when another is lost; and a
  // message takes 150 B beside its payload.
  it.each([
    [{ throughput: '2k', messageSize: '1KiB', retention: '90d' }, 12, 5, 12, 4, 1174 / 1024],
    [{ throughput: '200k', messageSize: '1KB', retention: '7d' }, 91, 35, 91, 4, 1.15],
    [{ throughput: '10.5k', messageSize: '1KB', retention: '7d' }, 5, 2, 5, 4, 1.15],
    [{ throughput: '1k', messageSize: '1KB', retention: '7d' }, 3, 1, 1, 1, 1.15],
    [{ throughput: '1k', messageSize: '1KB', retention: '7d', fanOut: '1.8k' }, 9, 1, 1, 1, 1.15],
    [{ throughput: '200', messageSize: '1KiB', retention: '90d', ordering: 'total' }, 3, 1, 1, 1, 1174 / 1024],
  ] as const)('split %j over streams that a node can keep', (answers, nodes, needed, streams, copies, more) => {
    const plan = planFor('nats-jetstream', answers);
    const value = (name: string) => quantity(plan, name).value?.typical ?? Number.NaN;
    expect([plan.sizing.nodes ?? plan.sizing.minimum, value('streamsNeeded'), value('streams')]).toEqual([
      nodes,
      needed,
      streams,
    ]);
    expect(value('copiesPerNode')).toBe(copies);
    const payload = (quantity(plan, 'ingress').value?.typical ?? 0) * (plan.terms('retention')?.value?.typical ?? 0);
    expect(value('stored')).toBeCloseTo(payload * more, -3);
    expect(value('storage')).toBeCloseTo(3 * payload * more, -3);
    expect(value('diskPerNode')).toBeCloseTo((copies * value('stored')) / streams / 0.7, -3);
    // What is kept is well within the limits, all of which find room on the disks.
    const used = value('stored') / streams / value('streamLimit');
    expect(used).toBeGreaterThan(0.8);
    expect(used).toBeLessThan(0.85);
    expect(copies * value('streamLimit')).toBeLessThan(value('diskPerNode') * 0.86);
  });

  it.each([
    // 15.9 TB in three copies on five nodes, then on four, whose disks have 13.7 TB.
    ['kafka', { throughput: '2k', messageSize: '1KiB', retention: '90d' }, (stored: number) => (stored * 3) / 4],
    ['nats-jetstream', { throughput: '2k', messageSize: '1KiB', retention: '90d' }, (s: number) => (s * 4) / 12],
    // Two nodes hold two copies.
    ['kafka', { throughput: '1k', messageSize: '1KB', retention: '7d' }, (stored: number) => stored],
  ] as const)('leave room on %s for the copies of a lost node: %j', (id, answers, kept) => {
    const plan = planFor(id, answers);
    const value = (name: string) => quantity(plan, name).value?.typical ?? Number.NaN;
    expect(value('keptAfterLossPerNode')).toBeCloseTo(kept(value('stored')), -3);
    expect(value('keptAfterLossPerNode')).toBeLessThan(value('diskPerNode'));
  });

  it('say that one order takes more than a node keeps, which more nodes do not mend', () => {
    const answers = { throughput: '2k', messageSize: '1KiB', retention: '90d', ordering: 'total' };
    const plan = planFor('nats-jetstream', answers);
    const [first, ...others] = limitsOf(plan.sizing);
    expect(first?.rule.id).toBe('storage-of-one-order');
    expect(first?.used).toBeCloseTo(3.98, 2);
    expect(others.every(({ rule }) => !rule.spreads)).toBe(true);
    expect([plan.terms('nodes')?.value, afterLoss(plan.sizing)]).toEqual([undefined, undefined]);
    expect(quantity(plan, 'servers')).toMatchObject({
      value: undefined,
      missing: ['a number of nodes that is enough'],
    });
    expect(beyondNodes(plan)).toContain('However many the nodes');
    expect(beyondNodes(planFor('nats-jetstream', log))).toBeUndefined();
  });

  it('call what a work queue keeps an upper bound, since jobs that are done are deleted', () => {
    const load = { throughput: '2k', messageSize: '2KB', retention: '3d' };
    const [jobs, events] = ['task-queue', 'event-sourcing'].map((scenario) =>
      quantity(planFor('nats-jetstream', { ...load, scenario }), 'stored'),
    );
    expect([jobs?.rule.id, events?.rule.id]).toEqual(['stored/jobs', 'stored/records']);
    expect(jobs?.value).toEqual(events?.value);
  });

  it.each([
    // 57.5 MB/s for a day with room would be 6 TB; the second, 12.1 GB, is far below what a node keeps.
    ['50k', 4e12],
    ['100', 12 * 2 ** 30],
  ])('limit a stream to what a node keeps where no retention is answered: %s', (throughput, expected) => {
    const limit = quantity(planFor('nats-jetstream', { throughput, messageSize: '1KB' }), 'streamLimit').value?.typical;
    expect((limit ?? 0) / expected).toBeCloseTo(1, 2);
  });

  it('cut partitions for two years of growth', () => {
    const growing = planFor('kafka', { throughput: '100k', messageSize: '1KB', growth: '2' });
    expect(quantity(growing, 'partitions').value?.typical).toBe(40);
  });

  it.each([
    // 15.9 TB today, 35.8 TB in two years in partitions of 500 GB; 1 M msg/s of a byte in two years at 200 thousand a broker,
    // with one to lose. What shrinks is cut for today.
    [{ throughput: '2k', messageSize: '1KiB', retention: '90d', growth: '1.5' }, 5, 72],
    [{ throughput: '250k', messageSize: '1B', growth: '2' }, 3, 7],
    [{ throughput: '2k', messageSize: '1KiB', retention: '90d', growth: '0.5' }, 5, 32],
    [{ throughput: '100k', messageSize: '1KB', growth: '0.3' }, 3, 10],
  ])('cut no fewer partitions than the brokers of two years: %j', (answers, nodes, partitions) => {
    const growing = planFor('kafka', answers);
    expect([growing.sizing.nodes, quantity(growing, 'partitions').value?.typical]).toEqual([nodes, partitions]);
    const inTwoYears = makePlan(plannedAfter(growing.planned, [YEAR, YEAR]));
    expect(partitions).toBeGreaterThanOrEqual(inTwoYears.sizing.nodes ?? 0);
  });

  it('fall back on a coarser way when an answer is missing, and say which', () => {
    const plan = planFor('nats-jetstream', { throughput: '200k' });
    expect(quantity(plan, 'streamsNeeded')).toMatchObject({
      value: { typical: 4 },
      rule: { id: 'streams-needed/rate' },
    });
    expect(quantity(plan, 'streams').unanswered).toContain('messageSize');
    expect(quantity(plan, 'ingress')).toMatchObject({ value: undefined, missing: ['Message size'] });
  });

  it('keep ranges as ranges', () => {
    const plan = planFor('kafka', { throughput: '50k..200k', messageSize: '1KB', retention: '7d' });
    expect(quantity(plan, 'ingress').value).toEqual({ min: 50e6, typical: 100e6, max: 200e6 });
    expect(plan.terms('nodes')?.value).toEqual({ min: 10, typical: 19, max: 37 });
  });

  it('an assumption replaces the default, for all or for one alternative', () => {
    expect(quantity(planFor('kafka', log, { assume: ['readers=4'] }), 'egress').value?.typical).toBe(400e6);
    const assume = ['readers=4', 'kafka.readers=2', 'diskFill=50%', 'pageCacheTime=1m'];
    expect(quantity(planFor('kafka', log, { assume }), 'egress').value?.typical).toBe(200e6);
    expect(quantity(planFor('nats-jetstream', log, { assume }), 'egress').value?.typical).toBe(400e6);
  });
});

describe('a figure that a run gives', () => {
  const nodes = (id: string, assume: string[]) => planFor(id, log, { assume }).sizing.nodes;

  it('counts the nodes of the alternatives that have it, or of one', () => {
    // 181 TB at 10 TB and 4 TB a node, then at 30 TB.
    expect([nodes('kafka', []), nodes('nats-jetstream', [])]).toEqual([19, 46]);
    expect([nodes('kafka', ['storagePerNode=30TB']), nodes('nats-jetstream', ['storagePerNode=30TB'])]).toEqual([7, 7]);
    expect(nodes('nats-jetstream', ['kafka.storagePerNode=30TB'])).toBe(46);
    expect(nodes('nats-core', ['storagePerNode=30TB'])).toBe(nodes('nats-core', []));
  });

  it('counts in formulas and beside other loads as well', () => {
    const planned = plannedFor('kafka', log, { assume: ['replicas=2', 'storagePerNode=30TB'] });
    expect(quantity(makePlan(planned), 'storage').value?.typical).toBeCloseTo(2 * 60.48e12);
    // 121 TB of each at 30 TB a node.
    expect(makePlan({ ...planned, beside: [planned] }).sizing.nodes).toBe(9);
  });
});

describe('memory', () => {
  const typical = (...given: Parameters<typeof planFor>) =>
    quantity(planFor(...given), 'memoryPerNode').value?.typical ?? Number.NaN;
  const GIB = 1024 ** 3;

  it.each([
    // 300 MB/s into each of three brokers for a minute is more than the page cache of a small one.
    ['kafka', { throughput: '300k', messageSize: '1KB' }, ['pageCacheTime=1m'], 8 * GIB + 300e6 * 60],
    ['kafka', { throughput: '1k', messageSize: '1KB' }, ['outsideHeap=1GiB', 'pageCache=1GiB'], 8 * GIB],
    // Sixteen readers that may each hold 64 MiB.
    ['nats-core', { throughput: '1k', devices: '0' }, [], GIB + 32 * 1024 ** 2],
    ['nats-core', { throughput: '1k', devices: '0' }, ['slowReaders=0'], 32 * 1024 ** 2],
    ['nats-core', { throughput: '1k', devices: '0', deployment: 'edge' }, [], 32 * 1024 ** 2],
    ['mqtt', { throughput: '1k', devices: '0', deployment: 'edge' }, [], 8 * 1024 ** 2],
    // The clients of three nodes on the two that are left.
    ['mqtt', { throughput: '1k', devices: '1M' }, ['connectionMemory=40kB'], 8 * GIB + 500e3 * 40e3],
    // Nobody counted the clients of services.
    ['nats-jetstream', { throughput: '1k' }, ['connectionMemory=50kB'], 8 * GIB + 500 * 50e3],
  ] as const)('of a node of %s for %j, %j', (id, answers, assume, expected) => {
    expect(typical(id, answers, { assume: [...assume] })).toBeCloseTo(expected, -1);
  });

  it('of a broker of clients nobody counted is not known', () => {
    expect(typical('mqtt', { throughput: '1k' })).toBeNaN();
  });
});

it.each([
  // The least that it runs in, where there is little, else what it is started with.
  ['256MiB', 0.25],
  ['16GiB', 0.5],
])('a node of %s is held against the memory that is asked for', (nodeMemory, times) => {
  expect(quantity(planFor('nats-jetstream', { devices: '1', nodeMemory }), 'memoryTaken').value?.typical).toBeCloseTo(
    times,
    1,
  );
  expect(planFor('nats-jetstream', { devices: '1' }).quantities.map(({ rule }) => rule.id)).not.toContain(
    'memory-taken',
  );
});

describe('receivers of a message', () => {
  // What goes out decides where it is more than what comes in: 1 msg/s to 50 million is 50 million a second.
  it.each([
    ['mqtt', { throughput: '1', fanOut: '50M', devices: '50M' }, 202, 'deliveries'],
    ['mqtt', { throughput: '1', devices: '50M' }, 52, 'connections'],
    ['nats-core', { throughput: '10k', fanOut: '1k' }, 7, 'deliveries'],
    ['kafka', { throughput: '1M', fanOut: '10' }, 27, 'deliveries'],
    ['kafka', { throughput: '1M', fanOut: '1' }, 7, 'throughput'],
    ['nats-jetstream', { throughput: '100k', fanOut: '2..30' }, 14, 'deliveries'],
    // One order has one leader, and more nodes deliver no more of it.
    ['kafka', { throughput: '10k', fanOut: '1k', ordering: 'total' }, undefined, 'deliveries-of-one-order'],
  ] as const)('%s for %j takes %s nodes', (id, answers, nodes, limitedBy) => {
    expect(planFor(id, answers).sizing).toMatchObject({ nodes, limitedBy });
  });

  it.each([
    ['the answer', { ...log, fanOut: '3' }, [], 300e6],
    ['one where nobody said how many', log, [], 100e6],
    ['what a run assumes, whatever the answer', { ...log, fanOut: '3' }, ['readers=4'], 400e6],
    ['what a run assumes of one alternative', { ...log, fanOut: '3' }, ['kafka.readers=5'], 500e6],
    ['the answer, where a run assumes it of another', { ...log, fanOut: '3' }, ['mqtt.readers=5'], 300e6],
  ] as const)('read %s', (_, answers, assume, egress) => {
    expect(quantity(planFor('kafka', answers, { assume }), 'egress').value?.typical).toBe(egress);
  });

  it('that nobody counted are named as unanswered, until a run assumes them', () => {
    const unanswered = (assume: string[]) => quantity(planFor('mqtt', log, { assume }), 'egress').unanswered;
    expect([unanswered([]), unanswered(['readers=2'])]).toEqual([['fanOut'], []]);
    expect(quantity(planFor('mqtt', { ...log, fanOut: '2' }), 'egress').unanswered).toEqual([]);
  });

  it('are one where nobody counted them: that many never take a node more', () => {
    for (const { id } of everything().knowledge.alternatives) {
      for (const throughput of ['1', '50k', '300k', '7M', '1G']) {
        expect(planFor(id, { throughput, fanOut: '1' }).sizing.nodes).toBe(planFor(id, { throughput }).sizing.nodes);
      }
    }
  });
});

describe('writes that are on disk when acknowledged', () => {
  const jobs = { scenario: 'task-queue', throughput: '100k', durability: 'required' };

  it.each([
    ['nats-jetstream', { ...jobs, rpo: '0s' }, 5, 'synced-writes'],
    ['nats-jetstream', { ...jobs, rpo: '1s' }, 3, undefined],
    ['kafka', { ...jobs, rpo: '0s' }, 3, undefined],
  ] as const)('%s for %j takes %i nodes', (id, answers, nodes, limitedBy) => {
    expect(planFor(id, answers).sizing).toMatchObject({ nodes, limitedBy });
  });

  it.each([
    [{ rpo: '0s' }, 4],
    [{ rpo: '0s', messageSize: '1KB', retention: '1d' }, 4],
    [{ rpo: '1s' }, 2],
  ])('take more streams: %j', (answers, streams) => {
    expect(quantity(planFor('nats-jetstream', { ...jobs, ...answers }), 'streamsNeeded').value?.typical).toBe(streams);
  });

  it('of one order are too many for it', () => {
    const [first] = limitsOf(planFor('nats-jetstream', { ...jobs, rpo: '0s', ordering: 'total' }).sizing);
    expect([first?.rule.id, first?.used]).toEqual(['synced-writes-of-one-order', 100 / 30]);
  });
});

describe('what clients that are away leave behind', () => {
  const fleet = { devices: '2M', throughput: '65k', messageSize: '1KB', delivery: 'at-least-once' };
  // Server, connections of 24 to 60 kB and 200 GB of queues: over four nodes, of which three carry all.
  const bare = 8 * 1024 ** 3 + (2e6 / 3) * Math.sqrt(24e3 * 60e3);
  const queued = bare + 200e9 / 3;

  it.each([
    ['clients of whom nothing says that they subscribe', { scenario: 'iot-devices' }, bare],
    ['clients that are called', { scenario: 'iot-devices', requestReply: 'true' }, queued],
    ['clients that are not', { scenario: 'iot-devices', requestReply: 'false' }, bare],
    ['phones that messages are pushed to', { scenario: 'mobile-push' }, queued],
  ])('%s', (_, answers, expected) => {
    const plan = planFor('mqtt', { ...fleet, ...answers });
    expect(quantity(plan, 'offlineQueues').value?.typical).toBe(200e9);
    expect(quantity(plan, 'memoryPerNode').value?.typical).toBeCloseTo(expected, 0);
  });
});

describe('what a broker keeps on disk for sessions', () => {
  const fleet = { throughput: '10k', messageSize: '1KB', durability: 'required' };

  it.each([
    // 10 MB/s for a day, three copies; the retention where one is answered.
    [fleet, [], 3 * 10e6 * 86_400],
    [fleet, ['outage=1h', 'sessionShare=10%', 'mqtt.replicas=1'], 10e6 * 360],
    [{ ...fleet, retention: '7d' }, [], 3 * 10e6 * 7 * 86_400],
    [{ ...fleet, retention: '7d', durability: 'none' }, [], 3 * 10e6 * 7 * 86_400],
    // One broker writes down the queues of its clients.
    [{ ...fleet, devices: '500', availability: '99' }, [], 500 * 1000 * 1e3],
    [{ ...fleet, devices: '500', deployment: 'edge' }, [], 500 * 1000 * 1e3],
    [{ ...fleet, devices: '500', deployment: 'edge', durability: 'none', retention: '7d' }, [], 500 * 1000 * 1e3],
  ])('for %j, %j', (answers, assume, expected) => {
    const plan = planFor('mqtt', answers, { assume });
    expect(quantity(plan, 'sessionStore').value?.typical).toBeCloseTo(expected, -3);
    expect(quantity(plan, 'diskPerNode').value?.typical).toBeCloseTo(expected / (plan.sizing.nodes ?? 0) / 0.7, -3);
  });

  it.each([
    // 18.1 TB in three copies at 2 TB a node.
    [{}, [], 10, true],
    [{}, ['mqtt.replicas=1', 'sessionStoragePerNode=4TB'], 3, true],
    [{}, ['sessionShare=1%'], 3, true],
    // One broker, whose queues do not grow with the retention.
    [{ devices: '500', deployment: 'edge' }, [], 3, false],
    [{ devices: '500', availability: '99' }, [], 3, false],
    // What may be lost is kept for as long all the same.
    [{ durability: 'none' }, [], 10, true],
    [{ durability: 'unknown' }, [], 10, true],
  ])('counts nodes where it grows with the retention: %j, %j', (answers, assume, nodes, counted) => {
    const { sizing } = planFor('mqtt', { ...fleet, retention: '7d', ...answers }, { assume });
    expect(sizing.nodes).toBe(nodes);
    expect(limitsOf(sizing).some(({ rule }) => rule.id === 'session-storage')).toBe(counted);
  });

  it('says how long a queue lasts at the edge, which is not the retention', () => {
    const site = { ...fleet, throughput: '500', retention: '3d', deployment: 'edge' };
    expect(quantity(planFor('mqtt', site), 'queueLasts').value?.typical).toBe(2);
    const raised = planFor('mqtt', site, { assume: ['queueLength=1M'] });
    expect(quantity(raised, 'queueLasts').value?.typical).toBe(2000);
  });

  it('is nothing where messages may be lost and are kept for no time', () => {
    const plan = planFor('mqtt', { ...fleet, durability: 'none' });
    expect(plan.quantities.map((one) => one.rule.quantity)).not.toContain('sessionStore');
  });
});

it('a broker that copies nothing still passes messages on, to as many nodes as there are others', () => {
  const load = { throughput: '10k', messageSize: '1KB' };
  expect(quantity(planFor('mqtt', load), 'replication').value?.typical).toBe(10e6);
  expect(quantity(planFor('mqtt', load, { assume: ['readers=9'] }), 'replication').value?.typical).toBe(20e6);
  expect(quantity(planFor('mqtt', load), 'inPerNode').value?.typical).toBeCloseTo(20e6 / 3);
});

describe('one cluster for several loads', () => {
  const beside = (id: string, answers: Parameters<typeof plannedFor>[1]) => [plannedFor(id, answers)];
  const nodes = (plan: Plan) => plan.terms('nodes')?.value?.typical;

  it.each([
    // 3 and 3 of what a node carries, and room with one lost: eight, where each alone would be five.
    ['adds up what they ask for', 'kafka', '600k', 'kafka', '600k', 8],
    ['rounds the sum, not each', 'kafka', '710k', 'kafka', '80k', 5],
    ['is never smaller than the smallest deployment', 'nats-core', '1', 'nats-jetstream', '1', 3],
    ['adds up nodes of different alternatives', 'nats-core', '1', 'nats-jetstream', '400k', 8],
  ])('%s', (_, one, load, other, more, expected) => {
    const planned = plannedFor(one, { throughput: load });
    const plan = makePlan({ ...planned, beside: beside(other, { throughput: more }) });
    expect(nodes(plan)).toBe(expected);
    expect(plan.sizing.nodes).toBe(expected);
  });

  it('grows with all of them', () => {
    const answers = { throughput: '600k', growth: '2', horizon: '1y' };
    const planned = { ...plannedFor('kafka', answers), beside: beside('kafka', answers) };
    expect(outlookOf(makePlan(planned))?.years.map(({ values }) => values.nodes?.typical)).toEqual([8, 14]);
  });
});

describe('one node lost', () => {
  it.each([
    // Four would be three when one is lost, and full.
    ['kafka', { throughput: '600k' }, 0.75, 5],
    ['kafka', { throughput: '500k' }, 2.5 / 3, 4],
    ['kafka', { throughput: '200k' }, 0.5, 3],
    ['mqtt', { throughput: '2M' }, 33.34 / 34, 35],
    // What is stored needs no second home: 19 nodes of storage, half a node of messages.
    ['kafka', log, 1 / 36, 19],
  ])('%s under %j leaves something free', (id, answers, used, nodes) => {
    const { sizing } = planFor(id, answers);
    expect(afterLoss(sizing)?.used).toBeCloseTo(used);
    expect(sizing.nodes).toBe(nodes);
  });

  it('is nothing to speak of where nothing is known', () => {
    expect(afterLoss(planFor('kafka', {}).sizing)).toBeUndefined();
  });
});

describe('laws', () => {
  const throughput = fc.integer({ min: 1, max: 1_000_000 });
  const alternative = fc.constantFrom('kafka', 'mqtt', 'nats-core', 'nats-jetstream');

  it('more load never needs less of anything but what a node carries', () => {
    fc.assert(
      fc.property(alternative, throughput, fc.integer({ min: 1, max: 20 }), (id, rate, factor) => {
        const answers = { messageSize: '1KB', retention: '2d', devices: '10k', delivery: 'at-least-once' };
        const less = planFor(id, { ...answers, throughput: String(rate) });
        const more = planFor(id, { ...answers, throughput: String(rate * factor) });
        for (const { rule, value } of less.quantities) {
          // A stream keeps less where there are more of them.
          if (rule.quantity.endsWith('PerNode') || rule.quantity === 'streamLimit') continue;
          expect(quantity(more, rule.quantity).value?.typical).toBeGreaterThanOrEqual(value?.typical ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a typical value lies in its range, and an answer without width has none', () => {
    fc.assert(
      fc.property(alternative, throughput, fc.integer({ min: 1, max: 9 }), (id, rate, factor) => {
        const plan = planFor(id, {
          throughput: `${rate}..${rate * factor}`,
          messageSize: '500B',
          retention: '1d',
          devices: '1k',
        });
        for (const { value } of plan.quantities) {
          if (value === undefined) continue;
          expect(value.min).toBeLessThanOrEqual(value.typical * (1 + 1e-9));
          expect(value.typical).toBeLessThanOrEqual(value.max * (1 + 1e-9));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what limits first', () => {
  it('is the resource whose nodes are most used, and it lasts until they are', () => {
    const limits = limitsOf(planFor('kafka', log).sizing);
    expect(limits[0]?.rule.id).toBe('storage');
    expect(limits[0]?.used).toBeCloseTo(181.44 / 190);
    expect((limits[0]?.used ?? 0) * (limits[0]?.lastsUntil ?? 0)).toBeCloseTo(1);
  });

  it('nothing needed lasts for ever', () => {
    expect(limitsOf(planFor('kafka', { throughput: '0' }).sizing)[0]?.lastsUntil).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what is not answered', () => {
  it('says at both ends what knowing it would change', () => {
    const [first] = unknownsOf(planFor('kafka', { throughput: '10k', retention: '7d' }));
    expect(first?.id).toBe('messageSize');
    expect(first?.changes).toEqual(expect.arrayContaining(['nodes', 'ingress', 'storage']));
    const [low, high] = first?.supposed ?? [];
    expect(low?.plan.terms('storage')?.value?.typical).toBeLessThan(high?.plan.terms('storage')?.value?.typical ?? 0);
  });

  it('tries every choice', () => {
    const unknowns = unknownsOf(planFor('kafka', log));
    const ordering = unknowns.find(({ id }) => id === 'ordering');
    expect(ordering?.supposed.map((one) => one.plan.terms('partitions')?.value?.typical)).toEqual([121, 121, 1]);
    expect(ordering?.changes).toEqual(expect.arrayContaining(['partitions', 'nodes', 'diskPerNode']));
  });

  it('nothing is listed when all is answered that matters', () => {
    const all = {
      ...log,
      fanOut: '1',
      ordering: 'none',
      growth: '1',
      durability: 'none',
      regions: '1',
      devices: '10',
      delivery: 'at-least-once',
      availability: '99',
      rto: '1h',
    };
    expect(unknownsOf(planFor('kafka', all)).filter(({ kind }) => kind === 'question')).toEqual([]);
    const assume = ['averageSize=50', 'averageRate=50', 'localShare=10'];
    expect(unknownsOf(planFor('kafka', all, { assume }))).toEqual([]);
  });
});

describe('a load that is less than its peak', () => {
  const stored = { throughput: '100k', messageSize: '1KB', retention: '7d' };

  it.each([
    [[], 19, 60.48e12, 0],
    [['averageSize=25'], 5, 15.12e12, 0],
    [['averageRate=25'], 5, 15.12e12, 0],
    [['averageRate=25..50'], 7, 60.48e12 * Math.sqrt(0.25 * 0.5), 0],
    // A tenth on local disks, in three copies; the rest once in object storage.
    [['localShare=10'], 3, 60.48e12, 54.432e12],
  ])('%j takes %i nodes', (assume, nodes, kept, objects) => {
    const plan = planFor('kafka', stored, { assume });
    expect(plan.terms('nodes')?.value?.typical).toBe(nodes);
    expect((quantity(plan, 'stored').value?.typical ?? 0) / kept).toBeCloseTo(1, 1);
    expect(quantity(plan, 'objectStored').value?.typical).toBeCloseTo(objects, -3);
  });

  it('is no matter of messages a second, nor of alternatives that tier nothing', () => {
    const count = (id: string, assume: string[]) => planFor(id, stored, { assume }).sizing.nodes;
    expect(count('nats-jetstream', ['localShare=10'])).toBe(count('nats-jetstream', []));
    expect(planFor('mqtt', { throughput: '2M' }, { assume: ['averageRate=10'] }).sizing.nodes).toBe(35);
  });

  it('counts in every part of a cluster', () => {
    const planned = plannedFor('kafka', stored, { assume: ['averageRate=50'] });
    const plan = makePlan({ ...planned, beside: [plannedFor('kafka', stored)] });
    expect(plan.sizing.nodes).toBe(28);
    expect(plan.own.nodes).toBe(10);
  });

  it('is named beside what is not answered, with what knowing it would change', () => {
    const unknowns = unknownsOf(planFor('kafka', stored)).filter(({ kind }) => kind === 'parameter');
    expect(unknowns.map(({ id }) => id)).toEqual(['averageSize', 'averageRate', 'localShare']);
    const nodes = unknowns.map(({ supposed }) => supposed.map(({ plan }) => plan.sizing.nodes));
    expect(nodes).toEqual([
      [5, 19],
      [6, 19],
      [3, 19],
    ]);
  });
});

describe('the outlook', () => {
  it('has grown as often as years have gone by, on the first day never, and ends with the horizon', () => {
    const outlook = outlookOf(planFor('kafka', { ...log, growth: '2', horizon: '2y' }));
    expect(outlook?.years.map(({ when, years }) => [when, years])).toEqual([
      ['first-day', 0],
      ['retention-full', null],
      ['end-of-year', 1],
      ['end-of-horizon', 2],
    ]);
    expect(outlook?.years.map(({ values }) => values.throughput?.typical)).toEqual([100e3, 100e3, 200e3, 400e3]);
    // One day of seven on the first day.
    expect(outlook?.years.map(({ values }) => values.nodes?.typical)).toEqual([3, 19, 37, 73]);
  });

  it.each([
    ['kafka', '1d', 0],
    ['kafka', '2d', 1],
    ['nats-core', '2d', 0],
  ])(
    'has for %s a row of its own for a full retention of %s where the first day keeps less: %i',
    (id, retention, rows) => {
      const years = outlookOf(planFor(id, { ...log, retention, growth: '2' }))?.years ?? [];
      expect(years.filter(({ when }) => when === 'retention-full')).toHaveLength(rows);
    },
  );

  it.each([
    ['547.5d', [0, 1, 1.5], 2 ** 1.5],
    ['12y', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12], 2 ** 12],
  ])('of %s ends with it, after whole years', (horizon, years, times) => {
    const outlook = outlookOf(planFor('kafka', { throughput: '1k', growth: '2', horizon }));
    expect(outlook?.years.map((row) => row.years)).toEqual(years);
    expect(outlook?.years.at(-1)?.values.throughput?.typical).toBeCloseTo(1000 * times, 5);
  });

  // 1 kB × 1000 a second is 31.536 TB a year, three copies 94.608 TB.
  const ledger = { throughput: '1k', messageSize: '1KB', retention: '10y', horizon: '2y' };

  it.each([
    [{}, [1 / 365, 1, 2, 10], [3, 10, 19, 95]],
    // What each year wrote, at the load that it had.
    [{ growth: '2' }, [1 / 365, 2, 6, 10], [3, 19, 57, 95]],
    [{ growth: '2', retention: '547.5d' }, [1 / 365, 2, 5, 1.5], [3, 19, 48, 15]],
    [{ growth: '4', horizon: '547.5d' }, [1 / 365, 4, 4 + 4, 10], [3, 38, 76, 95]],
  ])('keeps no more than was written by then, until the retention is full: %j', (answers, years, nodes) => {
    const outlook = outlookOf(planFor('kafka', { ...ledger, ...answers }));
    const column = (name: string) => outlook?.years.map(({ values }) => values[name]?.typical ?? Number.NaN) ?? [];
    expect(outlook?.years.at(-1)).toMatchObject({ when: 'retention-full', years: null });
    column('storage').forEach((stored, row) => {
      expect(stored / 94.608e12).toBeCloseTo(years[row] ?? Number.NaN, 2);
    });
    expect(column('nodes')).toEqual(nodes);
  });

  it.each(['kafka', 'nats-jetstream'])(
    'leaves out for %s what is cut once, since another number sends keys elsewhere',
    (id) => {
      const names = outlookOf(planFor(id, { ...log, growth: '2' }))?.columns.map(({ name }) => name);
      expect(names).toEqual(['throughput', 'nodes', 'storage', 'memoryPerNode']);
    },
  );

  it('is not made up where no growth is answered', () => {
    expect(outlookOf(planFor('kafka', log))).toBeUndefined();
  });
});
