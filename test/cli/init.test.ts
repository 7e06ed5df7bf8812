import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { CTRL_C, ENTER, talkOnTerminal } from '../support/talk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const init = (...argv: string[]) => runProgram(['init', ...argv], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('init', () => {
  it('writes a file to fill in, and says what comes next', async () => {
    const { status, stdout, stderr } = await init();
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe('written: answers.yaml. Fill it in, then: mq-advisor select answers.yaml\n');
    expect(read('answers.yaml').match(/^[^#\n].*$/gm)).toBeNull();
  });

  it('names the schema that is shipped', async () => {
    await init();
    const schema = fileURLToPath(new URL('../../schemas/answers.schema.json', import.meta.url));
    const { $id } = JSON.parse(readFileSync(schema, 'utf8')) as { $id: string };
    expect(read('answers.yaml').split('\n')[0]).toBe(`# yaml-language-server: $schema=${$id}`);
  });

  it('holds the answers of flags, and can be run', async () => {
    mkdirSync(join(folder, 'orders'));
    await init(
      'orders/answers.yaml',
      '--name',
      'Orders',
      '--throughput',
      '5k',
      '--set',
      'replay=true',
      '--ops-budget',
      'low',
    );
    expect(read('orders/answers.yaml').match(/^[^#\n].*$/gm)).toEqual([
      'name: Orders',
      'throughput: 5k',
      'opsBudget: low',
      'replay: true',
    ]);
    const ran = await runProgram(['review', '--draws', '0'], { cwd: folder });
    expect([ran.status, ran.stdout.includes('undecided')]).toEqual([0, true]);
  });

  it('names a file in a way that neither a terminal nor a build server obeys', async () => {
    const { stderr } = await init('##vso[task.complete]\u001b[31m.yaml');
    expect(stderr).toBe(
      "written: ## vso[task.complete]\\x1b[31m.yaml. Fill it in, then: mq-advisor select '##''vso[task.complete]\\x1b[31m.yaml'\n",
    );
  });

  it('goes to standard output for -', async () => {
    const { stdout, stderr } = await init('-', '--throughput', '5k');
    expect(stdout).toMatch(/^# yaml-language-server:[\s\S]*\nthroughput: 5k\n[\s\S]*[^\n]\n$/);
    expect(stderr).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('speaks Chinese', async () => {
    await init('--lang', 'zh');
    expect(read('answers.yaml')).toContain('# 吞吐量。');
  });

  it('replaces nothing unasked', async () => {
    writeFileSync(join(folder, 'answers.yaml'), 'precious');
    const { status, stderr } = await init('--throughput', '5k');
    expect(status).toBe(2);
    expect(stderr).toContain('answers.yaml exists\n  name another file, or replace it with --force');
    expect(read('answers.yaml')).toBe('precious');
    expect((await init('--force')).status).toBe(0);
    expect(read('answers.yaml')).not.toBe('precious');
  });

  it.each([
    ['an answer that is none', ['--throughput', 'much'], '--throughput: "much" is not a rate of messages'],
    [
      'a file that is read as something else',
      ['notes.md'],
      'notes.md: a file of that kind is read as a decision record',
    ],
    ['a folder that is not there', ['no/answers.yaml'], 'no/answers.yaml: its folder does not exist'],
  ])('is refused for %s', async (_name, argv, message) => {
    const { status, stderr } = await init(...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('init on a terminal', () => {
  const known = ['--latency-p99', '1s', '--devices', '50', '--ops-budget', 'low', '--scenario', 'log-aggregation'];

  it('asks what is missing', async () => {
    const ran = await talkOnTerminal(['init', ...known], [['messages a second', `5k${ENTER}`]], { cwd: folder });
    expect(ran.status).toBe(0);
    expect(read('answers.yaml')).toContain('\nthroughput: 5k\n');
    expect(ran.stderr).toMatch(/written: answers\.yaml/);
  });

  it('asks nothing with --no-input', async () => {
    const ran = await runProgram(['init', '--no-input'], { cwd: folder, stdin: 'terminal', stdoutIsTerminal: true });
    expect([ran.status, ran.stdinWasRead]).toEqual([0, false]);
  });

  it.each([
    ['a no', `n${ENTER}`],
    ['Ctrl-C', CTRL_C],
  ])('keeps a file that is there, for %s', async (_name, keys) => {
    writeFileSync(join(folder, 'answers.yaml'), 'precious');
    const ran = await talkOnTerminal(['init', ...known], [['Replace it?', keys]], { cwd: folder });
    expect(ran.status).toBe(130);
    expect(read('answers.yaml')).toBe('precious');
  });

  it('writes nothing when the conversation is left', async () => {
    const ran = await talkOnTerminal(['init', ...known], [['messages a second', CTRL_C]], { cwd: folder });
    expect(ran.status).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes on from there with the same file', async () => {
    const started = ['init', 'my own.yaml', '--scenario', 'log-aggregation', '--force'];
    const replies = [
      ['messages a second', `5k${ENTER}`],
      ['Within what time', CTRL_C],
    ] as const;
    const ran = await talkOnTerminal(started, replies, { cwd: folder });
    expect(ran.stderr).toContain(
      "to go on from there: mq-advisor init 'my own.yaml' --force --set scenario=log-aggregation --set throughput=5k\n",
    );
  });
});
