import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCertificates } from './certificates.ts';
import { freePorts, isInstalled, RunningServer } from './processes.ts';
import { ANSWERS, configurationFor, type WrittenFile } from './written-configuration.ts';

const SERVER = 'mosquitto';
const missing = [SERVER, 'mosquitto_pub', 'mosquitto_sub', 'openssl'].filter((program) => !isInstalled(program));
const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-mosquitto-'));
// The broker gives up root before it opens its files.
chmodSync(folder, 0o777);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Those for whom a clustered broker is written instead. */
const isBeyondOneNode = (answers: readonly string[]) =>
  /^\d{3,}k$/.test(answers[answers.indexOf('--devices') + 1] ?? '');
/** With answers that one node is enough for. */
const ofOneNode = (answers: readonly string[]) => [
  ...answers,
  ...(answers.includes('--devices') ? [] : ['--devices', '50k']),
  '--availability',
  '99',
];
const FLEET = ofOneNode([...(ANSWERS[4]?.[1] ?? []), '--devices', '50k']);

/** Its lines for TLS switched on, as the notes ask for; those for a plugin of 2.1 stay off. */
function withTls(file: WrittenFile, port: number): WrittenFile {
  const text = file.text
    .replaceAll(/^#(?=\S)(?!plugin )/gm, '')
    .replace(/^listener 8883$/m, `listener ${port} 127.0.0.1`);
  return { ...file, text };
}

/** Written with what this machine has in the places that are to be replaced: ports, folders and the broker upstream. */
function placed(
  { text }: WrittenFile,
  port: number,
  upstream = 1,
  acl = 'topic readwrite #\nuser site-1\ntopic readwrite #\n',
): string {
  makeCertificates(folder);
  writeFileSync(join(folder, 'acl'), acl);
  const path = join(folder, `${port}.conf`);
  const here = text
    .replaceAll('/etc/mosquitto/certs', folder)
    .replaceAll('/etc/mosquitto/acl', join(folder, 'acl'))
    .replace(/^listener 1883 127\.0\.0\.1$/m, `listener ${port} 127.0.0.1`)
    .replace(/^persistence_location .*$/m, `persistence_location ${folder}/`)
    .replace(/^address .*$/m, `address 127.0.0.1:${upstream}`);
  writeFileSync(path, here);
  return path;
}

async function start(path: string): Promise<RunningServer> {
  const server = new RunningServer(SERVER, ['-c', path]);
  await server.until(/mosquitto version [\d.]+ running/);
  return server;
}

/** A message that the broker has to acknowledge. */
function publish(port: number, topic: string, message: string): void {
  execFileSync('mosquitto_pub', ['-h', '127.0.0.1', '-p', String(port), '-t', topic, '-m', message, '-q', '1']);
}

describe.skipIf(missing.length > 0)('mosquitto on this machine', () => {
  it.each(ANSWERS.filter(([, answers]) => !isBeyondOneNode(answers)))(
    'starts with the configuration of %s',
    async (_name, answers) => {
      const files = await configurationFor('mqtt', ofOneNode(answers));
      const [port = 0] = await freePorts(1);
      const server = await start(placed(files.get('mosquitto.conf') as WrittenFile, port));
      try {
        expect(server.output).not.toMatch(/error found|unknown configuration|invalid|deprecated/i);
        publish(port, 'devices/1', 'hello');
      } finally {
        await server.stop();
      }
    },
  );

  it('refuses a configuration that it does not know, so that starting means something', () => {
    const path = join(folder, 'wrong.conf');
    writeFileSync(path, 'max_pending_messages 5\n');
    const { status, stderr } = spawnSync(SERVER, ['-c', path], { timeout: 10_000 });
    expect(status).not.toBe(0);
    expect(stderr.toString()).toMatch(/unknown configuration variable/i);
  });

  it('keeps what waits for a device over a restart', { timeout: 60_000 }, async () => {
    const files = await configurationFor('mqtt', FLEET);
    const [port = 0] = await freePorts(1);
    const path = placed(files.get('mosquitto.conf') as WrittenFile, port);
    const session = ['-h', '127.0.0.1', '-p', String(port), '-i', 'device-1', '-c', '-q', '1', '-t', 'devices/1'];
    const before = await start(path);
    try {
      spawnSync('mosquitto_sub', [...session, '-E'], { timeout: 10_000 });
      publish(port, 'devices/1', 'while away');
    } finally {
      await before.stop();
    }
    const after = await start(path);
    try {
      const heard = execFileSync('mosquitto_sub', [...session, '-C', '1', '-W', '10']);
      expect(heard.toString().trim()).toBe('while away');
    } finally {
      await after.stop();
    }
  });

  it('keeps what a site sends while the uplink is down, and sends it on afterwards', { timeout: 90_000 }, async () => {
    const [site = 0, hub = 0, secure = 0] = await freePorts(3);
    const hubFile = (await configurationFor('mqtt', FLEET)).get('mosquitto.conf') as WrittenFile;
    const hubPath = placed(withTls(hubFile, secure), hub);
    const sitePath = placed(
      (await configurationFor('mqtt', ANSWERS[5]?.[1] ?? [])).get('mosquitto.conf') as WrittenFile,
      site,
      secure,
    );
    const session = ['-h', '127.0.0.1', '-p', String(hub), '-i', 'archive', '-c', '-q', '1', '-t', 'meters/1'];
    const before = await start(hubPath);
    spawnSync('mosquitto_sub', [...session, '-E'], { timeout: 10_000 });
    await before.stop();
    const edge = await start(sitePath);
    let after: RunningServer | undefined;
    try {
      publish(site, 'meters/1', 'from the site');
      after = await start(hubPath);
      const heard = execFileSync('mosquitto_sub', [...session, '-C', '1', '-W', '60']);
      expect(heard.toString().trim()).toBe('from the site');
    } finally {
      await edge.stop();
      await after?.stop();
    }
  });

  it('hands on under the name of the site, and over MQTT 5 once that line is switched on', {
    timeout: 60_000,
  }, async () => {
    const [site = 0, hub = 0, secure = 0] = await freePorts(3);
    const hubFile = (await configurationFor('mqtt', FLEET)).get('mosquitto.conf') as WrittenFile;
    const siteFile = (await configurationFor('mqtt', ANSWERS[5]?.[1] ?? [])).get('mosquitto.conf') as WrittenFile;
    const text = siteFile.text.replace(/^#(?=bridge_protocol_version )/m, '');
    const upstream = await start(placed(withTls(hubFile, secure), hub));
    const edge = await start(placed({ ...siteFile, text }, site, secure));
    try {
      await upstream.until(/ as site-1 \(p5,/);
    } finally {
      await edge.stop();
      await upstream.stop();
    }
  });

  it('keeps a device to its own topics with TLS on and the file of rights that is written', async () => {
    const files = await configurationFor('mqtt', FLEET);
    const [port = 0, secure = 0] = await freePorts(2);
    const config = withTls(files.get('mosquitto.conf') as WrittenFile, secure);
    const server = await start(placed(config, port, 1, files.get('acl')?.text));
    const [ca = '', cert = '', key = ''] = ['ca.crt', 'site.crt', 'site.key'].map((name) => join(folder, name));
    const tls = ['-h', '127.0.0.1', '-p', String(secure), '-V', '5', '--cafile', ca, '--cert', cert, '--key', key];
    const send = (topic: string) =>
      spawnSync('mosquitto_pub', [...tls, '-t', topic, '-m', 'hello', '-q', '1'], {
        timeout: 10_000,
      }).stderr.toString();
    try {
      expect(send('devices/site-1/state')).toBe('');
      expect(send('devices/site-2/state')).toMatch(/not authori[sz]ed/i);
    } finally {
      await server.stop();
    }
  });

  it('drops a client that sends more than was answered', async () => {
    const files = await configurationFor('mqtt', ofOneNode(['--message-size', '1KB']));
    const [port = 0] = await freePorts(1);
    const server = await start(placed(files.get('mosquitto.conf') as WrittenFile, port));
    const send = (bytes: number) =>
      spawnSync(
        'mosquitto_pub',
        ['-h', '127.0.0.1', '-p', String(port), '-t', 'a', '-q', '1', '-m', 'x'.repeat(bytes)],
        {
          timeout: 10_000,
        },
      );
    try {
      expect(send(1000).status).toBe(0);
      send(100_000);
      await server.until(/oversize|too large|disconnected|protocol error/i);
    } finally {
      await server.stop();
    }
  });
});

it.skipIf(missing.length === 0)(
  `is skipped where ${missing.join(', ')} is not installed: apt-get install mosquitto mosquitto-clients`,
  () => {},
);
