import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { CURRENT, OVERTAKEN } from './current-keys.ts';
import { ANSWERS, configurationFor, type WrittenFile } from './written-configuration.ts';

const ALTERNATIVES = ['kafka', 'mqtt', 'nats-core', 'nats-jetstream'];

/** Lists of options for a person, which no program reads. */
const isForPeople = ({ file }: WrittenFile) => file === 'client.yaml';

const MUST_LAST = ['--durability', 'required'];

const written: { alternative: string; answers: string; file: WrittenFile }[] = [];

beforeAll(async () => {
  for (const alternative of ALTERNATIVES) {
    for (const [answers, flags] of ANSWERS) {
      for (const file of (await configurationFor(alternative, flags)).values())
        written.push({ alternative, answers, file });
    }
  }
});

describe('every setting that is written', () => {
  it('is known to the current version, with a value that it takes', () => {
    const wrong = written.flatMap(({ file }) =>
      isForPeople(file)
        ? []
        : file.settings
            .filter(({ key, value }) => CURRENT[file.file]?.[key]?.test(value) !== true)
            .map(({ key, value }) => `${file.file}: ${key}=${value}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('is written for some answers: the table holds no key that nobody writes', () => {
    const keys = new Set(written.flatMap(({ file }) => file.settings.map(({ key }) => `${file.file} ${key}`)));
    const table = Object.entries(CURRENT).flatMap(([file, known]) => Object.keys(known).map((key) => `${file} ${key}`));
    expect(table.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('says why, beside it, and on what it rests', () => {
    for (const { file } of written) {
      for (const { key, reason, sources } of file.settings) {
        expect(reason, key).not.toMatch(/\{|\?$/);
        expect(sources.length, key).toBeGreaterThan(0);
      }
      // Braces that are left are the server's own.
      expect(file.text.replace(/\{\{partition\(\d+,1\)\}\}/g, '')).not.toContain('{{');
    }
  });

  it('is none of those that the documents got wrong', () => {
    const keys = written.flatMap(({ file }) => file.settings.map(({ key }) => key));
    expect(keys.filter((key) => OVERTAKEN.some((wrong) => wrong.test(key)))).toEqual([]);
  });
});

describe('settings that belong together', () => {
  const valueIn = (file: WrittenFile, key: string) => file.settings.find((setting) => setting.key === key)?.value;
  const files = (name: string) => written.filter(({ file }) => file.file === name);

  it('a producer is never idempotent with less than all acknowledgements, which it would refuse', () => {
    expect(files('producer.properties').length).toBe(ANSWERS.length);
    for (const { file } of files('producer.properties')) {
      expect(valueIn(file, 'enable.idempotence')).toBe(String(valueIn(file, 'acks') === 'all'));
      if (valueIn(file, 'transactional.id') !== undefined) expect(valueIn(file, 'acks')).toBe('all');
    }
  });

  it('in-sync replicas are required of the topic, fewer than there are copies, and not of the broker', () => {
    for (const { file } of files('create-topic.sh')) {
      expect(Number(valueIn(file, '--config min.insync.replicas'))).toBeLessThan(
        Number(valueIn(file, '--replication-factor')),
      );
    }
    for (const { file } of files('server.properties')) expect(valueIn(file, 'min.insync.replicas')).toBeUndefined();
  });

  it('a message that passes the producer passes the topic, the brokers, the consumer and the copy', () => {
    const large = written.filter(({ alternative, answers }) => alternative === 'kafka' && answers === 'large messages');
    const limits = large.flatMap(({ file }) =>
      file.settings.filter(({ key }) =>
        /(message|request|fetch)\.(max|size)|max\.(message|request|partition)/.test(key),
      ),
    );
    expect(limits.map(({ value }) => value)).toEqual(Array(6).fill('4065536'));
  });

  it('one order for all is one partition, or one message at a time', async () => {
    const one = (name: string) => files(name).find(({ answers }) => answers === 'one order')?.file as WrittenFile;
    expect(valueIn(one('create-topic.sh'), '--partitions')).toBe('1');
    expect(valueIn(one('create-consumer.sh'), '--max-pending')).toBe('1');
    const device = written.find((w) => w.alternative === 'mqtt' && w.answers === 'one order' && isForPeople(w.file));
    expect(valueIn(device?.file as WrittenFile, 'receiveMaximum')).toBe('1');
    // Of the broker it would hold every reader to one message a round trip.
    const node = await configurationFor('mqtt', ['--ordering', 'total', '--availability', '99', '--devices', '1k']);
    expect(valueIn(node.get('mosquitto.conf') as WrittenFile, 'max_inflight_messages')).toBe('20');
  });

  it('what may not be lost at all is synced always; what merely has to survive, soon', async () => {
    const strict = files('nats-server.conf').find(
      ({ alternative, answers }) => alternative === 'nats-jetstream' && answers === 'a durable log',
    );
    expect(valueIn(strict?.file as WrittenFile, 'jetstream.sync_interval')).toBe('always');
    const survives = await configurationFor('nats-jetstream', [...MUST_LAST, '--rpo', '1m', '--deployment', 'edge']);
    expect(valueIn(survives.get('nats-server.conf') as WrittenFile, 'jetstream.sync_interval')).toBe('10s');
    // A site has one copy.
    expect(valueIn(survives.get('nats-leaf.conf') as WrittenFile, 'jetstream.sync_interval')).toBe('always');
  });

  it('the controllers that servers look for are those that are formatted as the first, or no quorum forms', () => {
    for (const { answers, file } of files('server.properties')) {
      const own = files('controller.properties').find((one) => one.answers === answers)?.file;
      const known = valueIn(own ?? file, 'controller.quorum.bootstrap.servers')?.split(',') ?? [];
      expect(valueIn(file, 'controller.quorum.bootstrap.servers')).toBe(known.join(','));
      const text = (own ?? file).text.replaceAll(/\n# /g, ' ');
      const ids = [1, 2, 3].map((id) => `${id}@${known[id - 1]}:UUID-${id}`);
      expect(text).toContain(`--initial-controllers "${ids.join(',')}"`);
      expect(valueIn(file, 'process.roles')).toBe(own === undefined ? 'broker,controller' : 'broker');
      // Brokers alone are not told to form a quorum.
      expect(file.text.includes('--initial-controllers')).toBe(own === undefined);
    }
  });

  it('one broker is written, and brokers and clients forget a session at the same time', () => {
    const seconds = (text = '') => (text.endsWith('h') ? 3600 : 1) * Number.parseInt(text, 10);
    for (const { answers, file } of files('client.yaml').filter(({ alternative }) => alternative === 'mqtt')) {
      const own = written.filter((one) => one.alternative === 'mqtt' && one.answers === answers);
      const brokers = own.filter((one) => ['mosquitto.conf', 'emqx.conf'].includes(one.file.file));
      expect(
        brokers.map((one) => one.file.file),
        answers,
      ).toHaveLength(1);
      const key =
        brokers[0]?.file.file === 'emqx.conf' ? 'mqtt.session_expiry_interval' : 'persistent_client_expiration';
      const [broker] = brokers;
      const durable = valueIn(broker?.file as WrittenFile, 'durable_sessions.message_retention_period');
      // For nobody who could still ask for it is anything kept.
      if (durable !== undefined)
        expect(seconds(durable)).toBeLessThanOrEqual(seconds(valueIn(broker?.file as WrittenFile, key)));
      const expiry = valueIn(file, 'sessionExpiryInterval');
      if (expiry === undefined) continue;
      expect(seconds(valueIn(brokers[0]?.file as WrittenFile, key)), answers).toBe(Number(expiry));
    }
  });

  it('no server is open to the network without a password or a certificate', () => {
    for (const { file } of files('nats-server.conf')) {
      const listens = file.settings.filter(({ key, on }) => on && /^(cluster|gateway)\.listen$/.test(key));
      expect(valueIn(file, 'authorization.users')).toContain('$NATS_PASSWORD');
      for (const { key } of listens) expect(valueIn(file, key.replace('listen', 'authorization'))).toContain('$NATS_');
    }
    for (const { file } of files('mosquitto.conf')) {
      const open = file.settings.filter(({ key, on }) => key === 'listener' && on);
      expect(open.map(({ value }) => value)).toEqual(['1883 127.0.0.1']);
      const bridged = valueIn(file, 'address') !== undefined;
      expect(valueIn(file, 'bridge_cafile') !== undefined).toBe(bridged);
      // It counts for the listener it stands below, which is the one for devices.
      const keys = file.settings.map(({ key, value }) => `${key} ${value}`);
      const limit = keys.findIndex((line) => line.startsWith('max_connections '));
      if (limit >= 0) expect(keys.lastIndexOf('listener 8883', limit)).toBe(limit - 1);
    }
    for (const { file } of files('emqx.conf')) {
      for (const key of ['cacertfile', 'certfile', 'keyfile']) {
        const own = file.settings.find((setting) => setting.key === `listeners.ssl.default.ssl_options.${key}`);
        expect(own?.edit, key).not.toBeNull();
      }
    }
  });
});

it.each<[readonly string[], string, string]>([
  [['--scenario', 'task-queue'], 'work', '168h'],
  [['--scenario', 'task-queue', '--retention', '2d'], 'work', '172800s'],
  [['--scenario', 'task-queue', '--replay'], 'limits', '168h'],
  [['--scenario', 'microservices'], 'limits', '24h'],
])('keeps what %j asks for: %s, %s', async (answers, retention, age) => {
  const files = await configurationFor('nats-jetstream', [...answers, '--durability', 'required']);
  const options = new Map(files.get('create-stream.sh')?.settings.map(({ key, value }) => [key, value]));
  expect([options.get('--retention'), options.get('--max-age')]).toEqual([retention, age]);
});

it.each([
  ['required', '-1'],
  ['optional', '5'],
])('a job of a queue that is durable as %s is tried %s times', async (durability, times) => {
  const files = await configurationFor('nats-jetstream', ['--durability', durability, '--delivery', 'at-least-once']);
  const deliver = files.get('create-consumer.sh')?.settings.find(({ key }) => key === '--max-deliver');
  expect(deliver?.value).toBe(times);
});

it('of more regions than a file names it says that the others are to be added', async () => {
  const reasons = async (alternative: string, regions: string, name: string, key: string) =>
    (await configurationFor(alternative, ['--regions', regions])).get(name)?.settings.find((one) => one.key === key)
      ?.reason;
  expect(await reasons('nats-core', '3', 'nats-server.conf', 'gateway.gateways')).toMatch(/^two of 3 regions/);
  expect(await reasons('nats-core', '2', 'nats-server.conf', 'gateway.gateways')).not.toContain('two of');
});

it.each([
  ['nats-jetstream', '31MiB', '32571392', '130285568', '32571392'],
  ['nats-jetstream', '40MiB', '32571392', '168034304', '32571392'],
  ['nats-core', '64MiB', '67174400', '268697600', undefined],
  ['nats-core', '16MiB', '16842752', undefined, undefined],
])(
  '%s with messages of %s takes %s bytes, keeps %s for a reader and %s in a stream',
  async (alternative, size, ...limits) => {
    const files = await configurationFor(alternative, ['--message-size', size]);
    const of = (file: string, key: string) => files.get(file)?.settings.find((one) => one.key === key)?.value;
    const server = ['max_payload', 'max_pending'].map((key) => of('nats-server.conf', key));
    expect([...server, of('create-stream.sh', '--max-msg-size')]).toEqual(limits);
  },
);

it('what an MQTT client hears of a full stream is not promised', async () => {
  const reasonFor = async (answers: readonly string[]) => {
    const files = await configurationFor('nats-jetstream', ['--durability', 'required', ...answers]);
    return files.get('create-stream.sh')?.settings.find(({ key }) => key === '--discard')?.reason;
  };
  expect(await reasonFor([])).toContain('the publisher hears of it');
  expect(await reasonFor(['--protocol', 'mqtt-3'])).toContain('an MQTT client gets its PUBACK');
});

it.each([
  ['task-queue', 'workers'],
  ['microservices', 'workers'],
  ['realtime-messaging', undefined],
  ['mobile-push', undefined],
])('readers of %s share messages in the group %s', async (scenario, group) => {
  const file = (await configurationFor('nats-core', ['--scenario', scenario])).get('client.yaml');
  expect(file?.settings.find(({ key }) => key === 'queueGroup')?.value).toBe(group);
});

it('an option that is a flag is written without a value', async () => {
  const files = await configurationFor('nats-jetstream', ['--transactions']);
  expect(files.get('create-stream.sh')?.text).toMatch(/^ {2}# --allow-batch$/m);
});

it.each<[string, readonly string[], string]>([
  ['as many nodes as are planned', ['--devices', '40k'], 'emqx.conf'],
  ['too many clients for one', ['--devices', '101k', '--availability', '99'], 'emqx.conf'],
  ['one that may not fail', ['--devices', '40k', '--availability', '99.95'], 'emqx.conf'],
  ['one that may', ['--devices', '40k', '--availability', '99.5'], 'mosquitto.conf'],
  ['a site', ['--availability', '99.95', '--deployment', 'edge'], 'mosquitto.conf'],
])('the broker for %s is written in its file', async (_name, answers, name) => {
  const files = [...(await configurationFor('mqtt', answers)).keys()];
  expect(files.filter((file) => /^(emqx|mosquitto)/.test(file))).toEqual([name]);
  expect(files.filter((file) => file.startsWith('acl'))).toEqual([name === 'emqx.conf' ? 'acl.conf' : 'acl']);
});

it.each([
  [
    'the disk, with room left',
    'max_file_store',
    ['--retention', '7d', '--throughput', '1k', '--message-size', '1KB'],
    '866GB',
  ],
  ['an outage', 'max_file_store', ['--throughput', '1k', '--message-size', '1KB'], '125GB'],
  ['the memory', 'max_memory_store', ['--node-memory', '512MiB'], '64MB'],
])('a server of streams is limited by %s', async (_name, key, answers, limit) => {
  const file = (await configurationFor('nats-jetstream', answers)).get('nats-server.conf');
  expect(file?.settings.find((setting) => setting.key === `jetstream.${key}`)?.value).toBe(limit);
});

it('servers have room for the streams of a lost one, each with the limit that is written', async () => {
  const answers = ['--throughput', '10k', '--message-size', '300B', '--retention', '30d', '--durability', 'required'];
  const files = await configurationFor('nats-jetstream', answers);
  const number = (file: string, key: string) =>
    Number.parseInt(files.get(file)?.settings.find((one) => one.key === key)?.value ?? '', 10);
  const streams = Number(/part < (\d+)/.exec(files.get('create-stream.sh')?.text ?? '')?.[1]);
  const limit = number('create-stream.sh', '--max-bytes');
  // As many as there are servers, one of which is lost.
  const copies = Math.ceil((streams * 3) / (streams - 1)) * limit;
  // And room for a stream more: their limits are reserved, all of them.
  expect(number('nats-server.conf', 'jetstream.max_file_store')).toBe(Math.ceil(copies * 1.1));
  // 450 B for each message.
  expect(limit * 1024 ** 3 * streams).toBeGreaterThan(10_000 * 450 * 30 * 86_400 * 1.2);
});

it('a broker is told to start with the heap that it is sized with', async () => {
  const { stdout } = await runProgram(['size', '--alternative', 'kafka', '--throughput', '1k', '--format', 'json']);
  const { parameters } = JSON.parse(stdout) as { parameters: readonly { key: string; shown: string }[] };
  const heap = parameters.find(({ key }) => key === 'heap')?.shown;
  const file = (await configurationFor('kafka', [])).get('server.properties');
  expect(`${/-Xmx(\d+)g/.exec(file?.text ?? '')?.[1]} GiB`).toBe(heap);
});

it('a work queue holds what an outage of its workers brings, and neither it nor its copy is without a limit', async () => {
  const queue = [
    '--scenario',
    'task-queue',
    '--throughput',
    '20k',
    '--message-size',
    '1KB',
    '--durability',
    'required',
  ];
  const files = await configurationFor('nats-jetstream', [...queue, '--regions', '2']);
  for (const name of ['create-stream.sh', 'create-mirror.sh']) {
    const options = new Map(files.get(name)?.settings.map(({ key, value }) => [key, value]));
    expect([options.get('--max-bytes'), options.has('--max-age'), options.has('--discard')]).toEqual([
      '2248GiB',
      true,
      true,
    ]);
  }
});

it('a retention whose bytes are not known is cut short by no limit of a stream, and the limits of servers are to be replaced', async () => {
  const answers = ['--throughput', '2k', '--retention', '30d', '--replay', '--durability', 'required'];
  const files = await configurationFor('nats-jetstream', [...answers, '--regions', '2', '--deployment', 'edge']);
  const settingOf = (file: string, key: string) => files.get(file)?.settings.find((one) => one.key === key);
  for (const name of ['create-stream.sh', 'create-site-stream.sh', 'create-mirror.sh'])
    expect(settingOf(name, '--max-bytes')).toMatchObject({ value: '-1', edit: expect.any(String) });
  for (const name of ['nats-server.conf', 'nats-leaf.conf']) {
    const store = settingOf(name, 'jetstream.max_file_store');
    expect(store).toMatchObject({ value: expect.stringMatching(/^\d+GB$/), edit: expect.any(String) });
    expect(store?.reason).toContain('30 d');
    expect(store?.reason).not.toContain('retention is not answered');
  }
});

it('a copy of a work queue is made after the consumer of its workers, and says why', async () => {
  const files = await configurationFor('nats-jetstream', ['--scenario', 'task-queue', '--regions', '2']);
  const names = [...files.keys()];
  expect(names.indexOf('create-mirror.sh')).toBeGreaterThan(names.indexOf('create-consumer.sh'));
  const head = files.get('create-mirror.sh')?.text.replaceAll('\n# ', ' ');
  expect(head).toContain('run create-consumer.sh for the queue first');
  expect(head).toContain('let --max-bytes of the queue hold the longest outage');
});

it('a site is let in by the subjects of copying as they are called today and as they are going to be', async () => {
  const file = (await configurationFor('nats-jetstream', ['--deployment', 'edge'])).get('nats-server.conf');
  const users = file?.settings.find(({ key }) => key === 'authorization.users')?.value;
  for (const kind of ['FC', 'ACK'])
    for (const stream of ['SITE-EVENTS', 'site-1.*.SITE-EVENTS']) expect(users).toContain(`"$JS.${kind}.${stream}.>"`);
});

it('gives roles to a cluster of more servers than hold its tables', async () => {
  const few = (await configurationFor('mqtt', ['--devices', '200k'])).get('emqx.conf');
  expect(few?.settings.some(({ key }) => key === 'node.role')).toBe(false);
  const many = (await configurationFor('mqtt', ['--devices', '9000k'])).get('emqx.conf');
  expect(many?.settings.find(({ key }) => key === 'node.role')).toMatchObject({ value: 'core' });
  expect(many?.text).not.toContain('three servers for a cluster');
  // All of them carry clients, as size has it.
  const limit = many?.settings.find(({ key }) => key === 'listeners.ssl.default.max_connections');
  const [, nodes] = limit?.reason.match(/^9M clients over (\d+) servers/) ?? [];
  expect(limit?.value).toBe(`${Math.ceil((9e6 / Number(nodes)) * 1.5)}`);
});

it.each([
  ['within its memory', ['--node-memory', '512MiB'], '139520'],
  ['for a day', [], '17280000'],
  ['for an hour', ['--node-memory', '64GiB', '--assume', 'outage=1h'], '720000'],
])('a site queues what an outage brings %s', async (_name, more, length) => {
  const site = ['--deployment', 'edge', '--throughput', '200', '--message-size', '512B', '--delivery', 'at-least-once'];
  const file = (await configurationFor('mqtt', [...site, ...more])).get('mosquitto.conf');
  expect(file?.settings.find(({ key }) => key === 'max_queued_messages')?.value).toBe(length);
});

it.each([
  ['kafka', ['create-topic.sh', 'producer.properties', 'consumer.properties']],
  ['nats-jetstream', ['create-stream.sh', 'create-consumer.sh', 'client.yaml']],
  ['mqtt', ['service.yaml', 'rights.yaml', 'client.yaml']],
])('%s as a service is written without files for its servers, and says so', async (alternative, names) => {
  const files = await configurationFor(alternative, ['--managed', '--durability', 'required']);
  expect([...files.keys()]).toEqual(names);
  expect([...files.values()].some(({ text }) => text.includes('the service runs the servers'))).toBe(true);
});

it.each<[string, readonly string[], readonly string[]]>([
  ['of the class of one node', ['--availability', '99', '--devices', '5k'], ['service.yaml', 'rights.yaml']],
  ['of the class of a cluster', ['--devices', '400k'], ['service.yaml', 'rights.yaml']],
  ['with sites, which have brokers of their own', ['--deployment', 'edge'], ['mosquitto.conf', 'acl']],
])('a fleet %s is served as a service', async (_name, answers, names) => {
  const files = await configurationFor('mqtt', ['--managed', '--delivery', 'at-least-once', ...answers]);
  expect([...files.keys()]).toEqual([...names, 'client.yaml']);
  const [asked, allowed] = ['client.yaml', 'service.yaml'].map(
    (name) => files.get(name)?.settings.find(({ key }) => key === 'sessionExpiryInterval')?.value,
  );
  // At a site the queue of its broker decides, and no service is asked.
  expect(allowed ?? asked).toBe(asked);
});

it('is worded in Chinese throughout when asked', async () => {
  const { stdout } = await runProgram(['config', 'nats-jetstream', '--durability', 'required', '--lang', 'zh']);
  const comments = stdout
    .split('\n')
    .filter((line) => /^\s*# [^#]/.test(line) && !/^\s*# \w+: |^# \}|^# \w+ \{/.test(line));
  expect(comments.length).toBeGreaterThan(20);
  expect(comments.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
});
