import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readTicks } from '../../src/checklists/index.ts';
import { runProgram, type Setup } from '../support/run-program.ts';

let folder = '';
let state = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-checklist-'));
  state = join(folder, 'go-live.md');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const run = (argv: readonly string[], setup: Setup = {}) =>
  runProgram(['checklist', ...argv], { cwd: folder, ...setup });
const ticked = () => [...readTicks(readFileSync(state, 'utf8'))].flatMap(([id, done]) => (done ? [id] : []));
const ONE = 'readiness/kafka-operational-capability/24x7-on-call';
const TWO = 'implementation/6-1-team/training';

describe('checklist', () => {
  it.each(['readiness', '4', 'deployment', 'go-live', '7'])('shows the stage %s', async (stage) => {
    const { status, stdout } = await run(['mqtt', '--stage', stage]);
    expect(status).toBe(0);
    expect(stdout.match(/^\s+\[ \]/gm)?.length).toBeGreaterThan(3);
    expect((await run(['mqtt'])).stdout.length).toBeGreaterThan(stdout.length);
  });

  it('asks what leads to a choice before there is one, and later only where it is asked for', async () => {
    const title = 'Requirements and selection';
    expect((await run([])).stdout).toContain(title);
    expect((await run(['kafka'])).stdout).not.toContain(title);
    expect((await run(['kafka', '--stage', '1'])).stdout).toContain(title);
  });

  it('takes an alternative for its technology', async () => {
    expect((await run(['nats-jetstream', '--stage', 'readiness'])).stdout).toContain('NATS: infrastructure ready');
  });

  it('says what is overtaken where one would tick it', async () => {
    const { stdout } = await run(['kafka', '--stage', '3']);
    expect(stdout).toMatch(/\[ \] deploy\n\s+Overtaken: there is no ZooKeeper since 4\.0/);
  });

  it('prints markdown that can be saved and ticked', async () => {
    const { stdout } = await run(['kafka', '--format', 'markdown']);
    expect(stdout).toContain(`- [ ] 24x7 on-call <!-- ${ONE} -->`);
    expect(readTicks(stdout).size).toBeGreaterThan(200);
  });

  it.each([
    [['kafca'], 'did you mean "kafka"'],
    [['kafka', '--stage', 'deploy'], 'did you mean'],
    [['kafka', '--tick', ONE], '--state'],
    [['kafka', '--state', 'x.md', '--tick', `${ONE}s`], `did you mean "${ONE}"`],
    [['kafka', '--state', 'none.md'], 'none.md does not exist\n  --tick makes it'],
  ])('refuses %j', async (argv, message) => {
    const { status, stderr, stdout } = await run(argv);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});

describe('the state', () => {
  it('is written by ticking, and read again', async () => {
    await run(['kafka', '--state', state, '--tick', ONE, '--tick', TWO]);
    await run(['kafka', '--state', state, '--untick', ONE]);
    expect(ticked()).toEqual([TWO]);
    expect((await run(['kafka', '--state', state])).stdout).toContain('1 of');
  });

  it('is left alone by looking', async () => {
    await run(['kafka', '--state', state, '--tick', ONE]);
    const before = readFileSync(state);
    await run(['kafka', '--stage', '6', '--state', state]);
    expect(readFileSync(state)).toEqual(before);
  });

  it('keeps notes and ticks of boxes that the list no longer has, and gains those that are new', async () => {
    writeFileSync(
      state,
      `# Ours\n\n- [x] gone <!-- readiness/old/gone -->\n- [ ] 24x7 on-call <!-- ${ONE} -->\n  asked Ann\n`,
    );
    expect((await run(['kafka', '--state', state, '--tick', ONE])).status).toBe(0);
    const text = readFileSync(state, 'utf8');
    expect(
      text.startsWith(
        `# Ours\n\n- [x] gone <!-- readiness/old/gone -->\n- [x] 24x7 on-call <!-- ${ONE} -->\n  asked Ann\n`,
      ),
    ).toBe(true);
    expect(text).toContain('# Added since');
    expect(text).toContain(`<!-- ${TWO} -->`);
    await run(['kafka', '--state', state, '--tick', TWO]);
    expect(readFileSync(state, 'utf8').match(/# Added since/g)).toHaveLength(1);
  });

  it('is a gate when asked to be one', async () => {
    const stage = ['kafka', '--stage', 'go-live', '--state', state, '--require-done'];
    await run(['kafka', '--state', state, '--tick', TWO]);
    const open = await run(stage);
    expect(open.status).toBe(1);
    expect(open.stderr).toMatch(/\d+ of \d+ boxes are open/);
    writeFileSync(state, readFileSync(state, 'utf8').replaceAll('- [ ]', '- [x]'));
    expect((await run(stage)).status).toBe(0);
  });

  it('that cannot be written is an error, and nothing is shown as if it had been', async () => {
    const { status, stderr } = await run(['kafka', '--state', join(folder, 'none', 'x.md'), '--tick', ONE]);
    expect(status).toBe(2);
    expect(stderr).toContain('folder does not exist');
  });
});

describe('on a terminal', () => {
  const SPACE = ' ';
  const ENTER = '\r';
  const CTRL_C = '\u0003';

  /** Types one reply for every stage that is asked for, as soon as the screen is still. */
  async function tick(argv: readonly string[], replies: readonly string[]) {
    const left = [...replies];
    let seen = 0;
    let timer: NodeJS.Timeout | undefined;
    const onScreen = (screen: string, type: (keys: string) => void) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!screen.slice(seen).includes('what is done?')) return;
        seen = screen.length;
        const keys = left.shift();
        if (keys !== undefined) for (const key of keys) type(key);
      }, 60);
    };
    const ran = await run(argv, { stdin: 'terminal', stdoutIsTerminal: true, env: { NO_COLOR: '1' }, onScreen });
    clearTimeout(timer);
    return ran;
  }

  it('asks for a stage and saves what was ticked', async () => {
    const ran = await tick(['kafka', '--stage', 'readiness', '--state', state], [`${SPACE}${ENTER}`]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('1 of');
    expect(ticked()).toEqual(['readiness/kafka-infrastructure-ready/3-or-more-physical-machines-or-separate-vms']);
  });

  it('keeps the stages that were finished when it is left', async () => {
    const ran = await tick(['kafka', '--state', state], [`${SPACE}${ENTER}`, CTRL_C]);
    expect(ran.status).toBe(130);
    expect(ran.stderr).toContain('keeps the stages that were finished');
    expect(ticked()).toHaveLength(1);
  });

  it('starts with what was ticked before', async () => {
    await run(['kafka', '--state', state, '--tick', ONE]);
    await tick(['kafka', '--stage', 'readiness', '--state', state], [ENTER]);
    expect(ticked()).toEqual([ONE]);
  });

  it('asks nothing when told not to', async () => {
    await run(['kafka', '--state', state, '--tick', ONE]);
    const ran = await run(['kafka', '--stage', 'readiness', '--state', state, '--no-input'], {
      stdin: 'terminal',
      stdoutIsTerminal: true,
    });
    expect(ran.stdout).toContain('[x] 24x7 on-call');
  });
});

it('select ends with what has to be there, and where to tick it', async () => {
  const { stdout } = await runProgram(['select', '--scenario', 'log-aggregation', '--draws', '0']);
  expect(stdout).toContain('Before going live');
  expect(stdout).toContain('mq-advisor checklist kafka');
});
