import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-accept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write('answers.yaml', 'name: Order events\nscenario: event-sourcing\nreplay: true\nthroughput: 20k\n');
});

const run = (...argv: string[]) => runProgram(argv, { cwd: folder });
const record = (...argv: string[]) => run('export', 'answers.yaml', '--draws', '0', '--adr-dir', 'adr', ...argv);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const OLD = 'adr/0000-old.md';
const NEW = 'adr/0001-new.md';
const FORMS = ['madr', 'madr-minimal', 'nygard', 'markdown'];

async function proposedInstead(format: string, lang = 'en') {
  const form = ['--format', format, '--lang', lang];
  await record('--title', 'Old', '--status', 'accepted', ...form);
  await record('--title', 'New', '--status', 'proposed', '--supersedes', '0', ...form);
}

it('is left as it is where nothing is chosen, until something is', async () => {
  write('answers.yaml', 'throughput: 5k\n');
  await record('--title', 'New', '--status', 'proposed');
  const before = read('adr/0000-new.md');
  const ran = await run('accept', 'adr/0000-new.md');
  expect([ran.status, ran.stdout, read('adr/0000-new.md')]).toEqual([1, '', before]);
  const line = before.split('\n').indexOf('  kind: undecided') + 1;
  expect(ran.stderr).toContain(`adr/0000-new.md:${line}: nothing is chosen yet, so there is nothing to accept: write`);
  const proposed = await run('verify', 'adr/0000-new.md');
  expect([proposed.status, proposed.stdout]).toEqual([0, expect.stringContaining('Chooses nothing yet. On line ')]);
  write('adr/by-hand.md', before.replace('status: "proposed"', 'status: "accepted"'));
  expect((await run('verify', 'adr/by-hand.md')).status).toBe(1);
  const told = await record('--title', 'Told', '--status', 'accepted');
  expect([told.status, told.stdout]).toEqual([1, '']);
  expect(told.stderr).toContain('the answers do not decide it yet: ');
  write('adr/0000-new.md', before.replace('  kind: undecided', '  alternative: mqtt'));
  const chosen = await run('accept', 'adr/0000-new.md');
  expect([chosen.status, chosen.stdout, chosen.stderr]).toEqual([0, 'accepted: adr/0000-new.md\n', '']);
  expect(read('adr/0000-new.md')).toContain(
    '\nChosen option: "MQTT", because it was chosen among what the answers leave',
  );
  const verified = await run('verify', 'adr/0000-new.md');
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('Holds. MQTT;')]);
});

describe('a choice that is left open', () => {
  const open = async () => {
    write('answers.yaml', 'name: Orders\nscenario: microservices\nreplay: true\n');
    await run('export', 'answers.yaml', '--format', 'madr', '--output', 'r.md');
    return read('r.md');
  };

  it.each([
    ['alternative: ID', 2, 'r.md:\\d+:\\d+: alternative: there is no "ID"'],
    ['alternative: ""', 2, 'the decision names nothing that was chosen'],
    ['kind: hybrid', 2, 'the decision names nothing that was chosen'],
    [
      'alternative: mqtt',
      1,
      'r.md:\\d+ leaves open Kafka or NATS JetStream; the yaml block of the record says MQTT, which',
    ],
    ['alternative: nats-core', 1, 'says NATS Core, which is none of that: choose one of it'],
    ['kind: none', 1, 'which is none of that'],
  ])('is not closed by %s', async (chosen, status, message) => {
    const text = await open();
    for (const between of [/ {2}kind: undecided\n/, / {2}kind: undecided\n {2}between.*\n/]) {
      const edited = text.replace(between, `  ${chosen}\n`);
      write('r.md', edited);
      const ran = await run('accept', 'r.md');
      expect([ran.status, ran.stdout, read('r.md')]).toEqual([status, '', edited]);
      expect(ran.stderr).toMatch(new RegExp(message));
    }
  });

  it.each(['alternative: nats-jetstream', 'technology: nats'])('is closed by %s', async (chosen) => {
    const text = await open();
    for (const between of [/ {2}kind: undecided\n/, / {2}kind: undecided\n {2}between.*\n/]) {
      write('r.md', text.replace(between, `  ${chosen}\n`));
      expect(await run('accept', 'r.md')).toMatchObject({ status: 0, stderr: '' });
      expect(read('r.md')).toMatch(/^# Choose NATS.* for Orders$/m);
    }
  });
});

it.each(['nygard'])(
  'is left as it is where its text says that nothing fits and its block chooses, as %s',
  async (format) => {
    write('answers.yaml', 'name: Orders\nscenario: microservices\nlatencyP99: 10us\nopsBudget: low\n');
    for (const lang of ['en', 'zh']) {
      await run('export', 'answers.yaml', '--draws', '0', '--format', format, '--lang', lang, '--output', 'r.md');
      const edited = read('r.md').replace('  kind: none\n', '  kind: single\n  alternative: nats-core\n');
      expect(edited).toContain('  alternative: nats-core\n');
      write('r.md', edited);
      const ran = await run('accept', 'r.md');
      expect([ran.status, ran.stdout, read('r.md')]).toEqual([1, '', edited]);
      const said = lang === 'en' ? 'none of the options' : '不选任何选项';
      expect(ran.stderr).toContain(` says ${said}, the yaml block of the record NATS Core: make`);
      expect((await run('verify', 'r.md', '--width', '200')).stdout).toMatch(/says (?:none of|不选).*, the yaml block/);
    }
  },
);

describe('knowledge of one’s own', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'own'));
    write('own/wording.yaml', 'wording: { report/choose: { en: "Take {title}", zh: "采用：{title}" } }\n');
  });
  const COMMAND = `mq-advisor accept ${NEW} --knowledge own`;

  it('is asked for where the block names what it alone may know', async () => {
    await record('--title', 'Old', '--status', 'proposed', '--knowledge', 'own');
    const text = read('adr/0000-old.md').replace(
      / {2}alternative: .*\n {2}technology: .*\n/,
      '  alternative: house-log\n',
    );
    write('adr/0000-old.md', text);
    const ran = await run('accept', 'adr/0000-old.md');
    expect([ran.status, ran.stdout, read('adr/0000-old.md')]).toEqual([2, '', text]);
    expect(ran.stderr).toMatch(/alternative: there is no "house-log"[\s\S]*add --knowledge own\n/);
  });

  it('is named in every command that accepts', async () => {
    await record('--title', 'Old', '--status', 'accepted', '--knowledge', 'own');
    const made = await record('--title', 'New', '--status', 'proposed', '--supersedes', '0', '--knowledge', 'own');
    expect(made.stderr).toContain(COMMAND);
    const reviewed = await run('review', NEW, '--knowledge', 'own', '--width', '300');
    expect(reviewed.stdout).toContain(COMMAND);
    write(NEW, read(NEW).replace('status: "proposed"', 'status: accepted'));
    const verified = await run('verify', NEW, '--knowledge', 'own', '--width', '300');
    expect(verified.stdout).toContain(COMMAND);
  });
});

it('says which line of a record leaves the choice open where its block does not', async () => {
  const block = '```yaml\nthroughput: 5k\ndecision: { alternative: kafka, margin: 0 }\n```\n';
  write('r.md', `# D\n\n## Decision Outcome\n\n**Kafka or MQTT: undecided.** Level.\n\n${block}`);
  const ran = await run('accept', 'r.md');
  expect([ran.status, ran.stderr]).toEqual([1, expect.stringMatching(/^r\.md:5 says that nothing is chosen yet, /)]);
});

it('is not accepted while its text chooses something else than its block', async () => {
  await record('--title', 'New', '--status', 'proposed');
  const text = read('adr/0000-new.md').replace(/^Chosen option: "Kafka"/m, 'Chosen option: "MQTT"');
  write('adr/0000-new.md', text);
  const ran = await run('accept', 'adr/0000-new.md');
  expect([ran.status, ran.stdout, read('adr/0000-new.md')]).toEqual([1, '', text]);
  expect(ran.stderr).toMatch(
    /^adr\/0000-new\.md:\d+ says MQTT, the yaml block of the record Kafka: make them agree\n$/,
  );
  const verified = await run('verify', 'adr/0000-new.md', '--width', '200');
  expect([verified.status, verified.stdout]).toEqual([1, expect.stringContaining('Contradicts itself. ')]);
  expect(verified.stdout).toContain('says MQTT, the yaml block of the record Kafka: make them agree');
});

it('is not accepted while its text shows another confidence than its block', async () => {
  await record('--title', 'New', '--status', 'proposed', '--draws', '50');
  const text = read('adr/0000-new.md').replace(/(?<=^\*\*Confidence\*\*: )[<>]?\d+%/m, '12%');
  write('adr/0000-new.md', text);
  const ran = await run('accept', 'adr/0000-new.md');
  expect([ran.status, ran.stdout, read('adr/0000-new.md')]).toEqual([1, '', text]);
  expect(ran.stderr).toMatch(
    /:\d+ says that the confidence is 12%, the yaml block of the record \d+%: make them agree\n$/,
  );
});

it.each([
  ['answers', 'answers.yaml', undefined],
  ['a text', 'notes.md', '# Notes\n'],
])('is no decision record: %s', async (_, name, text) => {
  if (text !== undefined) write(name, text);
  const ran = await run('accept', name);
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(`${name}: no decision record of this program`);
});

describe.each(FORMS)('a proposed record as %s', (format) => {
  it.each(['en', 'zh'])('is accepted as if it had been at once, and the older one marked, in %s', async (lang) => {
    await proposedInstead(format, lang);
    write(OLD, `${read(OLD)}\nBy hand.\n`);
    const ran = await run('accept', NEW);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toBe(`accepted: ${NEW}\nsuperseded: ${OLD}\n`);
    const [accepted, marked] = [read(NEW), read(OLD)];
    expect(marked).toMatch(/superseded by|已被/i);
    expect(marked).toMatch(/\nBy hand\.\n$/);

    rmSync(join(folder, 'adr'), { recursive: true });
    const form = ['--format', format, '--lang', lang, '--status', 'accepted'];
    await record('--title', 'Old', ...form);
    await record('--title', 'New', '--supersedes', '0', ...form);
    expect(accepted).toBe(read(NEW));
    expect(marked).toBe(`${read(OLD)}\nBy hand.\n`);
  });
});

it('may be said again, and mends what was accepted by hand', async () => {
  await proposedInstead('madr');
  write(NEW, read(NEW).replace('status: "proposed"', 'status: accepted'));
  expect((await run('accept', NEW)).stdout).toBe(`accepted: ${NEW}\nsuperseded: ${OLD}\n`);
  const [before, after] = [read(NEW), read(OLD)];
  const again = await run('accept', NEW);
  expect([again.status, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toBe(`${NEW} is accepted, and what it supersedes says so: nothing to do\n`);
  expect([read(NEW), read(OLD)]).toEqual([before, after]);
});

it('finds a predecessor that has another name by now, and keeps the signs of an editor', async () => {
  await proposedInstead('madr');
  rmSync(join(folder, OLD));
  write('adr/0000-renamed.md', '\uFEFF---\r\nstatus: accepted\r\n---\r\n# Old\r\n');
  expect((await run('accept', NEW)).stdout).toBe(`accepted: ${NEW}\nsuperseded: adr/0000-renamed.md\n`);
  expect(read('adr/0000-renamed.md')).toBe('\uFEFF---\r\nstatus: "superseded by ADR-0001"\r\n---\r\n# Old\r\n');
});

it('leaves alone what is not in force any more', async () => {
  await proposedInstead('madr');
  write(OLD, '---\nstatus: deprecated\n---\n');
  expect((await run('accept', NEW)).stdout).toBe(`accepted: ${NEW}\n`);
  expect(read(OLD)).toBe('---\nstatus: deprecated\n---\n');
});

describe('nothing is written', () => {
  it.each(FORMS)('where another has taken the place before, as %s', async (format) => {
    await proposedInstead(format);
    await record('--title', 'Other', '--status', 'proposed', '--supersedes', '0', '--format', format);
    await run('accept', NEW);
    const before = [read(OLD), read('adr/0002-other.md')];
    const ran = await run('accept', 'adr/0002-other.md');
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`adr/0002-other.md cannot supersede ${OLD} as well: `);
    expect([read(OLD), read('adr/0002-other.md')]).toEqual(before);
    expect((await run('accept', NEW)).status).toBe(0);
  });

  it.each([
    ['a rejected record', NEW, '---\nstatus: rejected\n---\n', `${NEW} is not proposed: rejected`],
    ['a predecessor that is not there', NEW, 'Supersedes [ADR-0009](0009-x.md)\n', 'adr holds no record 0009'],
    [
      'a name without a number',
      'adr/new.md',
      'Supersedes [ADR-0000](0000-old.md)\n',
      'adr/new.md has no number in its name',
    ],
    ['no such file', 'adr/x.md', undefined, 'adr/x.md does not exist'],
  ])('for %s', async (_, name, text, message) => {
    mkdirSync(join(folder, 'adr'));
    write(OLD, '---\nstatus: accepted\n---\n');
    if (text !== undefined) write(name, text);
    const ran = await run('accept', name);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(read(OLD)).toBe('---\nstatus: accepted\n---\n');
    if (text !== undefined) expect(read(name)).toBe(text);
  });

  it.runIf(process.platform === 'linux')('where only one of both can be', async () => {
    await proposedInstead('madr');
    const before = read(NEW);
    rmSync(join(folder, OLD));
    symlinkSync('/proc/version', join(folder, OLD));
    const ran = await run('accept', NEW);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`${OLD}: `);
    expect(read(NEW)).toBe(before);
  });

  it.runIf(process.getuid?.() !== 0)('where that is not permitted', async () => {
    await proposedInstead('madr');
    const before = [read(NEW), read(OLD)];
    chmodSync(join(folder, 'adr'), 0o555);
    expect((await run('accept', NEW)).status).toBe(2);
    expect([read(NEW), read(OLD)]).toEqual(before);
    chmodSync(join(folder, 'adr'), 0o755);
    expect(readdirSync(join(folder, 'adr'))).toEqual(['0000-old.md', '0001-new.md']);
  });
});

describe('verify', () => {
  it('says which superseded record does not say so, and the command that sets it right', async () => {
    await proposedInstead('madr');
    expect((await run('verify', 'adr')).stdout).not.toContain('It supersedes');
    write(NEW, read(NEW).replace('status: "proposed"', 'status: accepted'));
    const ran = await run('verify', 'adr', '--width', '200');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const command = `mq-advisor accept ${NEW}`;
    expect(ran.stdout).toContain(
      `It supersedes ${OLD}, whose status is still: accepted. This sets it right:\n\n  ${command}\n`,
    );
    const { records } = JSON.parse((await run('verify', 'adr', '--format', 'json')).stdout);
    expect(records.map(({ unmarked }: { unmarked?: unknown }) => unmarked)).toEqual([
      undefined,
      [{ file: OLD, status: 'accepted', command }],
    ]);
    await run('accept', NEW);
    expect((await run('verify', 'adr')).stdout).not.toContain('It supersedes');
  });
});
