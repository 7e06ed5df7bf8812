import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createRecord } from '../../src/cli/adr-folder.ts';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, 'answers.yaml'),
    'name: Order events\nscenario: event-sourcing\nreplay: true\nthroughput: 20k\n',
  );
});

const run = (argv: readonly string[], setup: Setup = {}) =>
  runProgram(['export', '--draws', '0', ...argv], { cwd: folder, ...setup });
const inFolder = (...argv: string[]) => run(['answers.yaml', '--adr-dir', 'docs/adr', ...argv]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const FIRST = '0000-choose-kafka-for-order-events.md';

describe('a record', () => {
  it.each([
    ['madr', '---\nstatus: "proposed"\n---\n'],
    [
      'madr-minimal',
      '---\nstatus: "proposed"\n---\n# Choose Kafka for Order events\n\n## Context and Problem Statement\n',
    ],
    ['nygard', '# Choose Kafka for Order events\n\n## Status\n\nProposed\n'],
    ['markdown', '# Choose Kafka for Order events\n\n- **Status**: proposed\n'],
  ])('is printed as %s, by export and by select alike', async (format, start) => {
    const exported = await run(['answers.yaml', '--format', format]);
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    expect(exported.stdout.startsWith(start)).toBe(true);
    const selected = await runProgram(['select', 'answers.yaml', '--draws', '0', '--format', format], { cwd: folder });
    expect(selected.stdout).toBe(exported.stdout);
  });

  it('is checked from the root of its repository, wherever it was made', async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'svc/kn'), { recursive: true });
    writeFileSync(join(folder, 'svc/kn/a.yaml'), 'wording: {}\n');
    const cwd = join(folder, 'svc');
    await run(['../answers.yaml', '--adr-dir', '../docs/adr', '--knowledge', 'kn'], { cwd });
    expect(read(`docs/adr/${FIRST}`)).toContain(`\nmq-advisor verify docs/adr/${FIRST} --knowledge svc/kn\n`);
    const outside = mkdtempSync(join(tmpdir(), 'mq-advisor-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    await run(['../answers.yaml', '--output', join(outside, 'z.md')], { cwd });
    expect(readFileSync(join(outside, 'z.md'), 'utf8')).toContain('\nmq-advisor verify z.md\n');
  });

  it('holds what is said of it and nothing that was not', async () => {
    const people = [
      '--decision-makers',
      'Ann, Bo',
      '--decision-makers',
      'Cy',
      '--consulted',
      'Di',
      '--informed',
      '王五、赵六',
    ];
    const { stdout } = await run(['answers.yaml', '--status', 'accepted', '--date', '2026-02-03', ...people]);
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      '---',
      'status: "accepted"',
      'date: 2026-02-03',
      'decision-makers: [Ann, Bo, Cy]',
      'consulted: [Di]',
      'informed: [王五, 赵六]',
      '---',
    ]);
  });

  it('has a date when asked for today, which a build can fix', async () => {
    const fixed = await run(['answers.yaml', '--date', 'today'], { env: { SOURCE_DATE_EPOCH: '0' } });
    expect(fixed.stdout).toContain('\ndate: 1970-01-01\n');
    const { stdout } = await run(['answers.yaml', '--date', 'today']);
    expect(stdout).toMatch(/\ndate: 20\d\d-\d\d-\d\d\n/);
  });

  it('says how to check it where it is going to be', async () => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/wording.yaml'), 'wording: { report/why: { en: Why, zh: 理由 } }\n');
    await run(['answers.yaml', '--output', 'my record.md', '--knowledge', 'own']);
    expect(read('my record.md')).toContain("\nmq-advisor verify 'my record.md' --knowledge own\n");
  });

  it('can be answered from again', async () => {
    await inFolder();
    const again = await run([`docs/adr/${FIRST}`, '--set', 'throughput=30k']);
    expect(again.stdout).toContain('\nthroughput: 30k\n');
    expect(again.stdout).toContain('\nname: Order events\n');
  });

  it('keeps the weights it was made with', async () => {
    await run(['answers.yaml', '--ops-budget', 'low', '--weights', 'operations=3, fit=1', '--output', 'r.md']);
    const again = await run(['r.md']);
    expect(again.stdout).toContain('* Operations (75%)\n* Fit to the scenario (25%)\n');
  });
});

describe('a folder of records', () => {
  it('gets them numbered, and is made when it is not there', async () => {
    const ran = await inFolder();
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, `docs/adr/${FIRST}\n`, '']);
    expect((await inFolder('--title', '支付事件：选用 Kafka')).stdout).toBe('docs/adr/0001-支付事件-选用-kafka.md\n');
    expect(readdirSync(join(folder, 'docs/adr')).sort()).toEqual([FIRST, '0001-支付事件-选用-kafka.md']);
    expect(read(`docs/adr/${FIRST}`)).toContain(`\nmq-advisor verify docs/adr/${FIRST}\n`);
  });

  it('goes on behind the records of others', async () => {
    mkdirSync(join(folder, 'docs/adr'), { recursive: true });
    for (const name of ['0041-use-x.md', 'README.md', '0042-use-y.md'])
      writeFileSync(join(folder, 'docs/adr', name), name);
    expect((await inFolder('--title', 'z')).stdout).toBe('docs/adr/0043-z.md\n');
    expect(read('docs/adr/0042-use-y.md')).toBe('0042-use-y.md');
  });

  it('never takes a number that is being written, nor a name that is there', () => {
    const target = join(folder, 'adr');
    const first = createRecord(target, 'a', () => {
      // Meanwhile, somebody else takes the next number under another title, and a third one finishes before us.
      writeFileSync(join(target, '.0001.mq-advisor.tmp'), '');
      writeFileSync(join(target, '0000-b.md'), 'theirs');
      return 'ours';
    });
    expect(first).toEqual({ number: '0002', file: '0002-a.md' });
    expect(readFileSync(join(target, '0000-b.md'), 'utf8')).toBe('theirs');
    expect(readdirSync(target).sort()).toEqual(['.0001.mq-advisor.tmp', '0000-b.md', '0002-a.md']);
  });

  it('gets back the number of a run that was killed, once nobody can be writing it any more', () => {
    const target = join(folder, 'adr');
    mkdirSync(target);
    const held = join(target, '.0000.mq-advisor.tmp');
    writeFileSync(held, 'half a rec');
    expect(createRecord(target, 'a', () => 'ours')).toEqual({ number: '0001', file: '0001-a.md' });
    rmSync(join(target, '0001-a.md'));
    const minutesAgo = new Date(Date.now() - 5 * 60_000);
    utimesSync(held, minutesAgo, minutesAgo);
    expect(createRecord(target, 'a', () => 'ours')).toEqual({ number: '0000', file: '0000-a.md' });
    expect(readdirSync(target)).toEqual(['0000-a.md']);
  });

  it('gets a different number for each of many runs at once', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, (_, i) => inFolder('--title', `title ${i}`)));
    expect(runs.map(({ status }) => status)).toEqual(Array(8).fill(0));
    const numbers = readdirSync(join(folder, 'docs/adr')).map((name) => name.slice(0, 4));
    expect(numbers.sort()).toEqual(['0000', '0001', '0002', '0003', '0004', '0005', '0006', '0007']);
  });

  it('gets nothing when nothing was decided, or too little is sure', async () => {
    const none = await inFolder('--protocol', 'mqtt', '--transactions', '--latency-p99', '1us');
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toMatch(
      /^nothing fits, so nothing was written and no number taken; --output FILE writes .*:\n/,
    );
    expect(none.stderr).toMatch(
      /\nKafka: excluded by \S+.*\. Would fit with .*; Protocol in place: MQTT → other clients/,
    );
    const chinese = await inFolder('--protocol', 'mqtt', '--transactions', '--latency-p99', '1us', '--lang', 'zh');
    expect(chinese.stderr).toMatch(/^没有可行方案，因此未写出记录.*\nKafka：.+排除。放宽后可入选：.+；.+。\n/);
    const unsure = await inFolder('--min-confidence', '0.9');
    expect([unsure.status, unsure.stdout]).toEqual([1, '']);
    expect(existsSync(join(folder, 'docs'))).toBe(false);
  });
});

it('says when the answers file records another decision than the record', async () => {
  const answers = read('answers.yaml');
  const decided = async (alternative: string) => {
    writeFileSync(join(folder, 'answers.yaml'), `${answers}decision: { alternative: ${alternative} }\n`);
    return (await run(['answers.yaml'])).stderr;
  };
  expect(await decided('mqtt')).toBe('answers.yaml says that MQTT was decided; the record says: Choose Kafka\n');
  expect(await decided('kafka')).toBe('');
});

describe('superseding', () => {
  it('changes the status of the older record and links both ways', async () => {
    await inFolder('--status', 'accepted');
    const before = read(`docs/adr/${FIRST}`);
    const ran = await inFolder('--supersedes', '0', '--title', 'Better', '--status', 'accepted');
    expect([ran.status, ran.stdout]).toEqual([0, 'docs/adr/0001-better.md\n']);
    expect(ran.stderr).toBe(`superseded: docs/adr/${FIRST}\n`);
    expect(read(`docs/adr/${FIRST}`)).toBe(before.replace('status: "accepted"', 'status: "superseded by ADR-0001"'));
    expect(read('docs/adr/0001-better.md')).toContain(
      `\nSupersedes [ADR-0000](${FIRST}): Choose Kafka for Order events\n`,
    );
    expect(readdirSync(join(folder, 'docs/adr')).sort()).toEqual([FIRST, '0001-better.md']);
  });

  it.each(['madr', 'madr-minimal', 'nygard', 'markdown'])(
    'leaves the older record in force while the newer one is proposed, as %s, and says when it does not',
    async (format) => {
      await inFolder('--status', 'accepted');
      const before = read(`docs/adr/${FIRST}`);
      const ran = await inFolder('--supersedes', '0', '--title', 'Better', '--format', format);
      expect([ran.status, ran.stdout]).toEqual([0, 'docs/adr/0001-better.md\n']);
      expect(ran.stderr).toBe(
        `docs/adr/${FIRST} stays in force until ADR-0001 is accepted: mq-advisor accept docs/adr/0001-better.md\n`,
      );
      expect(read(`docs/adr/${FIRST}`)).toBe(before);
      expect(read('docs/adr/0001-better.md')).toContain(
        `Supersedes [ADR-0000](${FIRST}) once it is accepted: Choose Kafka for Order events\n`,
      );
    },
  );

  it.each([
    ['no folder', ['--supersedes', '3'], '--supersedes needs --adr-dir'],
    ['no number', ['--adr-dir', 'adr', '--supersedes', 'x/../y'], '"x/../y" is no number of a record'],
    ['a number that nobody has', ['--adr-dir', 'adr', '--supersedes', '0009'], 'adr holds no record 0009'],
    [
      'a number that two have',
      ['--adr-dir', 'adr', '--supersedes', '2'],
      'adr holds several records 0002: 0002-a.md, 0002-b.md',
    ],
    [
      'one that is superseded',
      ['--adr-dir', 'adr', '--supersedes', '3'],
      '0003-c.md is not in force: superseded by ADR-0004',
    ],
    [
      'a file in place of the folder',
      ['--adr-dir', 'adr/0003-c.md', '--supersedes', '3'],
      'adr/0003-c.md: is no folder\n  name a folder; one that does not exist yet is made\n',
    ],
    ['a folder that is not there', ['--adr-dir', 'nowhere', '--supersedes', '3'], 'nowhere holds no record 0003'],
  ])('is refused with %s, and nothing is written', async (_, argv, message) => {
    mkdirSync(join(folder, 'adr'));
    for (const name of ['0002-a.md', '0002-b.md']) writeFileSync(join(folder, 'adr', name), '# T\n');
    writeFileSync(join(folder, 'adr/0003-c.md'), '---\nstatus: superseded by ADR-0004\n---\n');
    const ran = await run(['answers.yaml', ...argv]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(readdirSync(join(folder, 'adr'))).toHaveLength(3);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('what cannot be', () => {
  it.each([
    ['a format that is no record', ['--format', 'json'], '--format: unknown "json"'],
    ['a status that is none', ['--status', 'acepted'], 'did you mean "accepted"?'],
    ['a date that is none', ['--date', '2026-02-30'], '--date: "2026-02-30" is no date'],
    ['a date in words', ['--date', 'yesterday\u001b[31m'], '--date: "yesterday\\x1b[31m" is no date'],
    ['a folder and a file', ['--adr-dir', 'x', '--output', 'y'], '--adr-dir and --output cannot both'],
  ])('is refused: %s', async (_, argv, message) => {
    const ran = await run(['answers.yaml', ...argv]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
  });

  it('says it in Chinese', async () => {
    const ran = await run(['answers.yaml', '--date', 'x', '--lang', 'zh']);
    expect(ran.stderr).toContain('“x”不是日期');
  });

  it('cannot write where it may not', async () => {
    writeFileSync(join(folder, 'file'), '');
    const ran = await run(['answers.yaml', '--adr-dir', 'file/adr']);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^mq-advisor: file\/adr: /);
    const onto = await run(['answers.yaml', '--adr-dir', 'file', '--lang', 'zh']);
    expect([onto.status, onto.stdout]).toEqual([2, '']);
    expect(onto.stderr).toContain('file：不是目录\n  请指定目录，不存在时会创建\n');
  });

  it.runIf(process.getuid?.() !== 0)('leaves nothing behind in a folder that may not be written', async () => {
    mkdirSync(join(folder, 'adr'));
    chmodSync(join(folder, 'adr'), 0o555);
    expect((await run(['answers.yaml', '--adr-dir', 'adr'])).status).toBe(2);
    expect(readdirSync(join(folder, 'adr'))).toEqual([]);
  });

  it('refuses a record that is none as answers', async () => {
    writeFileSync(join(folder, 'notes.md'), '# Notes\n');
    const ran = await run(['notes.md']);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('notes.md: no decision record of this program');
  });
});
