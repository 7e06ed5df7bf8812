import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../support/run-program.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

let folder = '';
let record = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write('answers.yaml', 'name: Calls\nscenario: microservices\nrequestReply: true\nlatencyP99: 1ms\nopsBudget: low\n');
  record = (await run('export', 'answers.yaml', '--adr-dir', 'adr', '--draws', '300')).stdout.trim();
});

const run = (...argv: string[]) => runProgram(argv, { cwd: folder });
const verify = (...argv: string[]) => run('verify', ...(argv.length === 0 ? [record] : argv));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const edit = (from: string | RegExp, to: string) => {
  const before = read(record);
  write(record, before.replace(from, to));
  expect(read(record)).not.toBe(before);
};
/** A folder of knowledge in which an alternative has other figures, or a rule is new. */
const knowledge = (yaml: string) => {
  mkdirSync(join(folder, 'own'), { recursive: true });
  write('own/own.yaml', yaml);
};
const withFigures = (alternative: string, figures: Readonly<Record<string, string>>) => {
  const all = readFileSync(new URL('../../data/technologies/nats.yaml', import.meta.url), 'utf8');
  const start = all.indexOf(`  - id: ${alternative}\n`);
  const end = all.indexOf('\n  - id: ', start);
  const entry = all.slice(start, end === -1 ? undefined : end);
  const changed = Object.entries(figures).reduce(
    (text, [figure, range]) =>
      text.replace(new RegExp(`${figure}: \\{ range: [^,]+, typical: [^,]+,`), `${figure}: { ${range},`),
    entry,
  );
  expect(changed).not.toBe(entry);
  knowledge(`alternatives:\n${changed}\n`);
};
const CONSTRAINT = `constraints:
  - id: own/no-core
    hard: true
    when: { requestReply: true, alternative.id: nats-core }
    because: "the audit of this year forbids {alternative}"
    source: [capability/replay]
`;

it('is unreadable where its block chooses what nobody knows, and says where and what was meant', async () => {
  edit(/^( +alternative: )nats-core$/m, '$1nats-cor');
  const ran = await verify();
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^adr\/0000-[\w-]+\.md:\d+:\d+: alternative: there is no "nats-cor"/);
  expect(ran.stderr).toContain('did you mean "nats-core"?');
});

describe('a record whose decision still holds', () => {
  it('ends with 0 and says that nothing has changed', async () => {
    const ran = await verify();
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('Holds. NATS Core; nothing that it rests on has changed.');
  });

  it('is the same decision in every form of record and in Chinese', async () => {
    for (const format of ['madr', 'madr-minimal', 'nygard', 'markdown']) {
      for (const lang of ['en', 'zh']) {
        await run('export', 'answers.yaml', '--draws', '300', '--format', format, '--lang', lang, '--output', 'r.md');
        const ran = await verify('r.md', '--format', 'json');
        expect([format, lang, ran.status, JSON.parse(ran.stdout).records[0].scopes[0].margin?.moves]).toEqual([
          format,
          lang,
          0,
          [],
        ]);
      }
    }
  });

  it.each<[string, string, string]>([
    ...readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.yaml'))
      .map((name): [string, string, string] => [`of ${name}`, '', readFileSync(new URL(name, EXAMPLES), 'utf8')]),
    [
      'of several workloads, one of which alone would be served by another',
      'kind: hybrid',
      `name: Wind farm
opsBudget: low
workloads:
  - { name: telemetry, scenario: iot-devices, devices: 20k, throughput: 40k, network: unreliable }
  - { name: condition, scenario: stream-processing, throughput: 40k, replay: true, retention: 30d }
  - { name: calls, scenario: microservices, throughput: 5k, requestReply: true, latencyP99: 5ms }
`,
    ],
    [
      'of one technology in two of its modes',
      'kind: single\n  alternative: nats-jetstream\n  technology: nats\n  parts:\n',
      `name: Shop
opsBudget: low
workloads:
  - { name: calls, scenario: microservices, throughput: 1M, requestReply: true }
  - { name: orders, scenario: task-queue, durability: required }
`,
    ],
    [
      'of a hybrid by a rule',
      'kind: hybrid',
      `name: Chargers
scenario: iot-devices
devices: 300k
network: unreliable
throughput: 20k
replay: true
retention: 9d
durability: required
opsBudget: high
`,
    ],
    [
      'that leaves the choice open',
      'kind: undecided',
      `workloads:
  - { name: orders, scenario: order-processing }
  - { name: calls, scenario: microservices, requestReply: true }
`,
    ],
  ])('is one just made, %s', async (_, decision, answers) => {
    write('made.yaml', answers);
    const made = (await run('export', 'made.yaml', '--adr-dir', 'adr', '--draws', '300')).stdout.trim();
    expect(read(made)).toContain(decision);
    const verified = await verify(made);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/Holds\.|Chooses nothing yet\./)]);
    write(made, read(made).replace('status: "proposed"', 'status: "accepted"'));
    const { stdout } = await run('review', 'made.yaml', '--format', 'json');
    const [reviewed] = JSON.parse(stdout).reviews;
    expect([reviewed.outcome, reviewed.decided?.kind]).toEqual([
      expect.not.stringMatching(/conflict|excluded|near-tie/),
      decision === 'kind: undecided' ? undefined : expect.any(String),
    ]);
  });

  it('holds when knowledge has changed that it does not rest on', async () => {
    // How many connect was not asked for: the typical figure decides nothing, and draws take the range, which stays.
    withFigures('nats-core', { connectionsPerNode: 'range: 20k..200k, typical: 40k' });
    const ran = await verify(record, '--knowledge', 'own');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/nothing that it rests on has changed[\s\S]*Knowledge +\S+ \(\w{12}\) → \S+ \(\w{12}\)/);
  });

  it('is checked with the draws and the seed it was made with', async () => {
    await run('export', 'answers.yaml', '--draws', '100', '--seed', '9', '--output', 'r.md');
    const [entry] = JSON.parse((await verify('r.md', '--format', 'json')).stdout).records;
    expect(entry.after.reviewedWith).toMatchObject({ draws: 100, seed: 9 });
    expect(entry.confidence.from).toBe(entry.confidence.to);
  });

  it.each(['payments', 'connected-vehicle'])(
    'is as sure as the run that wrote it, asked for nothing: %s',
    async (name) => {
      const example = new URL(`../../examples/${name}.yaml`, import.meta.url).pathname;
      await run('export', example, '--output', 'r.md');
      const [{ confidence, scopes }] = JSON.parse((await verify('r.md', '--format', 'json')).stdout).records;
      expect(confidence.from).toBe(confidence.to);
      for (const scope of scopes) expect(scope.confidence?.from).toBe(scope.confidence?.to);
    },
  );

  it('is made again without draws where it was made without', async () => {
    await run('export', 'answers.yaml', '--draws', '0', '--output', 'r.md');
    const [entry] = JSON.parse((await verify('r.md', '--format', 'json')).stdout).records;
    expect([entry.after.reviewedWith.draws, entry.confidence]).toEqual([0, { from: null, to: null }]);
  });

  it('fails below the confidence that is asked for', async () => {
    const ran = await verify(record, '--min-confidence', '99%');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('Holds with too little confidence. NATS Core');
  });

  it('need not hold once it is superseded', async () => {
    await run(
      'export',
      'answers.yaml',
      '--adr-dir',
      'adr',
      '--supersedes',
      '0',
      '--draws',
      '300',
      '--status',
      'accepted',
    );
    edit('latencyP99: 1ms', 'latencyP99: 1ms\ndurability: required');
    const ran = await verify('adr');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Holds: 1, Not in force: 1');
    expect(ran.stdout).toContain('Its status is: superseded by ADR-0001');
  });
});

describe('a choice among what the answers leave open', () => {
  beforeEach(async () => {
    write('answers.yaml', 'name: Events\nscenario: event-sourcing\ndeployment: edge\n');
    await run('export', 'answers.yaml', '--output', 'answers.md');
    record = 'answers.md';
  });

  it.each([
    ['alternative: nats-jetstream', 0],
    ['alternative: kafka', 0],
    ['technology: nats', 0],
    ['alternative: mqtt', 1],
    ['technology: mqtt', 1],
  ])('stands alike in a verification and in a review: %s', async (choice, status) => {
    edit('  kind: undecided', `  ${choice}`);
    edit('status: "proposed"', 'status: "accepted"');
    const [entry] = JSON.parse((await verify(record, '--format', 'json')).stdout).records;
    expect([entry.before.between, entry.flips]).toEqual([[['kafka'], ['nats-jetstream']], status === 1]);
    for (const file of ['answers.md', 'answers.yaml']) {
      const { status: reviewed, stdout } = await run('review', file, '--format', 'json');
      const { findings } = JSON.parse(stdout) as { findings: readonly { code: string }[] };
      const codes = findings.map(({ code }) => code);
      expect([file, reviewed, codes.some((code) => /conflict|excluded/.test(code))]).toEqual([
        file,
        status,
        status === 1,
      ]);
    }
  });
});

it('is not sure enough where every answer to an open question speaks against it, as in a selection and a review', async () => {
  const answers = 'scenario: device-control\ndevices: 50k\nretention: 2d\nordering: per-key\nopsBudget: medium\n';
  write('answers.yaml', answers);
  write('decided.yaml', `${answers}decision: { alternative: mqtt }\n`);
  await run('export', 'answers.yaml', '--output', 'answers.md');
  record = 'answers.md';
  edit('  kind: undecided', '  alternative: mqtt');
  const statuses = async (...gate: string[]) => [
    (await run('select', 'answers.yaml', ...gate)).status,
    (await run('review', 'decided.yaml', ...gate)).status,
    (await verify(record, ...gate)).status,
  ];
  expect(await statuses('--min-confidence', '0.1')).toEqual([1, 1, 1]);
  expect(await statuses('--min-confidence', '0')).toEqual([0, 0, 0]);
  const { stdout } = await verify(record, '--min-confidence', '0.1');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Undecided, whatever --min-confidence asks for: “Deployment” is not answered, and every answer to it leads to MQTT.',
  );
});

it('is not sure enough where nothing fits, as in a selection', async () => {
  write('answers.yaml', 'throughput: 5M\nordering: total\ndelivery: exactly-once\n');
  await run('export', 'answers.yaml', '--output', 'answers.md');
  const statuses = async (...gate: string[]) => [
    (await run('select', 'answers.yaml', ...gate)).status,
    (await verify('answers.md', ...gate)).status,
  ];
  expect(await statuses('--min-confidence', '0.1')).toEqual([1, 1]);
  expect(await statuses()).toEqual([1, 0]);
  expect((await verify('answers.md', '--min-confidence', '0')).status).toBe(0);
});

describe('a record whose decision no longer holds', () => {
  it('is committed, and says what flipped it when a figure changes', async () => {
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd: folder });
    git('init', '-q');
    git('add', record);
    git('commit', '-qm', 'docs: decide');
    withFigures('nats-core', {
      latencyP99: 'range: 2ms..80ms, typical: 40ms',
      opsBurden: 'range: 0.6..1, typical: 0.9',
    });
    const ran = await verify(record, '--knowledge', 'own');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('No longer holds. NATS Core was chosen; the answers now lead to NATS JetStream.');
    const text = ran.stdout.replace(/\s+/g, ' ');
    expect(text).toMatch(
      /The lead of NATS Core over NATS JetStream went from 0\.\d\d to −0\.\d\d: Operations −0\.\d\d, Latency −0\.\d\d\./,
    );
    expect(text).toContain('NATS Core P99 latency 300us (100us..1ms) 40ms (2ms..80ms)');
    expect(text).toContain('Latency, NATS Core now: P99 within 1 ms needed, about 40 ms is ordinary: 40 times over');
    expect(git('status', '--porcelain', 'adr').toString()).toBe('');
  });

  it('says which new rule excludes it, and why', async () => {
    knowledge(CONSTRAINT);
    const ran = await verify(record, '--knowledge', 'own', '--format', 'markdown');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain(
      '* NATS Core is excluded now by own/no-core: the audit of this year forbids NATS Core.'.replace('* ', '- '),
    );
    const [entry] = JSON.parse((await verify(record, '--knowledge', 'own', '--format', 'json')).stdout).records;
    expect(entry).toMatchObject({
      state: 'broken',
      flips: true,
      before: { alternative: 'nats-core' },
      after: { alternative: 'nats-jetstream' },
      sameKnowledge: false,
      scopes: [{ exclusions: [{ alternative: 'nats-core', gained: ['own/no-core'], lost: [] }] }],
    });
  });

  it('says which answers were edited in it', async () => {
    edit('latencyP99: 1ms', 'latencyP99: 90ms\ndurability: required');
    const ran = await verify();
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(
      /Answers that changed\n +Answer +Then +Now\n +P99 latency +1 ms +90 ms\n +Durability +not answered +must survive\n/,
    );
  });

  it('is compared with answers kept elsewhere', async () => {
    write('other.yaml', read('answers.yaml').replace('requestReply: true', 'replay: true'));
    const ran = await verify(record, '--answers', 'other.yaml');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/Answers of +other\.yaml/);
    expect(ran.stdout).toMatch(/Request\/reply +yes +not answered/);
    expect((await verify(record, record, '--answers', 'other.yaml')).status).toBe(2);
  });

  it('says it in Chinese', async () => {
    knowledge(CONSTRAINT);
    const ran = await verify(record, '--knowledge', 'own', '--lang', 'zh');
    expect(ran.stdout).toContain('不再成立。当时选择 NATS Core；现在依据答案应选择 NATS JetStream。');
  });
});

describe('the answers file that a record was made from', () => {
  const first = async (...argv: string[]) =>
    JSON.parse((await verify('adr', '--format', 'json', ...argv)).stdout).records[0];

  it('is kept by its path from the record, and decides once it has changed', async () => {
    expect(read(record)).toContain('\n  answersFile: "../answers.yaml"\n');
    expect(await first()).toMatchObject({ state: 'holds', answersFile: 'answers.yaml', answersKept: 'same' });
    write('answers.yaml', read('answers.yaml').replace('latencyP99: 1ms', 'latencyP99: 2ms'));
    expect(await first()).toMatchObject({ state: 'holds', answersKept: 'changed' });
    write('answers.yaml', `${read('answers.yaml')}replay: true\n`);
    expect(await first()).toMatchObject({
      state: 'broken',
      answersKept: 'changed',
      after: { alternative: 'nats-jetstream' },
    });
    const ran = await verify(record, '--width', '200');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('The answers in answers.yaml, from which it was made, have changed since;');
    expect(ran.stdout).toMatch(/Replay +not answered +yes/);
  });

  it('has changed where it is weighed otherwise, although only one alternative fits', async () => {
    const example = new URL('../../examples/payments.yaml', import.meta.url);
    write('answers.yaml', `${readFileSync(example, 'utf8')}\n`);
    await run('export', 'answers.yaml', '--output', 'adr/0000-pay.md');
    rmSync(join(folder, record));
    expect(await first()).toMatchObject({ answersKept: 'same', scopes: [{ margin: null, reweighted: false }] });
    write('answers.yaml', `${read('answers.yaml')}weights: ordering=1\n`);
    expect(await first()).toMatchObject({ answersKept: 'changed', scopes: [{ margin: null, reweighted: true }] });
    expect((await verify('adr')).stdout).toContain('is still what the answers lead to.');
  });

  it('is left alone where the record has been moved away from it', async () => {
    rmSync(join(folder, 'answers.yaml'));
    expect(await first()).toMatchObject({ state: 'holds', answersKept: 'missing' });
    edit('"../answers.yaml"', '/etc/passwd');
    expect(await first()).not.toHaveProperty('answersKept');
  });

  it('decides under another name as well, which is told', async () => {
    write('answers.yaml', read('answers.yaml').replace('name: Calls', 'name: Call'));
    expect(await first()).toMatchObject({ state: 'holds', answersKept: 'same' });
    write('answers.yaml', `${read('answers.yaml')}replay: true\n`);
    expect(await first()).toMatchObject({ state: 'broken', answersKept: 'renamed', name: 'Calls' });
    const ran = await verify(record);
    expect(ran.status).toBe(1);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
      'and their name from Calls to Call; this is what they lead to now.',
    );
  });

  it.each([
    ['throughputt: 5\n', /^answers\.yaml:1:1: /],
    ['latencyP99: [\n', /^answers\.yaml:/],
    ['name: \xff\n', /^answers\.yaml: /],
  ])('is not passed over where it cannot be read: %j', async (text, message) => {
    writeFileSync(join(folder, 'answers.yaml'), text, 'latin1');
    const ran = await verify(record);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(ran.stdout).toContain('Cannot be read: 1');
  });

  it('is not kept where the record says more than it, goes elsewhere, or is printed', async () => {
    const kept = async (...argv: string[]) => (await run('export', 'answers.yaml', '--draws', '0', ...argv)).stdout;
    expect(await kept()).not.toContain('answersFile');
    await kept('--output', 'r.md', '--set', 'devices=5');
    expect(read('r.md')).not.toContain('answersFile');
  });

  it('is that of a record made from a record, as long as it holds the same answers', async () => {
    const again = async (...argv: string[]) => {
      const ran = await run('export', record, '--draws', '0', '--output', 'docs/again/0001-again.md', ...argv);
      expect(ran.status).toBe(0);
      return /answersFile: .*/.exec(read('docs/again/0001-again.md'))?.[0];
    };
    mkdirSync(join(folder, 'docs/again'), { recursive: true });
    expect(await again()).toBe('answersFile: "../../answers.yaml"');
    expect(await again('--set', 'devices=5')).toBeUndefined();
    const superseding = await run('export', record, '--adr-dir', 'adr', '--supersedes', '0', '--draws', '0');
    write('answers.yaml', `${read('answers.yaml')}replay: true\n`);
    const ran = await verify(superseding.stdout.trim());
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('The answers in answers.yaml')]);
    expect(await again()).toBeUndefined();
    rmSync(join(folder, 'answers.yaml'));
    expect(await again()).toBeUndefined();
  });
});

describe('a record that is not as it was written', () => {
  it.each([
    ['its confidence', /^ {2}confidence: .*$/m, '  confidence: 0.2'],
    ['a score', /^( +)score: 0\.\d+$/m, '$1score: 0.5'],
  ])('contradicts itself where somebody has changed %s', async (_, from, to) => {
    edit(from, to);
    const ran = await verify(record, '--width', '200');
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('Contradicts itself. ')]);
    expect(ran.stdout).toContain('Its block was edited: by the same answers,');
  });

  it.each(['madr', 'madr-minimal', 'nygard', 'markdown'])(
    'contradicts itself where its text gives another confidence than its block, as %s',
    async (format) => {
      for (const lang of ['en', 'zh']) {
        await run('export', 'answers.yaml', '--draws', '300', '--format', format, '--lang', lang, '--output', 'r.md');
        expect((await verify('r.md')).stdout).toContain('Holds. ');
        const text = read('r.md');
        write('r.md', text.replace(/^((?:- )?\*\*(?:Confidence|置信度)\*\*(?:: |：))\d+%/m, '$145%'));
        expect(read('r.md')).not.toBe(text);
        const ran = await verify('r.md', '--width', '200');
        expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('Contradicts itself. ')]);
        expect(ran.stdout).toMatch(
          /r\.md:\d+ says that the confidence is 45%, the yaml block of the record \d+%: make/,
        );
      }
    },
  );

  it('cannot be read without its block, unless it is not in force', async () => {
    edit(/^```yaml\n[^`]+```\n/m, '');
    const ran = await verify('adr');
    expect([ran.status, ran.stderr]).toEqual([
      2,
      expect.stringContaining('without its yaml block of answers and decision'),
    ]);
    edit('status: "proposed"', 'status: "rejected"');
    expect((await verify('adr')).status).toBe(0);
  });

  it.each(['madr', 'madr-minimal', 'nygard', 'markdown'])(
    'is known for ours without its block, as %s',
    async (format) => {
      for (const lang of ['en', 'zh']) {
        await run('export', 'answers.yaml', '--draws', '0', '--format', format, '--lang', lang, '--output', 'r.md');
        write('r.md', read('r.md').replace(/^```yaml\n[^`]+```\n/m, ''));
        expect((await verify('r.md')).status).toBe(2);
      }
    },
  );

  it('says of knowledge that it was made with and that is not loaded, before anything else', async () => {
    knowledge(CONSTRAINT);
    const printed = await run('export', 'answers.yaml', '--draws', '0', '--knowledge', 'own');
    expect(printed.stdout).toContain('\nmq-advisor verify RECORD.md --knowledge own\n');
    await run('export', 'answers.yaml', '--draws', '0', '--knowledge', 'own', '--output', 'r.md');
    const ran = await verify('r.md', '--width', '200');
    expect(ran.stdout).toMatch(/\nr\.md\n +Made with knowledge of your own, own, which is not loaded: /);
    expect((await verify('r.md', '--knowledge', 'own')).stdout).not.toContain('not loaded');
    // Nor is it made up for by a folder of another name.
    mkdirSync(join(folder, 'other'));
    write('other/own.yaml', read('own/own.yaml'));
    expect((await verify('r.md', '--knowledge', 'other')).stdout).toContain('own, which is not loaded: ');
  });

  it('warns of a status that is none, and of a number that two have', async () => {
    edit('status: "proposed"', 'status: "acepted"');
    write('adr/0000-other.md', '# Other\n');
    const ran = await verify('adr');
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain(`${record}: warning: status "acepted" is none that is known`);
    expect(ran.stderr).toContain('did you mean "accepted"?');
    expect(ran.stderr).toMatch(/warning: adr holds several records 0000: 0000-choose.*\.md, 0000-other\.md\n/);
  });
});

it('knows before it looks at any record that it cannot show it', async () => {
  const ran = await verify('nowhere.md', '--format', 'jsno');
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('--format: unknown "jsno"');
  expect(ran.stderr).not.toContain('nowhere.md');
});

it('takes no date for a number, nor a translation for another record', async () => {
  const names = ['2024-01-31-a.md', '2024-02-01-b.md', record.replace(/^adr\/|\.md$/g, '').concat('.zh-CN.md')];
  for (const name of names) write(`adr/${name}`, '# Other\n');
  const ran = await verify('adr');
  expect([ran.status, ran.stderr]).toEqual([0, '']);
});

describe('what cannot be checked', () => {
  it.each([
    ['a record that is not there', () => 'nowhere.md', 'nowhere.md does not exist'],
    [
      'answers that cannot be read, where they stand in the record',
      () => {
        edit('latencyP99: 1ms', 'latencyP99: 5 parsecs');
        return record;
      },
      /^adr\/\S+\.md:\d+:13: latencyP99: "5 parsecs" is not a duration\n +\d+ \| latencyP99: 5 parsecs/,
    ],
    [
      'a decision that cannot be read',
      () => {
        edit('  kind: single', '  kind: perhaps');
        return record;
      },
      /^adr\/\S+\.md:\d+:9: kind: not a value that can stand here/,
    ],
    [
      'a record of somebody else alone',
      () => {
        write('x.md', '# X\n\u001b[31m\n');
        return 'x.md';
      },
      'none of these is a decision record of this program',
    ],
    [
      'an empty folder',
      () => {
        mkdirSync(join(folder, 'empty'));
        return 'empty';
      },
      'none of these is a decision record of this program',
    ],
  ])('ends with 2: %s', async (_, prepare, message) => {
    const ran = await verify(prepare());
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(message);
  });

  it('does not keep the others from being checked, and wins over them', async () => {
    write('adr/0009-bad.md', '```yaml\ndecision: 1\n```\n');
    knowledge(CONSTRAINT);
    const ran = await verify('adr', '--knowledge', 'own');
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('No longer holds: 1, Cannot be read: 1');
  });

  it('finds the parts of a workload that is split in a plan again, in any language', async () => {
    const devices = 'scenario: iot-devices, protocol: mqtt, network: unreliable, devices: 600k, streamProcessing: true';
    write('plan.yaml', `workloads:\n  - { name: a, ${devices} }\n  - { name: b, ${devices} }\n`);
    record = (await run('export', 'plan.yaml', '--adr-dir', 'adr', '--draws', '50', '--lang', 'zh')).stdout.trim();
    const ran = await verify(record, '--lang', 'en');
    expect(ran.stdout).toContain('Holds. MQTT for “a/devices” and “b/devices”');
    expect(ran.status).toBe(0);
    await run('accept', record);
    const reviewed = await run('review', 'plan.yaml');
    expect(reviewed.stdout).toMatch(/holds\n/);
    expect(reviewed.status).toBe(0);
  });

  it('shows hostile records as text', async () => {
    const hostile = '\u202e<script>`|\\x';
    edit('# Choose NATS Core for Calls', `# ${hostile}`);
    edit('status: "proposed"', `status: "${hostile}"`);
    edit(/nats-core: \{ /, 'nats-core: { latencyP99: "<b>|`\\u001b[31m", ');
    for (const format of ['text', 'markdown', 'json']) {
      const ran = await verify(record, '--format', format, '--min-confidence', '1');
      expect(ran.stdout.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      if (format === 'markdown') expect(ran.stdout).not.toMatch(/<(?:script|b)>/);
    }
  });

  it('does not run as many draws as a record may ask for', async () => {
    edit(/ {4}draws: \d+/, '    draws: 1e300');
    edit('    seed: 1', '    seed: -5');
    expect([0, 1]).toContain((await verify(record, '--min-confidence', '0')).status);
  });
});
