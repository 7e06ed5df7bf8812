import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCertificates } from './certificates.ts';
import { NatsConnection } from './nats-connection.ts';
import { freePorts, isInstalled, RunningServer } from './processes.ts';
import { ANSWERS, asKnownTo, configurationFor, type WrittenFile } from './written-configuration.ts';

const SERVER = 'nats-server';
const installed = isInstalled(SERVER) && isInstalled('openssl');
const version = installed ? (/v([\d.]+)/.exec(spawnSync(SERVER, ['--version']).stdout.toString())?.[1] ?? '0') : '0';
const PASSWORD = 'for-this-test';
const ROUTE_PASSWORD = 'between-servers';
const SITE_PASSWORD = 'of-one-site';
const SECRETS = {
  NATS_PASSWORD: PASSWORD,
  NATS_ADMIN_PASSWORD: 'for-operators',
  NATS_CLUSTER_PASSWORD: ROUTE_PASSWORD,
  NATS_GATEWAY_PASSWORD: 'between-regions',
  NATS_SITE_PASSWORD: SITE_PASSWORD,
  NATS_DEVICE_PASSWORD: 'of-all-devices',
  NATS_ROUTES: '[]',
};
const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-nats-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the servers of a cluster find in their environment. */
function secretsOf(routes: readonly number[]) {
  const urls = routes.map((port) => `nats://route:${ROUTE_PASSWORD}@127.0.0.1:${port}`);
  return { ...SECRETS, NATS_ROUTES: `[${urls.join(', ')}]` };
}

/** And what the server of a site finds there, of a hub that listens for it on a port. */
function secretsAtSite(leaf: number) {
  return { NATS_PASSWORD: 'within-the-site', NATS_HUB: `[tls://site-1:${SITE_PASSWORD}@127.0.0.1:${leaf}]` };
}

/** Everything marked as to be replaced is replaced, with what this machine has; and nothing else. */
function placed(
  text: string,
  name: string,
  store: string,
  ports: { client: number; own: number; leaf?: number; gateways?: readonly number[] },
  limit: (asked: string) => string = () => '1GB',
) {
  const gateways = (ports.gateways ?? []).map((port) => `{ name: ${nameOf(port)}, url: "nats://127.0.0.1:${port}" }`);
  return withCertificates(text)
    .replace(/^server_name: .*$/m, `server_name: ${name}`)
    .replace(/^listen: .*$/m, `listen: 127.0.0.1:${ports.client}`)
    .replace(/^http: .*$/m, 'http: 127.0.0.1:-1')
    .replace(/^( +)listen: 0\.0\.0\.0:6222$/m, `$1listen: 127.0.0.1:${ports.own}`)
    .replace(/^( +)listen: 0\.0\.0\.0:7422$/m, `$1listen: 127.0.0.1:${ports.leaf ?? -1}`)
    .replace(/^( +)listen: 0\.0\.0\.0:7222$/m, `$1listen: 127.0.0.1:${ports.gateways?.[0] ?? -1}`)
    .replace(/^( +)gateways: .*$/m, `$1gateways: [${gateways.join(', ')}]`)
    .replace(/^( +)listen: 0\.0\.0\.0:8883$/m, '$1listen: 127.0.0.1:-1')
    .replace(/^( +)store_dir: .*$/m, `$1store_dir: ${store}`)
    .replace(/^( +)max_file_store: (.*)$/m, (_, indent, asked) => `${indent}max_file_store: ${limit(asked)}`);
}

function withCertificates(text: string): string {
  makeCertificates(folder);
  return text
    .replaceAll('/etc/nats/server.pem', join(folder, 'server.crt'))
    .replaceAll('/etc/nats/server-key.pem', join(folder, 'server.key'))
    .replaceAll('/etc/nats/ca.pem', join(folder, 'ca.crt'));
}

const nameOf = (gateway: number) => `region-${gateway}`;

/** A hundred-thousandth of a size that a real machine would have, in bytes. */
function small(asked: string | undefined): number {
  const [, digits = '0'] = /^(\d+)Gi?B$/.exec(asked ?? '') ?? [];
  return Math.floor((Number(digits) * 1024 ** 3) / 100_000);
}

/** A cluster of as many servers, each with the configuration as written; stopped when `use` is done. */
async function withCluster(
  count: number,
  config: string,
  name: string,
  use: (port: number, route: number) => Promise<void>,
  limit?: (asked: string) => string,
  leaf?: number,
): Promise<void> {
  const ports = await freePorts(2 * count);
  const routes = ports.slice(count);
  const servers = routes.map((own, index) => {
    const path = join(folder, `${name}-${index}.conf`);
    const store = join(folder, `${name}-store-${index}`);
    writeFileSync(
      path,
      placed(
        config,
        `node-${index}`,
        store,
        { client: ports[index] ?? 0, own, ...(leaf === undefined || index > 0 ? {} : { leaf }) },
        limit,
      ),
    );
    return new RunningServer(SERVER, ['-c', path], secretsOf(routes));
  });
  try {
    await Promise.all(servers.map((server) => server.until(/Server is ready/)));
    await use(ports[0] ?? 0, routes[0] ?? 0);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** A server alone with the configuration as written but for its cluster, and a client of it. */
async function withOneServer(
  files: ReadonlyMap<string, WrittenFile>,
  use: (client: NatsConnection) => Promise<void>,
): Promise<void> {
  const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
  const name = `alone-${Math.random()}`;
  await withCluster(1, config.replace(/^cluster \{[\s\S]*?^\}$/m, ''), name, async (port) => {
    const client = new NatsConnection(port, 'app', PASSWORD);
    await use(client).finally(() => client.close());
  });
}

function written(files: ReadonlyMap<string, WrittenFile>, name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`no ${name}`);
  const path = join(folder, `${Math.random()}-${name}`);
  writeFileSync(path, withCertificates(asKnownTo(version, file)));
  return path;
}

describe.skipIf(!installed)(`nats-server ${version} on this machine`, () => {
  const alternatives = ['nats-core', 'nats-jetstream'];

  it.each(
    alternatives.flatMap((alternative) => ANSWERS.map(([name, answers]) => [alternative, name, answers] as const)),
  )('takes the configuration of %s for %s as it is written', async (alternative, _name, answers) => {
    const files = await configurationFor(alternative, answers);
    for (const file of ['nats-server.conf', 'nats-leaf.conf'].filter((one) => files.has(one))) {
      const { status, stderr, stdout } = spawnSync(SERVER, ['-t', '-c', written(files, file)], {
        env: { ...process.env, ...SECRETS, ...(file === 'nats-leaf.conf' ? secretsAtSite(1) : {}) },
      });
      expect(`${stdout}${stderr}`).not.toMatch(/unknown field|error/i);
      expect(status).toBe(0);
    }
  });

  it('does not start without every password, none of which is in the file', async () => {
    const answers = ['--regions', '2', '--deployment', 'edge', '--protocol', 'mqtt'];
    const path = written(await configurationFor('nats-jetstream', answers), 'nats-server.conf');
    for (const name of Object.keys(SECRETS)) {
      const env = { ...process.env, ...SECRETS, [name]: undefined };
      const { status, stderr } = spawnSync(SERVER, ['-t', '-c', path], { env });
      expect(status, name).not.toBe(0);
      expect(stderr.toString()).toContain(name);
    }
  });

  it('lets no server join that does not know the password of the cluster', async () => {
    const config = asKnownTo(version, (await configurationFor('nats-core', [])).get('nats-server.conf') as WrittenFile);
    await withCluster(2, config, 'closed', async (port, route) => {
      const [client = 0, own = 0] = await freePorts(2);
      const joins = ['--cluster_name', 'messaging', '--cluster', `nats://127.0.0.1:${own}`, '-a', '127.0.0.1'];
      const rogue = new RunningServer(SERVER, [...joins, '-p', `${client}`, '--routes', `nats://127.0.0.1:${route}`]);
      try {
        await rogue.until(/Authorization Violation/);
        const routes = async () => {
          const admin = new NatsConnection(port, 'admin', SECRETS.NATS_ADMIN_PASSWORD);
          const { data } = await admin.request('$SYS.REQ.SERVER.PING.ROUTEZ', '').finally(() => admin.close());
          const { num_routes } = data as { num_routes: number };
          return num_routes > 0 ? { num_routes } : { error: 'none' };
        };
        // Those of the cluster are let in, and the operators see them.
        expect((await eventually(routes)).num_routes).toBeGreaterThan(0);
      } finally {
        await rogue.stop();
      }
    });
  });

  it.each(['nats-core', 'nats-jetstream'])('starts with messages as large as %s takes', async (alternative) => {
    const files = await configurationFor(alternative, ['--message-size', '64MiB']);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    await withCluster(1, config, `large-${alternative}`, (port) => new NatsConnection(port, 'app', PASSWORD).ready());
  });

  it('lets browsers in by WebSocket over TLS once its lines are switched on', async () => {
    const files = await configurationFor('nats-core', ['--scenario', 'realtime-messaging']);
    const [port = 0] = await freePorts(1);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    const on = config.replace(/^# websocket \{[\s\S]*?^# \}$/m, (block) =>
      block.replaceAll(/^( *)# (?=\w+(:| \{)|\})/gm, '$1'),
    );
    await withCluster(1, on.replace('0.0.0.0:8443', `127.0.0.1:${port}`), 'browsers', () => shakesHands(port));
  });

  it('forms a cluster of three that keeps the stream and the consumer as written', { timeout: 60_000 }, async () => {
    const files = await configurationFor('nats-jetstream', [...(ANSWERS[1]?.[1] ?? []), '--throughput', '1k']);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    await withCluster(3, config, 'one', async (port) => {
      await expect(new NatsConnection(port, 'app', 'wrong').ready()).rejects.toThrow('Authorization');
      const client = new NatsConnection(port, 'app', PASSWORD);
      try {
        const stream = streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile));
        const created = await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
        expect(created.config).toMatchObject({
          num_replicas: 3,
          storage: 'file',
          retention: 'limits',
          discard: 'new',
          max_age: 7 * 86_400e9,
          subjects: ['events.>'],
        });
        expect(await client.request('events.first', 'hello')).toMatchObject({ stream: 'EVENTS', seq: 1 });
        const consumer = consumerOf(optionsOf(files.get('create-consumer.sh') as WrittenFile));
        const answer = await client.request(`$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.workers`, {
          stream_name: 'EVENTS',
          config: consumer,
        });
        expect(answer.config).toMatchObject({ ack_policy: 'explicit', max_deliver: -1, max_ack_pending: 1 });
      } finally {
        client.close();
      }
    });
  });

  it.each<[string, readonly string[], Record<string, unknown>]>([
    ['once at most', ['--delivery', 'at-most-once'], { ack_policy: 'explicit', max_deliver: 1 }],
    ['that need not survive', ['--durability', 'none', '--no-replay'], { deliver_policy: 'all' }],
    [
      'again, and once at most',
      ['--delivery', 'at-most-once', '--replay', '--durability', 'optional'],
      { ack_policy: 'none' },
    ],
    [
      'in order and once at most',
      ['--delivery', 'at-most-once', '--ordering', 'per-key'],
      { ack_policy: 'explicit', max_deliver: 1, max_ack_pending: 1 },
    ],
  ])('takes the stream and the consumer of jobs to be read %s', async (_name, answers, wanted) => {
    const jobs = ['--scenario', 'task-queue', '--throughput', '2k', ...answers];
    const files = await configurationFor('nats-jetstream', jobs);
    await withOneServer(files, async (client) => {
      const stream = { ...streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile)), num_replicas: 1 };
      await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
      const consumer = consumerOf(optionsOf(files.get('create-consumer.sh') as WrittenFile));
      const { config, error } = await client.request('$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.workers', {
        stream_name: 'EVENTS',
        config: consumer,
      });
      expect(error).toBeUndefined();
      expect(config).toMatchObject(wanted);
    });
  });

  it.each([
    ['90s', 90],
    ['5m', 120],
  ])('drops repeats of messages kept for %s within %i s', async (retention, window) => {
    const files = await configurationFor('nats-jetstream', ['--delivery', 'at-least-once', '--retention', retention]);
    await withOneServer(files, async (client) => {
      const stream = { ...streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile)), num_replicas: 1 };
      const { config } = await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
      expect(config).toMatchObject({ duplicate_window: window * 1e9 });
    });
  });

  it('lets as many receivers have a consumer of their own as there are, and some', async () => {
    const pages = ['--scenario', 'realtime-messaging', '--fan-out', '2k', '--delivery', 'at-least-once'];
    const files = await configurationFor('nats-jetstream', pages);
    await withOneServer(files, async (client) => {
      const stream = { ...streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile)), num_replicas: 1 };
      const { config } = await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
      expect(config).toMatchObject({ max_consumers: 3000 });
    });
  });

  it('drops the oldest messages of a full stream in memory, and takes what comes', async () => {
    const files = await configurationFor('nats-jetstream', ['--durability', 'none', '--node-memory', '64MiB']);
    await withOneServer(files, async (client) => {
      const options = optionsOf(files.get('create-stream.sh') as WrittenFile);
      const max_bytes = Number(options.get('--max-bytes')?.replace(/MiB$/, '')) * 1024 ** 2;
      const stream = { ...streamOf(options), max_bytes };
      await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
      const total = Math.ceil((2.5 * max_bytes) / 20_000);
      for (let sent = 1; sent <= total; sent++)
        expect(await client.request('events.a', 'x'.repeat(20_000))).toMatchObject({ seq: sent });
      const { state } = await client.request(`$JS.API.STREAM.INFO.${stream.name}`, '');
      expect((state as { first_seq: number }).first_seq).toBeGreaterThan(1);
    });
  });

  it('keeps a stream on one server without its block for the cluster, as its head says', async () => {
    const files = await configurationFor('nats-jetstream', []);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    expect(config.replaceAll('\n# ', ' ')).toContain('leave the block cluster out');
    await withOneServer(files, async (client) => {
      const stream = { ...streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile)), num_replicas: 1 };
      await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
    });
  });

  it('keeps what a site publishes while the link is down, and hands it on once', { timeout: 120_000 }, async () => {
    const files = await configurationFor('nats-jetstream', ANSWERS[5]?.[1] ?? []);
    const [site = 0, leaf = 0] = await freePorts(2);
    const path = join(folder, 'site.conf');
    const own = asKnownTo(version, files.get('nats-leaf.conf') as WrittenFile);
    writeFileSync(path, placed(own, 'site-1', join(folder, 'site-store'), { client: site, own: 0 }));
    const secrets = secretsAtSite(leaf);
    const edge = new RunningServer(SERVER, ['-c', path], secrets);
    await edge.until(/Server is ready/);
    await expect(new NatsConnection(site, '', '').ready()).rejects.toThrow('Authorization');
    const local = new NatsConnection(site, 'app', secrets.NATS_PASSWORD);
    try {
      const kept = streamOf(optionsOf(files.get('create-site-stream.sh') as WrittenFile));
      await eventually(() => local.request(`$JS.API.STREAM.CREATE.${kept.name}`, kept));
      const publish = async () => (await local.request('site-1.events.a', 'hello')).stream;
      expect([await publish(), await publish()]).toEqual(['SITE-EVENTS', 'SITE-EVENTS']);
      const use = async (port: number) => {
        const hub = new NatsConnection(port, 'app', PASSWORD);
        try {
          const stream = streamOf(optionsOf(files.get('create-stream.sh') as WrittenFile));
          await eventually(() => hub.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
          const hold = (count: number) =>
            eventually(async () => {
              const { state } = (await hub.request(`$JS.API.STREAM.INFO.${stream.name}`, '')) as {
                state?: { messages: number };
              };
              return state?.messages === count ? {} : { error: `not ${count}: ${JSON.stringify(state)}` };
            });
          await hold(2);
          await publish();
          await hold(3);
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await hold(3);
          // The link carries that and nothing else: streams of the hub are out of reach, and so is what is said there.
          const forbidden = [`$JS.hub.API.STREAM.DELETE.${stream.name}`, 'events.a'];
          for (const subject of forbidden)
            await expect(local.request(subject, '', 1000)).rejects.toThrow(`no answer from ${subject}`);
          await hold(3);
        } finally {
          hub.close();
        }
      };
      await withCluster(
        3,
        asKnownTo(version, files.get('nats-server.conf') as WrittenFile),
        'hub',
        use,
        undefined,
        leaf,
      );
    } finally {
      local.close();
      await edge.stop();
    }
  });

  it('joins the clusters of two regions by their gateways', async () => {
    const files = await configurationFor('nats-core', ['--regions', '2']);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    const [one = 0, other = 0, ...rest] = await freePorts(6);
    const servers = [one, other].map((gateway, index) => {
      const [client = 0, own = 0] = rest.slice(2 * index);
      const gateways = [gateway, gateway === one ? other : one];
      const path = join(folder, `gateway-${index}.conf`);
      const text = placed(config, `g-${index}`, folder, { client, own, gateways });
      writeFileSync(path, text.replaceAll(/^( +name): region-1$/gm, `$1: ${nameOf(gateway)}`));
      return new RunningServer(SERVER, ['-c', path], SECRETS);
    });
    try {
      await Promise.all(servers.map((server) => server.until(/outbound gateway connection.*registered/i)));
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  });

  it('lets devices in by MQTT over TLS alone', async () => {
    const files = await configurationFor('nats-jetstream', ['--protocol', 'mqtt', '--durability', 'optional']);
    const [port = 0] = await freePorts(1);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    const device = config.replace('0.0.0.0:8883', `127.0.0.1:${port}`);
    await withCluster(1, device, 'mqtt', async () => {
      await shakesHands(port);
    });
  });

  it.skipIf(!isInstalled('mosquitto_sub'))('keeps devices to their topics, and their topics in a stream', async () => {
    const files = await configurationFor('nats-jetstream', ['--protocol', 'mqtt', '--durability', 'optional']);
    const [port = 0] = await freePorts(1);
    const server = files.get('nats-server.conf') as WrittenFile;
    const text = server.text.replace('0.0.0.0:8883', `127.0.0.1:${port}`);
    await withOneServer(new Map(files).set(server.file, { ...server, text }), async (client) => {
      const options = optionsOf(files.get('create-stream.sh') as WrittenFile);
      const stream = { ...streamOf(options), num_replicas: 1 };
      await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
      const tls = ['-h', '127.0.0.1', '-p', `${port}`, '--cafile', join(folder, 'ca.crt'), '-q', '1'];
      const device = [...tls, '-u', 'device', '-P', SECRETS.NATS_DEVICE_PASSWORD];
      const session = [...device, '-i', 'pump', '-c', '-t', 'events/pump/#'];
      const run = (program: string, words: readonly string[]) => spawnSync(program, words, { timeout: 10_000 });
      expect(run('mosquitto_sub', [...session, '-E']).stderr.toString()).toBe('');
      run('mosquitto_pub', [...device, '-t', 'events/pump/state', '-m', 'on']);
      expect(run('mosquitto_sub', [...session, '-C', '1', '-W', '8']).stdout.toString()).toBe('on\n');
      const { state } = await client.request(`$JS.API.STREAM.INFO.${stream.name}`, '');
      expect(state).toMatchObject({ messages: 1 });
      for (const topic of ['others/#', '$JS/API/#', '#'])
        expect(run('mosquitto_sub', [...device, '-t', topic, '-E']).stderr.toString()).toContain('denied');
    });
  });

  // 6.4 TB of one copy: no disk of five servers holds all of it, and three of them would hold two streams of three.
  it('places as many streams as are written, and sends each key to one of them', { timeout: 120_000 }, async () => {
    const answers = ['--durability', 'required', '--throughput', '10.5k', '--message-size', '1KB', '--retention', '7d'];
    const files = await configurationFor('nats-jetstream', answers);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    const calls = callsOf(files.get('create-stream.sh') as WrittenFile);
    expect(calls).toHaveLength(5);
    const use = async (port: number) => {
      const client = new NatsConnection(port, 'app', PASSWORD);
      try {
        const bytesOf = (options: ReadonlyMap<string, string>) => small(options.get('--max-bytes'));
        const all = calls.reduce((sum, options) => sum + bytesOf(options), 0);
        const whole = { ...streamOf(calls[0] as ReadonlyMap<string, string>), name: 'WHOLE', subjects: ['whole'] };
        const ask = (max_bytes: number) => client.request('$JS.API.STREAM.CREATE.WHOLE', { ...whole, max_bytes });
        await eventually(() => ask(Math.floor(all / 2)));
        await client.request('$JS.API.STREAM.DELETE.WHOLE', '');
        expect((await ask(all)).error).toMatchObject({ description: expect.stringMatching(/resources|peers/) });
        for (const options of calls) {
          const stream = { ...streamOf(options), max_bytes: bytesOf(options) };
          await eventually(() => client.request(`$JS.API.STREAM.CREATE.${stream.name}`, stream));
        }
        const kept = async (key: string) => (await client.request(`events.${key}`, 'hello')).stream;
        const streams = await Promise.all(Array.from({ length: 60 }, (_, key) => kept(`k${key}`)));
        expect(new Set(streams).size).toBe(5);
        expect(await kept('k7')).toBe(streams[7]);
      } finally {
        client.close();
      }
    };
    await withCluster(5, config, 'five', use, (asked) => String(small(asked)));
  });
});

it.skipIf(installed)('is skipped where they are not installed: apt-get install nats-server openssl', () => {});

/** Resolves when a listener on loopback shows a certificate of the authority of these tests. */
async function shakesHands(port: number): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', ca: readFileSync(join(folder, 'ca.crt')) });
  await new Promise<void>((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  socket.destroy();
}

/** Asks until the cluster has elected its leaders. */
async function eventually(ask: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
  let answer: Record<string, unknown> = {};
  for (let attempt = 0; attempt < 40; attempt++) {
    answer = await ask().catch((error: Error) => ({ error: error.message }));
    if (answer.error === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(JSON.stringify(answer.error));
}

/** What a written script hands to the command that it calls once. */
function optionsOf(file: WrittenFile): ReadonlyMap<string, string> {
  const [only, ...more] = callsOf(file);
  if (only === undefined || more.length > 0) throw new Error(`${file.file} calls its command ${more.length + 1} times`);
  return only;
}

/** And each time that it calls it: run by a real shell, with a stand-in for the command. */
function callsOf({ text }: WrittenFile): readonly ReadonlyMap<string, string>[] {
  const bin = mkdtempSync(join(folder, 'bin-'));
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'nats');
  writeFileSync(program, '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done; echo\n');
  chmodSync(program, 0o755);
  const { stdout, stderr, status } = spawnSync('bash', ['-c', text], {
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout
    .toString()
    .trim()
    .split('\n\n')
    .map((call) => {
      const words = call.split('\n');
      return new Map([
        ['words', words.filter((word) => !word.startsWith('--')).join(' ')],
        ...words
          .filter((word) => word.startsWith('--'))
          .map((word): [string, string] => {
            const [flag = '', value = ''] = word.split(/=(.*)/s);
            return [flag, value];
          }),
      ]);
    });
}

function seconds(text: string | undefined): number {
  const [, digits = '0', unit = 's'] = /^(\d+)([smhd])$/.exec(text ?? '0s') ?? [];
  return Number(digits) * ({ s: 1, m: 60, h: 3600, d: 86_400 }[unit] ?? Number.NaN);
}

/** As the command line tool makes it of these options: see its stream_command.go. */
function streamOf(options: ReadonlyMap<string, string>) {
  return {
    name: options.get('words')?.split(' ').at(-1),
    subjects: options.get('--subjects')?.split(','),
    storage: options.get('--storage'),
    num_replicas: Number(options.get('--replicas')),
    retention: options.get('--retention') === 'work' ? 'workqueue' : (options.get('--retention') ?? 'limits'),
    discard: options.get('--discard'),
    ...(options.has('--max-consumers') ? { max_consumers: Number(options.get('--max-consumers')) } : {}),
    max_age: seconds(options.get('--max-age')) * 1e9,
    // The stand-in machine has no disks of that size.
    max_bytes: 100_000_000,
    ...(options.has('--source') ? { sources: [JSON.parse(options.get('--source') ?? '')] } : {}),
    duplicate_window: seconds(options.get('--dupe-window')) * 1e9,
  };
}

/** See its consumer_command.go. */
function consumerOf(options: ReadonlyMap<string, string>) {
  return {
    durable_name: options.get('words')?.split(' ').at(-1),
    ack_policy: options.get('--ack'),
    deliver_policy: options.get('--deliver'),
    replay_policy: options.get('--replay'),
    ack_wait: seconds(options.get('--wait')) * 1e9,
    max_deliver: Number(options.get('--max-deliver')),
    max_ack_pending: Number(options.get('--max-pending')),
  };
}
