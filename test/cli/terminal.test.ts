import { join } from 'node:path';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { mustBeBuilt, root, runBuilt } from '../support/built-program.ts';
import { hasTerminals, inTerminal, type Person } from '../support/terminal.ts';

const TIME = { timeout: 60_000 };
const payments = `select ${join(root, 'examples/payments.yaml')} --draws 0 --verbose --no-input`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they start with
const SEQUENCE = /\x1b\[[\d;?]*[a-zA-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g;
const plain = (screen: string) => screen.replace(SEQUENCE, '');

beforeAll(mustBeBuilt);

describe.runIf(hasTerminals)('in a terminal', () => {
  it.each<[string, (person: Person) => void, number]>([
    ['Ctrl-C', ({ type }) => type('\x03'), 130],
    ['SIGINT', ({ kill }) => kill('SIGINT'), 130],
    ['SIGTERM', ({ kill }) => kill('SIGTERM'), 143],
    ['SIGHUP', ({ kill }) => kill('SIGHUP'), 129],
  ])('%s at a prompt ends it and gives the cursor back', TIME, async (_name, end, expected) => {
    let done = false;
    const { screen, status } = await inTerminal('select', {
      onScreen: (shown, person) => {
        if (done || !shown.includes('\x1b[?25l')) return;
        done = true;
        end(person);
      },
    });
    expect(status).toBe(expected);
    expect(screen.lastIndexOf('\x1b[?25h')).toBeGreaterThan(screen.lastIndexOf('\x1b[?25l'));
    expect(screen).not.toContain('bug of ours');
  });

  it('what was typed outlives Ctrl-Z, and the prompt is drawn again on the way back', TIME, async () => {
    const steps: [string, (person: Person) => void][] = [
      ['How many messages', ({ type }) => type('20')],
      ['  20', ({ type }) => type('\x1a')],
      ['\x1b[?25h', ({ kill }) => kill('SIGCONT')],
      ['  20', ({ type }) => type('0k\r')],
      ['Within what time', ({ type }) => type('\x03')],
    ];
    let seen = 0;
    const { screen } = await inTerminal('select --scenario log-aggregation', {
      onScreen: (shown, person) => {
        const [awaited, act] = steps[0] ?? [];
        if (awaited === undefined || !shown.slice(seen).includes(awaited)) return;
        seen = shown.length;
        steps.shift();
        act?.(person);
      },
    });
    expect(steps).toEqual([]);
    expect(plain(screen)).toContain('✔ How many messages a second at peak? 200k msg/s');
  });

  it.each([20, 80, 200])('a report keeps within %i columns', TIME, async (columns) => {
    const { screen, status } = await inTerminal(payments, { columns });
    expect(status).toBe(0);
    expect(tooWide(plain(screen), columns)).toEqual([]);
  });

  it.each([20, 80])('so does a report in Chinese, within %i columns of two-column signs', TIME, async (columns) => {
    const { screen, status } = await inTerminal(`${payments} --lang zh`, { columns });
    expect(status).toBe(0);
    expect(tooWide(plain(screen), columns)).toEqual([]);
  });

  it.each(['select --help', 'check'])('%s keeps within 100 columns', TIME, async (line) => {
    const { screen, status } = await inTerminal(line, { columns: 100 });
    expect(status).toBe(0);
    expect(tooWide(plain(screen), 100)).toEqual([]);
  });

  it('a dumb one gets no sequences', TIME, async () => {
    const { screen, status } = await inTerminal(payments, { env: { TERM: 'dumb' } });
    expect(status).toBe(0);
    expect(screen).not.toContain('\x1b');
  });

  it('a dumb one is asked nothing, and told how to answer', TIME, async () => {
    const { screen, status } = await inTerminal('select', { env: { TERM: 'dumb' } });
    expect(status).toBe(2);
    expect(screen).toContain('TERM=dumb');
    expect(screen).not.toContain('\x1b');
  });

  it('one of the C locale gets ASCII', TIME, async () => {
    const { screen, status } = await inTerminal(payments, { env: { LANG: 'C', LC_ALL: 'C' } });
    expect(status).toBe(0);
    expect(plain(screen)).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

/** Wider than the screen may be a single word behind its indent, such as an address, and a command that is to be copied. */
const WHOLE = /^\s*\S*$|^(?:Repeat: |重新运行：)mq-advisor /;

function tooWide(text: string, columns: number): readonly string[] {
  return text.split('\n').filter((line) => stringWidth(line) > columns && !WHOLE.test(line));
}

describe('what must not matter', () => {
  const text = 'name: Zähler 漢字\nthroughput: 200k\nlatencyP99: 5ms\ndurability: required\n';
  const report = (input: string, env: NodeJS.ProcessEnv = {}) =>
    runBuilt(['select', '-', '--format', 'json'], { input, env: { PATH: process.env.PATH ?? '', ...env } }).stdout;
  const expected = () => report(text);

  it.each<[string, string]>([
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['a missing end of the last line', text.trimEnd()],
    ['comments and empty lines', `# answers\n\n${text}\n# end\n`],
    ['JSON', JSON.stringify({ name: 'Zähler 漢字', throughput: '200k', latencyP99: '5ms', durability: 'required' })],
  ])('%s', TIME, (_name, input) => {
    expect(report(input)).toBe(expected());
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['the locale', { LANG: 'C', LC_ALL: 'C' }],
    ['another locale', { LANG: 'zh_CN.GBK', LC_ALL: 'tr_TR.ISO-8859-9' }],
    ['the time zone', { TZ: 'Asia/Kathmandu' }],
    ['the terminal', { TERM: 'dumb', COLUMNS: '33' }],
    ['colours', { NO_COLOR: '1', FORCE_COLOR: '3' }],
    ['a build server', { CI: 'true', GITHUB_ACTIONS: 'true' }],
  ])('%s', TIME, (_name, env) => {
    expect(report(text, env)).toBe(expected());
  });
});
