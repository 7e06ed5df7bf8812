import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareEnv, command, mustBeBuilt, runBuilt, sh } from '../support/built-program.ts';
import { runProgram } from '../support/run-program.ts';

const TIME = { timeout: 60_000 };
const ANSWERS = 'throughput: 200k\nreplay: true\n';
let folder = '';
const path = (name: string) => join(folder, name);
const run = (...argv: string[]) => runProgram(argv, { cwd: folder });

beforeEach(async () => {
  mustBeBuilt();
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-odd-'));
  chmodSync(folder, 0o755);
  mkdirSync(path('decisions'));
  writeFileSync(path('answers.yaml'), ANSWERS);
  await run('export', 'answers.yaml', '--draws', '0', '--status', 'accepted', '--adr-dir', 'decisions');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : '';

/** As a command that somebody waits for: it must not wait itself. */
function built(...argv: string[]) {
  const { status, signal, stdout, stderr } = runBuilt(argv, { cwd: folder, env: bareEnv });
  expect(signal).toBeNull();
  return { status, stdout, stderr };
}

describe('what lies in a folder and is no file', () => {
  it.each<[string, (at: string) => void]>([
    ['a pipe nobody writes to', (at) => spawnSync('mkfifo', [at])],
    ['a link to zeros without end', (at) => symlinkSync('/dev/zero', at)],
    ['a folder', (at) => mkdirSync(at)],
  ])('%s is passed over where records and what was decided are looked for', TIME, (_name, put) => {
    put(path('decisions/0009-odd.md'));
    const verified = built('verify', 'decisions');
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    expect(verified.stdout).not.toContain('0009');
    put(path('answers.md'));
    expect(built('review', 'answers.yaml')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each<[string, (at: string) => void, RegExp]>([
    ['a pipe nobody writes to', (at) => spawnSync('mkfifo', [at]), /is no file/],
    ['zeros without end', (at) => symlinkSync('/dev/zero', at), /is no file/],
    ['a folder', (at) => mkdirSync(at), /is a folder/],
  ])('%s is neither a policy nor a record to be superseded', TIME, (_name, put, expected) => {
    put(path('mq-advisor.yaml'));
    const reviewed = built('review');
    expect([reviewed.status, reviewed.stdout]).toEqual([2, '']);
    expect(reviewed.stderr).toMatch(expected);
    put(path('decisions/0009-odd.md'));
    const exported = built('export', 'answers.yaml', '--adr-dir', 'decisions', '--supersedes', '9');
    expect([exported.status, exported.stdout]).toEqual([2, '']);
    expect(exported.stderr).toMatch(expected);
  });

  it('a record that is a link to nothing is missed', async () => {
    symlinkSync('nowhere.md', path('decisions/0009-odd.md'));
    const { status, stderr } = await run('verify', 'decisions');
    expect(status).toBe(2);
    expect(stderr).toMatch(/0009-odd\.md does not exist/);
  });

  it('a folder of records that may not be looked into is said', TIME, () => {
    chmodSync(path('decisions'), 0o000);
    const { status, stderr } = sh(`${asNobody}${command} verify decisions`, { cwd: folder });
    chmodSync(path('decisions'), 0o755);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mq-advisor: decisions cannot be read \(EACCES\)\n/);
  });
});

it('globs are found below a folder that is called as one, and hold nobody up', async () => {
  mkdirSync(path('x (1) [y] {a,b}/svc'), { recursive: true });
  const cwd = path('x (1) [y] {a,b}');
  writeFileSync(join(cwd, 'svc/answers.yaml'), ANSWERS);
  writeFileSync(join(cwd, `${'a'.repeat(200)}.yaml`), ANSWERS);
  const found = await runProgram(['review', '*/*.yaml', '--format', 'json'], { cwd });
  expect(found.stdout.match(/[^\s"]*\.yaml/g)).toContain('svc/answers.yaml');
  expect(found.status).toBe(0);
  for (const glob of ['(a+)+$', '*a'.repeat(40), '+(+(a)+)b']) {
    const exception = { check: 'stale', file: glob, owner: 'o', reason: 'r', expires: '2030-01-31' };
    writeFileSync(join(cwd, 'mq-advisor.yaml'), JSON.stringify({ answers: [glob, '**'], exceptions: [exception] }));
    expect((await runProgram(['review', '--draws', '0'], { cwd })).status).toBe(2);
  }
});

describe('a path that no file can have', () => {
  const long = `${'d/'.repeat(3000)}a`;
  it.each([
    ['a name too long', long],
    ['a link to itself', 'loop.md'],
    ['a way through a file', 'answers.yaml/x.md'],
  ])('is refused in a line by every command: %s', async (_, odd) => {
    symlinkSync('loop.md', path('loop.md'));
    for (const argv of [
      ['review', odd],
      ['verify', odd],
      ['diff', odd, 'answers.yaml'],
      ['diff', 'answers.yaml', odd],
      ['batch', odd],
      ['render', odd],
      ['size', odd],
      ['size', 'answers.yaml', '--assumptions', odd],
      ['checklist', '--state', odd],
      ['review', '--config', odd],
      ['export', 'answers.yaml', '--draws', '0', '--adr-dir', odd],
      ['export', 'answers.yaml', '--draws', '0', '--adr-dir', odd, '--supersedes', '3'],
    ]) {
      const { status, stderr } = await run(...argv);
      expect([argv[0], status]).toEqual([argv[0], 2]);
      expect(stderr).not.toMatch(/bug of ours/);
    }
  });
});

describe('a text in another encoding', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');

  it('is refused and left as it is where it would be written back', async () => {
    const list = latin1('# Caf\xe9\n\nour own notes\n');
    writeFileSync(path('list.md'), list);
    const [box = ''] = (await run('completion', 'boxes')).stdout.split('\n');
    const ticked = await run('checklist', '--state', 'list.md', '--tick', box);
    expect([ticked.status, ticked.stdout]).toEqual([2, '']);
    expect(ticked.stderr).toMatch(/^list\.md: the text is not valid UTF-8, first at byte/m);
    expect(readFileSync(path('list.md'))).toEqual(list);

    const record = latin1('# Caf\xe9\n\n- Status: accepted\n');
    writeFileSync(path('decisions/0009-cafe.md'), record);
    const superseded = await run('export', 'answers.yaml', '--adr-dir', 'decisions', '--supersedes', '9');
    expect([superseded.status, superseded.stdout]).toEqual([2, '']);
    expect(superseded.stderr).toMatch(/^decisions\/0009-cafe\.md: the text is not valid UTF-8/m);
    expect(readFileSync(path('decisions/0009-cafe.md'))).toEqual(record);
  });

  it('keeps the mark of its byte order where it is written back', async () => {
    writeFileSync(path('list.md'), '\ufeff# Ours\n');
    const [box = ''] = (await run('completion', 'boxes')).stdout.split('\n');
    expect((await run('checklist', '--state', 'list.md', '--tick', box)).status).toBe(0);
    expect(readFileSync(path('list.md'), 'utf8').startsWith('\ufeff# Ours\n\n#')).toBe(true);
    writeFileSync(path('decisions/0009-ours.md'), '\ufeff# Ours\n');
    const { status } = await run(
      ...[
        'export',
        'answers.yaml',
        '--draws',
        '0',
        '--status',
        'accepted',
        '--adr-dir',
        'decisions',
        '--supersedes',
        '9',
      ],
    );
    expect(status).toBe(0);
    expect(readFileSync(path('decisions/0009-ours.md'), 'utf8')).toMatch(/^\ufeff---\nstatus: .*\n---\n# Ours\n$/);
  });

  it('is refused by every command that reads a record', async () => {
    const whole = readFileSync(path('decisions/0000-choose-kafka.md'), 'utf8');
    writeFileSync(path('record.md'), latin1(`${whole}\nCaf\xe9\n`));
    writeFileSync(path('beside.answers.yaml'), ANSWERS);
    writeFileSync(path('beside.answers.md'), latin1('Caf\xe9\n'));
    for (const argv of [
      ['select', 'record.md'],
      ['review', 'record.md'],
      ['verify', 'record.md'],
      ['diff', 'record.md', 'answers.yaml'],
      ['review', 'beside.answers.yaml'],
    ]) {
      const { status, stdout, stderr } = await run(...argv);
      expect([argv[0], status]).toEqual([argv[0], 2]);
      expect(stdout + stderr).toMatch(/not valid UTF-8/);
    }
  });
});
