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

it('copies a topic under its own name, without what was aborted', async () => {
  const answers = ['--regions', '2', '--transactions', '--throughput', '2M', '--message-size', '1KB'];
  const files = await configurationFor('kafka', [...answers, '--retention', '90d']);
  const lines = files.get('mirror-maker.properties')?.text.split('\n');
  expect(lines).toContain('replication.policy.class=org.apache.kafka.connect.mirror.IdentityReplicationPolicy');
  expect(lines).toContain('primary->secondary.topics=events-.*');
  expect(lines).toContain('primary.consumer.isolation.level=read_committed');
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
});
