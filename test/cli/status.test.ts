import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';

const fast = ['--draws', '0'];
const impossible = ['--protocol', 'mqtt', '--transactions', '--retention', '10y', '--replay', '--latency-p99', '1us'];

describe('the exit status', () => {
  it.each([
    ['a recommendation', ['select', '--throughput', '200k', ...fast], 0],
    ['help', ['--help'], 0],
    ['help of a command', ['select', '--help'], 0],
    ['help as a word', ['help', 'select'], 0],
    ['the version', ['--version'], 0],
    ['the version, short', ['-V'], 0],
    ['nothing to do', [], 0],
    ['a sound knowledge base', ['check'], 0],
    ['nothing that fits', ['select', ...impossible, ...fast], 1],
    ['nothing that fits, in JSON', ['select', ...impossible, '--format', 'json', ...fast], 1],
    [
      'less confidence than asked for',
      ['select', '--ops-budget', 'low', '--min-confidence', '0.999', '--draws', '200'],
      1,
    ],
    [
      'what every answer to an open question speaks against',
      [
        ...['select', '--scenario', 'device-control', '--devices', '50k', '--retention', '2d', '--ordering', 'per-key'],
        ...['--ops-budget', 'medium', '--min-confidence', '0.1'],
      ],
      1,
    ],
    [
      'no confidence asked for, whatever is open',
      [
        ...['select', '--scenario', 'microservices', '--durability', 'required', '--deployment', 'cloud'],
        ...['--min-confidence', '0'],
      ],
      0,
    ],
    ['no draws to be confident by', ['select', '--throughput', '1k', '--min-confidence', '0.1', ...fast], 1],
    ['an unknown command', ['selekt'], 2],
    ['an unknown flag', ['select', '--thruput', '5'], 2],
    ['an unknown flag before the command', ['--colour', 'select'], 2],
    ['a flag without its value', ['select', '--throughput'], 2],
    ['a file without a name', ['select', ''], 2],
    ['an output without a name', ['select', '--throughput', '1k', '--output='], 2],
    ['a title of spaces', ['export', '--throughput', '1k', '--title', ' ', ...fast], 2],
    ['knowledge without a name', ['review', '--knowledge', ''], 2],
    ['a title of what is no record', ['select', '--throughput', '1k', '--title', 'x', ...fast], 2],
    ['two files', ['select', 'a.yaml', 'b.yaml'], 2],
    ['a file that is not there', ['select', 'nowhere.yaml'], 2],
    ['a folder as a file', ['select', 'test'], 2],
    ['an answer that makes no sense', ['select', '--latency-p99', '5 parsecs'], 2],
    ['no answers', ['select'], 2],
    ['no answer that is known', ['select', '--scenario', 'unknown', '--set', 'throughput=?'], 2],
    ['a missing answer that is required', ['select', '--throughput', '1k', '--require', 'devices'], 2],
    ['a required answer that is not known', ['select', '--throughput', ' ?', '--require', 'throughput', ...fast], 2],
    ['an unknown key to require', ['select', '--throughput', '1k', '--require', 'devises'], 2],
    ['an unknown format', ['select', '--throughput', '1k', '--format', 'jsno'], 2],
    ['an unknown language', ['select', '--throughput', '1k', '--lang', 'de'], 2],
    ['an unknown profile', ['select', '--throughput', '1k', '--profile', 'balance'], 2],
    ['weights of nothing', ['select', '--throughput', '1k', '--weights', 'beauty=3'], 2],
    ['weights that no answer lets count', ['select', '--throughput', '1k', '--weights', 'latency=1', ...fast], 2],
    ['half a draw', ['select', '--throughput', '1k', '--draws', '0.5'], 2],
    ['more than certain', ['select', '--throughput', '1k', '--min-confidence', '101%'], 2],
    ['a width of nothing', ['select', '--throughput', '1k', '--width', '0'], 2],
    ['a folder to write to', ['select', '--throughput', '1k', '--output', 'test', ...fast], 2],
    ['knowledge that is not there', ['select', '--throughput', '1k', '--knowledge', 'nowhere'], 2],
    ['knowledge that is no folder', ['select', '--throughput', '1k', '--knowledge', 'README.md'], 2],
    ['a folder without knowledge to check', ['check', 'test/support'], 3],
  ])('of %s', async (_, argv, status) => {
    const ran = await runProgram(argv);
    expect(ran.status, ran.stderr).toBe(status);
    if (status === 0) expect(ran.stderr).toBe('');
    else expect(ran.stderr === '' ? ran.stdout : ran.stderr).not.toBe('');
    if (status >= 2 && argv[0] !== 'check') expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });

  it.each(['text', 'markdown', 'json'])('does not change with --format %s', async (format) => {
    const { status, stdout } = await runProgram(['select', ...impossible, '--format', format, ...fast]);
    expect(status).toBe(1);
    expect(stdout.length).toBeGreaterThan(500);
  });

  it('stays 0 when confidence is as high as asked for', async () => {
    const { status } = await runProgram(['select', '--replay', '--min-confidence', '10%', '--draws', '2000']);
    expect(status).toBe(0);
  });

  it.each([
    [
      'few answers carried it',
      ['--scenario', 'microservices', '--latency-p99', '1ms'],
      /: it rests on 2 of \d+ answers, and \d+% of the weight was scored/,
    ],
    [
      'what is recommended may miss what was asked',
      ['--scenario', 'order-processing', '--ops-budget', 'high', '--latency-p99', '1ms'],
      /: NATS JetStream will usually miss what was asked/,
    ],
  ])('stays 0 with a warning where %s', async (_, answers, why) => {
    const gated = (least: string) =>
      runProgram(['select', '--no-input', ...answers, '--min-confidence', least, '--draws', '200']);
    const { status, stderr } = await gated('0.1');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^mq-advisor: warning: --min-confidence is reached, but see what it does not count: /);
    expect(stderr).toMatch(why);
    expect((await gated('0')).stderr).toBe('');
  });
});

describe('help', () => {
  it.each([
    ['nothing', []],
    ['--help', ['--help']],
    ['-h', ['-h']],
    ['select --help', ['select', '--help']],
    ['check --help', ['check', '--help']],
    ['help check', ['help', 'check']],
  ])('after %s shows commands one can type', async (_, argv) => {
    const { stdout, stderr } = await runProgram(argv);
    expect(stdout).toMatch(/\n {2}\$ mq-advisor \w+/);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('(default: [])');
  });

  it('of select has a flag for every question, and two for a yes or no', async () => {
    const { stdout } = await runProgram(['select', '--help']);
    for (const flag of [
      '--scenario <',
      '--latency-p99 <',
      '--ops-budget <',
      '--replay ',
      '--no-replay ',
      '--node-memory <',
    ])
      expect(stdout).toContain(flag);
  });

  it('examples run', async () => {
    const { stdout } = await runProgram(['select', '--help']);
    const examples = [...stdout.matchAll(/^ {2}\$ mq-advisor (.+)$/gm)].map(([, line]) => line ?? '');
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples.filter((line) => !line.includes('decision.md'))) {
      const argv = example
        .split(/\s+/)
        .map((word) => (word === 'answers.yaml' ? 'examples/log-aggregation.yaml' : word));
      const { status, stderr } = await runProgram([...argv, '--draws', '200']);
      expect([example, status, stderr]).toEqual([example, 0, '']);
    }
  });
});

describe('a near miss', () => {
  it.each([
    ['a command', ['selekt'], 'select'],
    ['a flag', ['select', '--thruput', '5'], '--throughput'],
    ['a key', ['select', '--set', 'latencyp99=5ms'], 'latencyP99'],
    ['a choice', ['select', '--scenario', 'iot-device'], 'iot-devices'],
    ['a required key', ['select', '--throughput', '1k', '--require', 'latency-p99'], 'latencyP99'],
    ['a format', ['select', '--throughput', '1k', '--format', 'jsno'], 'json'],
    ['a profile', ['select', '--throughput', '1k', '--profile', 'balance'], 'balanced'],
  ])('in %s is answered with what was meant', async (_, argv, meant) => {
    const { stderr } = await runProgram(argv);
    expect(stderr.toLowerCase()).toContain('did you mean');
    expect(stderr).toContain(meant);
  });

  it.each([
    [['select', '--answers', 'a.yaml'], 'mq-advisor select FILE'],
    [['verify', '--file', 'a.md'], 'mq-advisor verify RECORD'],
    [['config', '-i', 'a.yaml'], 'mq-advisor config ALTERNATIVE FILE'],
  ])('in %j for a file that has no flag shows where it stands', async (argv, place) => {
    expect((await runProgram(argv)).stderr).toContain(`a file is named without an option, as ${place};`);
  });

  it('names no file where none is read', async () => {
    expect((await runProgram(['docs', '--file', 'a.md'])).stderr).not.toContain('a file is named');
  });
});
