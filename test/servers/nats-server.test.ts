import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NatsConnection } from './nats-connection.ts';
import { freePorts, isInstalled, RunningServer } from './processes.ts';
import { ANSWERS, asKnownTo, configurationFor, type WrittenFile } from './written-configuration.ts';

const SERVER = 'nats-server';
const installed = isInstalled(SERVER);
const version = installed ? (/v([\d.]+)/.exec(spawnSync(SERVER, ['--version']).stdout.toString())?.[1] ?? '0') : '0';
const PASSWORD = 'for-this-test';
const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-nats-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything marked as to be replaced is replaced, with what this machine has; and nothing else. */
function placed(
  text: string,
  name: string,
  store: string,
  ports: { client: number; routes: readonly number[]; own: number },
) {
  return text
    .replace(/^server_name: .*$/m, `server_name: ${name}`)
    .replace(/^listen: .*$/m, `listen: 127.0.0.1:${ports.client}`)
    .replace(/^http: .*$/m, 'http: 127.0.0.1:-1')
    .replace(/^( +)listen: 0\.0\.0\.0:6222$/m, `$1listen: 127.0.0.1:${ports.own}`)
    .replace(/^( +)listen: 0\.0\.0\.0:(7422|1883)$/gm, '$1listen: 127.0.0.1:-1')
    .replace(/^( +)routes: .*$/m, `$1routes: [${ports.routes.map((port) => `nats://127.0.0.1:${port}`).join(', ')}]`)
    .replace(/^( +)store_dir: .*$/m, `$1store_dir: ${store}`)
    .replace(/^( +)remotes: .*$/m, '$1remotes: [ { url: "nats-leaf://127.0.0.1:1" } ]')
    .replace(/^( +)max_file_store: .*$/m, '$1max_file_store: 1GB');
}

function written(files: ReadonlyMap<string, WrittenFile>, name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`no ${name}`);
  const path = join(folder, `${Math.random()}-${name}`);
  writeFileSync(path, asKnownTo(version, file));
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
        env: { ...process.env, NATS_PASSWORD: PASSWORD },
      });
      expect(`${stdout}${stderr}`).not.toMatch(/unknown field|error/i);
      expect(status).toBe(0);
    }
  });

  it('does not start without the password, which is nowhere in the file', async () => {
    const path = written(await configurationFor('nats-core', []), 'nats-server.conf');
    const { NATS_PASSWORD: _none, ...env } = process.env;
    const { status, stderr } = spawnSync(SERVER, ['-t', '-c', path], { env });
    expect(status).not.toBe(0);
    expect(stderr.toString()).toContain('NATS_PASSWORD');
  });

  it('forms a cluster of three that keeps the stream and the consumer as written', { timeout: 60_000 }, async () => {
    const files = await configurationFor('nats-jetstream', ANSWERS[1]?.[1] ?? []);
    const config = asKnownTo(version, files.get('nats-server.conf') as WrittenFile);
    const ports = await freePorts(6);
    const routes = ports.slice(3);
    const servers = [0, 1, 2].map((index) => {
      const path = join(folder, `server-${index}.conf`);
      const own = { client: ports[index] ?? 0, own: routes[index] ?? 0, routes };
      writeFileSync(path, placed(config, `node-${index}`, join(folder, `store-${index}`), own));
      return new RunningServer(SERVER, ['-c', path], { NATS_PASSWORD: PASSWORD });
    });
    try {
      await Promise.all(servers.map((server) => server.until(/Server is ready/)));
      await expect(new NatsConnection(ports[0] ?? 0, 'app', 'wrong').ready()).rejects.toThrow('Authorization');
      const client = new NatsConnection(ports[0] ?? 0, 'app', PASSWORD);
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
        expect(answer.config).toMatchObject({ ack_policy: 'explicit', max_deliver: 5, max_ack_pending: 1 });
      } finally {
        client.close();
      }
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  });
});

it.skipIf(installed)('is skipped where nats-server is not installed: apt-get install nats-server', () => {});

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

/** What a written script hands to the command it calls: run by a real shell, with a stand-in for the command. */
export function optionsOf({ text }: WrittenFile): ReadonlyMap<string, string> {
  const bin = mkdtempSync(join(folder, 'bin-'));
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'nats');
  writeFileSync(program, '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\n');
  chmodSync(program, 0o755);
  const { stdout, stderr, status } = spawnSync('bash', ['-c', text], {
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  if (status !== 0) throw new Error(stderr.toString());
  const words = stdout.toString().trim().split('\n');
  return new Map([
    ['words', words.filter((word) => !word.startsWith('--')).join(' ')],
    ...words
      .filter((word) => word.startsWith('--'))
      .map((word): [string, string] => {
        const [flag = '', value = ''] = word.split(/=(.*)/s);
        return [flag, value];
      }),
  ]);
}

function seconds(text: string | undefined): number {
  const [, digits = '0', unit = 's'] = /^(\d+)([smhd])$/.exec(text ?? '0s') ?? [];
  return Number(digits) * ({ s: 1, m: 60, h: 3600, d: 86_400 }[unit] ?? Number.NaN);
}

/** As the command line tool makes it of these options: see its stream_command.go. */
function streamOf(options: ReadonlyMap<string, string>) {
  return {
    name: options.get('words')?.split(' ').at(-1),
    subjects: [options.get('--subjects')],
    storage: options.get('--storage'),
    num_replicas: Number(options.get('--replicas')),
    retention: options.get('--retention') === 'work' ? 'workqueue' : options.get('--retention'),
    discard: options.get('--discard'),
    max_age: seconds(options.get('--max-age')) * 1e9,
    // The stand-in machine has no disks of that size.
    max_bytes: 100_000_000,
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
