import { expect, it } from 'vitest';
import { configurationFor } from './written-configuration.ts';

it.each([
  ['200k', '3'],
  ['9000k', '11'],
])('a store kept by all servers of %s clients begins with all of them', async (devices, sites) => {
  const files = await configurationFor('mqtt', ['--devices', devices, '--durability', 'required']);
  expect(files.get('emqx.conf')?.text).toContain(`\ndurable_storage.n_sites=${sites}\n`);
  const lost = await configurationFor('mqtt', ['--devices', devices, '--durability', 'none']);
  expect(lost.get('emqx.conf')?.text).not.toContain('n_sites');
});

it('a device may use its own topics and no others', async () => {
  const files = await configurationFor('mqtt', ['--devices', '200k']);
  const rules = files
    .get('acl.conf')
    ?.text.split('\n')
    .filter((line) => /^[^%]/.test(line));
  // The name is that of the certificate, and what no rule allows is refused.
  expect(files.get('emqx.conf')?.text).toMatch(
    /\nmqtt\.peer_cert_as_username=cn\n[\s\S]*\nauthorization\.no_match=deny\n/,
  );
  expect(rules?.[0]).toMatch(/^\{allow, all, all, \["devices\/\$\{username\}/);
  expect(rules?.at(-1)).toBe('{deny, all}.');
});

it('a site has one limit for all queues together, beside that of each', async () => {
  const site = ['--deployment', 'edge', '--throughput', '500', '--message-size', '1KB', '--delivery', 'at-least-once'];
  const file = (await configurationFor('mqtt', [...site, '--node-memory', '2GiB'])).get('mosquitto.conf');
  expect(file?.text).toMatch(/\nmemory_limit 1073741824\n/);
  expect(file?.settings.find(({ key }) => key === 'max_queued_messages')?.reason).toMatch(/^for each client/);
  // Offered, and off: it is refused beside what is on.
  expect(file?.settings.find(({ key }) => key === 'plugin')).toMatchObject({ on: false, since: '2.1' });
});
