import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { SizingReport } from '../../src/domain/index.ts';
import { fencedBlocks } from '../architecture/fenced-blocks.ts';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-planning-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const run = (argv: readonly string[], setup: Setup = {}) => runProgram(argv, { cwd: folder, ...setup });
const json = async (argv: readonly string[]) => JSON.parse((await run([...argv, '--format', 'json'])).stdout);
const log = ['--throughput', '100k', '--message-size', '1KB', '--retention', '7d', '--replay'];
const example = join(import.meta.dirname, '../../examples/connected-vehicle.yaml');

/** Devices that speak MQTT, and streams to be joined behind them. */
const fleet = ['--scenario', 'iot-devices', '--protocol', 'mqtt', '--network', 'unreliable', '--stream-processing'];

it('plans for the parts of a plan that select serves, where a workload in it is split', async () => {
  const devices = 'scenario: iot-devices, protocol: mqtt, network: unreliable, devices: 600k, streamProcessing: true';
  writeFileSync(
    join(folder, 'plan.yaml'),
    `workloads:\n  - { name: meters, ${devices} }\n  - { name: lake, scenario: data-integration, replay: true }\n`,
  );
  const { recommendation } = await json(['select', 'plan.yaml', '--draws', '50']);
  const served = recommendation.parts.map(({ workload }: { workload: string }) => workload);
  expect(served).toEqual(['meters/devices', 'meters/streams', 'lake']);
  const { workloads } = await json(['size', 'plan.yaml']);
  expect(workloads.map(({ name }: { name: string }) => name)).toEqual(served);
  const files = (await run(['config', 'plan.yaml'])).stdout;
  for (const folderOfPart of ['meters-devices/', 'meters-streams/', 'lake/']) expect(files).toContain(folderOfPart);
});

describe('how an answers file wants to be weighed', () => {
  const weighed = (weighting: string) => {
    const answers = 'scenario: stream-processing\nthroughput: 100k\nretention: 7d\nopsBudget: low\n';
    writeFileSync(join(folder, 'w.yaml'), `${answers}${weighting}\n`);
  };

  it('counts wherever a decision is made', async () => {
    weighed('weights: operations=1');
    const [first] = (await json(['select', 'w.yaml', '--draws', '0'])).ranking;
    expect(first.alternative).toBe('nats-jetstream');
    expect((await json(['size', 'w.yaml'])).workloads[0].alternatives[0].alternative).toBe('nats-jetstream');
    expect((await json(['cost', 'w.yaml'])).workloads[0].alternatives[0].alternative).toBe('nats-jetstream');
    expect((await run(['config', 'w.yaml'])).stdout).toContain('NATS JetStream');
  });

  it.each(['select', 'size', 'cost', 'config'])('is refused by %s where it makes no sense', async (command) => {
    weighed('profile: nonsense');
    expect((await run([command, 'w.yaml'])).status).toBe(2);
  });

  it.each(['size', 'cost', 'config'])('is doubted by %s where it contradicts itself', async (command) => {
    weighed('weights: fit/latency=9, latency/operations=9, operations/fit=9');
    const { status, stderr } = await run([command, 'w.yaml']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('contradict each other')]);
  });
});

it.each(['size', 'cost'])('explains in %s what is recommended, and says how to see the others', async (command) => {
  const queue = [command, '--scenario', 'task-queue'];
  const headed = (stdout: string) => stdout.match(/^(Kafka|MQTT|NATS Core|NATS JetStream)\b/gm);
  const { stdout } = await run(queue);
  expect(headed(stdout)).toEqual(['NATS JetStream']);
  expect(stdout).toContain('on request: --alternative nats-core,kafka,mqtt');
  const asked = (await run([...queue, '--alternative', 'kafka,mqtt'])).stdout;
  expect(headed(asked)).toEqual(['Kafka', 'MQTT']);
  expect(asked).not.toContain('on request: ');
});

describe('what is compared side by side', () => {
  const rows = async (argv: readonly string[]) => (await run([...argv, '--format', 'csv'])).stdout.split('\r\n');

  it('begins with all servers that are bought, then the nodes of a region, then those at the least that is assumed', async () => {
    const found = await rows(['size', ...log, '--durability', 'required', '--regions', '3', '--alternative', 'kafka']);
    const start = found.indexOf('Quantity,Kafka');
    expect(found.slice(start + 1, start + 6)).toEqual([
      // 19 brokers, three controllers and two that copy, in each region.
      'Servers in all,72',
      'Nodes of one region,19',
      'Nodes at averageSize=25%,5',
      'Nodes at averageRate=30%,6',
      'Nodes at localShare=5%,3',
    ]);
    // Of 19: 5 or 6 at one of the two, and the three that survive a loss at both.
    expect(found[start + 6]).toBe('"Nodes at averageSize=25%, averageRate=30% together",3');
    expect((await rows(['size', '--throughput', '1k'])).filter((row) => row.startsWith('Nodes at'))).toEqual([]);
  });

  it('knows neither nodes nor a bill where no number of nodes is enough, and says why', async () => {
    const one = ['--throughput', '90k', '--durability', 'required', '--rpo', '0s', '--ordering', 'total'];
    const size = await rows(['size', ...one, '--alternative', 'nats-jetstream']);
    expect(size).toEqual(expect.arrayContaining(['Can do the job,?', 'Servers in all,?', 'Nodes of one region,?']));
    const { stdout } = await run(['cost', ...one, '--alternative', 'nats-jetstream']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Can do the job ?');
    expect(stdout).toContain('No number of nodes of this size is enough');
  });

  it('says where the nodes are those of a retention that fills for years', async () => {
    const of = async (retention: string) =>
      (await run(['size', ...log, '--retention', retention])).stdout.replace(/\s+/g, ' ');
    expect(await of('5y')).toContain('size; with the retention full, which takes years');
    expect(await of('1y')).not.toContain('with the retention full');
  });

  it.each(['size', 'cost'])('says in %s which cannot do the job, where some cannot', async (command) => {
    const columns = (await rows([command, ...log])).slice(0, 6).map((row) => row.split(','));
    const fits = command === 'size' ? columns[1] : columns.slice(0, 5).map(([, fit]) => fit);
    expect(fits).toEqual(['Can do the job', 'yes', 'yes', 'no', 'no']);
    expect((await run([command, '--throughput', '1k'])).stdout).not.toContain('Can do the job');
  });
});

describe('a recommended combination', () => {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  it('is sized by its parts, first, with the nodes of all of them', async () => {
    const { stdout } = await run(['size', ...fleet, '--throughput', '1k']);
    expect(stdout.indexOf('Together')).toBeLessThan(stdout.indexOf('One system alone'));
    expect(stdout).toContain('What joins them is not counted');
    expect(stdout).toMatch(/MQTT alone breaks a hard requirement/);
    const { combination } = (await json(['size', ...fleet, '--throughput', '1k'])).workloads[0];
    const nodes = combination.parts.map((part: { nodes: { typical: number } }) => part.nodes.typical);
    expect(combination.parts.map(({ alternative }: { alternative: string }) => alternative)).toEqual(['mqtt', 'kafka']);
    expect(combination.nodes.typical).toBe(sum(nodes));
  });

  it('costs what its parts cost together', async () => {
    const { stdout } = await run(['cost', ...fleet]);
    expect(stdout.indexOf('Together')).toBeLessThan(stdout.indexOf('One system alone'));
    const { combination } = (await json(['cost', ...fleet])).workloads[0];
    const totals = combination.systems.map(({ total }: { total: { typical: number } }) => total.typical);
    const people = combination.parts.map(
      ({ items }: { items: { id: string; total: { typical: number } }[] }) =>
        items.find(({ id }) => id === 'staff')?.total.typical,
    );
    expect(totals).toHaveLength(2);
    // One team runs both, so the smaller amount falls away.
    expect(combination.total.typical).toBeCloseTo(sum(totals) - Math.min(...people), 3);
    expect(combination.complete).toBe(false);
    expect(stdout.replace(/\s+/g, ' ')).toContain('since the same people run them all: People.');
  });

  it('is of a range that leaves something out no lower bound', async () => {
    const { stdout } = await run(['cost', ...fleet]);
    expect(stdout).not.toMatch(/at least [\d.]+[kM]? \(/);
    expect(stdout).toMatch(/\(.*\.\..*\) CNY and what is not counted/);
    const given = ['nodePrice=3k', 'storagePrice=0.4', 'staff=1', 'staffCost=200k', 'monitoring=50k'];
    const plain = await run(['cost', ...fleet, ...given.flatMap((one) => ['--assume', one])]);
    expect(plain.stdout).toMatch(/at least [\d.]+M CNY/);
  });

  it.each(['size', 'cost'])(
    'is no matter of %s where none is recommended or alternatives are asked for',
    async (command) => {
      expect((await json([command, ...log])).workloads[0]).not.toHaveProperty('combination');
      expect((await json([command, ...fleet, '--alternative', 'mqtt'])).workloads[0]).not.toHaveProperty('combination');
    },
  );
});

describe('what is recommended for several workloads', () => {
  const two = (own: readonly string[]) => {
    writeFileSync(join(folder, 'two.yaml'), `workloads:\n${own.map((one) => `  - { ${one} }\n`).join('')}`);
    return 'two.yaml';
  };
  const calls =
    'name: calls, scenario: microservices, requestReply: true, latencyP99: 2ms, devices: 500, durability: none';
  const jobs = 'name: jobs, scenario: task-queue, throughput: 200, delivery: at-least-once, durability: required';
  type Nodes = { nodes: { typical: number } };
  const nodesOf = (systems: readonly Nodes[]) => systems.map(({ nodes }) => nodes.typical);

  it.each(['size', 'cost'])('comes first in %s, before what each alternative would be alone', async (command) => {
    const text = (await run([command, example])).stdout.replace(/\s+/g, ' ');
    const places = ['Recommended: MQTT for', 'Together', 'run in one cluster', 'Each workload by itself'];
    const found = places.map((place) => text.indexOf(place));
    expect(found.every((at) => at > 0)).toBe(true);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });

  it.each([
    ['staffCost=100k', 'staff'],
    ['monitoring=10k', 'monitoring'],
  ])('pays once for what two parts share in one cluster, at %s', async (price, item) => {
    const prices = ['nodePrice=0', 'storagePrice=0', 'staffCost=0', 'monitoring=0', price];
    const { combination } = await json(['cost', example, ...prices.flatMap((one) => ['--assume', one])]);
    const shared = combination.systems.find(({ parts }: { parts: string[] }) => parts.length > 1);
    const each = combination.parts
      .filter(({ part }: { part: string }) => shared.parts.includes(part))
      .map(
        ({ items }: { items: { id: string; total: { typical: number } }[] }) =>
          items.find(({ id }) => id === item)?.total.typical,
      );
    expect(each.length).toBeGreaterThan(1);
    expect(shared.total.typical).toBeCloseTo(Math.max(...each));
  });

  it.each(['size', 'cost'])('names once in %s what runs in one cluster, of two modes each', async (command) => {
    const text = async (...argv: string[]) => (await run([command, ...argv])).stdout.replace(/\s+/g, ' ');
    expect(await text(example)).toContain('MQTT for “vehicle telemetry” and “remote commands” run in one cluster,');
    const modes = two([calls, jobs]);
    expect(await text(modes)).toContain('NATS Core for “calls”, NATS JetStream for “jobs” run in one cluster,');
    expect(await text(modes, '--lang', 'zh')).toContain('NATS Core（“calls”）、NATS JetStream（“jobs”）运行于同一集群');
  });

  it('counts one technology that serves two of them once', async () => {
    const { combination } = await json(['size', example]);
    expect(combination.systems.map(({ parts }: { parts: string[] }) => parts)).toEqual([
      ['vehicle telemetry: MQTT', 'remote commands: MQTT'],
      ['trip analytics: Kafka'],
    ]);
    const [mqtt = 0, kafka = 0] = nodesOf(combination.systems);
    expect(mqtt).toBe(3);
    expect(combination.nodes.typical).toBe(mqtt + kafka);
  });

  it('counts alternatives that nothing has to join as one cluster, and its price once', async () => {
    const file = two([calls, jobs]);
    const { combination } = await json(['size', file]);
    expect(nodesOf(combination.systems)).toEqual([3]);
    expect(combination.bridge).toBeNull();
    const cost = (await json(['cost', file, '--assume', 'nodePrice=2800'])).combination;
    const [nodes] = cost.parts.map(({ items }: { items: { id: string; total: { typical: number } }[] }) =>
      items.find(({ id }) => id === 'nodes'),
    );
    expect(nodes.total.typical).toBeCloseTo(3 * 2800 * 36);
    expect(cost.total.typical).toBeCloseTo(cost.parts[0].total.typical);
  });

  it('adds up the loads of all where one alternative serves all', async () => {
    const load = 'throughput: 900k, messageSize: 100B, replay: true, streamProcessing: true, retention: 1d';
    const { combination } = await json(['size', two([`name: a, ${load}`, `name: b, ${load}`])]);
    expect(combination.systems).toHaveLength(1);
    const [{ resources }] = combination.parts;
    const taken = resources.map(({ need, perNode }: { need: number; perNode: number }) => (2 * need) / perNode);
    expect(nodesOf(combination.systems)).toEqual([Math.floor(Math.max(...taken)) + 2]);
  });

  it('is left out where alternatives are asked for', async () => {
    expect(await json(['size', example, '--alternative', 'mqtt'])).not.toHaveProperty('combination');
  });
});

it('says that own nodes are priced where a managed service is acceptable, and there alone', async () => {
  expect((await run(['cost', ...log, '--managed'])).stdout).toMatch(
    /A managed service is acceptable, but none is priced/,
  );
  expect((await run(['cost', ...log])).stdout).not.toMatch(/managed service/);
});

it('says what is taken with one node lost, which is not all', async () => {
  const devices = ['--scenario', 'iot-devices', '--throughput', '1k', '--alternative', 'mqtt'];
  const lost = async (clients: string) => (await json(['size', ...devices, '--devices', clients])).workloads[0];
  expect((await lost('2M')).alternatives[0].afterLoss).toMatchObject({ left: 3, used: 2 / 3 });
  expect((await lost('1M')).alternatives[0].afterLoss).toMatchObject({ left: 2, used: 0.5 });
  expect((await run(['size', ...devices, '--devices', '2M'])).stdout.replace(/\s+/g, ' ')).toContain(
    'connections: 2M ÷ 1M a node, with something left free when one is lost: 4',
  );
});

it('says why amounts are in the currency they are in', async () => {
  expect((await run(['cost', ...log])).stdout).toMatch(/Amounts are in CNY, the currency of/);
  expect((await run(['cost', ...log, '--currency', 'USD'])).stdout).not.toMatch(/Amounts are in/);
});

describe.each(['size', 'cost'])('%s', (command) => {
  it.each(['text', 'markdown', 'csv', 'json'])('speaks %s, the same bytes each time', async (format) => {
    const one = await run([command, ...log, '--format', format]);
    const two = await run([command, ...log, '--format', format]);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(one.stdout.length).toBeGreaterThan(200);
    expect(two.stdout).toBe(one.stdout);
  });

  it.each([20, 40, 80, 120])('fits into %i columns', async (width) => {
    const { stdout } = await run([command, ...log, '--width', String(width)]);
    const addresses = /https?:/;
    const tooLong = stdout.split('\n').filter((line) => [...line].length > width && !addresses.test(line));
    // A word without a space, such as a key, is not cut.
    expect(tooLong.filter((line) => line.trim().split(/\s+/).length > 2)).toEqual([]);
  });

  it('is worded in Chinese throughout', async () => {
    const { stdout } = await run([command, ...log, '--lang', 'zh', '--growth', '2']);
    // What the library says of the documents is worded there.
    const english = (stdout.split('文档中的成本模型')[0] ?? '')
      .split('\n')
      .filter((line) => !/https?:|^\s*\d+\. |\[\d+\]$/.test(line))
      .filter((line) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(line));
    expect(english).toEqual([]);
  });

  it('plans several workloads one by one', async () => {
    const { workloads } = await json([command, example]);
    expect(workloads.map(({ name }: { name: string }) => name)).toEqual([
      'vehicle telemetry',
      'trip analytics',
      'remote commands',
    ]);
  });

  it('lists as data all sources that it cites, those of what is excluded and of why among them', async () => {
    const { workloads, sources } = await json([command, ...log]);
    const listed = sources.map(({ id }: { id: string }) => id);
    const [mqtt] = workloads[0].alternatives.filter(
      ({ alternative }: { alternative: string }) => alternative === 'mqtt',
    );
    expect(mqtt.excludedBy.constraint).toBe('replay/none');
    expect(mqtt.excludedBy.sources.length).toBeGreaterThan(0);
    const cited = JSON.stringify(workloads).matchAll(/"sources":(\[[^\]]*\])/g);
    expect(listed).toEqual(expect.arrayContaining([...cited].flatMap(([, ids]) => JSON.parse(ids ?? '[]'))));
  });

  it('says first that nothing fits, what excludes each and what would have to give', async () => {
    const wanted = ['--protocol', 'mqtt', '--transactions', '--latency-p99', '1us'];
    const { stdout } = await run([command, ...wanted]);
    const [, first] = stdout
      .replace(/\s+/g, ' ')
      .split('Nothing fits all that is asked for, so nothing is recommended. ');
    expect(first).toMatch(
      /^What excludes each, and what would have to give: • Kafka: excluded by protocol\/not-spoken/,
    );
    expect(first).toContain('Would fit with P99 latency: 1 us → 3 ms');
    const { relax } = await json([command, ...wanted]);
    expect(relax).toEqual((await json(['select', ...wanted, '--draws', '0'])).recommendation.relax);
    expect((await run([command, ...log])).stdout).not.toContain('Nothing fits');
    expect(await json([command, ...log])).not.toHaveProperty('relax');
  });

  it('says in which year a cluster is outgrown, of one workload and of what serves several', async () => {
    const load = 'durability: required, throughput: 300k, growth: 1.5, horizon: 3y';
    writeFileSync(join(folder, 'one.yaml'), `{ scenario: task-queue, opsBudget: low, ${load} }\n`);
    const fits = (await run([command, 'one.yaml', '--format', 'csv'])).stdout;
    expect(fits).toContain('outgrown in year 2');
    const said = 'NATS JetStream is outgrown in year 2: 1.01M msg/s at the end of the horizon';
    const detailed = [command, 'one.yaml', '--alternative', 'nats-jetstream'];
    for (const argv of [[command, 'one.yaml'], detailed]) {
      expect((await run(argv)).stdout.replace(/\s+/g, ' ').split(said)).toHaveLength(2);
    }
    const [jetstream, ...others] = (await json([command, 'one.yaml'])).workloads[0].alternatives;
    expect(jetstream).toMatchObject({ alternative: 'nats-jetstream', excluded: null, outgrown: { year: 2 } });
    expect(others.map(({ outgrown }: { outgrown: unknown }) => outgrown)).toEqual([null, null, null]);
    const of = (name: string) => `{ name: ${name}, scenario: task-queue, opsBudget: low, ${load} }`;
    writeFileSync(join(folder, 'two.yaml'), `workloads:\n  - ${of('jobs')}\n  - ${of('mails')}\n`);
    const { combination } = await json([command, 'two.yaml']);
    // What they come to together, in the cluster that they share, and said once.
    expect(combination.parts.map(({ outgrown }: { outgrown: { year: number } }) => outgrown.year)).toEqual([1, 1]);
    const together = 'NATS JetStream for “jobs” and “mails” is outgrown in year 1: ';
    expect((await run([command, 'two.yaml'])).stdout.replace(/\s+/g, ' ').split(together)).toHaveLength(2);
    expect((await run([command, 'one.yaml', '--lang', 'zh'])).stdout).toContain(
      'NATS JetStream 将在第 2 年超出承载能力',
    );
  });

  it('says once how to see the workings, however many the workloads', async () => {
    expect((await run([command, example])).stdout.split('on request: --alternative')).toHaveLength(2);
  });

  it('shows the alternatives asked for, and no others', async () => {
    const { workloads } = await json([command, ...log, '--alternative', 'mqtt,kafka']);
    const names = workloads[0].alternatives.map(({ alternative }: { alternative: string }) => alternative);
    expect([...names].sort()).toEqual(['kafka', 'mqtt']);
  });

  it.each([
    [['--alternative', 'kafca'], 'did you mean "kafka"'],
    [['--assume', 'readrs=3'], 'did you mean "readers"'],
    [['--assume', 'readers'], 'expected key=value'],
    [['--assumptions', 'none.yaml'], 'none.yaml does not exist'],
    [['--format', 'xml'], 'unknown "xml"'],
  ])('refuses %j', async (argv, message) => {
    const ran = await run([command, ...log, ...argv]);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(message);
  });

  it('takes assumptions from a file, and flags over them', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'readers: 3\nkafka:\n  readers: 5\ndiskFill: 60\n');
    const shown = async (argv: readonly string[]) => {
      const { parameters } = await json([command, ...log, '--assumptions', 'mine.yaml', ...argv]);
      return parameters
        .filter(({ key }: { key: string }) => key === 'diskFill')
        .map(({ shown: one }: { shown: string }) => one);
    };
    expect(await shown([])).toEqual(['60%']);
    expect(await shown(['--assume', 'diskFill=50'])).toEqual(['50%']);
  });

  it('names the line of a wrong assumption in a file', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'readers: 3\nkafka:\n  reders: 5\n');
    const { status, stderr } = await run([command, ...log, '--assumptions', 'mine.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('mine.yaml:3:11');
  });
});

describe('size', () => {
  it('says of what is not answered what each answer would give', async () => {
    const text = (await run(['size', '--scenario', 'iot-devices', '--devices', '600k'])).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('8 MiB if at the edge');
    expect(text).not.toContain('at at');
  });

  it('leaves out of that what there is nothing of, and marks what cannot be known', async () => {
    const text = (await run(['size', ...log, '--alternative', 'kafka'])).stdout;
    expect(text).toMatch(/Nodes of all regions: \d+ if 2\n/);
    expect(text).toMatch(/Nodes: \d+ if no order, \d+ if per key, \? if one order for all/);
  });

  it('gives every figure its formula, its numbers and a source', async () => {
    const { workloads, sources } = await json(['size', ...log]);
    for (const { quantities } of workloads[0].alternatives) {
      for (const { formula, numbers, value, sources: own, id } of quantities) {
        expect(formula, id).not.toBe('');
        if (value !== null) expect(numbers, id).toMatch(/\d/);
        expect(own.length, id).toBeGreaterThan(0);
      }
    }
    expect(sources.every(({ title }: { title: string }) => title.length > 0)).toBe(true);
  });

  it('says which end of a range the workings are of', async () => {
    const shown = async (rate: string) =>
      (await run(['size', '--throughput', rate, '--alternative', 'kafka'])).stdout.replace(/\s+/g, ' ');
    expect(await shown('400k..800k')).toMatch(
      /Nodes of one region: 4 \(4\.\.6\); [^•]*; worked out below for the upper end of the range messages a second: 800k/,
    );
    expect(await shown('800k')).not.toContain('upper end');
  });

  it('counts the nodes that select counts', async () => {
    const { workloads } = await json(['size', ...log]);
    const { ranking } = await json(['select', ...log, '--draws', '0']);
    for (const { alternative, nodes } of workloads[0].alternatives) {
      const ranked = ranking.find((one: { alternative: string }) => one.alternative === alternative);
      expect(nodes.typical).toBe(ranked.sizing.nodes);
    }
  });

  it.each([
    ['one technology for all', '{ throughput: 400k, replay: true }', '{ throughput: 500k, replay: true }', 6],
    [
      'loads whose shares of a node do not add up exactly',
      '{ throughput: 320k, streamProcessing: true }',
      '{ throughput: 1080k, streamProcessing: true }',
      9,
    ],
    [
      'two ways of one technology',
      '{ scenario: microservices, throughput: 1M, opsBudget: low, requestReply: true }',
      '{ scenario: task-queue, durability: required, opsBudget: low }',
      3,
    ],
  ])('counts the nodes that select counts of several workloads: %s', async (_, one, other, nodes) => {
    writeFileSync(join(folder, 'w.yaml'), `workloads:\n  - ${one}\n  - ${other}\n`);
    const { combination } = await json(['size', 'w.yaml']);
    const { ranking, clusters = [ranking[0]] } = await json(['select', 'w.yaml', '--draws', '0']);
    const sizes = clusters.map(({ sizing }: { sizing: SizingReport }) => sizing.nodes ?? sizing.minimum);
    expect([combination.nodes.typical, ...sizes]).toEqual([nodes, nodes]);
  });

  it('explains what can do the job, and says of the others what excludes them', async () => {
    const { stdout } = await run(['size', ...log]);
    expect(stdout).toMatch(/^Kafka$/m);
    expect(stdout).not.toMatch(/^MQTT$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'MQTT breaks a hard requirement: consumers must read old messages again',
    );
    expect((await run(['size', ...log, '--alternative', 'mqtt'])).stdout).toMatch(/^MQTT$/m);
  });

  it('opens in a spreadsheet: a table a quantity, a column an alternative', async () => {
    const { stdout } = await run(['size', ...log, '--format', 'csv']);
    expect(stdout.split('\r\n')[0]).toBe('Quantity,Kafka,NATS JetStream,MQTT,NATS Core');
    expect(stdout).toContain('Storage for the retention,181 TB,209 TB,–,–');
  });
});

describe('cost', () => {
  it('shows what the documents print beside its own total, and where they contradict themselves', async () => {
    const { stdout } = await run(['cost', ...log]);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('200 to 300');
    expect(text).toContain('3-year total, in');
    expect(text).toContain('Kafka 2.4k, NATS 30k');
    expect(text).toContain('Business loss rate has no value or unit');
  });

  it('shows every parameter with what it rests on, and a run replaces it', async () => {
    const { parameters } = await json(['cost', ...log, '--assume', 'kafka.nodePrice=5000', '--alternative', 'kafka']);
    const find = (key: string) => parameters.find((one: { key: string }) => one.key === key);
    expect(find('nodePrice')).toMatchObject({ shown: '5k CNY/month', basis: 'given' });
    expect(find('storagePrice')).toMatchObject({ shown: '0.387 (0.3..0.5) CNY/GB/month', basis: 'corpus' });
    expect(find('lossRate')).toMatchObject({ shown: null, basis: 'unknown' });
  });

  it('keeps to the currency asked for, and makes up no rate of exchange', async () => {
    const ran = await json(['cost', ...log, '--currency', 'usd', '--alternative', 'kafka']);
    expect(ran.currency).toBe('USD');
    expect(ran.workloads[0].alternatives[0]).toMatchObject({ complete: false, total: { typical: 0 } });
    expect((await run(['cost', ...log, '--currency', 'euros'])).status).toBe(2);
    const priceless = (await run(['cost', ...log, '--currency', 'usd', '--alternative', 'kafka'])).stdout;
    expect(priceless).toMatch(/Kafka +not known/);
    expect(priceless).not.toMatch(/^ {2}Kafka.* 0 USD/m);
  });

  // What the documents print is shipped as a file of assumptions.
  const prices = fileURLToPath(new URL('../../examples/assumptions/document-prices.yaml', import.meta.url));

  it('gives a spreadsheet plain numbers', async () => {
    const { stdout } = await run([
      'cost',
      ...log,
      '--assumptions',
      prices,
      '--format',
      'csv',
      '--alternative',
      'kafka',
    ]);
    expect(stdout).toMatch(/^Kafka,People,300000,300000,300000,900000,/m);
  });

  describe('of workloads with horizons of their own', () => {
    const own = {
      telemetry: 'scenario: iot-devices, devices: 50k, network: unreliable, throughput: 5k, horizon: 547.5d',
      commands: 'scenario: device-control, devices: 50k, network: unreliable, throughput: 1k, horizon: 1y',
      history: 'scenario: log-aggregation, throughput: 20k, retention: 2d, replay: true, horizon: 4y',
    };
    const of = async (names: readonly (keyof typeof own)[], ...argv: string[]) => {
      const lines = names.map((name) => `  - { name: ${name}, ${own[name]} }\n`);
      writeFileSync(join(folder, 'plan.yaml'), `opsBudget: medium\nworkloads:\n${lines.join('')}`);
      return (await run(['cost', 'plan.yaml', ...argv])).stdout.replace(/[^\S\r\n]*\n\s*/g, ' ');
    };

    it.each([[['telemetry', 'commands', 'history'] as const], [['history', 'commands', 'telemetry'] as const]])(
      'shows a dash beyond the horizon of a part, and is headed by the longest, in the order %j',
      async (names) => {
        const csv = await of(names, '--format', 'csv');
        // Two parts in one cluster, which ends with the longer of them in year 2.
        expect(csv).toMatch(/"[a-z]+, [a-z]+: MQTT",[^,–]+ CNY,[^,–]+ CNY,–,–,[^,–]+ CNY and what is not counted,/);
        expect(csv).toMatch(/history: Kafka,([^,–]+ CNY,){4}[^,–]+ CNY and/);
        expect(csv).toMatch(/Together,([^,–]+ CNY,){4}[^,–]+ CNY and/);
        const text = await of(names);
        expect(text).toMatch(/^4-year cost /);
        expect(text).toMatch(/are planned for fewer years, [^:]*: [^:]*“telemetry” for 1\.5[,.]/);
        expect(text).toMatch(/are planned for fewer years, [^:]*: [^:]*“commands” for 1[,.]/);
        expect(text).not.toContain('“history” for 4');
        expect(JSON.parse(await of(names, '--format', 'json')).years).toBe(4);
      },
    );

    it('says nothing of it where all are planned for the same', async () => {
      expect(await of(['history'])).not.toContain('fewer years');
      expect((await run(['cost', example])).stdout).not.toContain('fewer years');
    });
  });

  it('names a long horizon without a column a year', async () => {
    const { stdout } = await run(['cost', ...log, '--horizon', '30y', '--width', '100']);
    expect(stdout).toContain('30-year cost');
    expect(stdout).not.toContain('Year 6');
  });
});

describe('config', () => {
  it('says in its files where every answer to a question leads to something else', async () => {
    const kept = ['--retention', '2d', '--ordering', 'per-key', '--ops-budget', 'medium'];
    const open = ['config', '--scenario', 'device-control', '--devices', '50k', ...kept];
    const said = /Undecided: “Deployment”/;
    expect((await run(open)).stdout).toMatch(said);
    expect((await run([...open, '--deployment', 'cloud'])).stdout).not.toMatch(said);
  });

  it('says so where none is known', async () => {
    const blocks = fencedBlocks(readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8'));
    const courier = blocks.find(({ heading }) => heading === 'A technology');
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/courier.yaml'), courier?.lines.join('\n') ?? '');
    const { status, stdout, stderr } = await run(['config', 'courier', '--knowledge', 'own']);
    expect([status, stdout, stderr]).toEqual([1, '', 'No configuration is known for Courier.\n']);
  });

  it('says in its files where more draws come to something else, unless it was told what to configure', async () => {
    const open = ['--scenario', 'log-aggregation', '--deployment', 'datacenter', '--request-reply'];
    const said = /Undecided: .*comes[\s#]+first[\s#]+more[\s#]+often/;
    expect((await run(['config', ...open])).stdout).toMatch(said);
    expect((await run(['config', 'kafka', ...open])).stdout).not.toMatch(said);
    expect((await run(['config', ...log])).stdout).not.toMatch(said);
  });

  it('says in its files and beside them where several are level, and where what it was told to configure is excluded', async () => {
    const level = await run(['config', '--throughput', '5k']);
    expect([level.status, level.stderr]).toEqual([0, expect.stringMatching(/^Undecided: .* score the same; .*\n$/)]);
    expect(level.stdout).toMatch(/Undecided: /);
    const sheet = await run(['config', '--throughput', '5k', '--format', 'markdown']);
    expect(sheet.stdout).toMatch(/^# .*\n\nUndecided: /);
    const excluded = await run(['config', 'mqtt', '--replay', 'true', '--durability', 'required']);
    expect([excluded.status, excluded.stderr]).toEqual([
      0,
      expect.stringContaining('MQTT is excluded for these answers: '),
    ]);
    expect(excluded.stdout).toMatch(/MQTT[\s#]+is[\s#]+excluded[\s#]+for[\s#]+these/);
    expect((await run(['config', ...log])).stderr).toBe('');
  });

  it('writes for what is recommended, or for what is named, and says when nothing is', async () => {
    expect((await run(['config', ...log, '--file', 'server.properties'])).stdout).toContain('process.roles=');
    expect((await run(['config', 'nats', ...log])).stdout).toContain('nats stream add');
    const none = await run(['config', ...log, '--latency-p99', '10us', '--durability', 'required', '--transactions']);
    expect(none.status).toBe(1);
    expect(none.stdout).toBe('');
    expect(none.stderr).toContain('Nothing is recommended');
  });

  it('writes the servers once that two modes run on', async () => {
    const jobs = '{ name: jobs, scenario: task-queue, throughput: 50, durability: required, opsBudget: low }';
    const live =
      '{ name: live, scenario: realtime-messaging, throughput: 200, delivery: at-most-once, opsBudget: low }';
    writeFileSync(join(folder, 'modes.yaml'), `workloads:\n  - ${jobs}\n  - ${live}\n`);
    const { configurations } = await json(['config', 'modes.yaml']);
    const files = configurations.flatMap(({ files: own }: { files: { file: string; text: string }[] }) => own);
    const servers = files.filter(({ file }: { file: string }) => file === 'nats-server.conf');
    expect(servers).toHaveLength(1);
    expect(servers[0].text).toMatch(/^jetstream \{$/m);
    expect(servers[0].text).toMatch(/^# websocket \{$/m);
    expect(servers[0].text.replaceAll(/\n# /g, ' ')).toContain(
      'One file for the whole cluster: jobs: NATS JetStream, live',
    );
  });

  it('lets into a cluster the clients of all that it serves, and writes no limit where some of them are not known', async () => {
    const fleet = 'scenario: iot-devices, network: unreliable, throughput: 50k, opsBudget: high';
    const limits = async (scooters: string) => {
      const own = [`name: cars, devices: 3M, ${fleet}`, `name: scooters, ${scooters}${fleet}`];
      writeFileSync(join(folder, 'fleets.yaml'), `workloads:\n${own.map((one) => `  - { ${one} }\n`).join('')}`);
      const { configurations } = await json(['config', 'fleets.yaml']);
      const files = configurations.flatMap(({ files: own }: { files: { file: string }[] }) => own);
      const servers = files.filter(({ file }: { file: string }) => file === 'emqx.conf');
      expect(servers).toHaveLength(1);
      expect(files.filter(({ file }: { file: string }) => file === 'client.yaml')).toHaveLength(2);
      return servers[0];
    };
    const known = await limits('devices: 5M, ');
    const [line, nodes] = known.text.replaceAll(/\n# /g, ' ').match(/8M clients over (\d+) servers/);
    expect(line).toBeDefined();
    expect(known.text).toContain(`max_connections=${Math.ceil((8e6 / Number(nodes)) * 1.5)}\n`);
    const unknown = await limits('');
    expect(unknown.text).not.toContain('max_connections=');
    expect(unknown.leftOut.map(({ key }: { key: string }) => key)).toContain('listeners.ssl.default.max_connections');
  });

  const commandsOf = async (names: readonly string[], answers: string, technology: string) => {
    const own = names.map((name) => `  - { name: '${name}', ${answers} }\n`);
    writeFileSync(join(folder, 'alike.yaml'), `durability: required\nworkloads:\n${own.join('')}`);
    return (await run(['config', technology, 'alike.yaml'])).stdout;
  };

  it('calls streams and topics after their workloads, in letters that no shell takes for more, each another way', async () => {
    const names = ['Jobs', 'jobs!', '$(rm -rf /)"', '订单', '库存', '{own:events}'];
    const own = ['jobs', 'jobs_2', 'rm_rf', 'workload', 'workload_2', 'own_events'];
    const streams = await commandsOf(names, 'scenario: task-queue', 'nats-jetstream');
    const added = [...streams.matchAll(/^nats stream add (\S+) (\S+) /gm)].map(([, stream, subjects]) => [
      stream,
      subjects,
    ]);
    expect(added).toEqual(
      own.map((name) => [`"\${STREAM:-${name.toUpperCase()}}"`, `--subjects="\${SUBJECTS:-${name}.>}"`]),
    );
    const consumers = [...streams.matchAll(/^nats consumer add (\S+) /gm)].map(([, stream]) => stream);
    expect(consumers).toEqual(added.map(([stream]) => stream));
    const topics = await commandsOf(names, 'scenario: event-sourcing, delivery: exactly-once', 'kafka');
    const created = [...topics.matchAll(/^kafka-topics\.sh .* --topic (\S+) /gm)].map(([, topic]) => topic);
    expect(created).toEqual(own.map((name) => `"\${TOPIC:-${name}}"`));
    expect([...topics.matchAll(/^group\.id=(.*)$/gm)].map(([, group]) => group)).toEqual(own);
    expect([...topics.matchAll(/^transactional\.id=(.*)$/gm)].map(([, id]) => id)).toEqual(own.map((id) => `${id}-1`));
  });

  it('calls them events where there is one workload', async () => {
    const one = await commandsOf(['Jobs'], 'scenario: task-queue', 'nats-jetstream');
    expect(one).toContain(`nats stream add "\${STREAM:-EVENTS}" --subjects="\${SUBJECTS:-events.>}" `);
    expect(await commandsOf(['Jobs'], 'replay: true', 'kafka')).toContain(` --topic "\${TOPIC:-events}" `);
  });

  it('spreads the keys of every workload over streams of its own', async () => {
    const own = ['jobs', 'mails'].map((name) => `  - { name: ${name}, throughput: 250k, retention: 1d }\n`);
    const all = 'opsBudget: low, durability: required, scenario: task-queue, messageSize: 1KB'.replaceAll(', ', '\n');
    writeFileSync(join(folder, 'queues.yaml'), `${all}\nworkloads:\n${own.join('')}`);
    const { stdout } = await run(['config', 'queues.yaml', '--file', 'jobs/nats-server.conf']);
    expect(stdout).toMatch(
      /^mappings: \{ "jobs\.\*": "jobs\.\$1\.\{\{partition\(\d+,1\)\}\}", "mails\.\*": "mails\.\$1\.\{\{partition\(\d+,1\)\}\}" \}$/m,
    );
    const script = (await run(['config', 'queues.yaml', '--file', 'mails/create-stream.sh'])).stdout;
    expect(script).toContain(`nats stream add "\${STREAM:-MAILS}-$part" --subjects="\${SUBJECTS:-mails.*}.$part" `);
  });

  it('lets into one broker the clients of all that it serves', async () => {
    const own = ['cars', 'scooters'].map((name) => `  - { name: ${name}, devices: 40k, scenario: iot-devices }\n`);
    writeFileSync(join(folder, 'few.yaml'), `availability: 99\nnetwork: unreliable\nworkloads:\n${own.join('')}`);
    const { stdout } = await run(['config', 'few.yaml', '--file', 'cars/mosquitto.conf']);
    expect(stdout).toContain('#max_connections 120000\n');
  });

  it('writes the brokers of a log once, as the strictest of what they serve asks for', async () => {
    const all = 'managed: false\nopsBudget: high\nreplay: true';
    const orders = '{ name: orders, scenario: order-processing, throughput: 5k, durability: required, retention: 3d }';
    const logs = '{ name: logs, scenario: log-aggregation, throughput: 200k, retention: 7d }';
    writeFileSync(join(folder, 'logs.yaml'), `${all}\nworkloads:\n  - ${logs}\n  - ${orders}\n`);
    const { configurations } = await json(['config', 'logs.yaml']);
    const files: { file: string; text: string }[] = configurations.flatMap(({ files: own }: { files: [] }) => own);
    const [brokers, ...more] = files.filter(({ file }) => file === 'server.properties');
    expect(more).toEqual([]);
    expect(brokers?.text).toMatch(/^process\.roles=broker$/m);
    expect(brokers?.text).toMatch(/^log\.retention\.ms=604800000$/m);
    expect(files.filter(({ file }) => file === 'controller.properties')).toHaveLength(1);
    expect(files.filter(({ file }) => file === 'create-topic.sh')).toHaveLength(2);
    // Also where the alternative is asked for.
    const asked = (await run(['config', 'kafka', 'logs.yaml'])).stdout;
    expect(asked.match(/^process\.roles=/gm)).toHaveLength(2);
    expect(asked).toContain('### logs/server.properties\n');
    expect(asked).not.toContain('### orders/server.properties\n');
  });

  it('keeps at a site what all workloads publish there in one stream, of which each fetches its own', async () => {
    const all = 'managed: false\nopsBudget: low\ndeployment: edge\ndurability: required\nscenario: edge-computing';
    const own = '  - { name: meters, throughput: 50 }\n  - { name: alarms, throughput: 5 }\n';
    writeFileSync(join(folder, 'site.yaml'), `${all}\nmessageSize: 1KB\nworkloads:\n${own}`);
    const { stdout } = await run(['config', 'site.yaml']);
    expect(stdout.match(/^nats stream add .*SITE-EVENTS/gm)).toHaveLength(1);
    expect(stdout).toContain("--subjects='site-1.meters.>,site-1.alarms.>'\n");
    const fetched = [...stdout.matchAll(/"name":"SITE-EVENTS","filter_subject":"([^"]+)"/g)].map(([, own]) => own);
    expect(fetched).toEqual(['site-1.meters.>', 'site-1.alarms.>']);
    // As long as any of them has to bridge, though one answered less.
    const brief = '  - { name: meters, throughput: 50 }\n  - { name: alarms, throughput: 5, retention: 6h }\n';
    writeFileSync(join(folder, 'site.yaml'), `${all}\nmessageSize: 1KB\nworkloads:\n${brief}`);
    const script = (await run(['config', 'site.yaml', '--file', 'meters/create-site-stream.sh'])).stdout;
    expect(script).toContain("--max-age='86400s'\n");
  });

  it('reserves no more for streams in memory than the servers set aside for them', async () => {
    const live = 'scenario: realtime-messaging, durability: none, protocol: nats, replay: true, messageSize: 200B';
    const room = async (...rates: readonly string[]) => {
      const own = rates.map((rate, i) => `  - { name: w${i}, ${live}, throughput: ${rate} }\n`);
      writeFileSync(join(folder, 'live.yaml'), `workloads:\n${own.join('')}`);
      const { stdout } = await run(['config', 'nats-jetstream', 'live.yaml']);
      const numbers = (pattern: RegExp) => [...stdout.matchAll(pattern)].map(([, digits]) => Number(digits));
      return {
        streams: numbers(/^for \(\(part = 0; part < (\d+);/gm),
        limits: numbers(/--max-bytes='(\d+)MiB'/g),
        store: numbers(/^ {2}max_memory_store: (\d+)MB$/gm),
      };
    };
    expect(await room('2k', '2k', '2k')).toEqual({ streams: [], limits: [512, 512, 512], store: [3 * 1024] });
    const { streams, limits, store } = await room('400k');
    expect(limits).toEqual([512]);
    // As many servers as streams, one of them lost, and room for one stream more.
    expect(store).toEqual([(Math.ceil((streams[0] ?? 0) / ((streams[0] ?? 0) - 1)) + 1) * 512]);
  });

  it('lets into servers the clients of all that they serve, and never fewer than by default', async () => {
    const limit = async (...devices: string[]) => {
      const own = devices.map((count, i) => `  - { name: w${i}, devices: ${count}, scenario: microservices }\n`);
      writeFileSync(join(folder, 'calls.yaml'), `durability: none\nworkloads:\n${own.join('')}`);
      const { stdout } = await run(['config', 'nats-core', 'calls.yaml']);
      const [, servers] = /clients over (\d+) servers/.exec(stdout.replaceAll(/\n# /g, ' ')) ?? [];
      return { servers: Number(servers), limits: [...stdout.matchAll(/^max_connections: (\d+)$/gm)].map(([, n]) => n) };
    };
    const { servers, limits } = await limit('200k', '200k');
    expect(limits).toEqual([String(Math.ceil((400e3 / servers) * 1.5))]);
    expect((await limit('30k', '10k')).limits).toEqual(['65536']);
  });

  it('writes for several workloads what the whole of them is served by, not what each would take by itself', async () => {
    const shared = 'opsBudget: low, deployment: kubernetes';
    const calls = 'scenario: microservices, requestReply: true, latencyP99: 5ms, devices: 300, durability: none';
    const audit = 'scenario: data-integration, throughput: 2k, replay: true, retention: 90d, durability: required';
    const own = [`name: calls, ${shared}, ${calls}`, `name: audit, ${shared}, ${audit}`];
    writeFileSync(join(folder, 'mesh.yaml'), `workloads:\n${own.map((one) => `  - { ${one} }\n`).join('')}`);
    const { recommendation, workloads } = await json(['select', 'mesh.yaml']);
    const { configurations } = await json(['config', 'mesh.yaml']);
    const written = configurations.map(({ alternative }: { alternative: string }) => alternative);
    expect(written).toEqual(recommendation.parts.map(({ alternative }: { alternative: string }) => alternative));
    expect(written).not.toContain(workloads[1].winner);
  });

  it('needs no answers when an alternative is named, and leaves standard input alone', async () => {
    const ran = await run(['config', 'kafka'], { stdin: { open: true } });
    expect(ran.status).toBe(0);
    expect(ran.stdinWasRead).toBe(false);
    expect(ran.stdout).toContain('num.partitions=6');
    expect(ran.stdout).toContain('a fallback, for want of Throughput');
  });

  it('prints one file as it is, so that it can be piped where it belongs', async () => {
    const { stdout } = await run(['config', 'kafka', ...log, '--file', 'producer.properties']);
    const settings = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(settings.every((line) => /^[\w.]+=\S.*$/.test(line))).toBe(true);
    expect(settings).toContain('acks=all');
  });

  it('writes all files into a folder, and replaces none that are there unless told', async () => {
    const first = await run(['config', 'nats-jetstream', ...log, '--output', 'out']);
    expect(first.status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'client.yaml',
      'create-consumer.sh',
      'create-stream.sh',
      'nats-server.conf',
    ]);
    writeFileSync(join(folder, 'out', 'nats-server.conf'), 'mine');
    const again = await run(['config', 'nats-jetstream', ...log, '--output', 'out']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    expect(readFileSync(join(folder, 'out', 'nats-server.conf'), 'utf8')).toBe('mine');
    expect((await run(['config', 'nats-jetstream', ...log, '--output', 'out', '--force'])).status).toBe(0);
    expect(readFileSync(join(folder, 'out', 'nats-server.conf'), 'utf8')).toContain('jetstream {');
  });

  it('keeps the files of several workloads apart, whatever they are called', async () => {
    writeFileSync(
      join(folder, 'two.yaml'),
      'workloads:\n  - { name: "../../up", replay: true, throughput: 50k }\n  - { name: "$(x) 指令", scenario: iot-devices, devices: 50k }\n',
    );
    expect((await run(['config', 'two.yaml', '--output', 'out'])).status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['up', 'x-指令']);
    expect(existsSync(join(folder, 'up'))).toBe(false);
  });

  it('puts the files of a workload where every system can have them', async () => {
    const names = ['AUX', 'com1', 'Cafe\u0301'].map((name) => `  - { name: ${name}, replay: true, throughput: 50k }\n`);
    writeFileSync(join(folder, 'named.yaml'), `workloads:\n${names.join('')}`);
    expect((await run(['config', 'named.yaml', '--output', 'out'])).status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['aux-kafka', 'caf\u00e9', 'com1-kafka']);
  });

  it('keeps the files of workloads apart that are called almost alike', async () => {
    const two = 'workloads:\n  - { name: a b, replay: true }\n  - { name: a-b, replay: true }\n';
    writeFileSync(join(folder, 'two.yaml'), two);
    expect((await run(['config', 'two.yaml', '--output', 'out'])).status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a-b', 'a-b-2']);
  });

  it('explains every setting in markdown, with its source', async () => {
    const { stdout } = await run(['config', 'kafka', ...log, '--format', 'markdown']);
    expect(stdout).toContain('- `acks`');
    expect(stdout).toMatch(/```properties\n# Producer/);
    expect(stdout).toContain('## Sources');
  });

  it.each([
    [['kafca'], 'did you mean "kafka"'],
    [['kafka', '--file', 'server.props'], 'one of: server.properties'],
    [['kafka', '--format', 'csv'], 'unknown "csv"'],
    [['kafka', 'none.yaml'], 'none.yaml does not exist'],
  ])('refuses %j', async (argv, message) => {
    const { status, stderr } = await run(['config', ...argv]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

it('says which answer is missing, not which quantity before', async () => {
  const { stdout } = await runProgram(['size', '--throughput', '30k', '--retention', '30d', '--width', '160']);
  expect(stdout).toMatch(/Into one node: not known without Message size;/);
  expect(stdout).toMatch(/Disk of one node: not known without Message size;/);
});
