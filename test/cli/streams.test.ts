import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bareEnv, command, mustBeBuilt, program, root, runBuilt, sh } from '../support/built-program.ts';

const TIME = { timeout: 60_000 };
const select = ['select', join(root, 'examples/payments.yaml'), '--draws', '0', '--format', 'json'];
const wrong = ['select', '--set', 'nothing=1'];

beforeAll(mustBeBuilt);

/** Reads a stream a little at a time, with pauses. */
async function readSlowly(stream: NonNullable<ChildProcess['stdout']>): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    await pause(20);
  }
  return text;
}

describe('the streams of a process', () => {
  it.each<[string, string, number]>([
    ['standard output closed', '>&-', 0],
    ['standard error closed', '2>&-', 0],
    ['standard input closed', '<&-', 0],
    ['all of them closed', '<&- >&- 2>&-', 0],
    ['nobody at the other end of standard output', '| true', 0],
    ['nobody at the other end of either', '2>&1 | true', 0],
  ])('%s: it ends quietly', TIME, (_name, redirection, expected) => {
    const { stdout, stderr } = sh(`${command} ${select.join(' ')} ${redirection}; echo "status \${PIPESTATUS[0]}" >&2`);
    expect(stderr.trim().split('\n')).toEqual([`status ${expected}`]);
    expect(stdout.length === 0 || stdout.endsWith('}\n')).toBe(true);
  });

  it.each(['2>&-', '2> >(true)', '2>/dev/full'])('a refusal that nobody hears is one all the same: %s', TIME, (end) => {
    expect(sh(`${command} ${wrong.join(' ')} ${end}; echo "status $?"`).stdout).toBe('status 2\n');
  });

  it('slow readers of both get everything', TIME, async () => {
    const whole = runBuilt(select);
    const child = spawn(process.execPath, [program, ...select], { env: bareEnv, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = await Promise.all([readSlowly(child.stdout), readSlowly(child.stderr)]);
    expect([stdout, stderr]).toEqual([whole.stdout, whole.stderr]);
  });

  it('one that goes away in the middle is let go', TIME, async () => {
    const child = spawn(process.execPath, [program, ...select], { env: bareEnv, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    const stderr = readSlowly(child.stderr);
    const [status] = await once(child, 'exit');
    expect([status, await stderr]).toEqual([0, '']);
  });

  it.each(['select', 'check'])('a full disk behind the output of %s is said, and no bug', TIME, (name) => {
    const arguments_ = name === 'select' ? select : ['check'];
    const { stdout, stderr } = sh(`${command} ${arguments_.join(' ')} > /dev/full; echo "status $?"`);
    expect(stdout).toBe('status 2\n');
    expect(stderr).toMatch(/^mq-advisor: .*no space left/);
  });

  it.each<[string, string]>([
    ['a pipe that the shell names', '-o >(cat)'],
    ['a pipe behind standard output', '-o /dev/stdout | cat'],
    ['a pipe behind standard error', '-o /dev/stderr 2>&1 >/dev/null | cat'],
    ['a file behind a number', '-o /dev/fd/3 3> kept; cat kept'],
  ])('%s takes a report by its path', TIME, (_name, end) => {
    const cwd = mkdtempSync(join(tmpdir(), 'mq-advisor-streams-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    const written = sh(`${command} ${select.join(' ')} ${end}; sleep 0.2`, { cwd });
    expect([written.stdout, written.stderr]).toEqual([runBuilt(select).stdout, '']);
  });

  it('a file that is written to by the path of a descriptor stays the one that is open', TIME, () => {
    const cwd = mkdtempSync(join(tmpdir(), 'mq-advisor-streams-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    const line = `(echo before; ${command} select --throughput 1k --draws 0 -o /dev/stdout; echo after) > log; cat log`;
    expect(sh(line, { cwd }).stdout).toMatch(/^before\n[\s\S]+undecided[\s\S]+\nafter\n$/);
  });

  it('a pipe by its path that is read no further is let go', TIME, () => {
    const { stdout, stderr } = sh(`${command} ${select.join(' ')} -o >(exec 0<&-; sleep 3); echo "status $?"`);
    expect([stdout, stderr]).toEqual(['status 0\n', '']);
  });

  it('a pipe that writes nothing yet is waited for, one that never ends is not', TIME, () => {
    expect(sh(`(sleep 1; echo 'throughput: 1k') | ${command} select --draws 0 | head -n 1`).stdout).toContain(
      'undecided',
    );
    const endless = sh(`yes 'throughput: 1k' | ${command} select --draws 0; echo "status $?"`);
    expect(endless.stdout).toBe('status 2\n');
    expect(endless.stderr).toContain('larger than 1 MiB');
  });

  it('never asks without a terminal', TIME, () => {
    const { status, stdout, stderr } = runBuilt(['select']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no answers');
  });
});
