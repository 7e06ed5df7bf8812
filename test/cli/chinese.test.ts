import { PassThrough, Writable } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { LAST_WORDS } from '../../src/cli/last-words.ts';
import { run } from '../../src/cli/main.ts';
import { runProgram, type Setup } from '../support/run-program.ts';
import { shippedWording } from '../support/shipped-wording.ts';

const zh = (argv: readonly string[], setup: Setup = {}) => runProgram([...argv, '--lang', 'zh'], setup);
const fast = ['--draws', '0'];

describe('in Chinese, what is said about', () => {
  it.each<[string, string[], number, string]>([
    ['an unknown command', ['selekt'], 2, 'mq-advisor: 未知的命令“selekt”\n  是否指“select”？\n'],
    ['help for an unknown command', ['help', 'selekt'], 2, 'mq-advisor: 未知的命令“selekt”\n  是否指“select”？\n'],
    [
      'an unknown flag',
      ['select', '--thruput', '5'],
      2,
      'mq-advisor: 未知的选项“--thruput”\n  是否指“--throughput”？mq-advisor select --help 列出所有可用项\n',
    ],
    [
      'a flag without its value',
      ['select', '-f'],
      2,
      'mq-advisor: 选项“-f, --format <name>”缺少取值\n  mq-advisor select --help 列出所有可用项\n',
    ],
    [
      'two files',
      ['select', 'a.yaml', 'b.yaml'],
      2,
      'mq-advisor: select 的参数过多：应为 1 个，实有 2 个\n  mq-advisor select --help 列出所有可用项\n',
    ],
    ['a file that is not there', ['select', 'nowhere.yaml'], 2, 'mq-advisor: nowhere.yaml 不存在\n'],
    [
      'an answer that makes no sense',
      ['select', '--latency-p99', '5 parsecs'],
      2,
      '--latency-p99: “5 parsecs”不是有效的时长\n  应为数字，单位可用 us、ms、s、m、h 或 d（也可用中文单位），如 5ms\n',
    ],
    [
      'too little confidence',
      ['select', '--throughput', '1k', '--min-confidence', '10%', ...fast],
      1,
      'mq-advisor: 未抽样，置信度未知，视为低于 --min-confidence 10%\n',
    ],
  ])('%s', async (_, argv, status, said) => {
    // `--lang` takes the place of a value that is missing at the end.
    const ran = argv.at(-1) === '-f' ? await runProgram(['select', '--lang=zh', '-f']) : await zh(argv);
    expect([ran.status, ran.stderr]).toEqual([status, said]);
  });

  it('a sound knowledge base', async () => {
    const { stdout } = await zh(['check']);
    expect(stdout).toMatch(/^知识库检查\n\n {2}\d+ 个部分，共 \d+ 项：0 个错误，0 个警告，\d+ 项已接受$/m);
  });

  it('a bug of ours', async () => {
    const { status, stderr } = await runBroken(['select', 'a.yaml', '--lang', 'zh']);
    expect(status).toBe(3);
    expect(stderr).toBe('mq-advisor: 这是本程序的缺陷：no such place\n  请加上 --debug 重新运行，并报告其输出\n');
  });
});

it('says a bug of ours in words of its own when the wording cannot be read', () => {
  const shipped = shippedWording();
  for (const [id, { en }] of Object.entries(LAST_WORDS)) expect(shipped[id]?.en).toBe(en);
});

it.each(['text', 'markdown'])('repeats a Chinese %s report in Chinese', async (format) => {
  const argv = ['select', 'examples/log-aggregation.yaml', '--format', format, ...fast];
  expect((await zh(argv)).stdout).toMatch(/mq-advisor select examples\/log-aggregation\.yaml.* --lang zh$/m);
  expect((await runProgram(argv)).stdout).not.toContain('--lang');
});

describe('Chinese help', () => {
  it.each([
    [[], 50],
    [['select'], 80],
    [['select'], 60],
    [['check'], 50],
  ])('of %j is broken between its signs at %i columns', async (command, columns) => {
    const { stdout } = await zh([...command, '--help'], { columns, stdoutIsTerminal: true });
    const lines = stdout.split('\n').filter((line) => !line.includes('$ mq-advisor'));
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeGreaterThan(columns - 10);
  });

  it('is Chinese throughout', async () => {
    for (const argv of [['--help'], ['select', '--help'], ['help', 'check'], ['init', '--help']]) {
      const { stdout } = await zh(argv);
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|default|display|options|command\b(?!\])/);
    }
  });
});

it('leaves no space between ideographs where a figure ends in a Chinese unit', async () => {
  const { stdout } = await zh(['config', 'kafka', 'examples/payments.yaml']);
  expect(stdout).toContain('# 90 天全放本地磁盘');
});

it('puts its own colon between the names of a checklist and of a group', async () => {
  expect((await zh(['checklist', 'kafka', '--stage', '2'])).stdout).toContain('检查清单：主题');
});

/** A run whose world fails in a way nobody foresaw. */
async function runBroken(argv: readonly string[]): Promise<{ readonly status: number; readonly stderr: string }> {
  let stderr = '';
  const sink = (take: (text: string) => void) =>
    new Writable({
      write(chunk, _, done) {
        take(String(chunk));
        done();
      },
    });
  const status = await run(argv, {
    stdin: new PassThrough(),
    stdout: sink(() => {}),
    stderr: sink((text) => {
      stderr += text;
    }),
    env: {},
    cwd: () => {
      throw new Error('no such place');
    },
  });
  return { status, stderr };
}
