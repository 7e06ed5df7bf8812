import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../support/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-diff-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write('a.yaml', 'scenario: microservices\nrequestReply: true\nlatencyP99: 1ms\nopsBudget: low\n');
  write(
    'b.yaml',
    'scenario: microservices\nrequestReply: true\nlatencyP99: 1ms\nopsBudget: low\ndurability: required\n',
  );
  write('c.yaml', 'scenario: microservices\nrequestReply: true\nlatencyP99: 900us\nopsBudget: low\n');
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = (...argv: string[]) => runProgram(argv, { cwd: folder });
const diff = (...argv: string[]) => run('diff', ...argv, '--draws', '200');
const own = () => {
  mkdirSync(join(folder, 'own'));
  write(
    'own/own.yaml',
    'constraints:\n  - id: own/no-core\n    hard: true\n    when: { requestReply: true, alternative.id: nats-core }\n    because: "{alternative} is forbidden"\n    source: [capability/replay]\n',
  );
};

describe('two decisions', () => {
  it('flip, with the answers and the rules that made them', async () => {
    const ran = await diff('a.yaml', 'b.yaml');
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    const text = ran.stdout.replace(/\s+/g, ' ');
    expect(text).toContain('The decision flips: NATS Core before, NATS JetStream after.');
    expect(text).toContain('NATS Core is excluded now by durability/memory-only: an acknowledged message must survive');
    expect(text).toContain('Durability not answered must survive');
  });

  it('say by which rule, once, where a record has kept no reason', async () => {
    for (const side of ['a', 'b']) await run('export', `${side}.yaml`, '--draws', '200', '--output', `${side}.md`);
    const text = (await diff('a.md', 'b.md')).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('NATS Core is excluded now by durability/memory-only. ');
  });

  it('are the same, with what moved the lead', async () => {
    const ran = await diff('a.yaml', 'c.yaml', '--format', 'json');
    expect(ran.status).toBe(0);
    const { flips, scopes } = JSON.parse(ran.stdout);
    expect(flips).toBe(false);
    expect(scopes[0].answers).toEqual([{ key: 'latencyP99', from: '1ms', to: '900us' }]);
    expect(scopes[0].margin.moves.map(({ criterion }: { criterion: string }) => criterion)).toContain('latency');
  });

  it.each([
    ['a.json', 'b.md'],
    ['a.md', 'b.json'],
    ['a.yaml', 'b.json'],
    ['a.md', 'b.yaml'],
  ])('may be a %s and a %s', async (before, after) => {
    for (const side of ['a', 'b']) {
      await run('select', `${side}.yaml`, '--draws', '200', '--format', 'json', '--output', `${side}.json`);
      await run('export', `${side}.yaml`, '--draws', '200', '--output', `${side}.md`);
    }
    const plain = JSON.parse((await diff('a.yaml', 'b.yaml', '--format', 'json')).stdout);
    const ran = await diff(before, after, '--format', 'json');
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.stdout)).toEqual({
      ...plain,
      before: JSON.parse(ran.stdout).before,
      after: JSON.parse(ran.stdout).after,
    });
    expect(JSON.parse(ran.stdout).before).toMatchObject({ alternative: 'nats-core' });
  });

  it('hold several workloads, compared by name', async () => {
    write(
      'w1.yaml',
      'workloads:\n  - { name: in, scenario: iot-devices, devices: 100k }\n  - { name: out, scenario: stream-processing, replay: true }\n',
    );
    write(
      'w2.yaml',
      'workloads:\n  - { name: out, scenario: stream-processing, replay: true }\n  - { name: in, scenario: iot-devices, devices: 200k }\n',
    );
    const ran = await diff('w1.yaml', 'w2.yaml');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/in: Answers that changed\n.*\n +Connected clients +100k +200k/);
  });

  it('is said in Chinese and as markdown', async () => {
    expect((await diff('a.yaml', 'b.yaml', '--lang', 'zh')).stdout).toContain(
      '决策改变：之前为 NATS Core，之后为 NATS JetStream。',
    );
    expect((await diff('a.yaml', 'b.yaml', '--format', 'markdown')).stdout).toContain(
      '| Durability | not answered | must survive |',
    );
  });
});

it('knows before anything is decided that it cannot show it', async () => {
  const ran = await diff('nowhere.yaml', 'a.yaml', '--format', 'jsno');
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('--format: unknown "jsno"');
  expect(ran.stderr).not.toContain('nowhere.yaml');
});

describe('two knowledge bases', () => {
  it('flip the answers files that are given', async () => {
    own();
    const ran = await diff('built-in', 'own', '--answers', 'a.yaml', '--answers', 'b.yaml', '--format', 'json');
    expect(ran.status).toBe(1);
    const { flips, requests } = JSON.parse(ran.stdout);
    expect(flips).toBe(1);
    expect(requests.map((one: { name: string; flips: boolean }) => [one.name, one.flips])).toEqual([
      ['a.yaml', true],
      ['b.yaml', false],
    ]);
  });

  it('are tried on the shipped examples and every scenario when none is given', async () => {
    own();
    const ran = await diff('own', 'built-in');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/Decisions that flip: [1-9]\d* of 20\./);
    expect(ran.stdout).toContain('NATS Core is no longer excluded by own/no-core.');
    const same = await diff('built-in', 'built-in');
    expect([same.status, /Decisions that flip: 0 of 20\./.test(same.stdout)]).toEqual([0, true]);
  }, 60_000);

  it('may be a whole one', async () => {
    const root = new URL('../../', import.meta.url).pathname;
    mkdirSync(join(folder, 'whole'));
    const { cpSync } = await import('node:fs');
    for (const part of ['data', 'rules']) cpSync(join(root, part), join(folder, 'whole', part), { recursive: true });
    const ran = await diff('whole', 'built-in', '--answers', 'a.yaml');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  }, 60_000);
});

describe('what cannot be compared', () => {
  it.each([
    ['a folder with a file', ['own', 'a.yaml'], 2, 'own and a.yaml cannot be compared'],
    ['what is built in with nothing', ['built-in', 'nowhere'], 2, 'nowhere does not exist'],
    ['a file that is not there', ['a.yaml', 'x.yaml'], 2, 'x.yaml does not exist'],
    [
      'answers for two decisions',
      ['a.yaml', 'b.yaml', '--answers', 'c.yaml'],
      2,
      '--answers are decided with two knowledge bases',
    ],
    ['a format that is none', ['a.yaml', 'b.yaml', '--format', 'madr'], 2, '--format: unknown "madr"'],
    ['a folder without knowledge', ['built-in', 'empty'], 3, 'empty holds no knowledge'],
    ['answers with a fault', ['a.yaml', 'bad.yaml'], 2, 'bad.yaml:1:7: load'],
  ])('%s', async (_, argv, status, message) => {
    own();
    mkdirSync(join(folder, 'empty'));
    write('bad.yaml', 'scenario: [x]\n');
    const ran = await diff(...argv);
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    if (!message.startsWith('bad')) expect(ran.stderr).toContain(message);
    else expect(ran.stderr).toMatch(/^bad\.yaml:1:11: /);
  });
});
