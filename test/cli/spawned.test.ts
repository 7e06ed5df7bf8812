import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, bareEnv as env, mustBeBuilt, program, root, runBuilt, sh } from '../support/built-program.ts';

const ANSWERS = join(root, 'examples/payments.yaml');
const select = ['select', ANSWERS, '--draws', '0'];

beforeAll(mustBeBuilt);

/** What only a process of its own can show: the built program, real pipes and signals. */
describe('the built program', () => {
  it('prints its version and nothing else', () => {
    const ran = runBuilt(['--version']);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['18.20.8', '20.18.3', '6.17.1'])('says on Node %s which one it needs', (version) => {
    const versions = `{ value: { ...process.versions, node: '${version}' } }`;
    const asOld = `Object.defineProperty(process, 'versions', ${versions}); require(${JSON.stringify(program)});`;
    const ran = spawnSync(process.execPath, ['-e', asOld], { encoding: 'utf8', env });
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    const needed = engines.node.replace('>=', '');
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(new RegExp(`^mq-advisor: needs Node ${needed} or newer.*${version}\n$`));
  });

  it('is entered by what an old Node can read', () => {
    expect(readFileSync(program, 'utf8')).not.toMatch(/\?\?|\?\.|async|await|import\(|\.\.\.|catch \{/);
  });

  describe('where the current folder is gone', () => {
    const kept = mkdtempSync(join(tmpdir(), 'mq-advisor-kept-'));
    const lines = join(kept, 'in.ndjson');
    beforeAll(() => writeFileSync(lines, '{"throughput":"1k"}\n'));
    afterAll(() => rmSync(kept, { recursive: true, force: true }));
    const run = (...argv: string[]) => {
      const gone = mkdtempSync(join(tmpdir(), 'mq-advisor-gone-'));
      return sh(`cd '${gone}' && rmdir '${gone}' && ${command} ${argv.join(' ')}`);
    };

    it.each([
      [['--help']],
      [['docs', 'quorum']],
      [['select', ANSWERS, '--draws', '0']],
      [['select', ANSWERS, '--draws', '0', '--format', 'markdown']],
      [['batch', lines, '--draws', '0', '--jobs', '2']],
    ])('does what needs none: %j', (argv) => {
      const ran = run(...argv);
      expect([ran.status, ran.stderr]).toEqual([0, expect.not.stringContaining('folder')]);
      expect(ran.stdout).not.toBe('');
    });

    it.each([[['select', 'answers.yaml']], [['review']], [['export', ANSWERS, '-o', 'record.md']]])(
      'says so where it needs one: %j',
      (argv) => {
        const ran = run(...argv);
        expect([ran.status, ran.stdout]).toEqual([2, '']);
        expect(ran.stderr).toBe('mq-advisor: the current folder is no longer there: go to another one\n');
      },
    );
  });

  describe('under the permission model of Node', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-permission-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const places = [root, realpathSync(join(root, 'node_modules')), folder].map((at) => `--allow-fs-read=${at}/`);
    const run = (...argv: string[]) => {
      const allowed = [flag, '--no-warnings', ...places, `--allow-fs-write=${folder}/`];
      const ran = spawnSync(process.execPath, [...allowed, program, ...argv], {
        encoding: 'utf8',
        cwd: folder,
        env: { ...env, MQ_ADVISOR_CODE_CACHE: '0' },
      });
      return { status: ran.status, stderr: ran.stderr };
    };
    beforeAll(() => {
      copyFileSync(ANSWERS, join(folder, 'answers.yaml'));
      writeFileSync(join(folder, 'in.ndjson'), '{"throughput":"1k"}\n');
    });

    it.each([
      [['review', '--fail-on', 'excluded']],
      [['batch', '--jobs', '2', 'in.ndjson', '-o', 'out.ndjson']],
      [['select', 'answers.yaml', '--draws', '0', '--format', 'markdown', '-o', 'record.md']],
    ])('does what may be done: %j', (argv) => expect(run(...argv)).toMatchObject({ status: 0, stderr: '' }));

    it('says what may not be', () => {
      const ran = run('select', 'answers.yaml', '--draws', '0', '-o', '/tmp/elsewhere.md');
      expect(ran).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^mq-advisor: \/tmp\/elsewhere.md: cannot be written/),
      });
    });
  });

  it('gives a long report whole through a slow pipe', () => {
    const whole = runBuilt([...select, '--format', 'json']);
    const slow = sh(`${command} ${select.join(' ')} --format json | (sleep 1; cat)`);
    expect(whole.stdout.length).toBeGreaterThan(65_536);
    expect(slow.stdout).toBe(whole.stdout);
  });

  it('gives it whole through a pipe that somebody set not to wait', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-'));
    const pipe = join(folder, 'pipe');
    sh(`mkfifo '${pipe}'`);
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      // Node makes the standard streams of its children wait; a shell leaves them as they are.
      const child = spawn('bash', ['--norc', '-c', `exec ${command} ${select.join(' ')} --format json >&3`], {
        env,
        stdio: ['ignore', 'ignore', 'ignore', end],
      });
      const status = new Promise((done) => child.once('exit', done));
      // By now it is full.
      await new Promise((done) => setTimeout(done, 1000));
      const whole = runBuilt([...select, '--format', 'json']).stdout;
      const bytes = Buffer.alloc(65_536);
      let read = '';
      while (read.length < Buffer.byteLength(whole)) {
        try {
          read += bytes.toString('latin1', 0, readSync(end, bytes));
        } catch (error) {
          expect((error as NodeJS.ErrnoException).code).toBe('EAGAIN');
          await new Promise((done) => setTimeout(done, 5));
        }
      }
      expect(Buffer.from(read, 'latin1').toString()).toBe(whole);
      expect(await status).toBe(0);
    } finally {
      closeSync(end);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('ends quietly when the reader has seen enough', () => {
    const ran = sh(`${command} ${select.join(' ')} --format json | head -c 10; echo " status \${PIPESTATUS[0]}"`);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/status 0\n$/);
  });

  it('says when standard output is full', () => {
    const ran = sh(`${command} ${select.join(' ')} > /dev/full; echo "status $?"`);
    expect(ran.stdout).toBe('status 2\n');
    expect(ran.stderr).toMatch(/^mq-advisor: .*no space left/);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });

  it('does not wait for a pipe that nobody closes when flags answer', async () => {
    const child = spawn(process.execPath, [program, 'select', '--throughput', '1k', '--draws', '0'], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const status = await new Promise((done) => child.once('exit', done));
    child.stdin.end();
    expect(status).toBe(0);
  });

  it('reads what is piped in by itself', () => {
    const ran = sh(`echo 'throughput: 1k' | ${command} select --draws 0 | head -1`);
    expect(ran.stdout).toContain('undecided');
  });

  it('runs from a folder and a file with spaces, without a home', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mq advisor '));
    try {
      const ran = sh(
        `cd '${folder}' && echo 'throughput: 1k' > 'my answers.yaml' && ${command} select 'my answers.yaml' -o 'a b.md' -f markdown --draws 0`,
      );
      expect([ran.status, ran.stderr]).toEqual([0, '']);
      expect(readdirSync(folder).sort()).toEqual(['a b.md', 'my answers.yaml']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
