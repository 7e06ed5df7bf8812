import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Recommendation } from '../../src/domain/index.ts';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-input-'));
  writeFileSync(join(folder, 'answers.yaml'), 'throughput: 1k\nopsBudget: low\n');
  writeFileSync(
    join(folder, 'two.yaml'),
    'workloads:\n  - { name: a, replay: true }\n  - { name: b, throughput: 5k }\n',
  );
  writeFileSync(join(folder, 'latin-1.yaml'), Buffer.from('name: caf\xe9\nthroughput: 1k\n', 'latin1'));
  writeFileSync(join(folder, 'large.yaml'), `# ${'x'.repeat(2 ** 21)}\n`);
  writeFileSync(join(folder, '-odd name.yaml'), 'throughput: 1k\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const select = (argv: readonly string[], setup: Setup = {}) =>
  runProgram(['select', '--draws', '0', '--format', 'json', ...argv], { cwd: folder, ...setup });

/** Requirements that were answered, by key. */
async function answered(argv: readonly string[], setup: Setup = {}): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await select(argv, setup);
  expect(stderr).toBe('');
  const { requirements } = JSON.parse(stdout) as Recommendation;
  const given = Object.entries(requirements).filter(([, { origin }]) => origin === 'answer');
  return Object.fromEntries(given.map(([key, { value, min, max }]) => [key, value ?? `${min}..${max}`]));
}

describe('answers come from', () => {
  it.each([
    ['a file', ['answers.yaml'], {}, { throughput: 1000, opsBudget: 'low' }],
    ['an absolute path', ['@/answers.yaml'], {}, { throughput: 1000, opsBudget: 'low' }],
    ['a file with a dash in front', ['--', '-odd name.yaml'], {}, { throughput: 1000 }],
    ['standard input, named', ['-'], { stdin: 'devices: 7\n' }, { devices: 7 }],
    ['standard input, piped', [], { stdin: 'devices: 7\n' }, { devices: 7 }],
    ['standard input in JSON', [], { stdin: '{"devices": 7}' }, { devices: 7 }],
    ['flags', ['--throughput', '200k', '--replay'], {}, { throughput: 200_000, replay: true }],
    [
      'flags with an equals sign',
      ['--throughput=50k..200k', '--replay=no'],
      {},
      { throughput: '50000..200000', replay: false },
    ],
    ['a flag that says no', ['--no-replay'], {}, { replay: false }],
    ['a flag with its value apart', ['--replay', 'false'], {}, { replay: false }],
    ['--set', ['--set', 'throughput=200k', '--set', 'replay=yes'], {}, { throughput: 200_000, replay: true }],
  ])('%s', async (_, argv, setup, wanted) => {
    expect(
      await answered(
        argv.map((word) => word.replace('@', folder)),
        setup,
      ),
    ).toEqual(wanted);
  });
});

it('beside a decision that names nothing are warned of, and decided all the same', async () => {
  const { status, stderr } = await select(['-'], { stdin: 'replay: true\ndecision: { alternative: kafkaa }\n' });
  expect(status).toBe(0);
  expect(stderr).toContain('<stdin>:2:26: warning: alternative: there is no "kafkaa"');
});

it('in a file that is not there are looked for beside it', async () => {
  const { status, stderr } = await select(['answer.yaml']);
  expect([status, stderr]).toEqual([2, 'mq-advisor: answer.yaml does not exist\n  did you mean "answers.yaml"?\n']);
});

it('can be given a name and a description by --set, over those of the file', async () => {
  const argv = ['answers.yaml', '--set', 'name=Bo', '--set', 'description=two = three'];
  const { stdout, stderr } = await select(argv);
  expect(stderr).toBe('');
  const { answers, name, description } = JSON.parse(stdout);
  expect([name, description]).toEqual(['Bo', 'two = three']);
  expect(answers).toMatchObject({ name: 'Bo', description: 'two = three' });
});

it('can be given a name and a description by flags as well, which --set wins over', async () => {
  const flags = ['--name', 'Bo', '--description', 'two'];
  const named = async (...argv: string[]) => {
    const { name, description } = JSON.parse((await select(argv)).stdout);
    return [name, description];
  };
  expect(await named('answers.yaml', ...flags)).toEqual(['Bo', 'two']);
  expect(await named('--devices', '8', ...flags, '--set', 'name=Cy')).toEqual(['Cy', 'two']);
  const { status, stderr } = await select(['--devices', '8', '--name', 'x'.repeat(2001)]);
  expect([status, stderr]).toEqual([2, '--name: longer than 2000 characters\n']);
});

it('have the codes of what is wrong with them shown on request, which explain knows', async () => {
  const { status, stderr } = await select(['-', '--debug'], { stdin: 'latencyP99: 5 parsecs\nthroughputt: 5\n' });
  const codes = [...stderr.matchAll(/^ {2}code (\S+); mq-advisor explain \1 says more$/gm)].map(([, code]) => code);
  expect([status, codes]).toEqual([2, ['answers/invalid-value', 'answers/unknown-key']]);
  for (const code of codes) expect((await runProgram(['explain', code ?? ''])).status).toBe(0);
  expect((await select(['nosuch.yaml', '--debug'])).stderr).toContain('  code answers/unreadable; ');
  expect((await select(['answers.yaml', '--nosuch', '--debug'])).stderr).toContain('  code ');
  expect((await select(['nosuch.yaml'])).stderr).not.toContain('code');
});

describe('who wins', () => {
  it.each([
    ['a flag over the file', ['answers.yaml', '--throughput', '9k'], {}, { throughput: 9000, opsBudget: 'low' }],
    ['a flag before the file', ['--throughput', '9k', 'answers.yaml'], {}, { throughput: 9000, opsBudget: 'low' }],
    ['--set over the file', ['answers.yaml', '--set', 'opsBudget=high'], {}, { throughput: 1000, opsBudget: 'high' }],
    ['--set over a flag', ['--throughput', '1k', '--set', 'throughput=2k'], {}, { throughput: 2000 }],
    ['the last of two', ['--throughput', '1k', '--throughput', '2k'], {}, { throughput: 2000 }],
    [
      'a flag over standard input',
      ['-', '--devices', '8'],
      { stdin: 'devices: 7\nreplay: true\n' },
      { devices: 8, replay: true },
    ],
    ['a flag that takes an answer back', ['answers.yaml', '--ops-budget', 'unknown'], {}, { throughput: 1000 }],
  ])('%s', async (_, argv, setup, wanted) => {
    const found = await answered(argv, setup);
    expect(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== 'undefined..undefined'))).toEqual(
      wanted,
    );
  });

  it('a yes-or-no flag does not swallow the file behind it', async () => {
    expect(await answered(['--replay', 'answers.yaml'])).toEqual({ throughput: 1000, opsBudget: 'low', replay: true });
  });

  it('a flag holds for every workload of a file', async () => {
    const { stdout } = await select(['two.yaml', '--ops-budget', 'high']);
    const { workloads } = JSON.parse(stdout) as Recommendation;
    expect(workloads?.map(({ name, requirements }) => [name, requirements.opsBudget?.value])).toEqual([
      ['a', 'high'],
      ['b', 'high'],
    ]);
  });
});

describe('standard input', () => {
  it.each([
    ['answers are given by flags', ['--throughput', '1k']],
    ['a file is named', ['answers.yaml']],
  ])('is left alone when %s, so that an open pipe never holds a run', async (_, argv) => {
    const { status, stdinWasRead } = await select(argv, { stdin: { open: true } });
    expect([status, stdinWasRead]).toEqual([0, false]);
  });

  it('of nothing is no answer', async () => {
    const { status, stderr } = await select([]);
    expect(status).toBe(2);
    for (const way of ['file', 'pipe', '--set', 'terminal']) expect(stderr).toContain(way);
  });

  it.each([
    ['it must not', ['--no-input'], {}],
    ['it runs in CI', [], { CI: 'true' }],
    ['it runs in CI of another name', [], { CI: '1' }],
  ])('is not asked on a terminal when %s', async (_, argv, env) => {
    const { status, stderr } = await select(argv, { stdin: 'terminal', stdoutIsTerminal: true, env });
    expect(status).toBe(2);
    expect(stderr).toContain('no answers given');
  });

  it('is not asked on a terminal whose output goes elsewhere', async () => {
    const { status, stderr } = await select([], { stdin: 'terminal', stdoutIsTerminal: false });
    expect(status).toBe(2);
    expect(stderr).toContain('with --output FILE in place of the redirection');
  });

  it.each(['size', 'cost', 'config'])('is not asked for by %s, which says what asks', async (command) => {
    const { status, stderr } = await runProgram([command], { stdin: 'terminal', stdoutIsTerminal: true });
    expect(status).toBe(2);
    expect(stderr).toContain('mq-advisor init');
    expect(stderr).not.toContain('in a terminal');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a file that is not there', ['nowhere.yaml'], 'nowhere.yaml'],
    ['a folder', ['.'], 'folder'],
    ['something endless', ['/dev/zero'], '1 MiB'],
    ['a large file', ['large.yaml'], '1 MiB'],
    ['another encoding', ['latin-1.yaml'], 'latin-1.yaml'],
    ['an empty device', ['/dev/null'], '/dev/null'],
  ])('is said: %s', async (_, argv, named) => {
    const { status, stdout, stderr } = await select(argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr).not.toContain(folder);
  });

  it('is said of a name that was pasted by mistake', async () => {
    const { status, stderr } = await select(['--devices', '8', '--set', `name=${'x'.repeat(2001)}`]);
    expect([status, stderr]).toEqual([2, '--set name: longer than 2000 characters\n']);
  });

  it('is said of all flags in one go', async () => {
    const { stderr } = await select(['--throughput', 'lots', '--set', 'devices=-1', '--latency-p99', '5x']);
    for (const flag of ['--throughput: ', '--set devices: ', '--latency-p99: ']) expect(stderr).toContain(flag);
  });

  it('is said with the flag when it stands in the way of the file', async () => {
    const { stderr } = await select(['answers.yaml', '--devices', '1.5']);
    expect(stderr).toBe('--devices: "1.5" is not a whole number\n  such as 50\n');
  });
});

describe('--require', () => {
  it.each([
    ['an answer by flag', ['--throughput', '1k', '--require', 'throughput'], 0],
    ['an answer in the file', ['answers.yaml', '--require', 'throughput,opsBudget'], 0],
    ['no answer', ['answers.yaml', '--require', 'throughput,devices,replay'], 2],
    ['an answer that says unknown', ['--throughput', '1k', '--devices', 'unknown', '--require', 'devices'], 2],
    ['an answer that one of the workloads lacks', ['two.yaml', '--require', 'replay'], 2],
  ])('with %s', async (_, argv, status) => {
    const ran = await select(argv);
    expect(ran.status).toBe(status);
    if (status === 2) expect(ran.stderr).toMatch(/required/);
  });

  it('names every missing answer and the flag that gives it', async () => {
    const { stderr } = await select(['answers.yaml', '--require', 'latencyP99, devices']);
    expect(stderr).toContain('--latency-p99');
    expect(stderr).toContain('--devices');
  });
});
