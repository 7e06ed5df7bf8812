import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-output-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const select = (argv: readonly string[], setup: Setup = {}) =>
  runProgram(['select', '--throughput', '200k', '--draws', '0', ...argv], { cwd: folder, ...setup });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('--output', () => {
  it('writes what would have been printed, and prints nothing', async () => {
    const printed = await select(['--format', 'markdown']);
    const ran = await select(['--format', 'markdown', '--output', 'decision.md']);
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
    expect(read('decision.md')).toBe(printed.stdout);
    expect(readdirSync(folder)).toEqual(['decision.md']);
  });

  it('is given for each of several formats', async () => {
    const ran = await select([
      '--format',
      'json',
      '--output',
      'a.json',
      '--format',
      'markdown',
      '-o',
      'a.md',
      '-f',
      'text',
    ]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toBe((await select([])).stdout);
    expect(JSON.parse(read('a.json'))).toMatchObject({ schemaVersion: 1 });
    expect(read('a.md')).toBe((await select(['--format', 'markdown'])).stdout);
    expect((await select(['--format', 'json', '--format', 'text'])).status).toBe(2);
  });

  it.each([
    ['the answers', ['answers.yaml', '--output', './answers.yaml'], 'answers.yaml is read, and would be written over'],
    ['the answers, by a link', ['link', '--output', 'answers.yaml'], 'answers.yaml is read'],
    ['the answers with answers', ['answers.yaml', '--save-answers', 'answers.yaml'], 'answers.yaml is read'],
    ['another report', ['-f', 'json', '-o', 'a', '-f', 'text', '-o', './a'], './a would be written twice'],
    ['saved answers', ['--save-answers', 'a', '--output', 'a'], 'a would be written twice'],
  ])('is never written over %s', async (_name, argv, message) => {
    writeFileSync(join(folder, 'answers.yaml'), '# mine\nreplay: true\n');
    symlinkSync('answers.yaml', join(folder, 'link'));
    const ran = await select(argv);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(read('answers.yaml')).toBe('# mine\nreplay: true\n');
    expect(readdirSync(folder).sort()).toEqual(['answers.yaml', 'link']);
  });

  it('is refused twice where only one report is made', async () => {
    const ran = await runProgram(['size', '--throughput', '1k', '-o', 'a', '-o', 'b'], { cwd: folder });
    expect([ran.status, readdirSync(folder)]).toEqual([2, []]);
    expect(ran.stderr).toContain('option "--output" is given twice');
  });

  it('- is standard output', async () => {
    expect((await select(['--output', '-'])).stdout).toBe((await select([])).stdout);
  });

  it('does not change the status', async () => {
    const nothingFits = ['--protocol', 'mqtt', '--transactions', '--replay', '--latency-p99', '1us'];
    expect((await select([...nothingFits, '--output', 'report.txt'])).status).toBe(1);
    expect(read('report.txt').length).toBeGreaterThan(200);
  });

  it('keeps the mode of the file it replaces', async () => {
    writeFileSync(join(folder, 'report.txt'), 'old');
    chmodSync(join(folder, 'report.txt'), 0o640);
    await select(['--output', 'report.txt']);
    expect(statSync(join(folder, 'report.txt')).mode & 0o777).toBe(0o640);
    expect(read('report.txt')).not.toBe('old');
  });

  it('follows a link', async () => {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/report.txt'), 'old');
    symlinkSync('docs/report.txt', join(folder, 'link'));
    await select(['--output', 'link']);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(read('docs/report.txt')).not.toBe('old');
    expect(readdirSync(join(folder, 'docs'))).toEqual(['report.txt']);
  });

  it('writes to a device as it is', async () => {
    const before = statSync('/dev/null');
    const ran = await select(['--output', '/dev/null']);
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(statSync('/dev/null').ino).toBe(before.ino);
  });

  it.each([
    ['a folder', 'docs', 'docs: is a folder\n  name a file in it\n'],
    ['a file in no folder', 'nowhere/report.txt', 'nowhere/report.txt: its folder does not exist\n'],
    ['a file in a file', 'file/report.txt', 'file/report.txt: its folder does not exist\n'],
  ])('cannot write %s', async (_, output, message) => {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'file'), '');
    const ran = await select(['--output', output]);
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, '', `mq-advisor: ${message}`]);
    expect(readdirSync(folder).sort()).toEqual(['docs', 'file']);
  });

  it.skipIf(process.getuid?.() === 0)('leaves a folder alone that may not be written', async () => {
    mkdirSync(join(folder, 'shut'), { mode: 0o500 });
    expect(await select(['--output', 'shut/report.txt'])).toMatchObject({
      status: 2,
      stderr: 'mq-advisor: shut/report.txt: may not be written\n',
    });
  });

  it('listens to signals again afterwards', async () => {
    const before = process.listenerCount('SIGINT');
    await select(['--output', 'report.txt']);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('--save-answers', () => {
  it('writes a file that repeats the run, and says how', async () => {
    const argv = ['--ops-budget', 'unknown', '--profile', 'balanced', '--format', 'json'];
    const ran = await select([...argv, '--save-answers', 'my answers.yaml']);
    expect(ran.stderr).toBe("saved: mq-advisor select 'my answers.yaml' --draws 0\n");
    const again = await runProgram(['select', 'my answers.yaml', '--draws', '0', '--format', 'json'], { cwd: folder });
    expect(again.stdout).toBe(ran.stdout);
    expect(read('my answers.yaml')).toContain('profile: balanced\n');
  });

  it('writes what flags and file say together', async () => {
    writeFileSync(join(folder, 'answers.yaml'), 'name: orders\nthroughput: 1k\nreplay: false\n');
    await select(['answers.yaml', '--replay', '--weights', 'replay > latency', '--save-answers', 'both.yaml']);
    expect(read('both.yaml')).toMatch(
      /^# .*mq-advisor select both\.yaml --draws 0\nname: orders\nweights: "replay > latency"\nthroughput: 200k\nreplay: true\n$/,
    );
  });

  it.each([
    ['-', 'standard output is for the report'],
    ['notes.md', 'notes.md: a file of that kind is read as a decision record'],
    ['notes.Markdown', 'read as a decision record'],
  ])('is refused for %s, from which nothing could be read again', async (file, message) => {
    const ran = await select(['--throughput', '1k', '--save-answers', file]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
  });

  it('cannot write outside of a folder', async () => {
    const ran = await select(['--save-answers', 'nowhere/answers.yaml']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('nowhere/answers.yaml: its folder does not exist');
  });
});

describe('the report', () => {
  it('is the same bytes twice', async () => {
    for (const format of ['text', 'markdown', 'json']) {
      const [first, second] = [await select(['--format', format]), await select(['--format', format])];
      expect(first.stdout).toBe(second.stdout);
    }
  });

  it('in JSON is one object with a schema version', async () => {
    const { stdout } = await select(['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, tool: { name: 'mq-advisor' } });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('is in the language asked for', async () => {
    const headline = async (argv: readonly string[]) => (await select(argv)).stdout.split('\n')[0];
    expect(await headline(['--lang', 'zh'])).toMatch(/\p{Script=Han}/u);
    expect(await headline([])).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['80 columns, without a terminal', [], {}, 80],
    ['the width asked for', ['--width', '60'], {}, 60],
    ['the width of the terminal', [], { stdoutIsTerminal: true, columns: 66 }, 66],
    ['COLUMNS, without a terminal', [], { env: { COLUMNS: '72' } }, 72],
    [
      'the width asked for before the others',
      ['--width', '50'],
      { stdoutIsTerminal: true, columns: 66, env: { COLUMNS: '72' } },
      50,
    ],
    ['80 columns where COLUMNS makes no sense', [], { env: { COLUMNS: 'wide' } }, 80],
  ])('fits %s', async (_, argv, setup, width) => {
    const { stdout } = await select([...argv, '--no-color', '--no-input', '--replay'], setup);
    const widest = Math.max(
      ...stdout
        .split('\n')
        .filter((line) => !/:\/\/|^Repeat: /.test(line))
        .map((line) => [...line].length),
    );
    expect(widest).toBeLessThanOrEqual(width);
    expect(widest).toBeGreaterThan(width - 12);
  });

  it('goes on quietly when its reader has gone', async () => {
    expect(await select(['--format', 'json'], { closesAfter: 10 })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('colour', () => {
  const terminal = { stdoutIsTerminal: true };
  const inTerm = (env: Record<string, string>) => ({ ...terminal, env: { TERM: 'xterm-256color', ...env } });
  it.each([
    ['none without a terminal', [], { env: { TERM: 'xterm-256color' } }, false],
    ['some on a terminal', [], inTerm({}), true],
    ['none with NO_COLOR', [], inTerm({ NO_COLOR: '1' }), false],
    ['some with an empty NO_COLOR', [], inTerm({ NO_COLOR: '' }), true],
    ['none on a dumb terminal', [], { ...terminal, env: { TERM: 'dumb' } }, false],
    ['none with --no-color', ['--no-color'], inTerm({ FORCE_COLOR: '1' }), false],
    ['some with --color', ['--color'], { env: { NO_COLOR: '1' } }, true],
    ['some with FORCE_COLOR', [], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
    ['none with FORCE_COLOR=0', [], inTerm({ FORCE_COLOR: '0' }), false],
  ])('is %s', async (_, argv, setup, coloured) => {
    const { stdout } = await select([...argv, '--no-input'], setup);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it('never goes into a file', async () => {
    await select(['--output', 'report.txt', '--no-input'], inTerm({}));
    expect(read('report.txt')).not.toContain('\u001b');
  });

  it('comes with links only where the terminal can follow them', async () => {
    const argv = ['--replay', '--no-input'];
    expect((await select(argv, inTerm({ TERM_PROGRAM: 'WezTerm' }))).stdout).toContain('\u001b]8;;http');
    expect((await select(argv, inTerm({}))).stdout).not.toContain('\u001b]8;;');
    expect((await select(argv, { env: { TERM_PROGRAM: 'WezTerm' } })).stdout).not.toContain('\u001b]8;;');
  });
});

it('leaves nothing behind that was not asked for', async () => {
  await select([]);
  expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
});
