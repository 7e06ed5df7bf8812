import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { junitFaults, sarifFaults } from '../support/formats/validate.ts';

// What others run in their pipelines, run here against the built program, with their servers left out.
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/mq-advisor.js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const load = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

const HOLDS = 'replay: true\ndecision: { alternative: kafka }\n';
const EXCLUDED = 'replay: true\ndecision: { alternative: nats-core }\n';

let folder = '';
let bin = '';
beforeEach(() => {
  const scratch = mkdtempSync(join(tmpdir(), 'mq-advisor-ready-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  folder = join(scratch, 'repository');
  bin = join(scratch, 'bin');
  for (const each of [join(folder, '.git'), bin]) mkdirSync(each, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A command that the script finds before any other of its name. */
function command(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

function run(shell: string, argv: readonly string[], env: Readonly<Record<string, string>>) {
  const PATH = `${bin}:${dirname(process.execPath)}:/usr/bin:/bin`;
  const { status, stdout, stderr } = spawnSync(shell, argv, { cwd: folder, env: { ...env, PATH }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the action', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    readonly runs: {
      readonly using: string;
      readonly steps: readonly {
        readonly id: string;
        readonly run: string;
        readonly env: Readonly<Record<string, string>>;
      }[];
    };
  }
  const action = load('action.yml') as Action;
  const [step] = action.runs.steps;

  /** Runs the step as the runner does: inputs put into its variables, files for outputs and summary. */
  function act(inputs: Readonly<Record<string, string>> = {}) {
    const input = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? '';
    const variables = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, key: string) => input(key)),
    ]);
    const files = { GITHUB_OUTPUT: join(bin, 'output'), GITHUB_STEP_SUMMARY: join(bin, 'summary.md') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = {
      ...Object.fromEntries(variables),
      ...files,
      GITHUB_ACTION_PATH: root,
      RUNNER_TEMP: bin,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
    };
    const ran = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], env);
    return {
      ...ran,
      output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  it('hands every input to its step, by variables alone', () => {
    expect(action.runs.using).toBe('composite');
    const used = Object.values(step?.env ?? {}).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    expect([...used, 'working-directory'].sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step?.run).not.toContain('${{');
    for (const { value } of Object.values(action.outputs)) expect(value).toContain(`steps.${step?.id}.outputs.`);
  });

  it('passes when all holds', () => {
    write({ 'answers.yaml': HOLDS });
    const { status, stdout, output, summary } = act({ program });
    expect([status, output]).toEqual([0, 'status=0\n']);
    expect(stdout).toContain('Passed: ');
    expect(summary).toContain('# Review of messaging decisions');
  });

  it('annotates what does not, and fails', () => {
    write({ 'a/answers.yaml': EXCLUDED });
    const { status, stdout, output } = act({ program });
    expect([status, output]).toEqual([1, 'status=1\n']);
    expect(stdout).toMatch(/^::error file=a\/answers\.yaml,line=2,/m);
  });

  it('says with 2 that there was nothing to review', () => {
    const { status, stdout, output } = act({ program });
    expect([status, output]).toEqual([2, 'status=2\n']);
    expect(stdout).toMatch(/^::error file=[^,]*,title=review\/nothing-found::no answers file found%0A/m);
  });

  it('takes every input', async () => {
    write({
      'a b/answers.yaml': EXCLUDED,
      'c/answers.yaml': HOLDS,
      'strict.yaml': 'failOn: [stale]\n',
      'd/answers.yaml': EXCLUDED,
      'k/x.yaml': 'about: { version: "9" }\n',
    });
    const inputs = {
      paths: 'a b\nc/*.yaml\n',
      require: 'devices',
      config: 'strict.yaml',
      language: 'zh',
      knowledge: 'k',
      json: 'r.json',
      sarif: 'r.sarif',
      junit: 'r.xml',
    };
    const { status, stdout } = act({ program, ...inputs, 'fail-on': 'conflict' });
    const report = JSON.parse(read('r.json'));
    expect(status).toBe(1);
    expect(stdout).toContain('消息系统决策评审');
    expect(report).toMatchObject({
      gates: ['conflict', 'unanswered'],
      required: ['devices'],
      knowledge: { version: '9' },
    });
    expect(report.reviews.map(({ file }: { file: string }) => file)).toEqual(['a b/answers.yaml', 'c/answers.yaml']);
    expect(sarifFaults(read('r.sarif'))).toEqual([]);
    expect(await junitFaults(read('r.xml'))).toEqual([]);
    expect(act({ program, 'min-confidence': '100%', paths: 'c' }).stdout).toContain('Review');
  });

  it.each([
    ['a command', '$(touch pwned)\n`touch pwned`; touch pwned'],
    ['an option', '--output=pwned'],
  ])('runs no %s that a path holds', (_name, paths) => {
    write({ 'answers.yaml': HOLDS });
    expect(act({ program, paths, 'fail-on': '' }).status).toBe(2);
    expect(() => read('pwned')).toThrow();
  });

  it('takes lines that end as on Windows', () => {
    write({ 'a b/answers.yaml': HOLDS, 'c/answers.yaml': HOLDS, 'k/x.yaml': 'about: { version: "9" }\n' });
    const { status, output } = act({ program, paths: 'a b\r\nc/*.yaml\r\n', knowledge: 'k\r\n' });
    expect([status, output]).toEqual([0, 'status=0\n']);
  });

  it('says that nothing was reviewed when it cannot be installed', () => {
    write({ 'answers.yaml': HOLDS });
    command('npm', 'echo "npm error code E404" >&2; exit 1');
    const { status, stdout, stderr, output } = act();
    expect([status, output]).toEqual([2, 'status=2\n']);
    expect(stdout).toBe(
      `::error title=mq-advisor::mq-advisor@${version} could not be installed; nothing was reviewed\n`,
    );
    expect(stderr).toContain('E404');
  });

  it('installs the version it was made for, without scripts', () => {
    write({ 'answers.yaml': HOLDS });
    command(
      'npm',
      `echo "$@" > "${bin}/npm.log"; mkdir -p "${bin}/mq-advisor/node_modules/.bin"; ln -s "${program}" "${bin}/mq-advisor/node_modules/.bin/mq-advisor"`,
    );
    expect(act().status).toBe(0);
    const log = readFileSync(join(bin, 'npm.log'), 'utf8');
    expect(log).toContain('--ignore-scripts');
    expect(log).toMatch(new RegExp(` mq-advisor@${version.replaceAll('.', '\\.')}\n$`));
  });
});

describe('the GitLab template', () => {
  interface Template {
    readonly variables: Readonly<Record<string, string>>;
    readonly 'mq-advisor-review': {
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
    };
  }
  const template = load('templates/gitlab/mq-advisor.yml') as Template;
  const job = template['mq-advisor-review'];

  function pipeline(variables: Readonly<Record<string, string>> = {}) {
    command('npx', `[ "$1 $2" = "--yes mq-advisor@${version}" ] || exit 99; shift 2; exec "${program}" "$@"`);
    return run('sh', ['-ec', job.script.join('\n')], { ...template.variables, ...variables, CI: 'true' });
  }

  it('is of this version', () => {
    expect(template.variables.MQ_ADVISOR_VERSION).toBe(version);
  });

  it('reviews, with the reports that the merge request shows', async () => {
    write({ 'a/answers.yaml': EXCLUDED, 'b/answers.yaml': HOLDS });
    const { status, stdout } = pipeline();
    expect(status).toBe(1);
    expect(stdout).toContain('a/answers.yaml:2:');
    const { codequality = '', junit = '' } = job.artifacts.reports;
    expect(JSON.parse(read(codequality))).toMatchObject([
      { location: { path: 'a/answers.yaml', lines: { begin: 2 } } },
    ]);
    expect(await junitFaults(read(junit))).toEqual([]);
  });

  it('takes paths and flags', () => {
    write({ 'a/answers.yaml': EXCLUDED, 'b/answers.yaml': HOLDS });
    expect(pipeline({ MQ_ADVISOR_PATHS: 'b' }).status).toBe(0);
    expect(pipeline({ MQ_ADVISOR_PATHS: '*/answers.yaml\r\nb\r\n', MQ_ADVISOR_FLAGS: '--fail-on none' }).status).toBe(
      0,
    );
    write({ 'c d/answers.yaml': EXCLUDED });
    expect(pipeline({ MQ_ADVISOR_PATHS: 'b\nc d/answers.yaml' }).status).toBe(1);
    expect(pipeline({ MQ_ADVISOR_PATHS: 'c' }).status).toBe(2);
  });
});

describe('the pre-commit hooks', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  const hooks = load('.pre-commit-hooks.yaml') as readonly Hook[];

  /** Runs a hook for the files that are staged; undefined when none of them concerns it. */
  function commit(id: string, staged: readonly string[]): number | null | undefined {
    const hook = hooks.find((one) => one.id === id);
    const files = staged.filter((file) => new RegExp(hook?.files ?? '$^').test(file));
    if (hook === undefined || files.length === 0) return undefined;
    symlinkSync(program, join(bin, 'mq-advisor'));
    return run('sh', ['-c', `${hook.entry} "$@"`, 'hook', ...(hook.pass_filenames === false ? [] : files)], {}).status;
  }

  it('are installed from the package', () => {
    const { bin: commands } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    for (const { entry, language } of hooks) {
      expect(language).toBe('node');
      expect(Object.keys(commands)).toContain(entry.split(' ')[0]);
    }
  });

  beforeEach(() =>
    write({
      'a/answers.yaml': EXCLUDED,
      'b/answers.yml': HOLDS,
      'b/orders.answers.json': JSON.stringify({ replay: true, decision: { alternative: 'kafka' } }),
    }),
  );

  it.each<[string, readonly string[], number | undefined]>([
    ['mq-advisor-review', ['a/answers.yaml', 'src/main.ts'], 1],
    ['mq-advisor-review', ['b/answers.yml', 'b/orders.answers.json'], 0],
    ['mq-advisor-review', ['src/my-answers.yaml', 'answers.md', 'mq-advisor.yaml'], undefined],
    ['mq-advisor-review-all', ['b/answers.yml'], 1],
    ['mq-advisor-review-all', ['mq-advisor.yaml'], 1],
    ['mq-advisor-review-all', ['a/answers.md'], 1],
    ['mq-advisor-review-all', ['README.md'], undefined],
  ])('%s for %j ends with %s', (id, staged, status) => {
    expect(commit(id, staged)).toBe(status);
  });
});
