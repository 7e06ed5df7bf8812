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

/** What is on of a file, by key. */
async function switchedOn(name: string, answers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const settings = (await configurationFor('mqtt', answers)).get(name)?.settings ?? [];
  return new Map(settings.flatMap(({ key, value, on }) => (on ? [[key, value] as const] : [])));
}

// What may be lost is kept for as long all the same, and its disks are counted and paid for.
const KEPT = ['--retention', '2d', '--durability', 'none', '--delivery', 'at-most-once'];

it.each([
  ['200k', '3'],
  ['9000k', '11'],
])('what %s clients keep for a time is on the disks of their cluster', async (devices, sites) => {
  const of = await switchedOn('emqx.conf', ['--devices', devices, ...KEPT]);
  expect(of.get('durable_sessions.enable')).toBe('true');
  expect(of.get('durable_sessions.message_retention_period')).toBe('48h');
  expect(of.get('durable_storage.n_sites')).toBe(sites);
});

it.each([
  ['availability', '99', '30'],
  ['deployment', 'edge', '300'],
])('what one broker with %s %s keeps for a time is written down', async (question, answer, seconds) => {
  const site = ['--devices', '50', `--${question}`, answer];
  const of = await switchedOn('mosquitto.conf', [...site, ...KEPT]);
  expect(of.get('persistence')).toBe('true');
  expect(of.get('persistence_location')).toBe('/var/lib/mosquitto/');
  expect(of.get('autosave_interval')).toBe(seconds);
  expect(of.get('max_queued_messages')).toBe('1000');
  expect((await switchedOn('mosquitto.conf', [...site, ...KEPT.slice(2)])).has('persistence')).toBe(false);
});

it('no secret of a cluster stands in a file that everybody can have', async () => {
  const file = (await configurationFor('mqtt', ['--devices', '200k'])).get('emqx.conf');
  // EMQX takes what is in quotes as it stands.
  expect(file?.text).not.toMatch(/^node\.cookie/m);
  expect(file?.text.replaceAll(/\n# /g, ' ')).toContain('set EMQX_NODE__COOKIE in the environment of every server');
});

it.each([
  ['required', '30'],
  ['optional', '300'],
])('a site whose data is durable as %s writes all of it every %s s', async (durability, seconds) => {
  const site = ['--deployment', 'edge', '--delivery', 'at-least-once', '--durability', durability];
  const file = (await configurationFor('mqtt', site)).get('mosquitto.conf');
  expect(file?.settings.find(({ key }) => key === 'autosave_interval')?.value).toBe(seconds);
});

it('a site says how long the queue bridges that its memory holds', async () => {
  const site = ['--deployment', 'edge', '--throughput', '50', '--message-size', '400B', '--node-memory', '256MiB'];
  const file = (await configurationFor('mqtt', [...site, '--delivery', 'at-least-once'])).get('mosquitto.conf');
  const queue = file?.settings.find(({ key }) => key === 'max_queued_messages');
  // A quarter at 850 B each, of which 50 come in a second: 26 minutes.
  expect(Number(queue?.value)).toBe(Math.ceil((256 * 1024 ** 2) / 4 / 850));
  expect(queue?.reason).toContain('is down for 26.3 min');
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

it('what is open beside the port for devices is known by a token, or shut', async () => {
  const on = async (answers: readonly string[]) => {
    const settings = (await configurationFor('mqtt', answers)).get('emqx.conf')?.settings ?? [];
    return new Map(settings.map(({ key, value }) => [key, value]));
  };
  const devices = await on(['--scenario', 'iot-devices', '--devices', '12k']);
  const pages = await on(['--scenario', 'realtime-messaging', '--devices', '3k']);
  for (const one of [devices, pages]) expect(one.get('listeners.ws.default.enable')).toBe('false');
  expect([devices.get('listeners.wss.default.enable'), devices.has('authentication')]).toEqual(['false', false]);
  expect([pages.get('listeners.wss.default.enable'), pages.has('authentication')]).toEqual(['true', true]);
});

it('all listeners that clients use are kept from a storm of them', async () => {
  const limits = async (answers: readonly string[]) => {
    const settings = (await configurationFor('mqtt', answers)).get('emqx.conf')?.settings ?? [];
    return settings.flatMap(({ key }) => /^listeners\.(\w+)\.default\.max_conn/.exec(key)?.[1] ?? []).sort();
  };
  expect(await limits(['--scenario', 'mobile-push', '--devices', '200k'])).toEqual(['ssl', 'ssl', 'wss', 'wss']);
  expect(await limits(['--scenario', 'iot-devices', '--devices', '200k'])).toEqual(['ssl', 'ssl']);
});

it('one node offers browsers a listener, and devices none', async () => {
  const off = async (scenario: string) => {
    const answers = ['--scenario', scenario, '--devices', '3k', '--availability', '99'];
    const settings = (await configurationFor('mqtt', answers)).get('mosquitto.conf')?.settings ?? [];
    return settings.filter(({ on }) => !on).map(({ key, value }) => `${key} ${value}`);
  };
  expect(await off('realtime-messaging')).toEqual(expect.arrayContaining(['listener 8084', 'protocol websockets']));
  expect(await off('iot-devices')).not.toContain('listener 8084');
});

it.each([
  ['900k', 1_048_576],
  ['9000k', 2 * 1_227_273],
])('a server with %s clients has ports for twice what its listeners let in', async (devices, least) => {
  const file = (await configurationFor('mqtt', ['--devices', devices])).get('emqx.conf');
  const of = (key: string) => Number(file?.settings.find((one) => one.key === key)?.value);
  expect(of('node.max_ports')).toBe(Math.max(1_048_576, 2 * of('listeners.ssl.default.max_connections')));
  expect(of('node.max_ports')).toBe(least);
});

it.each(['iot-devices', 'mobile-push'])(
  'under a hardened profile the clients of %s are let in as well',
  async (scenario) => {
    const answers = ['--scenario', scenario, '--devices', '200k'];
    const settings = (await configurationFor('mqtt', answers)).get('emqx.conf')?.settings ?? [];
    const on = new Map(settings.flatMap(({ key, value, on: isOn }) => (isOn ? [[key, value] as const] : [])));
    expect(on.get('listeners.ssl.default.enable_authn')).toBe('false');
    expect(on.get('listeners.ssl.default.ssl_options.fail_if_no_peer_cert')).toBe('true');
    for (const listener of ['ssl', 'wss']) {
      if (on.get(`listeners.${listener}.default.enable`) === 'false') continue;
      expect(on.get(`listeners.${listener}.default.bind`)).toMatch(/^"0\.0\.0\.0:\d+"$/);
    }
  },
);
