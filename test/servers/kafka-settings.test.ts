import { expect, it } from 'vitest';
import { configurationFor } from './written-configuration.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['jobs that may go to any worker', [], ['configure-group.sh', 'share-consumer.properties']],
  ['jobs in order of a key', ['--ordering', 'per-key'], ['consumer.properties']],
])('gives %s one kind of group, for a name belongs to one kind', async (_name, answers, wanted) => {
  const files = [...(await configurationFor('kafka', ['--scenario', 'task-queue', ...answers])).keys()];
  expect(files.filter((file) => /consumer|group/.test(file)).sort()).toEqual(wanted);
});
