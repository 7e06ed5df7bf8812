import { expect, it } from 'vitest';
import { configurationFor } from './written-configuration.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['jobs that may go to any worker', [], ['configure-group.sh', 'share-consumer.properties']],
  ['jobs in order of a key', ['--ordering', 'per-key'], ['consumer.properties']],
])('gives %s one kind of group, for a name belongs to one kind', async (_name, answers, wanted) => {
  const files = [...(await configurationFor('kafka', ['--scenario', 'task-queue', ...answers])).keys()];
  expect(files.filter((file) => /consumer|group/.test(file)).sort()).toEqual(wanted);
});

it.each<[string, readonly string[], number]>([
  ['one topic', ['--throughput', '200k', '--retention', '7d'], 1],
  ['topics enough that no request is refused for its partitions', ['--throughput', '2M', '--retention', '90d'], 4],
])('creates %s', async (_name, answers, topics) => {
  const files = await configurationFor('kafka', ['--message-size', '1KB', ...answers]);
  const value = (file: string, key: string) =>
    Number(files.get(file)?.settings.find((setting) => setting.key === key)?.value);
  expect(value('create-topic.sh', '--partitions')).toBeLessThanOrEqual(10_000);
  const loop = files.get('create-topic.sh')?.text.match(/part < (\d+)/)?.[1] ?? '1';
  expect(Number(loop)).toBe(topics);
  // Topics beside the main one stay small.
  expect(value('server.properties', 'num.partitions')).toBe(6);
});

it.each<[string, readonly string[]]>([
  ['', []],
  [' and the growth', ['--growth', '1.2']],
])(
  'says of partitions that what is kept asks for them%s, and that older segments need not lie there',
  async (_, more) => {
    const ledger = ['--throughput', '3k', '--message-size', '1KiB', '--retention', '10y', ...more];
    const reasonFor = async (answers: readonly string[]) =>
      (await configurationFor('kafka', answers))
        .get('create-topic.sh')
        ?.settings.find(({ key }) => key === '--partitions')?.reason;
    const reason = await reasonFor(ledger);
    expect(reason).toContain('2.91 PB on local disks');
    expect(reason).toContain('--assume localShare');
    expect(await reasonFor([...ledger, '--retention', '8d', '--throughput', '100'])).not.toContain('localShare');
  },
);

it('copies a topic under its own name, without what was aborted', async () => {
  const answers = ['--regions', '2', '--transactions', '--throughput', '2M', '--message-size', '1KB'];
  const files = await configurationFor('kafka', [...answers, '--retention', '90d']);
  const lines = files.get('mirror-maker.properties')?.text.split('\n');
  expect(lines).toContain('replication.policy.class=org.apache.kafka.connect.mirror.IdentityReplicationPolicy');
  expect(lines).toContain('primary->secondary.topics=events-.*');
  expect(lines).toContain('primary.consumer.isolation.level=read_committed');
});

it('copies so that the other region keeps what it acknowledges, with as many workers as are counted', async () => {
  const answers = ['--regions', '3', '--durability', 'required', '--throughput', '200k', '--message-size', '1KB'];
  const file = (await configurationFor('kafka', answers)).get('mirror-maker.properties');
  const value = (key: string) => file?.settings.find((setting) => setting.key === key)?.value;
  expect(value('primary->secondary.config.properties.exclude')).not.toContain('min.insync.replicas');
  expect(value('dedicated.mode.enable.internal.rest')).toBe('true');
  // 200 MB/s at 10 MB/s each, which is more than two for each of two workers.
  expect(value('tasks.max')).toBe('20');
  expect(file?.settings[0]?.reason).toMatch(/^names of two of 3 clusters/);
});

it('offers TLS with all that it takes, to brokers, controllers, clients and tools', async () => {
  const files = await configurationFor('kafka', [
    '--regions',
    '2',
    '--durability',
    'required',
    '--scenario',
    'task-queue',
  ]);
  const off = (name: string) => files.get(name)?.settings.flatMap(({ key, on }) => (on ? [] : [key])) ?? [];
  const stores = ['keystore', 'truststore'].flatMap((store) => [`ssl.${store}.location`, `ssl.${store}.password`]);
  const servers = ['server.properties', 'controller.properties'];
  for (const name of servers) expect(off(name)).toEqual(expect.arrayContaining([...stores, 'ssl.client.auth']));
  expect(off('server.properties')).toContain('inter.broker.listener.name');
  for (const name of ['producer.properties', 'share-consumer.properties', 'mirror-maker.properties'])
    expect(off(name)).toEqual(expect.arrayContaining(['security.protocol', ...stores]));
  for (const name of ['create-topic.sh', 'configure-group.sh']) expect(off(name)).toContain('--command-config');
  // In clear text nothing listens on every address.
  for (const name of servers) {
    const listeners = files.get(name)?.settings.find(({ key }) => key === 'listeners')?.value;
    expect(listeners).toMatch(/^\w+:\/\/[\w-]+:\d+$/);
  }
});

it.each(['server.properties', 'controller.properties'])(
  '%s lists who passes where it lets in by list',
  async (name) => {
    const file = (await configurationFor('kafka', ['--durability', 'required'])).get(name);
    const keys = file?.settings.filter(({ on }) => !on).map(({ key }) => key) ?? [];
    expect(keys.slice(keys.indexOf('authorizer.class.name'))).toEqual(['authorizer.class.name', 'super.users']);
  },
);

it('offers object storage with all that it asks for', async () => {
  const file = (await configurationFor('kafka', ['--retention', '30d'])).get('server.properties');
  const tiered = file?.settings.filter(({ key, on }) => key.startsWith('remote.log.') && !on);
  expect(tiered?.map(({ key }) => key.replace(/^remote\.log\./, ''))).toEqual([
    'storage.system.enable',
    'storage.manager.class.name',
    'storage.manager.class.path',
    'metadata.manager.listener.name',
  ]);
  // Over TLS the client of the metadata takes none of the other lines of ssl.
  const client = file?.settings.filter(({ key }) => key.startsWith('rlmm.config.remote.log.metadata.common.client.'));
  expect(client?.every(({ on }) => !on)).toBe(true);
  expect(client?.map(({ key }) => key.replace(/^.*\.client\./, ''))).toEqual([
    'ssl.truststore.location',
    'ssl.truststore.password',
    'ssl.keystore.location',
    'ssl.keystore.password',
  ]);
});

it.each(['required', 'optional'])(
  'a queue run as a service asks for nothing that its operator does, durable as %s',
  async (durability) => {
    const answers = ['--scenario', 'task-queue', '--managed', '--durability', durability];
    const files = await configurationFor('kafka', answers);
    const file = files.get('configure-group.sh');
    const option = file?.settings.find(({ key }) => key === '--add-config');
    expect(option?.value).toBe('share.auto.offset.reset=earliest,share.isolation.level=read_committed');
    for (const { text } of files.values()) expect(text).not.toContain('kafka-features.sh');
  },
);

it.each([
  ['required', /,share\.delivery\.count\.limit=10,errors\.deadletterqueue\.topic\.name=dlq\./],
  ['optional', /^share\.auto\.offset\.reset=earliest,share\.isolation\.level=read_committed$/],
])('a queue whose jobs are durable as %s sets aside what it gives up', async (durability, wanted) => {
  const files = await configurationFor('kafka', ['--scenario', 'task-queue', '--durability', durability]);
  const options = files.get('configure-group.sh')?.settings.filter(({ key }) => key === '--add-config');
  expect(options).toEqual([expect.objectContaining({ on: true, value: expect.stringMatching(wanted) })]);
  expect(options?.[0]?.reason).toContain('share.version to 2');
  const mode = files.get('share-consumer.properties')?.settings.find(({ key }) => key.startsWith('share.'));
  expect(mode?.reason).toContain('A release counts as a delivery and brings the record back at once: pause before it');
});

it.each([
  ['10m', '600000'],
  ['1h', '900000'],
  ['7d', undefined],
])('closes a segment soon enough for what is kept for %s to go', async (retention, closed) => {
  const topic = (await configurationFor('kafka', ['--retention', retention])).get('create-topic.sh');
  expect(topic?.settings.find(({ key }) => key === '--config segment.ms')?.value).toBe(closed);
});

it('a producer with transactions is one that its library takes, whatever may be lost', async () => {
  const answers = ['--durability', 'none', '--delivery', 'at-most-once', '--transactions'];
  const lines = (await configurationFor('kafka', answers)).get('producer.properties')?.text.split('\n');
  expect(lines).toEqual(expect.arrayContaining(['acks=all', 'enable.idempotence=true', 'transactional.id=events-1']));
});

it('hands no worker what was aborted, and says that jobs may be done twice', async () => {
  const files = await configurationFor('kafka', ['--scenario', 'task-queue', '--transactions']);
  expect(files.get('configure-group.sh')?.text).toContain('share.isolation.level=read_committed');
  const workers = files.get('share-consumer.properties')?.text.replaceAll('\n# ', ' ');
  expect(workers).toContain('A share group is at least once: its acknowledgements are no part of a transaction.');
});

it.each([
  ['task-queue', 'a share group does not'],
  ['log-aggregation', 'consumers find their place'],
])('says of %s which groups find their place in the other region', async (scenario, words) => {
  const files = await configurationFor('kafka', ['--scenario', scenario, '--regions', '2']);
  const synced = files.get('mirror-maker.properties')?.settings.find(({ key }) => /sync\.group\.offsets/.test(key));
  expect(synced?.reason).toContain(words);
});

it('tells apart what an operator of Kubernetes takes as it is and what has fields of its own', async () => {
  const text = (await configurationFor('kafka', [])).get('server.properties')?.text.replaceAll('\n# ', ' ');
  expect(text).toContain('Without spec.kafka.authorization everybody may do everything');
});
