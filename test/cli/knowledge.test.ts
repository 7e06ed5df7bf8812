import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Recommendation } from '../../src/domain/index.ts';
import { runProgram } from '../support/run-program.ts';

let folder = '';
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-knowledge-'));
  put(
    'ours/rules/questions.yaml',
    `questions:
  - id: auditTrail
    label: Audit trail
    prompt: Must every delivery be provable?
    help: For an auditor.
    answer: { flag: true }
    examples: ["true"]
    unknownRange: { shares: { "true": 0.2, "false": 0.8 } }
    source: [capability/replay]
constraints:
  - id: ours/audit
    hard: true
    when: { auditTrail: true, alternative.replay: none }
    because: "nothing is kept; {alternative}: {have}"
    source: [capability/replay]
`,
  );
  put('theirs/label.yaml', 'wording:\n  report/choose: { en: "Take {title}", zh: "选择 {title}" }\n');
  put(
    'broken/rules.yaml',
    `constraints:
  - id: broken/one
    hard: true
    when: { latencyp99: "> 5ms" }
    because: no
    source: [capability/nothing]
    sauce: tomato
`,
  );
  put('beside/data/label.YAML', 'wording:\n  report/choose: { en: "Take {title}", zh: "选择 {title}" }\n');
  put('beside/more.yaml', 'bogus: [');
  put('beside/.hidden.yaml', 'bogus: [');
  put('notes/notes.yaml', '# nothing yet\n');
  put(
    'instead/rules.yaml',
    `constraints:
  - id: replay/none
    hard: true
    when: { replay: true, alternative.replay: none, durability: required }
    because: "nothing is kept; {alternative}: {have}"
    source: [capability/replay]
wording:
  report/choose: "Take {title}"
`,
  );
  put('empty/readme.txt', 'no knowledge here');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[]) => runProgram(argv, { cwd: folder });
const select = (argv: readonly string[]) => run(['select', '--draws', '0', ...argv]);

describe('a folder of one’s own', () => {
  it('brings its question as a flag, and its rule', async () => {
    const { stdout } = await select(['--knowledge', 'ours', '--audit-trail', '--format', 'json']);
    const report = JSON.parse(stdout) as Recommendation;
    expect(report.requirements.auditTrail?.value).toBe(true);
    const violated = report.ranking.filter(({ violations }) =>
      violations.some(({ constraint }) => constraint === 'ours/audit'),
    );
    expect(violated.map(({ alternative }) => alternative)).toEqual(['mqtt', 'nats-core']);
    expect(report.knowledge.overlays).toEqual(['ours']);
  });

  it('shows its question in help', async () => {
    expect((await run(['select', '--help', '--knowledge', 'ours'])).stdout).toContain('--no-audit-trail');
    expect((await run(['select', '--help'])).stdout).not.toContain('audit-trail');
  });

  it('is named when a record that was made with it is checked without', async () => {
    await run(['export', '--knowledge', 'ours', '--audit-trail', '--draws', '0', '--output', 'kn.md']);
    const { status, stderr } = await run(['verify', 'kn.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('made with knowledge of your own: ours');
    expect(stderr).toContain('add --knowledge ours');
    expect((await run(['verify', 'kn.md', '--knowledge', 'ours'])).status).toBe(0);
  });

  it.each([
    ['robustnessStates: 0', 'settings.yaml:1:31: settings "robustnessStates": 0 is less than 1', 'from 1 to 10000'],
    ['robustnessWeights: 2.5', 'settings "robustnessWeights": 2.5 where a whole number belongs', 'from 1 to 10000'],
    ['weightLooseness: 7', 'settings "weightLooseness": 7 is more than 1', 'from 0 to 1'],
    ['hybridMargn: 0.5', 'settings.yaml:1:13: settings "hybridMargn": nothing below is called so', '"hybridMargin"?'],
  ])('is refused what the method has no meaning for: %s', async (setting, ...said) => {
    put('settings/settings.yaml', `settings: { ${setting} }\n`);
    const { status, stderr } = await select(['--scenario', 'task-queue', '--knowledge', 'settings']);
    expect(status).toBe(3);
    for (const text of said) expect(stderr).toContain(text);
  });

  it('may be one of several', async () => {
    const answers = ['--audit-trail', '--scenario', 'log-aggregation'];
    const ran = await select(['--knowledge', 'ours', '--knowledge=theirs', ...answers]);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('Take ');
  });

  it('does not matter where the flag stands', async () => {
    const before = await run(['select', '--knowledge', 'ours', '--audit-trail', '--draws', '0']);
    const after = await run(['select', '--audit-trail', '--draws', '0', '--knowledge', 'ours']);
    expect(after.stdout).toBe(before.stdout);
  });

  it('says which of its files is not read, and decides without it', async () => {
    const { status, stdout, stderr } = await select(['--knowledge', 'beside', '--replay']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Take ')]);
    expect(stderr.replaceAll(`${folder}/`, '')).toBe(
      'beside/more.yaml: warning: not read\n  the folder has data/ or rules/, and only what is in them counts: move it there\n',
    );
    const checked = await run(['check', 'beside', '--format', 'json']);
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.stdout).findings).toMatchObject([
      { code: 'knowledge/beside', severity: 'warning', at: { file: 'beside/more.yaml' } },
    ]);
  });

  it('that is broken ends with 3 and says where', async () => {
    const { status, stdout, stderr } = await select(['--knowledge', 'broken', '--replay']);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/broken\/rules\.yaml:7:5: /);
    expect(stderr).toContain('sauce');
  });
});

describe('check', () => {
  it('counts the built-in knowledge', async () => {
    const { status, stdout } = await run(['check', '--verbose']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +27 {2}questions$/m);
    expect(stdout).toMatch(/\d{3,} entries in \d+ sections: 0 errors, 0 warnings, \d+ accepted$/m);
  });

  it.each([
    ['as an argument', ['check', 'ours']],
    ['with --knowledge', ['check', '--knowledge', 'ours']],
  ])('lays a folder given %s over it', async (_, argv) => {
    const { status, stdout, stderr } = await run(argv);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s+/g, ' ').trim()).toBe(
      'Check of the knowledge base 2 entries in 2 sections, laid over the built-in knowledge: 0 errors, 0 warnings, 0 accepted',
    );
  });

  it('says which built-in entries are replaced', async () => {
    const { status, stdout } = await run(['check', 'instead']);
    expect(status).toBe(0);
    expect(stdout).toContain('In place of what is built in: 1 entry, constraints replay/none.\n');
  });

  it.each([
    ['ours', 0, true],
    ['broken', 3, false],
    ['missing', 2, false],
  ])('says in SARIF how it ends: %s', async (name, exitCode, executionSuccessful) => {
    const { status, stdout } = await run(['check', name, '--format', 'sarif']);
    expect(status).toBe(exitCode);
    expect(JSON.parse(stdout).runs[0].invocations).toEqual([{ executionSuccessful, exitCode }]);
  });

  it('lays the folder given over those of --knowledge, as every command does, and says what it replaces', async () => {
    const rule = (source: string) =>
      `constraints:
  - id: ours/kept
    hard: true
    when: { replay: true, durability: required, alternative.replay: none }
    because: "nothing is kept; {alternative}: {have}"
    source: [${source}]
`;
    put('base/rules.yaml', rule('capability/nothing'));
    put('over/rules.yaml', rule('capability/replay'));
    const { status, stdout } = await run(['check', 'over', '--knowledge', 'base']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('says: 1 entry, constraints ours/kept.\n')]);
    const { stdout: report } = await run(['check', '--knowledge', 'base', '--knowledge', 'over', '--format', 'json']);
    expect(JSON.parse(report)).toMatchObject({ replacedOwn: ['constraints ours/kept'] });
    expect((await run(['check', 'base', '--knowledge', 'over'])).status).toBe(3);
  });

  it('names file, line and column of what is wrong, as one would type it', async () => {
    const { status, stdout, stderr } = await run(['check', 'broken']);
    expect([status, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(/^broken\/rules\.yaml:\d+:\d+ error knowledge\//m);
    // It is judged as it would be used, not as a knowledge base that lacks all the rest.
    expect(stdout).not.toContain('knowledge/empty');
    expect(stdout).not.toContain(folder);
  });

  it.each([
    ['empty', 3],
    ['notes', 3],
    ['nowhere', 2],
  ])('of a folder that holds nothing is no success: %s', async (name, wanted) => {
    const { status, stdout } = await run(['check', name]);
    expect(status).toBe(wanted);
    expect(stdout).toContain(name);
    expect(stdout).toContain('1 error');
  });
});
