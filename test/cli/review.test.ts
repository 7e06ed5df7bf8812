import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { RECORD_FOLDERS } from '../../src/records/index.ts';
import { jsonText } from '../../src/words/escape.ts';
import { junitFaults, sarifFaults } from '../support/formats/validate.ts';
import { ORDER, PAYLOADS } from '../support/hostile.ts';
import { type Ran, runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-review-'));
  mkdirSync(join(folder, '.git'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Answers that lead to one alternative alone, with what was decided. */
const answers = (decision: string, more = '') =>
  `scenario: log-aggregation\nthroughput: 500k\nreplay: true\nretention: 7d\ndurability: required\n${more}decision: { alternative: ${decision} }\n`;
const HOLDS = answers('kafka');
const EXCLUDED = answers('nats-core');

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const review = (argv: readonly string[] = [], setup: Setup = {}): Promise<Ran> =>
  runProgram(['review', '--draws', '0', ...argv], { cwd: folder, ...setup });
const json = async (argv: readonly string[] = [], setup: Setup = {}) => {
  const ran = await review(['--format', 'json', ...argv], setup);
  const report = JSON.parse(ran.stdout || '{}') as {
    reviews: { file: string; outcome: string }[];
    findings: { code: string; severity: string; message: string; at?: { file: string; line?: number } }[];
    gates: string[];
    knowledge: { overlays: string[] };
    tolerance: number;
  };
  return { ...ran, report, files: report.reviews?.map(({ file, outcome }) => `${file} ${outcome}`) };
};

describe('what is reviewed', () => {
  beforeEach(() =>
    write({
      'b/answers.yaml': HOLDS,
      'a/answers.json': JSON.stringify({ throughput: '500k', decision: { technology: 'kafka' } }),
      'a/orders.answers.yml': HOLDS,
      'a/compose.yaml': 'services: {}\n',
      'node_modules/x/answers.yaml': 'broken: [',
      '.hidden/answers.yaml': 'broken: [',
      'empty/notes.yaml': '',
    }),
  );

  it.each<[string, string[], string[]]>([
    ['everything below, by its name', [], ['a/answers.json', 'a/orders.answers.yml', 'b/answers.yaml']],
    ['a folder', ['a'], ['a/answers.json', 'a/orders.answers.yml']],
    ['a file, whatever it is called', ['b/answers.yaml'], ['b/answers.yaml']],
    ['a glob', ['*/*.yml'], ['a/orders.answers.yml']],
    ['folders, by a glob', ['[ab]'], ['a/answers.json', 'a/orders.answers.yml', 'b/answers.yaml']],
    ['the same file once', ['b', 'b/answers.yaml', '**/b/*.yaml', './b/../b'], ['b/answers.yaml']],
    ['paths in their order', ['b', 'a/answers.json'], ['b/answers.yaml', 'a/answers.json']],
  ])('is %s', async (_name, paths, files) => {
    const { report } = await json(paths);
    expect(report.reviews.map(({ file }) => file)).toEqual(files);
  });

  it('is what the policy takes, seen from its folder', async () => {
    write({ 'mq-advisor.yaml': 'answers: ["b/*.yaml"]\n' });
    expect((await json()).files).toEqual(['b/answers.yaml holds']);
    expect((await json([], { cwd: join(folder, 'a') })).files).toEqual(['b/answers.yaml holds']);
    expect((await json(['.'], { cwd: join(folder, 'b') })).files).toEqual(['b/answers.yaml holds']);
  });

  it.each([
    ['folders, by a glob', '[ab]', ['a/answers.json', 'a/orders.answers.yml', 'b/answers.yaml']],
    ['a folder, by its name', 'a/', ['a/answers.json', 'a/orders.answers.yml']],
    ['folders further up', 'te*', ['team/x/answers.yaml']],
  ])('is what is in %s, that the policy names', async (_name, glob, files) => {
    write({ 'mq-advisor.yaml': `answers: ["${glob}"]\n`, 'team/x/answers.yaml': HOLDS, 'team/x/notes.yaml': 'a: [' });
    const { report } = await json();
    expect(report.reviews.map(({ file }) => file)).toEqual(files);
    expect(report.findings.map(({ code }) => code)).not.toContain('review/unmatched');
    expect((await json([files[0]?.split('/')[0] ?? ''])).report.reviews.map(({ file }) => file)).toEqual(
      files.filter((file) => file[0] === files[0]?.[0]),
    );
  });

  it('ends as the gravest check says, wherever in the file that is', async () => {
    write({ 'b/answers.yaml': `weights: durability=1\n${EXCLUDED}` });
    expect((await json(['b', '--fail-on', 'own-weighting,excluded'])).files).toEqual(['b/answers.yaml excluded']);
    expect((await json(['b', '--fail-on', 'own-weighting'])).files).toEqual(['b/answers.yaml own-weighting']);
  });

  it('needs no confidence where none is asked for', async () => {
    expect((await review(['b', '--min-confidence', '0'])).status).toBe(0);
    expect((await review(['b', '--min-confidence', '1%'])).status).toBe(1);
  });

  it('is told to lack what the policy weighs by, each file by its own name', async () => {
    write({
      'a/orders.answers.yml': 'throughput: 5k\ndecision: { technology: nats }\n',
      'mq-advisor.yaml': 'weighting: { weights: connections=1 }\n',
    });
    const { report } = await json(['a/orders.answers.yml']);
    expect(report.findings.map(({ at }) => [at?.file, at?.line])).toEqual([['a/orders.answers.yml', 1]]);
  });

  it('is less than the policy takes where a glob of it matches nothing, which is said', async () => {
    write({ 'mq-advisor.yaml': 'answers:\n  - b/*.yaml\n  - team/*.yaml\n' });
    const { status, report } = await json();
    expect(status).toBe(0);
    expect(report.findings.slice(0, 1)).toMatchObject([
      { code: 'review/unmatched', severity: 'warning', at: { file: 'mq-advisor.yaml', line: 3 } },
    ]);
    expect((await json(['--fail-on', 'unmatched'])).status).toBe(1);
    expect((await json(['b'])).report.findings.map(({ code }) => code)).not.toContain('review/unmatched');
  });

  it('is not a policy whose globs all match nothing', async () => {
    write({ 'mq-advisor.yaml': 'answers:\n  - team/*.yaml\n' });
    const { status, stderr } = await review();
    expect(status).toBe(2);
    expect(stderr).toContain('mq-advisor.yaml:2:5: the policy takes team/*.yaml, and there is no such file\n');
  });

  it('is standard input, for -', async () => {
    const { files, report, status } = await json(['-', 'b'], { stdin: EXCLUDED });
    expect(status).toBe(1);
    expect(files).toEqual(['<stdin> excluded', 'b/answers.yaml holds']);
    expect(report.findings[0]?.at).toMatchObject({ file: '<stdin>', line: 6 });
    const below = await json(['-'], { stdin: EXCLUDED, cwd: join(folder, 'b') });
    expect(below.report.findings[0]?.at).toMatchObject({ file: '<stdin>' });
  });

  it('is never read from standard input unasked', async () => {
    expect((await review(['b'], { stdin: { open: true } })).stdinWasRead).toBe(false);
  });

  it.each<[string, string[], RegExp]>([
    ['a path that does not exist', ['b', 'c'], /^c: does not exist$/m],
    [
      'a file of nearly the name',
      ['b/answers.yml'],
      /^b\/answers\.yml: does not exist\n {2}did you mean "b\/answers\.yaml"\?$/m,
    ],
    ['a glob that matches nothing', ['b', 'c/*.yaml'], /^c\/\*\.yaml: no answers file found$/m],
    ['a folder without any', ['empty', 'b'], /^empty: no answers file found$/m],
  ])('is not %s: nothing is reviewed then', async (_name, paths, message) => {
    const { status, stdout, stderr } = await review(paths);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('follows links to files, and not to folders, which may lead in circles', async () => {
    symlinkSync('..', join(folder, 'b/loop'));
    symlinkSync('answers.yaml', join(folder, 'b/linked.answers.yaml'));
    expect((await json(['b'])).files).toEqual(['b/answers.yaml holds', 'b/linked.answers.yaml holds']);
  });

  it.skipIf(process.getuid?.() === 0)('says which folder it could not look into', async () => {
    chmodSync(join(folder, 'a'), 0);
    onTestFinished(() => chmodSync(join(folder, 'a'), 0o755));
    const { status, stderr } = await review();
    expect(status).toBe(2);
    expect(stderr).toContain('EACCES');
  });
});

describe('the exit status', () => {
  it.each<[string, string, string[], number]>([
    ['is 0 when all holds', HOLDS, [], 0],
    ['is 1 when a gate finds something', EXCLUDED, [], 1],
    ['is 0 when no gate does', EXCLUDED, ['--fail-on', 'stale'], 0],
    ['is 0 when nothing is to fail', EXCLUDED, ['--fail-on', 'none'], 0],
    ['is 1 for what is required and missing', HOLDS, ['--require', 'devices'], 1],
    ['is 0 for what is required and given', HOLDS, ['--require', 'throughput,replay'], 0],
    ['is 1 without a decision, where that is asked for', 'throughput: 500k\n', ['--fail-on', 'undecided'], 1],
    ['is 0 without a decision, where it is not', 'throughput: 500k\n', [], 0],
    ['is 2 for an answers file that cannot be read', 'throughput: 5 parsecs\n', [], 2],
    ['is 2 for a decision that cannot be read', answers('kafak'), ['--fail-on', 'none'], 2],
  ])('%s', async (_name, text, flags, status) => {
    write({ 'answers.yaml': text });
    expect((await review(flags)).status).toBe(status);
  });

  it('is 1 below --min-confidence', async () => {
    write({ 'answers.yaml': 'scenario: microservices\nopsBudget: low\ndecision: { alternative: nats-core }\n' });
    expect((await runProgram(['review', '--draws', '500', '--min-confidence', '99%'], { cwd: folder })).status).toBe(1);
    expect((await runProgram(['review', '--draws', '500', '--min-confidence', '0.1'], { cwd: folder })).status).toBe(0);
  });

  it('is 1 without draws, where a confidence is asked for', async () => {
    write({ 'answers.yaml': HOLDS, 'mq-advisor.yaml': 'minConfidence: 0.1\nrequire: [devices]\n' });
    expect((await json()).report.findings.map(({ code }) => code)).toContain('review/low-confidence');
    expect((await review()).status).toBe(1);
    const none = await json(['--fail-on', 'none', '--min-confidence', '0.1']);
    expect([none.status, none.report.gates]).toEqual([0, []]);
    expect(none.report.findings.map(({ severity }) => severity)).not.toContain('error');
    expect(none.report.findings.map(({ code }) => code)).toContain('review/low-confidence');
  });

  it.each<[string, string[], string]>([
    ['an unknown check', ['--fail-on', 'conflcit'], '--fail-on: unknown "conflcit"'],
    ['an unknown key', ['--require', 'troughput'], '--require: unknown "troughput"'],
    ['a list of nothing', ['--fail-on', ','], '--fail-on: "," lists nothing'],
    ['nothing that is required', ['--require', ', ,'], '--require: ", ," lists nothing'],
    ['a variable that is not set', ['--fail-on', ''], 'option "--fail-on" has an empty value'],
    ['nothing and something', ['--fail-on', 'conflict,none'], '--fail-on: none stands alone'],
    ['more than all', ['--min-confidence', '1.5'], '--min-confidence: "1.5" is not a share'],
    ['a share that is none', ['--min-confidence', 'high'], '--min-confidence: "high" is not a share'],
    ['a day that is none', ['--today', '2030-02-30'], '--today: "2030-02-30" is no day'],
    ['an unknown format', ['--format', 'xml'], '--format: unknown "xml"'],
    ['two reports in one place', ['--format', 'text', '--format', 'json'], 'two reports for standard output'],
  ])('is 2 for %s', async (_name, flags, message) => {
    write({ 'answers.yaml': HOLDS });
    const { status, stderr, stdout } = await review(flags);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('does not change with the reports that are written', async () => {
    write({ 'answers.yaml': EXCLUDED });
    const flags = ['--format', 'json', '--output', 'a.json', '--format', 'sarif', '--output', 'b.sarif'];
    const { status, stdout, stderr } = await review(flags);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'Review of messaging decisions: Failed: 1 error, 0 warnings and 0 notes in 1 answers file; excepted: 0\n',
    );
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).status).toBe('failed');
    expect(sarifFaults(readFileSync(join(folder, 'b.sarif'), 'utf8'))).toEqual([]);
  });

  it.each([
    [0, true, HOLDS],
    [1, true, EXCLUDED],
    [2, false, 'throughput: 5 parsecs\n'],
  ])('stands in the reports for programs: %i', async (exitCode, executionSuccessful, text) => {
    write({ 'answers.yaml': HOLDS, 'b/answers.yaml': text });
    const outputs = ['--format', 'json', '--output', 'a.json', '--format', 'sarif', '--output', 'b.sarif'];
    expect((await review(outputs)).status).toBe(exitCode);
    const [report, { runs }] = ['a.json', 'b.sarif'].map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    expect(report.exitCode).toBe(exitCode);
    expect(runs[0].invocations).toEqual([{ executionSuccessful, exitCode }]);
  });

  it('is 2 when a report cannot be written, and the others are', async () => {
    write({ 'answers.yaml': HOLDS });
    const { status, stdout, stderr } = await review(['--format', 'json', '--output', 'no/a.json', '--format', 'text']);
    expect(status).toBe(2);
    expect(stderr).toContain('no/a.json: its folder does not exist');
    expect(stdout).toContain('Passed: ');
  });
});

describe('a file that cannot be read', () => {
  it('is an error where it is wrong, and the others are reviewed', async () => {
    write({ 'a/answers.yaml': 'name: x\nthroughput: 5 parsecs\nlatncyP99: 5ms\n', 'b/answers.yaml': EXCLUDED });
    const { status, report, files } = await json(['--fail-on', 'none']);
    expect(status).toBe(2);
    expect(files).toEqual(['a/answers.yaml unreadable', 'b/answers.yaml excluded']);
    expect(report.findings.map(({ code, severity, at }) => [code, severity, at?.file, at?.line])).toEqual([
      ['review/unreadable', 'error', 'a/answers.yaml', 2],
      ['review/unreadable', 'error', 'a/answers.yaml', 3],
      ['review/excluded', 'warning', 'b/answers.yaml', 6],
    ]);
  });
});

describe('the policy', () => {
  const exception = (more = '') =>
    `exceptions:\n  - { check: excluded, file: "**/answers.yaml", owner: o, reason: r, expires: 2030-01-01${more} }\n`;

  it('is found above, up to the root of the repository', async () => {
    write({ 'mq-advisor.yaml': exception(), 'a/b/answers.yaml': EXCLUDED });
    const at = (cwd: string) => json(['--today', '2029-01-01'], { cwd: join(folder, cwd) });
    expect((await at('a/b')).files).toEqual(['a/b/answers.yaml excepted']);
    mkdirSync(join(folder, 'a/.git'));
    expect((await at('a/b')).files).toEqual(['b/answers.yaml excluded']);
  });

  it('is the one that is named, or none', async () => {
    write({ 'mq-advisor.yaml': exception(), 'strict.yaml': 'failOn: [stale]\n', 'answers.yaml': EXCLUDED });
    expect((await json(['--today', '2029-01-01'])).status).toBe(0);
    expect((await json(['--today', '2029-01-01', '--no-config'])).status).toBe(1);
    expect((await json(['--config', 'strict.yaml'])).report.gates).toEqual(['stale']);
    expect((await review(['--config', 'missing.yaml'])).stderr).toContain('missing.yaml does not exist');
  });

  it('is held against the day that a record is given', async () => {
    write({ 'mq-advisor.yaml': exception(), 'answers.yaml': EXCLUDED });
    expect((await json([], { env: { SOURCE_DATE_EPOCH: '1861920000' } })).files).toEqual(['answers.yaml excepted']);
    expect((await json([], { env: { SOURCE_DATE_EPOCH: '1893542400' } })).files).toEqual(['answers.yaml excluded']);
  });

  it('gives way to flags', async () => {
    write({ 'mq-advisor.yaml': 'failOn: [stale]\nrequire: [devices]\n', 'answers.yaml': EXCLUDED });
    expect((await json()).report.gates).toEqual(['unanswered', 'stale']);
    expect((await json(['--fail-on', 'excluded', '--require', 'throughput'])).report.gates).toEqual([
      'excluded',
      'unanswered',
    ]);
  });

  it('is refused when anything is wrong with it, with the line', async () => {
    write({ 'mq-advisor.yaml': exception(', until: never'), 'answers.yaml': HOLDS });
    const { status, stderr } = await review();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mq-advisor\.yaml:2:\d+: exceptions\.0: unknown key "until"\n {2}2 \|/);
  });
});

describe('a weighting of its own', () => {
  const text = (more: string) =>
    `scenario: order-processing\nthroughput: 400 msg/s\nlatencyP99: 200ms\ndurability: required\ndelivery: at-least-once\nordering: per-key\nreplay: true\nretention: 30d\nopsBudget: medium\nteamSize: 5\n${more}decision: { alternative: nats-jetstream }\n`;
  const own = 'weights: "operations=10, fit=1"\n';
  const outcome = async (more: string, policy: string, ...argv: string[]) => {
    write({ 'answers.yaml': text(more), 'mq-advisor.yaml': policy });
    const { status, report } = await json(argv);
    return [status, ...report.findings.map(({ code, severity }) => `${code} ${severity}`)];
  };

  it('is a finding, and can fail a review', async () => {
    const ran = await outcome(own, '');
    expect(ran).toContain('review/own-weighting warning');
    expect(await outcome(own, 'failOn: [own-weighting]\n')).toContain('review/own-weighting error');
    expect(await outcome('profile: data-pipeline\n', 'failOn: [own-weighting]\n')).toContain(
      'review/own-weighting error',
    );
    expect((await outcome('', 'failOn: [own-weighting]\n')).join()).not.toContain('own-weighting');
  });

  it('does not count where the policy says how everything is weighed', async () => {
    const counts = await outcome(own, '');
    const plain = await outcome('', '');
    expect(plain).toContain('review/conflict error');
    expect(counts).not.toContain('review/conflict error');
    const barred = await outcome(own, 'weighting: scenario\n');
    expect(barred).toEqual(expect.arrayContaining([...plain, 'review/own-weighting error']));
    expect(barred).toHaveLength(plain.length + 1);
    expect(await outcome(own, 'weighting: scenario\n', '--fail-on', 'none')).toContain('review/own-weighting warning');
    const fixed = `weighting: { ${own.trim()} }\n`;
    expect((await outcome(own, fixed)).join()).not.toContain('own-weighting');
    write({ 'answers.yaml': text(''), 'mq-advisor.yaml': fixed });
    const shown = await review();
    expect(shown.stdout).toContain('Weighed by        weights: operations=10, fit=1');
  });

  it.each([
    ['weighting: { profile: nosuch }', 'mq-advisor.yaml:1:23: profile: unknown "nosuch"'],
    ['weighting: { weights: "fit" }', 'mq-advisor.yaml:1:23: weights: '],
  ])('is refused of a policy that says %s', async (policy, message) => {
    write({ 'answers.yaml': HOLDS, 'mq-advisor.yaml': policy });
    const { status, stderr } = await review();
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a near tie', () => {
  const conflict = (...argv: string[]) => json(['near.yaml', ...argv]);
  beforeEach(() =>
    write({ 'near.yaml': 'throughput: 500k\nscenario: log-aggregation\ndecision: { alternative: nats-jetstream }\n' }),
  );

  it('is a conflict within the tolerance of the command, else of the policy', async () => {
    expect(await conflict()).toMatchObject({ status: 1, files: ['near.yaml conflict'], report: { tolerance: 0.02 } });
    const wide = await conflict('--tolerance', '1');
    expect(wide).toMatchObject({ status: 0, files: ['near.yaml near-tie'], report: { tolerance: 1 } });
    expect(wide.report.findings[0]?.message).toMatch(
      /^decided is NATS JetStream, 0\.\d+ behind Kafka: a near tie, below 1$/,
    );
    write({ 'mq-advisor.yaml': 'tolerance: 1\nfailOn: [near-tie]\n' });
    expect(await conflict()).toMatchObject({ status: 1, files: ['near.yaml near-tie'] });
    expect(await conflict('--tolerance', '0', '--fail-on', 'conflict')).toMatchObject({
      files: ['near.yaml conflict'],
    });
  });

  it.each(['2', '5%', '-1', 'x'])('has no tolerance of %s', async (text) => {
    const ran = await review(['near.yaml', `--tolerance=${text}`]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`--tolerance: "${text}" is no difference of scores`);
  });
});

describe('--stamp', () => {
  it('puts a review down where the decision holds and nowhere else, and reports what is left', async () => {
    const old = '  # by hand\n  reviewedWith: { knowledge: "0" }\n';
    const block = HOLDS.replace(/decision.*\n/, `decision:\n  alternative: kafka\n${old}`);
    const files = {
      'a/answers.yaml': block,
      'b/answers.yaml': HOLDS,
      'c/answers.yaml': EXCLUDED,
      'd/answers.yaml': 'throughput: 500k\n',
      'd/answers.md': '# D\n\n```yaml\nthroughput: 500k\ndecision: { alternative: kafka, reviewedWith: "0" }\n```\n',
    };
    write(files);
    const read = () => Object.keys(files).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect((await json()).files.slice(0, 2)).toEqual(['a/answers.yaml stale', 'b/answers.yaml holds']);
    expect(read()).toEqual(Object.values(files));

    const ran = await json(['--stamp', '.', 'd/answers.md']);
    expect([ran.status, ran.stderr]).toEqual([1, 'reviewed: a/answers.yaml\nreviewed: b/answers.yaml\n']);
    expect(ran.files.slice(0, 3)).toEqual(['a/answers.yaml holds', 'b/answers.yaml holds', 'c/answers.yaml excluded']);
    const [, version = ''] = /knowledge: "(.*?)"/.exec(read()[0] ?? '') ?? [];
    expect(version).not.toBe('0');
    expect(read()).toEqual([
      block.replace('"0"', `"${version}"`),
      expect.stringMatching(/decision: \{ alternative: kafka, reviewedWith: \{ digest: "[0-9a-f]{12}" \} \}\n$/),
      ...Object.values(files).slice(2),
    ]);
    expect((await json(['--stamp'])).stderr).toBe('');
  });
});

describe('the decision', () => {
  it('is none in a record that chooses nothing yet, be it that its text alone says so', async () => {
    const block = (...lines: string[]) => ['```yaml', 'throughput: 1k', 'decision:', ...lines, '```', ''].join('\n');
    const before = ['  alternative: kafka', '  technology: kafka', '  margin: 0'];
    write({
      'a/answers.yaml': 'throughput: 1k\n',
      'a/answers.md': `# D\n\n${block('  kind: undecided', '  between: [kafka, mqtt]')}`,
      'b/answers.yaml': 'throughput: 1k\n',
      'b/answers.md': `# D\n\nNo option is chosen yet. Still open: Kafka or MQTT; both are level. The decision is still to be made.\n\n${block(...before)}`,
    });
    const { files, report } = await json(['.', 'b/answers.md']);
    expect([...(files ?? [])].sort()).toEqual(
      ['a/answers.yaml', 'b/answers.md', 'b/answers.yaml'].map((file) => `${file} undecided`),
    );
    expect(report.findings.map(({ code }) => code)).toEqual(Array(3).fill('review/undecided'));
  });

  it('is that of the record beside the answers', async () => {
    write({ 'a/answers.yaml': HOLDS.replace(/decision.*\n/, 'ordering: per-key\n') });
    expect((await json()).report.findings.map(({ code }) => code)).toEqual(['review/undecided']);
    const record = (alternative: string) =>
      `# Decision\n\n\`\`\`yaml\nthroughput: 500k\ndecision: { alternative: ${alternative} }\n\`\`\`\n`;
    write({ 'a/answers.md': record('kafka') });
    expect((await json()).files).toEqual(['a/answers.yaml holds']);
    write({ 'a/answers.md': record('nats-core') });
    const { report } = await json();
    expect(report.findings.map(({ code, at }) => [code, at?.file, at?.line])).toEqual([
      ['review/excluded', 'a/answers.md', 5],
    ]);
  });

  it('is that of the answers file, where the record says another', async () => {
    write({
      'a/answers.yaml': answers('kafka', 'ordering: per-key\n'),
      'a/answers.md': '# Decision\n\n```yaml\nthroughput: 1k\ndecision: { alternative: mqtt }\n```\n',
    });
    const { report, status } = await json();
    expect(status).toBe(1);
    expect(report.findings.map(({ code, message }) => [code, message])).toEqual([
      ['review/two-decisions', 'decided is Kafka, but a/answers.md says MQTT'],
    ]);
  });

  it.each([
    ['proposed', 'a/answers.md is not accepted: its status is “proposed”'],
    ['rejected', 'no decision is recorded that is in force: the status of a/answers.md is “rejected”'],
    ['superseded by ADR-0009', 'is “superseded by ADR-0009”'],
    ['deprecated', 'is “deprecated”'],
  ])('is not that of a record that is %s', async (status, message) => {
    const record = (state: string) =>
      `---\nstatus: ${state}\n---\n\n# Decision\n\n\`\`\`yaml\nthroughput: 500k\ndecision: { alternative: kafka }\n\`\`\`\n`;
    write({ 'a/answers.yaml': HOLDS.replace(/decision.*\n/, ''), 'a/answers.md': record(status) });
    for (const argv of [['a'], ['a/answers.md']]) {
      const { report } = await json(argv);
      expect(report.findings.slice(0, 1)).toMatchObject([
        { code: 'review/undecided', message: expect.stringContaining(message) },
      ]);
    }
    write({ 'a/answers.md': record('accepted') });
    expect((await json(['a'])).files).toEqual(['a/answers.yaml holds']);
    write({ 'a/answers.yaml': EXCLUDED, 'a/answers.md': record(status) });
    expect((await json(['a'])).report.findings.map(({ code }) => code)).toEqual(['review/excluded']);
  });

  it('is not that of a record that chooses nothing', async () => {
    const text =
      '# Decision\n\nNo option is chosen yet.\n\n```yaml\nthroughput: 500k\ndecision: { kind: undecided, between: [kafka, mqtt] }\n```\n';
    write({ 'a/answers.yaml': HOLDS.replace(/decision.*\n/, ''), 'a/answers.md': text });
    expect((await json(['a'])).report.findings.slice(0, 1)).toMatchObject([
      { message: 'a/answers.md chooses nothing yet' },
    ]);
  });

  describe('where export has written it', () => {
    const run = (...argv: string[]) => runProgram([...argv, '--draws', '0'], { cwd: folder });
    const exported = async (file: string, adrDir: string, ...argv: string[]) => {
      const ran = await run('export', file, '--adr-dir', adrDir, '--status', 'accepted', ...argv);
      expect([ran.status, ran.stderr]).toEqual([0, expect.any(String)]);
      return ran.stdout.trim();
    };
    const open = HOLDS.replace(/decision.*\n/, 'ordering: per-key\n');
    const turned = 'scenario: iot-devices\nprotocol: mqtt\ndevices: 600k\n';
    /** A folder from which a link leads to the answers. */
    const outside = () => {
      const other = mkdtempSync(join(tmpdir(), 'mq-advisor-review-'));
      onTestFinished(() => rmSync(other, { recursive: true, force: true }));
      symlinkSync(join(folder, 'a'), join(other, 'here'));
      return other;
    };
    const found = async (...argv: string[]) =>
      (await json(argv)).report.findings.map(({ code, at }) => `${code} ${at?.file}`);

    it.each([...RECORD_FOLDERS, 'a', 'a/adr'])('is that of a record in %s', async (adrDir) => {
      write({ 'a/answers.yaml': open, 'a/other.answers.yaml': open });
      const record = await exported('a/answers.yaml', adrDir);
      expect((await json(['a'])).files).toEqual(['a/answers.yaml holds', 'a/other.answers.yaml undecided']);
      write({ 'a/answers.yaml': turned });
      expect(await found('a', '--fail-on', 'excluded')).toContain(`review/excluded ${record}`);
      const below = await runProgram(['review', '--draws', '0'], { cwd: join(folder, 'a') });
      expect([below.status, below.stdout]).toEqual([1, expect.stringContaining(record.replace(/^a\//, ''))]);
    });

    it.each(['madr', 'madr-minimal', 'nygard', 'markdown'])(
      'is nobody’s until it is accepted, as %s',
      async (format) => {
        write({ 'a/answers.yaml': open });
        await run('export', 'a/answers.yaml', '--adr-dir', 'adr', '--format', format);
        expect((await json(['a'])).files).toEqual(['a/answers.yaml undecided']);
        const [record = ''] = readdirSync(join(folder, 'adr'));
        await runProgram(['accept', `adr/${record}`], { cwd: folder });
        expect((await json(['a'])).files).toEqual(['a/answers.yaml holds']);
      },
    );

    it('is that of a record in the repository of the answers, from wherever it is reviewed', async () => {
      write({ 'a/answers.yaml': open });
      await exported('a/answers.yaml', 'docs/adr');
      write({ 'a/answers.yaml': turned });
      for (const path of [join(folder, 'a/answers.yaml'), join(folder, 'a')]) {
        const elsewhere = await runProgram(['review', '--draws', '0', path], { cwd: tmpdir() });
        expect([elsewhere.status, elsewhere.stdout]).toEqual([1, expect.stringContaining('docs/adr/0000-')]);
      }
    });

    it('is that of the file that a link leads to, however one comes there', async () => {
      write({ 'a/answers.yaml': open });
      const link = join(outside(), 'root');
      symlinkSync(folder, link);
      const ran = await run('export', join(link, 'a/answers.yaml'), '--adr-dir', 'adr', '--status', 'accepted');
      const record = ran.stdout.trim();
      symlinkSync('a', join(folder, 'alias'));
      symlinkSync('a/answers.yaml', join(folder, 'linked.yaml'));
      write({ 'a/answers.yaml': turned, 'mq-advisor.yaml': 'answers: [a, alias]\n' });
      const gate = ['--fail-on', 'excluded'];
      for (const path of [link, join(link, 'a'), 'alias', 'alias/answers.yaml', 'linked.yaml']) {
        expect([path, await found(path, ...gate)]).toEqual([
          path,
          expect.arrayContaining([`review/excluded ${record}`]),
        ]);
      }
      const { stdout } = await review([join(link, 'a/answers.yaml'), '--format', 'gitlab']);
      const files = (JSON.parse(stdout) as { location: { path: string } }[]).map(({ location }) => location.path);
      expect(new Set(files)).toEqual(new Set([record]));
      const elsewhere = await runProgram(['review', '--draws', '0', 'here'], { cwd: outside() });
      expect([elsewhere.status, elsewhere.stdout]).toEqual([1, expect.stringContaining(record)]);
    });

    it('is not that of one that is proposed or overtaken, beside one that is accepted', async () => {
      write({ 'a/answers.yaml': open });
      await exported('a/answers.yaml', 'adr');
      await exported('a/answers.yaml', 'adr', '--supersedes', '0');
      await exported('a/answers.yaml', 'adr', '--status', 'proposed');
      expect((await json()).files).toEqual(['a/answers.yaml holds']);
      expect(await found()).toEqual([]);
      for (const file of readdirSync(join(folder, 'adr'))) {
        if (file.startsWith('0001')) rmSync(join(folder, 'adr', file));
      }
      expect((await json()).report.findings[0]?.message).toMatch(/adr\/0002-\S+ is not accepted/);
    });

    it('is the last of two that are accepted, which is said', async () => {
      write({ 'a/answers.yaml': open });
      const [first, second] = [await exported('a/answers.yaml', 'adr'), await exported('a/answers.yaml', 'doc/adr')];
      symlinkSync('doc', join(folder, 'docs'));
      const { report, status } = await json();
      expect([status, report.findings]).toMatchObject([
        1,
        [
          {
            code: 'review/two-decisions',
            at: { file: first },
            message: expect.stringContaining(`${second.replace('doc', 'docs')}, ${first}`),
          },
        ],
      ]);
      renameSync(join(folder, second), join(folder, first.replace(/md$/, 'zh.md')));
      expect(await found()).toEqual([]);
    });

    it('is looked for past whatever else lies there', async () => {
      write({
        'a/answers.yaml': open,
        'adr/huge.md': `answersFile: ${'x'.repeat(2 ** 21)}`,
        'adr/notes.md': '# answersFile\n',
      });
      writeFileSync(join(folder, 'adr/latin.md'), 'answersFile: \xff', 'latin1');
      write({ 'adr/broken.md': '# D\n\n```yaml\ndecision: { answersFile: [\n```\n' });
      write({
        'adr/absolute.md': `# D\n\n\`\`\`yaml\ndecision: { alternative: mqtt, answersFile: "${folder}/a/answers.yaml" }\n\`\`\`\n`,
      });
      symlinkSync('loop', join(folder, 'loop'));
      symlinkSync('../loop', join(folder, 'adr/loop.md'));
      mkdirSync(join(folder, 'doc'));
      symlinkSync('adr', join(folder, 'doc/adr'));
      await exported('a/answers.yaml', 'adr');
      expect(await json()).toMatchObject({ status: 0, stderr: '', files: ['a/answers.yaml holds'] });
    });

    it('is told where it is looked for', async () => {
      write({ 'a/answers.yaml': open });
      const help = await runProgram(['review', '--help']);
      const explained = await runProgram(['explain', 'review/undecided']);
      for (const text of [(await review()).stdout, help.stdout, explained.stdout]) {
        for (const name of RECORD_FOLDERS) expect(text.replace(/\s+/g, ' ')).toContain(name);
      }
    });
  });

  it('has nothing to do with a page of another kind', async () => {
    write({ 'a/answers.yaml': HOLDS, 'a/answers.md': '# Notes\n' });
    expect((await json()).files).toEqual(['a/answers.yaml holds']);
  });

  it('is read out of a record that is named, answers and all', async () => {
    write({ 'docs/0001.md': `# Decision\n\n\`\`\`yaml\n${EXCLUDED}\`\`\`\n`, 'docs/0002.md': '# Notes\n' });
    write({ 'docs/0003.MD': `# Decision\n\n\`\`\`yaml\n${EXCLUDED}\`\`\`\n` });
    for (const file of ['docs/0001.md', 'docs/0003.MD']) {
      const { report, status } = await json([file]);
      expect(status).toBe(1);
      expect(report.findings[0]?.at).toMatchObject({ file, line: 9 });
    }
    expect((await review(['docs/0002.md'])).status).toBe(2);
  });
});

describe('the summary of a workflow step', () => {
  it('is appended where the environment says', async () => {
    write({ 'answers.yaml': EXCLUDED, 'summary.md': 'before\n' });
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    const { stdout, status } = await review(['--format', 'github'], { env });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=answers\.yaml,line=6,/);
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^before\n# Review of messaging decisions\n/);
  });

  it('says why nothing was reviewed, and so do the annotations', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    write({ 'mq-advisor.yaml': 'failsOn: []\n', 'answers.yaml': HOLDS });
    const policy = await review(['--format', 'github'], { env });
    expect([policy.status, policy.stdout.split('\n')[0]]).toEqual([
      2,
      '::error file=mq-advisor.yaml,line=1,endLine=1,col=1,endColumn=8,title=policy/invalid::unknown key "failsOn"%0Adid you mean "failOn"?',
    ]);
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('**nothing was reviewed**');
    const missing = await review(['--no-config', '--format', 'github', 'nowhere'], { env });
    expect(missing.stdout).toMatch(/^::error file=nowhere,title=review\/nothing-found::does not exist$/m);
  });

  it('stays below a mebibyte', async () => {
    write({ 'answers.yaml': EXCLUDED, 'summary.md': 'x'.repeat(1024 * 1024 - 4096 - 500) });
    const summary = join(folder, 'summary.md');
    await review([], { env: { GITHUB_STEP_SUMMARY: summary } });
    const text = readFileSync(summary, 'utf8');
    expect(text.length).toBeLessThan(1024 * 1024);
    expect(text.slice(-400)).toContain('Findings left out here, since the page holds no more: 1.');
  });

  it('is no reason to fail when it cannot be written', async () => {
    write({ 'answers.yaml': HOLDS });
    const { status, stderr } = await review([], { env: { GITHUB_STEP_SUMMARY: join(folder, 'no/summary.md') } });
    expect(status).toBe(0);
    expect(stderr).toContain('warning: the summary page of the step is not written: ENOENT');
  });
});

describe.each(Object.entries(PAYLOADS))('a hostile system: %s', (_name, payload) => {
  it('is shown safely in every format', async () => {
    const name = payload.replace(/\0/g, '').replace(/\//g, '∕').slice(0, 60);
    const text = answers('nats-core', `name: ${jsonText(payload.replace(/[\0\ud800]/g, ''))}\n`);
    write({ [`${name}/answers.yaml`]: text });
    const outputs = ['markdown', 'json', 'github', 'sarif', 'junit', 'gitlab'].flatMap((format) => [
      '--format',
      format,
      '--output',
      format,
    ]);
    const { status, stdout } = await review(['--format', 'text', ...outputs]);
    expect(status).toBe(1);
    const read = (format: string) => readFileSync(join(folder, format), 'utf8');
    for (const shown of [stdout, ...['markdown', 'json', 'github', 'sarif', 'junit', 'gitlab'].map(read)]) {
      expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[^\P{Cf}\u200c\u200d]|\p{Cs}|\p{Zl}|\p{Zp}/u);
    }
    for (const shown of [stdout, ...['markdown', 'json', 'sarif', 'junit', 'gitlab'].map(read)]) {
      expect(shown).not.toMatch(ORDER);
    }
    expect(read('github').match(/^\s*::|##\w*\[/gm)).toHaveLength(1);
    expect(sarifFaults(read('sarif'))).toEqual([]);
    expect(await junitFaults(read('junit'))).toEqual([]);
    expect(JSON.parse(read('gitlab'))).toHaveLength(1);
    expect(read('markdown').match(/^#+ /gm)).toHaveLength(2);
  });
});

it('excepts one workload of a plan, and not what another breaks', async () => {
  const workload = (name: string) =>
    `  - { name: ${name}, scenario: log-aggregation, throughput: 500k, replay: true }\n`;
  const part = (name: string) => `{ workload: ${name}, alternative: nats-core }`;
  const exception = (name: string) =>
    `  - { check: excluded, file: answers.yaml, workload: ${name}, owner: o, reason: r, expires: 2030-01-31 }\n`;
  write({
    'answers.yaml': `workloads:\n${workload('logs')}${workload('audit')}decision: { kind: hybrid, parts: [${part('logs')}, ${part('audit')}] }\n`,
    'mq-advisor.yaml': `exceptions:\n${exception('logs')}`,
  });
  const run = async () => {
    const { status, report } = await json(['--today', '2030-01-01']);
    const excluded = report.findings.filter(({ code }) => code === 'review/excluded');
    return [status, excluded.map(({ severity, message }) => `${severity} ${message.split(':')[0]}`)];
  };
  expect(await run()).toEqual([1, ['error audit', 'note logs']]);
  write({ 'mq-advisor.yaml': `exceptions:\n${exception('logs')}${exception('audit')}` });
  expect(await run()).toEqual([0, ['note logs', 'note audit']]);
});

describe('knowledge that the policy names', () => {
  const question = (id: string, more = '') => `questions:
  - id: ${id}
    label: ${id}
    prompt: Is it so?${more}
    help: That it is.
    answer: { flag: true }
    core: false
    examples: ["true", "false"]
    unknownRange: { shares: { "true": 0.2, "false": 0.8 } }
    source: [doc/PRACTICE_GUIDE#11-需求分析清单]
`;
  const POLICY = 'answers: ["svc/*.yaml"]\nknowledge: [kn/one, kn/two]\nrequire: [fromOne]\n';
  beforeEach(() =>
    write({
      'svc/answers.yaml': HOLDS,
      'mq-advisor.yaml': POLICY,
      'kn/one/own.yaml': question('fromOne'),
      'kn/two/own.yaml': question('fromOne').replace('label: fromOne', 'label: Two'),
      'kn/flag/own.yaml': question('fromOne').replace('label: fromOne', 'label: Flag'),
    }),
  );
  const said = async (argv: readonly string[], setup: Setup = {}) => {
    const { report } = await json(argv, setup);
    const found = report.findings.find(({ code }) => code === 'review/unanswered');
    return [found?.message, report.knowledge.overlays];
  };

  it('is laid over the built-in one in its order, from the folder of the policy, and that of the flag over it', async () => {
    expect(await said([])).toEqual(['fromOne must be answered: Two', ['kn/one', 'kn/two']]);
    const below = { cwd: join(folder, 'svc') };
    expect(await said([], below)).toEqual(['fromOne must be answered: Two', ['../kn/one', '../kn/two']]);
    const flag = ['--knowledge', 'kn/flag'];
    expect(await said(flag)).toEqual(['fromOne must be answered: Flag', ['kn/one', 'kn/two', 'kn/flag']]);
    expect(await said(['--knowledge', 'kn/one'])).toEqual(['fromOne must be answered: fromOne', ['kn/two', 'kn/one']]);
  });

  it('is that of the policy that counts', async () => {
    write({ 'other.yaml': 'knowledge: [kn/flag]\nrequire: [fromOne]\n' });
    const other = ['svc', '--config', 'other.yaml'];
    expect(await said(['svc', '--no-config'])).toEqual([undefined, []]);
    expect(await said(other)).toEqual(['fromOne must be answered: Flag', ['kn/flag']]);
    expect(await said([...other, '--no-config'])).toEqual([undefined, []]);
    expect(await said(['--no-config', 'svc', '--config=other.yaml'])).toEqual([
      'fromOne must be answered: Flag',
      ['kn/flag'],
    ]);
  });

  it('is found under a key that is written with escapes', async () => {
    write({ 'mq-advisor.yaml': POLICY.replace('knowledge:', '"knowl\\x65dge":') });
    expect(await said([])).toEqual(['fromOne must be answered: Two', ['kn/one', 'kn/two']]);
  });

  it('has to be there', async () => {
    write({ 'mq-advisor.yaml': POLICY.replace('kn/two', 'kn/too') });
    const { status, stderr } = await review();
    expect(status).toBe(2);
    expect(stderr).toContain('mq-advisor.yaml:2:21: kn/too: no such folder\n');
    write({ 'mq-advisor.yaml': POLICY.replace('[kn/one, kn/two]', 'kn/one') });
    expect((await review()).stderr).toContain('expected a list, such as [kn/one]');
  });
});

describe('knowledge of one’s own that a decision was made with and that is not loaded', () => {
  const OWN = 'reviewedWith: { digest: "00000000", overlays: [house] }';
  const decided = (alternative: string) =>
    HOLDS.replace('{ alternative: kafka }', `{ alternative: ${alternative}, ${OWN} }`);
  const SAID = 'made with knowledge of your own, house, which is not loaded';
  beforeEach(() => {
    write({
      'answers.yaml': decided('kafka'),
      'kn/house/wording.yaml': 'wording: { report/choose: { en: "Take {title}", zh: "采用：{title}" } }\n',
    });
  });

  it('is said where the block names it, instead of what to write there', async () => {
    const { report } = await json();
    expect(report.findings.filter(({ code }) => code === 'review/stale')).toMatchObject([
      {
        code: 'review/stale',
        message: SAID,
        hint: 'it is reviewed without that: add --knowledge house',
        at: { line: 6 },
      },
    ]);
    const loaded = await json(['--knowledge', 'kn/house']);
    const [stale] = loaded.report.findings;
    expect(stale?.message).toContain('last reviewed with the knowledge 00000000');
  });

  it('is named by a review that is put down with it', async () => {
    write({ 'answers.yaml': HOLDS.replace('kafka }', 'kafka, reviewedWith: { knowledge: "0" } }') });
    await review(['--stamp', '--knowledge', 'kn/house']);
    expect(readFileSync(join(folder, 'answers.yaml'), 'utf8')).toMatch(
      /reviewedWith: \{ digest: "[0-9a-f]{12}", overlays: \["kn\/house"\], knowledge: "[^"]+" \} \}\n$/,
    );
    const before = readFileSync(join(folder, 'answers.yaml'), 'utf8');
    await review(['--stamp', '--knowledge', 'kn/house']);
    expect(readFileSync(join(folder, 'answers.yaml'), 'utf8')).toBe(before);
    expect((await json()).report.findings[0]?.message).toContain('kn/house, which is not loaded');
  });

  it('is no review to put down', async () => {
    await review(['--stamp']);
    expect(readFileSync(join(folder, 'answers.yaml'), 'utf8')).toBe(decided('kafka'));
  });

  it.each([
    ['what was chosen', decided('house-log')],
    ['an answer', decided('kafka').replace('replay', 'houseReplay')],
  ])('is said where it alone may know %s', async (_name, text) => {
    write({ 'answers.yaml': text });
    const { status, report } = await json();
    expect(status).toBe(2);
    expect(report.findings.at(-1)).toMatchObject({
      code: 'review/unreadable',
      message: 'made with knowledge of your own: house',
      hint: 'add --knowledge house',
      at: { line: 6 },
    });
  });

  it('is said by whoever records again what was decided', async () => {
    const exported = (...argv: string[]) =>
      runProgram(['export', 'answers.yaml', '--draws', '0', ...argv], { cwd: folder });
    const said = 'made with knowledge of your own: house';
    expect((await exported()).stderr).toContain(`answers.yaml:6:79: warning: ${said}`);
    expect((await exported('--knowledge', 'kn/house')).stderr).toBe('');
    write({ 'answers.yaml': decided('kafka').replace('replay', 'houseReplay') });
    const unknown = await exported();
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain(said);
  });
});
