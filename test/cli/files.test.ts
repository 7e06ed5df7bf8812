import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnv, command, mustBeBuilt, program, runBuilt, sh } from '../support/built-program.ts';

const TIME = { timeout: 60_000 };
const ANSWERS = 'throughput: 1k\n';
let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  mustBeBuilt();
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-files-'));
  chmodSync(folder, 0o755);
  writeFileSync(path('answers.yaml'), ANSWERS);
  symlinkSync('answers.yaml', path('link.yaml'));
  symlinkSync('nowhere.yaml', path('dangling.yaml'));
  symlinkSync('loop.yaml', path('loop.yaml'));
  mkdirSync(path('folder.yaml'));
  writeFileSync(path('secret.yaml'), ANSWERS, { mode: 0o600 });
  writeFileSync(path('huge.yaml'), ANSWERS);
  truncateSync(path('huge.yaml'), 3 * 1024 ** 3);
  mkdirSync(path('closed'), { mode: 0o555 });
  writeFileSync(path('closed/answers.yaml'), ANSWERS, { mode: 0o444 });
  spawnSync('mkfifo', [path('pipe.yaml')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is no ordinary answers file', () => {
  it.each<[string, string, RegExp]>([
    ['a folder', 'folder.yaml', /is a folder/],
    ['a link to nothing', 'dangling.yaml', /does not exist/],
    ['a link to itself', 'loop.yaml', /cannot be read \(ELOOP\)/],
    ['a file of 3 GiB', 'huge.yaml', /larger than 1 MiB/],
    ['zeros without end', '/dev/zero', /larger than 1 MiB/],
    ['noise without end', '/dev/urandom', /larger than 1 MiB/],
    ['nothing', '/dev/null', /no answers in it/],
    ['memory', '/proc/self/mem', /cannot be read|not valid/],
    ['an environment', '/proc/self/environ', /U\+0000|no answers|unknown key|not a mapping/],
    ['a terminal that is not there', '/dev/tty', /cannot be read \(ENXIO\)/],
    ['a path through a file', 'answers.yaml/answers.yaml', /cannot be read \(ENOTDIR\)/],
    ['a path that is too long', `${'d/'.repeat(3000)}a`, /cannot be read \(ENAMETOOLONG\)/],
  ])('%s is refused, in a line', TIME, (_name, file, expected) => {
    const { status, stdout, stderr } = spawnSync(
      'setsid',
      [process.execPath, program, 'select', file, '--draws', '0'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: bareEnv,
        timeout: 30_000,
      },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
    expect(stderr.length).toBeLessThan(20_000);
  });

  it('a socket is refused', TIME, async () => {
    const server = createServer().listen(path('socket.yaml'));
    await new Promise((done) => server.once('listening', done));
    const { status, stderr } = runBuilt(['select', 'socket.yaml'], { cwd: folder });
    server.close();
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be read \(ENXIO\)/);
  });

  it.each<[string, string]>([
    ['a link', 'select link.yaml'],
    ['a pipe with a name', 'select pipe.yaml'],
    ['the output of a command', "select <(echo 'throughput: 1k')"],
    ['standard input by its path', 'select /dev/stdin <answers.yaml'],
  ])('%s is read', TIME, (_name, line) => {
    const writer = spawn(
      'bash',
      ['-c', `sleep 0.5; timeout 20 bash -c "echo '${ANSWERS.trim()}' > '${path('pipe.yaml')}'"`],
      { stdio: 'ignore' },
    );
    const { status, stdout } = sh(`${command} ${line} --draws 0`, { cwd: folder });
    writer.kill();
    expect(status).toBe(0);
    expect(stdout).toContain('score the same');
  });
});

describe('a folder of knowledge that holds what is no file', () => {
  it.each<[string, () => void, number, RegExp]>([
    ['a pipe nobody writes to', () => spawnSync('mkfifo', [path('kb/pipe.yaml')]), 0, /^$/],
    ['a link to zeros without end', () => symlinkSync('/dev/zero', path('kb/zero.yaml')), 0, /^$/],
    ['a link to itself', () => symlinkSync('self.yaml', path('kb/self.yaml')), 3, /self\.yaml: .* \(ELOOP\)/],
    ['a link to the folder above', () => symlinkSync('..', path('kb/up')), 0, /^$/],
    ['a folder that is called as a file', () => mkdirSync(path('kb/folder.yaml')), 0, /^$/],
    [
      'a file of 3 GiB',
      () => {
        writeFileSync(path('kb/huge.yaml'), '');
        truncateSync(path('kb/huge.yaml'), 3 * 1024 ** 3);
      },
      3,
      /huge\.yaml: larger than/,
    ],
  ])('%s ends soon', TIME, (_name, put, status, said) => {
    mkdirSync(path('kb'));
    writeFileSync(path('kb/settings.yaml'), 'settings: { unknownPressure: 0.5 }\n');
    put();
    const run = runBuilt(['select', '--knowledge', 'kb', '--throughput', '1k', '--draws', '0'], {
      cwd: folder,
    });
    rmSync(path('kb'), { recursive: true });
    expect(run.status).toBe(status);
    expect(run.stderr).toMatch(said);
  });
});

// As root nothing is forbidden, so somebody else runs the program; elsewhere the user is somebody already.
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : '';

describe('without the right to read or write', () => {
  const run = (line: string) => sh(`${asNobody}${command} ${line}`, { cwd: folder });

  it.runIf(isRoot)('an answers file that may not be read is refused', TIME, () => {
    const { status, stderr } = run('select secret.yaml --draws 0');
    expect(status).toBe(2);
    expect(stderr).toMatch(/secret\.yaml cannot be read \(EACCES\)/);
  });

  it('a folder of knowledge that may not be looked into is refused, with what lies beside it', TIME, () => {
    mkdirSync(path('kb/closed'), { recursive: true });
    writeFileSync(path('kb/settings.yaml'), 'settings: { unknownPressure: 0.5 }\n');
    chmodSync(path('kb/closed'), 0);
    const { status, stdout, stderr } = run('select answers.yaml --knowledge kb --draws 0');
    rmSync(path('kb'), { recursive: true });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/kb\/closed: the folder cannot be read \(EACCES\)/);
  });

  it.each([
    ['the report', '--output closed/report.md'],
    ['the report, over what is there', '--output closed/answers.yaml'],
    ['the answers', '--save-answers closed/mine.yaml'],
  ])('%s in a folder that may not be written is refused, and nothing is left in it', TIME, (_name, flag) => {
    const { status, stderr } = run(`select answers.yaml --draws 0 ${flag}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mq-advisor: closed\/\S+: may not be written\n$/);
    expect(readdirSync(path('closed'))).toEqual(['answers.yaml']);
    expect(readFileSync(path('closed/answers.yaml'), 'utf8')).toBe(ANSWERS);
  });
});

describe('signals', () => {
  /** Ends a run after so many milliseconds. */
  async function ended(signal: NodeJS.Signals, after: number, args: readonly string[]) {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: bareEnv,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    setTimeout(() => child.kill(signal), after);
    const [status, by] = await new Promise<[number | null, NodeJS.Signals | null]>((done) =>
      child.once('close', (code, name) => done([code, name])),
    );
    return { status, by, stderr };
  }

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s ends a run at once, by that signal',
    TIME,
    async (signal) => {
      const { status, by, stderr } = await ended(signal, 600, ['select', 'answers.yaml', '--draws', '1000000']);
      expect(stderr).toBe('');
      // A run that was faster than the signal has ended well.
      expect(by ?? status).toBe(by === null ? 0 : signal);
    },
  );

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    '%s while writing leaves the old file or the new one',
    TIME,
    async (signal) => {
      const args = ['select', 'answers.yaml', '--draws', '0', '--format', 'json', '--output', 'report.json'];
      rmSync(path('report.json'), { force: true });
      const moments = [100, 150, 200, 250, 300, 350, 400];
      for (const after of moments) await ended(signal, after, args);
      expect(readdirSync(folder).filter((name) => name.includes('report.json') && name !== 'report.json')).toEqual([]);
      if (existsSync(path('report.json'))) JSON.parse(readFileSync(path('report.json'), 'utf8'));
    },
  );
});
