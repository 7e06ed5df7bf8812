import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { bareEnv, mustBeBuilt, program, root, runBuilt } from '../support/built-program.ts';

const TIME = { timeout: 120_000 };
const example = (name: string) => join(root, 'examples', name);

/** In the folder of the runs, made before the first of them. */
const REPORT = 'report.json';
const RECORD = 'record.md';
const PROPOSED = 'proposed.md';
const REQUESTS = 'requests.ndjson';

/** For every command, runs that take it through all it can do. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  select: [
    ['select', example('payments.yaml'), '--format', 'json', '--draws', '500'],
    ['select', example('connected-vehicle.yaml'), '--format', 'markdown', '--draws', '0'],
    ['select', '--throughput', '1k', '--lang', 'zh', '--draws', '0', '--output', 'report.txt'],
  ],
  check: [['check'], ['check', '--format', 'sarif']],
  size: [['size', example('log-aggregation.yaml')]],
  cost: [['cost', example('log-aggregation.yaml'), '--format', 'markdown']],
  config: [['config', example('log-aggregation.yaml'), '--format', 'markdown']],
  checklist: [['checklist', 'kafka', '--no-input']],
  completion: [['completion', 'bash']],
  init: [
    ['init', '-', '--no-input'],
    ['init', 'new.yaml', '--no-input', '--throughput', '1k'],
  ],
  review: [
    ['review', example('review/services/orders'), '--draws', '0'],
    ['review', example('review/services/orders'), '--draws', '0', '--format', 'sarif'],
  ],
  export: [
    ['export', example('payments.yaml'), '--draws', '0'],
    ['export', example('payments.yaml'), '--draws', '0', '--adr-dir', 'decisions', '--date', 'today'],
  ],
  verify: [['verify', RECORD]],
  accept: [['accept', PROPOSED]],
  diff: [
    ['diff', example('payments.yaml'), example('log-aggregation.yaml'), '--draws', '0'],
    ['diff', REPORT, RECORD],
  ],
  render: [
    ['render', REPORT],
    ['render', REPORT, '--format', 'html'],
  ],
  batch: [
    ['batch', REQUESTS],
    ['batch', REQUESTS, '--summary', '--jobs', '2'],
  ],
  docs: [['docs'], ['docs', 'latency', '--limit', '3']],
  explain: [['explain'], ['explain', 'replay']],
  compare: [['compare', '--differences']],
  scenarios: [['scenarios']],
  glossary: [['glossary'], ['glossary', 'offset']],
  cases: [['cases']],
  matrix: [['matrix']],
  metrics: [['metrics']],
};
const OTHERS: readonly (readonly string[])[] = [['--version'], ['--help'], ['select', '--help'], ['nonsense']];

let folder = '';
beforeAll(() => {
  mustBeBuilt();
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-network-'));
  writeFileSync(join(folder, REQUESTS), '{"throughput":"1k"}\n{"throughput":"5k","replay":true}\n');
  const answers = [example('payments.yaml'), '--draws', '0'];
  runBuilt(['select', ...answers, '--format', 'json', '--output', REPORT], { cwd: folder });
  runBuilt(['export', ...answers, '--output', RECORD], { cwd: folder });
  runBuilt(['export', ...answers, '--output', PROPOSED], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], before: readonly string[] = []) {
  const attempts = join(folder, 'attempts');
  rmSync(attempts, { force: true });
  const [file = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    '--require',
    join(root, 'test/support/no-network.cjs'),
    program,
    ...args,
  ];
  const { status, stderr } = spawnSync(file, rest, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...bareEnv, MQ_TEST_ATTEMPTS: attempts },
    input: '',
    maxBuffer: 64e6,
  });
  return { status, stderr, attempts: existsSync(attempts) ? readFileSync(attempts, 'utf8') : '' };
}

describe('no network, ever', () => {
  it('has runs for every command', () => {
    expect(Object.keys(RUNS).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it.each(
    [...Object.values(RUNS).flat(), ...OTHERS].map((args) => [args.join(' ').replaceAll(root, ''), args] as const),
  )('%s', TIME, (_line, args) => {
    const { status, stderr, attempts } = run(args);
    expect(attempts).toBe('');
    expect(status).toBe(args[0] === 'nonsense' ? 2 : 0);
    expect(stderr).not.toContain('no network');
  });

  // A machine without any interface but its own: nothing can slip past the doors above.
  const alone = ['unshare', '--net'];
  const canBeAlone = spawnSync(alone[0] ?? '', [...alone.slice(1), 'true']).status === 0;
  it.runIf(canBeAlone).each(Object.entries(RUNS))('%s runs on a machine without one', TIME, (_name, [args = []]) => {
    expect(run(args, alone)).toEqual({ status: 0, stderr: '', attempts: '' });
  });

  it('the doors are watched', () => {
    const attempts = join(folder, 'attempts');
    const script = `fetch('https://evil.example').catch(() => {})`;
    const tries = [script, `require('http').get('http://evil.example')`, `require('child_process').execSync('true')`];
    for (const each of tries) {
      rmSync(attempts, { force: true });
      spawnSync(process.execPath, ['--require', join(root, 'test/support/no-network.cjs'), '-e', each], {
        env: { ...bareEnv, MQ_TEST_ATTEMPTS: attempts },
      });
      expect(existsSync(attempts)).toBe(true);
    }
  });

  it('is not even in the bundle', () => {
    const chunks = readdirSync(join(root, 'dist/program')).map((name) =>
      readFileSync(join(root, 'dist/program', name), 'utf8'),
    );
    expect(chunks.length).toBeGreaterThan(3);
    const needed = chunks.flatMap((text) =>
      [...text.matchAll(/\b(?:require|import)\(\s*[`"']([^`"']+)[`"']\s*\)|\bfrom\s*[`"']([^`"']+)[`"']/g)].map(
        ([, required, imported]) => required ?? imported ?? '',
      ),
    );
    const doors = /^(node:)?(net|tls|dgram|https?|http2|dns|dns\/promises|inspector|cluster)$/;
    expect(needed.filter((name) => doors.test(name))).toEqual([]);
    expect(chunks.filter((text) => /\bfetch\(|\bXMLHttpRequest\b|new (WebSocket|EventSource)\b/.test(text))).toEqual(
      [],
    );
  });
});
