import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Recommendation } from '../../src/domain/index.ts';
import { runProgram, type Setup } from '../support/run-program.ts';
import { CTRL_C, DOWN, ENTER, type Reply, talkOnTerminal } from '../support/talk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-conversation-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Everything that is asked of everybody, so that few questions are left. */
const known = ['--throughput', '1k', '--latency-p99', '1s', '--devices', '50', '--ops-budget', 'low', '--draws', '0'];

const talk = (argv: readonly string[], replies: readonly Reply[], setup: Setup = {}) =>
  talkOnTerminal(['select', ...argv], replies, { cwd: folder, ...setup });

describe('select on a terminal', () => {
  it('asks what is missing, reports, and saves a file that repeats the run', async () => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', `5k${ENTER}`],
        ['Save the answers', `mine.yaml${ENTER}`],
      ],
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Choose');
    expect(ran.stdout).not.toContain('messages a second at peak?');
    expect(ran.stderr).toContain('5k msg/s');
    expect(ran.stderr).toMatch(/saved: mq-advisor select mine\.yaml --draws 0\n$/);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('throughput: 5k\n');
    const again = await runProgram(['select', 'mine.yaml', '--draws', '0'], { cwd: folder });
    expect(again.stdout.split('\n')[0]).toBe(ran.stdout.split('\n')[0]);
  });

  it('is repeated without the questions that were left out, by the saved file and by its report', async () => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', '--draws', '0'],
      [
        ['messages a second', `5k${ENTER}`],
        ['Within what time', `>${ENTER}`],
        ['Save the answers', `mine.yaml${ENTER}`],
      ],
    );
    expect(ran.stderr).toMatch(/saved: mq-advisor select mine\.yaml --no-input --draws 0\n$/);
    expect(ran.stdout).toMatch(/mq-advisor select --set scenario=log-aggregation --set throughput=5k\s+--no-input/);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain(
      'mq-advisor select mine.yaml --no-input --draws 0\n',
    );
  });

  it('is repeated with its draws, its seed and its own knowledge, as the saved file says too', async () => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'own.yaml'), 'questions: []\n');
    const started = ['--knowledge', 'own', '--draws', '9', '--seed', '7'];
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2, -2), ...started],
      [
        ['messages a second', ENTER],
        ['Save the answers', `mine.yaml${ENTER}`],
      ],
    );
    const command = 'mq-advisor select mine.yaml --knowledge own --draws 9 --seed 7\n';
    expect(ran.stderr.endsWith(`saved: ${command}`)).toBe(true);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain(`To run it again: ${command}`);
  });

  it('shows answers that contradict each other before it decides', async () => {
    const ran = await talk([...known, '--durability', 'none', '--transactions'], [['What is the workload?', ENTER]]);
    expect(ran.stderr).toMatch(/contradicts[^\n]*\n[\s\S]*Choose an answer to change it/);
  });

  it('asks on by the weights that will count', async () => {
    const answers = ['--scenario', 'log-aggregation', ...known];
    const asked = async (weights: readonly string[]) =>
      (await talk([...answers, ...weights], [])).stderr.split('✔ ').map((text) => text.split('\n')[0]);
    expect(await asked(['--weights', 'operations=1'])).not.toEqual(await asked([]));
  });

  it('asks nothing that matters only to a combination which does not prove itself', async () => {
    const pushed =
      '--scenario mobile-push --throughput 200k --latency-p99 500us --devices 100k --ops-budget high --set rpo=10s';
    const said = '--durability none --delivery at-most-once --retention 30d --network reliable --no-request-reply';
    const started = `${pushed} ${said}`.split(' ');
    const drawn = await talk(started, []);
    expect(drawn.stderr).not.toContain('Is a managed service acceptable?');
    const byScore = await talk([...started, '--draws', '0'], [['Is a managed service acceptable?', ENTER]]);
    expect(byScore.stderr.replace(/\s+/g, ' ')).toContain('Kafka + NATS JetStream (yes) or NATS JetStream (no)');
  });

  it('replaces no file without being told to', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'precious');
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', ENTER],
        ['Save the answers', `mine.yaml${ENTER}`],
        ['exists. Replace it?', `n${ENTER}`],
        ['Save the answers', `nowhere/mine.yaml${ENTER}`],
        ['folder does not exist', ENTER],
      ],
    );
    expect(ran.status).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('precious');
  });

  it('neither asks nor offers anything when the answers are complete', async () => {
    const { requirements } = JSON.parse(
      (await runProgram(['select', '--replay', '--draws', '0', '--format', 'json'])).stdout,
    ) as Recommendation;
    const all = Object.keys(requirements);
    const lines = all.map((key) => `${key}: ${key === 'replay' ? true : 'unknown'}`);
    writeFileSync(join(folder, 'a.yaml'), lines.join('\n'));
    const ran = await talk(['a.yaml', '--draws', '0'], []);
    expect(ran.status).toBe(0);
    expect(ran.stderr).not.toContain('?');
    // What a long report began with is in view again.
    expect(ran.stderr).toContain(ran.stdout.split('\n')[0]?.replace('▌ ', ''));
  });

  it('asks no name of what has one, and repeats the verdict below the report', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'name: Orders\nscenario: log-aggregation\n');
    const ran = await talk(['a.yaml', ...known.slice(2)], [['messages a second', ENTER]]);
    expect(ran.stderr).not.toContain('called?');
    expect(ran.stdout).toMatch(/^Orders\n/);
    expect(ran.stderr).toMatch(/Choose [\w ]+\n[\s\S]*Save the answers/);
  });

  it('does not ask about several workloads', async () => {
    writeFileSync(join(folder, 'two.yaml'), 'workloads: [{ name: a, replay: true }, { name: b, devices: 1M }]\n');
    const ran = await talk(['two.yaml', '--draws', '0'], []);
    expect(ran.status).toBe(0);
    expect(ran.stderr).not.toContain('?');
  });

  it.each([
    ['at the first question', '', [['What is the workload?', CTRL_C]]],
    [
      'at a later one, and how to go on',
      'to go on from there: mq-advisor select --set scenario=log-aggregation\n',
      [
        ['What is the workload?', `${DOWN}${ENTER}`],
        ['messages a second', CTRL_C],
      ],
    ],
  ] as const)('ends with 130 and one line on Ctrl-C %s', async (_, more, replies) => {
    const ran = await talk([], replies);
    expect([ran.status, ran.stdout]).toEqual([130, '']);
    expect(ran.stderr.endsWith(`cancelled: nothing was decided and nothing saved\n${more}`)).toBe(true);
    expect(existsSync(join(folder, 'answers.yaml'))).toBe(false);
  });

  it('goes on from a cancelled run by its file, knowledge, weights and language', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'scenario: log-aggregation\n');
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'own.yaml'), 'questions: []\n');
    const started = ['--weights', 'operations=1', '--knowledge', 'own', '--draws', '9', '--seed', '7', '--lang', 'zh'];
    const ran = await talk(
      ['a.yaml', ...started],
      [
        ['每秒', `5k${ENTER}`],
        ['99%', CTRL_C],
      ],
    );
    expect(ran.stderr).toContain(
      'mq-advisor select a.yaml --set throughput=5k --weights operations=1 --knowledge own --draws 9 --seed 7 --lang zh\n',
    );
  });

  it('takes ? for no title and for no file', async () => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', `5k${ENTER}`],
        ['called?', `?${ENTER}`],
        ['Save the answers', `?${ENTER}`],
      ],
    );
    expect(ran.stdout).not.toMatch(/^\?/);
    expect(existsSync(join(folder, '?'))).toBe(false);
    expect(ran.stderr).not.toContain('saved');
  });

  it.each(['no', 'n'])('takes %s for no file', async (typed) => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', `5k${ENTER}`],
        ['Save the answers', `${typed}${ENTER}`],
      ],
    );
    expect(existsSync(join(folder, typed))).toBe(false);
    expect(ran.stderr).not.toContain('saved');
  });

  it.each([
    ['y', 'name a file'],
    ['<', 'name a file'],
    ['>', 'name a file'],
    ['-', 'standard output is for the report'],
    ['notes.md', 'read as a decision record'],
  ])('takes %s for no name of a file', async (typed, complaint) => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', `5k${ENTER}`],
        ['Save the answers', `${typed}${ENTER}`],
        [complaint, `\u0015${ENTER}`],
      ],
    );
    expect(existsSync(join(folder, typed))).toBe(false);
    expect(ran.stderr).not.toContain('saved');
  });

  it.each([
    ['-n.yaml', '-n.yaml', './-n.yaml', 'HOME'],
    ['~/mine.yaml', 'mine.yaml', '~/mine.yaml', 'HOME'],
    ['~/mine.yaml', 'mine.yaml', '~/mine.yaml', 'USERPROFILE'],
  ])('saves to %s so that the command finds it', async (typed, written, named, home) => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', `5k${ENTER}`],
        ['Save the answers', `${typed}${ENTER}`],
      ],
      { env: { NO_COLOR: '1', [home]: folder } },
    );
    expect(existsSync(join(folder, written))).toBe(true);
    expect(ran.stderr).toContain(`saved: mq-advisor select ${named.replace('~', folder)} `);
  });

  it('asks yes or no in its own words', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'old');
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2), '--lang', 'zh'],
      [
        ['每秒', ENTER],
        ['保存为文件', `mine.yaml${ENTER}`],
        ['要替换吗', `${DOWN}${ENTER}`],
      ],
    );
    expect(ran.status).toBe(0);
    expect(ran.stderr).not.toContain('y/N');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('throughput: unknown');
  });

  it('keeps the status of the report when only the saving is left out', async () => {
    const ran = await talk(
      ['--scenario', 'log-aggregation', ...known.slice(2)],
      [
        ['messages a second', ENTER],
        ['Save the answers', CTRL_C],
      ],
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Choose');
  });

  it('says what is wrong with a flag before it asks anything', async () => {
    const ran = await talk(['--profile', 'nothing'], []);
    expect([ran.status, ran.stderr.split('\n')[0]]).toEqual([2, 'mq-advisor: --profile: unknown "nothing"']);
  });
});
