import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-render-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write('one.yaml', 'name: 订单\nscenario: event-sourcing\nreplay: true\nthroughput: 20k\n');
  write('several.yaml', readFileSync(new URL('../../examples/connected-vehicle.yaml', import.meta.url), 'utf8'));
  write('none.yaml', 'protocol: mqtt\ntransactions: true\nreplay: true\nlatencyP99: 1us\n');
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = (argv: readonly string[], setup: Setup = {}) => runProgram(argv, { cwd: folder, ...setup });
const FORMATS = ['text', 'markdown', 'madr', 'madr-minimal', 'nygard', 'json'];

describe.each(['one', 'several', 'none'])('a report of %s, saved', (name) => {
  it.each(['en', 'zh'])('is shown in every format as it would have been at once, in %s', async (lang) => {
    const answers = `${name}.yaml`;
    const select = (...argv: string[]) => run(['select', answers, '--draws', '200', '--lang', lang, ...argv]);
    write('r.json', (await select('--format', 'json')).stdout);
    for (const format of FORMATS) {
      const [now, later] = [
        await select('--format', format),
        await run(['render', 'r.json', '--answers', answers, '--format', format]),
      ];
      expect([later.status, later.stderr]).toEqual([0, '']);
      expect(later.stdout, format).toBe(now.stdout);
    }
    const verbose = await run(['render', 'r.json', '--answers', answers, '--verbose', '--width', '100']);
    expect(verbose.stdout).toBe((await select('--verbose', '--width', '100')).stdout);
  });
});

describe('the command that repeats the run', () => {
  const flags = ['--profile', 'balanced', '--weights', 'operations=3, fit=1', '--draws', '200', '--seed', '7'];
  const repeats = `mq-advisor select one.yaml --profile balanced --weights 'operations=3, fit=1'`;

  it.each(['text', 'markdown'])(
    'is the same at once and from a saved report, with its weights, as %s',
    async (format) => {
      const shown = format === 'text' ? [] : ['--format', format];
      const now = await run(['select', 'one.yaml', ...flags, '--format', format]);
      write('r.json', (await run(['select', 'one.yaml', ...flags, '--format', 'json'])).stdout);
      const later = await run(['render', 'r.json', '--answers', 'one.yaml', '--format', format]);
      expect(later.stdout).toBe(now.stdout);
      expect(now.stdout).toContain([repeats, '--draws 200', '--seed 7', ...shown].join(' '));
    },
  );

  /** What a text report says to type, as words. */
  const repeated = (report: string) => {
    const [, line = ''] = /^Repeat: mq-advisor (.*)$/m.exec(report) ?? [];
    return [...line.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));
  };
  const said = ['--ops-budget', 'low', '--set', 'latencyP99=5ms', '--no-replay', ...flags];

  it.each([
    ['a file and flags', ['one.yaml', ...said], ['--answers', 'one.yaml']],
    ['a file, not named', ['one.yaml', ...said], []],
    ['several workloads and flags', ['several.yaml', ...said], ['--answers', 'several.yaml']],
    ['flags alone', ['--scenario', 'microservices', '--set', "name=Ann's calls", ...said.slice(0, 5)], []],
    ['a profile in the file', ['weighed.yaml', '--throughput', '9k', '--draws', '0'], ['--answers', 'weighed.yaml']],
    ['a profile in the file instead of which another is asked for', ['weighed.yaml', ...flags], []],
  ])('makes the same report from %s, at once and when it was saved', async (_, argv, answers) => {
    write('weighed.yaml', 'name: x\nprofile: balanced\nthroughput: 5k\nscenario: microservices\nreplay: true\n');
    write('r.json', (await run(['select', ...argv, '--format', 'json'])).stdout);
    const saved = await run(['render', 'r.json', ...answers, '--width', '400']);
    expect([saved.status, saved.stderr]).toEqual([0, '']);
    const [command, ...words] = repeated(saved.stdout);
    expect(command).toBe('select');
    expect((await run(['select', ...words, '--format', 'json'])).stdout).toBe(read('r.json'));
    if (answers.length === 0) expect(words).not.toContain('one.yaml');
    else expect(repeated((await run(['select', ...argv])).stdout)).toEqual(['select', ...words]);
  });

  it('names what the file has come to say otherwise', async () => {
    write('r.json', (await run(['select', 'one.yaml', '--draws', '0', '--format', 'json'])).stdout);
    write('one.yaml', read('one.yaml').replace('throughput: 20k', 'throughput: 30k'));
    const { stdout } = await run(['render', 'r.json', '--answers', 'one.yaml']);
    expect(repeated(stdout)).toEqual(['select', 'one.yaml', '--set', 'throughput=20k', '--draws', '0']);
  });

  it.each([
    ['several workloads whose file is not named', 'several.yaml', []],
    ['a file that says more than it did', 'one.yaml', ['--answers', 'one.yaml']],
    ['another file', 'one.yaml', ['--answers', 'several.yaml']],
  ])('is left out for %s', async (_, file, answers) => {
    write('r.json', (await run(['select', file, '--draws', '0', '--format', 'json'])).stdout);
    write('one.yaml', `${read('one.yaml')}devices: 5k\n`);
    const { status, stdout, stderr } = await run(['render', 'r.json', ...answers]);
    expect(status).toBe(0);
    expect(repeated(stdout)).toEqual([]);
    const [, named] = answers;
    const warning = `${named} gives other answers than the report was made from, which no flags make up for\n`;
    expect(stderr).toEqual(named === undefined ? '' : expect.stringContaining(warning));
  });

  it('needs the file that it is to name', async () => {
    write('r.json', (await run(['select', 'one.yaml', '--draws', '0', '--format', 'json'])).stdout);
    const ran = await run(['render', 'r.json', '--answers', 'nowhere.yaml']);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('nowhere.yaml does not exist');
  });

  it('decides the same when it is run', async () => {
    mkdirSync(join(folder, 'own'));
    write('own/wording.yaml', 'wording: { report/why: { en: Reasons, zh: 理由 } }\n');
    const said = ['--ops-budget', 'low', '--set', 'latencyP99=5ms', '--no-replay', '--knowledge', 'own'];
    const now = await run(['select', 'one.yaml', ...flags, ...said, '--width', '400']);
    const [, again = ''] = /^Repeat: mq-advisor (.*)$/m.exec(now.stdout) ?? [];
    expect(again).toContain('--set opsBudget=low');
    const argv = [...again.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect((await run([...argv, '--width', '400'])).stdout).toBe(now.stdout);
  });
});

it('is read from standard input, and written to a file', async () => {
  const { stdout: report } = await run(['select', 'one.yaml', '--draws', '0', '--format', 'json']);
  const ran = await run(['render', '-', '--format', 'madr', '--output', 'r.md', '--status', 'accepted'], {
    stdin: report,
  });
  expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
  const written = readFileSync(join(folder, 'r.md'), 'utf8');
  expect(written.startsWith('---\nstatus: "accepted"\n')).toBe(true);
  expect(written).toContain('\nmq-advisor verify r.md\n');
});

it('is read from standard input where no file is named, and asked for where somebody types', async () => {
  const report = (await run(['select', 'one.yaml', '--draws', '0', '--format', 'json'])).stdout;
  const named = await run(['render', '-', '--format', 'json'], { stdin: report });
  expect((await run(['render', '--format', 'json'], { stdin: report })).stdout).toBe(named.stdout);
  const typed = await run(['render'], { stdin: 'terminal' });
  expect([typed.status, typed.stderr]).toEqual([2, expect.stringContaining('argument "REPORT" is missing')]);
});

it('is not translated', async () => {
  write('r.json', (await run(['select', 'one.yaml', '--draws', '0', '--format', 'json', '--lang', 'zh'])).stdout);
  const ran = await run(['render', 'r.json', '--lang', 'en']);
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('a report is not translated');
  expect((await run(['render', 'r.json', '--lang', 'zh'])).status).toBe(0);
});

describe('what cannot be shown', () => {
  it.each([
    ['a file that is not there', 'x.json', 'x.json does not exist'],
    ['answers', 'one.yaml', 'one.yaml: not a report in JSON'],
    ['half a report', 'half.json', /^half\.json:\d+:\d+: /],
    [
      'a report with a fault',
      'fault.json',
      /^fault\.json:\d+:\d+: tool\.name: 7 where a text belongs\n +\d+ \| .*"name": 7/,
    ],
    ['bytes that are no text', 'bytes.json', 'bytes.json: the text is not valid UTF-8'],
    ['a terminal sequence for a key', 'esc.json', /^esc\.json:\d+:\d+: requirements: key "\\x1b\[31m" is not a name/],
  ])('%s', async (_, file, message) => {
    const report = (await run(['select', 'one.yaml', '--draws', '0', '--format', 'json'])).stdout;
    write('half.json', report.slice(0, 4000));
    write('fault.json', report.replace('"name": "mq-advisor"', '"name": 7'));
    write('esc.json', report.replace('"requirements": {', '"requirements": { "\\u001b[31m": {},'));
    writeFileSync(join(folder, 'bytes.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    const ran = await run(['render', file]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
