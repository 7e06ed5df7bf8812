import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { isInstalled } from '../servers/processes.ts';
import { runProgram } from '../support/run-program.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mq-advisor-completion-')));
const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { status, stdout, stderr } = await runProgram(['completion', shell]);
    if (status !== 0) throw new Error(stderr);
    scripts.set(shell, stdout);
    writeFileSync(join(folder, `script.${shell}`), stdout);
  }
  mkdirSync(join(folder, 'work', 'config'), { recursive: true });
  writeFileSync(join(folder, 'work', 'answers.yaml'), 'replay: true\n');
  // What a script asks for what it does not hold: a stand-in that says two of the boxes.
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'bin', 'mq-advisor'),
    '#!/bin/sh\n[ "$#:$*" = "2:completion boxes" ] && printf "readiness/one\\ntuning/two\\n"\n',
  );
  chmodSync(join(folder, 'bin', 'mq-advisor'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = () => ({ ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` });

/** What a real shell offers at the end of a line, sorted. */
const shells: Readonly<Record<string, (line: string) => readonly string[]>> = {
  bash: (line) => {
    const script = 'source "$1"; COMP_LINE=$2 COMP_POINT=${#2}; _mq_advisor; printf "%s\\n" "${COMPREPLY[@]}"';
    return lines('bash', ['--norc', '-c', script, 'bash', join(folder, 'script.bash'), line]);
  },
  zsh: (line) =>
    lines('zsh', [
      '-f',
      join(import.meta.dirname, 'zsh-candidates.zsh'),
      join(folder, 'script.zsh'),
      join(folder, 'work'),
      line,
    ]),
  fish: (line) =>
    lines('fish', ['--no-config', '-c', `source ${join(folder, 'script.fish')}; complete -C '${line}'`]).map(
      (candidate) => candidate.split('\t')[0] ?? '',
    ),
};

function lines(program: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr, error } = spawnSync(program, args, {
    cwd: join(folder, 'work'),
    env: env(),
    timeout: 25_000,
  });
  if (error !== undefined) throw new Error(`${error.message}: ${stderr}`);
  return [...new Set(stdout.toString().split('\n'))].filter((line) => line !== '').sort();
}

describe.each(Object.keys(shells))('in %s', (shell) => {
  const offered = (line: string) => shells[shell]?.(line) ?? [];
  const present = isInstalled(shell);

  it.skipIf(present)(`is skipped where ${shell} is not installed: apt-get install ${shell}`, () => {});

  it.skipIf(!present)('every command is offered', () => {
    expect(offered('mq-advisor ')).toEqual([...Object.keys(COMMANDS), 'help'].sort());
  });

  it.skipIf(!present).each<readonly [string, readonly string[]]>([
    ['mq-advisor sel', ['select']],
    ['mq-advisor select --form', ['--format']],
    ['mq-advisor select --format ', ['html', 'json', 'madr', 'madr-minimal', 'markdown', 'nygard', 'text']],
    ['mq-advisor size --format c', ['csv']],
    ['mq-advisor review --format s', ['sarif']],
    ['mq-advisor review --fail-on n', ['near-tie', 'no-winner', 'none']],
    ['mq-advisor export --status a', ['accepted']],
    ['mq-advisor select --durability ', ['none', 'optional', 'required']],
    ['mq-advisor select --replay --ordering p', ['per-key']],
    ['mq-advisor select --lang ', ['en', 'zh']],
    ['mq-advisor cost --assume nodeP', ['nodePrice=']],
    ['mq-advisor cost --alternative nats-', ['nats-core', 'nats-jetstream']],
    ['mq-advisor checklist --stage re', ['readiness', 'requirements']],
    ['mq-advisor checklist kaf', ['kafka']],
    ['mq-advisor completion p', ['powershell']],
    ['mq-advisor checklist --tick r', ['readiness/one']],
    ['mq-advisor help se', ['select']],
    ['mq-advisor compare kafka nats-c', ['nats-core']],
    ['mq-advisor metrics latency-p99', ['latency-p99', 'latency-p999']],
    ['mq-advisor matrix control', ['control-mechanisms', 'control-theory-application']],
    ['mq-advisor glossary at-', ['at-least-once', 'at-most-once']],
    ['mq-advisor cases --verdict o', ['outdated']],
    ['mq-advisor docs --depth b', ['basic-concepts']],
    ['mq-advisor docs --path beg', ['beginner']],
    ['mq-advisor verify ans', ['answers.yaml']],
    ['mq-advisor diff answers.yaml ans', ['answers.yaml']],
  ])('%s', (line, expected) => {
    expect(offered(line)).toEqual(expected);
  });

  it.skipIf(!present)('scenarios and files are offered where they belong', () => {
    expect(offered('mq-advisor select --scenario io')).toEqual(['iot-devices']);
    expect(offered('mq-advisor select ans')).toEqual(['answers.yaml']);
    expect(offered('mq-advisor select --output ans')).toEqual(['answers.yaml']);
    expect(offered('mq-advisor select --knowledge con').map((path) => path.replace(/\/$/, ''))).toEqual(['config']);
  });

  it.skipIf(!present)('a list goes on behind a comma', () => {
    const last = (line: string) => offered(line).map((word) => word.replace(/^.*,/, ''));
    expect(last('mq-advisor review --fail-on conflict,ex')).toEqual(['excluded', 'expired']);
    expect(last('mq-advisor select --require throughput,replay,durab')).toEqual(['durability']);
  });

  it.skipIf(!present)('a value after = is completed', () => {
    const values = offered('mq-advisor select --durability=re').map((word) => word.replace(/^.*=/, ''));
    expect(values).toEqual(['required']);
    const set = offered('mq-advisor select --set durability=re').map((word) => word.replace(/^.*=/, ''));
    expect(set).toEqual(['required']);
  });
});

describe('the script for PowerShell, which is not to be had on Debian', () => {
  it('has every command, quotes that close, and brackets that match', () => {
    const script = scripts.get('powershell') ?? '';
    for (const name of Object.keys(COMMANDS)) expect(script).toContain(`'${name}' = '`);
    let depth = 0;
    const bare = script
      .replace(/'(?:[^']|'')*'/g, '')
      .replace(/"[^"]*"/g, '')
      .replace(/#.*$/gm, '');
    expect(bare).not.toContain("'");
    for (const sign of bare) depth += '{('.includes(sign) ? 1 : '})'.includes(sign) ? -1 : 0;
    expect(depth).toBe(0);
  });
});

it('what a script may ask for is everything that has an id', async () => {
  const { stdout, status } = await runProgram(['completion', 'ids']);
  const boxes = await runProgram(['completion', 'boxes']);
  expect(boxes.stdout).toContain('implementation/4-1-kafka/install\n');
  const ids = stdout.trim().split('\n');
  expect(status).toBe(0);
  expect(ids).toEqual(expect.arrayContaining(['kafka', 'evidence/kafka-01', 'iot-devices']));
  expect(new Set(ids).size).toBe(ids.length);
});

it('a shell that nobody knows is refused with those there are', async () => {
  expect(await runProgram(['completion', 'fisch'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('did you mean "fish"'),
  });
});
