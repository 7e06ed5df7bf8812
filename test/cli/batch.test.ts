import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command, sh } from '../support/built-program.ts';
import { runProgram } from '../support/run-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/mq-advisor.js');
const folder = () => mkdtempSync(join(tmpdir(), 'mq-advisor-batch-'));

const REQUESTS = [
  { name: 'logs', scenario: 'log-aggregation', throughput: '800k', replay: true, decision: { technology: 'kafka' } },
  { name: 'fleet', scenario: 'iot-devices', devices: 600000, network: 'unreliable' },
  { name: 'calls', scenario: 'microservices', requestReply: true, latencyP99: '1ms', opsBudget: 'low' },
];
/** A few hundred requests, no two alike. */
const many = Array.from({ length: 200 }, (_, i) => ({ ...REQUESTS[i % 3], name: `n${i}`, messageSize: `${100 + i}B` }));
const ndjson = (requests: readonly unknown[]) => requests.map((one) => `${JSON.stringify(one)}\n`).join('');
const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('batch', () => {
  it('answers a line with a line, in order, and bad ones in place', async () => {
    const { status, stdout, stderr } = await runProgram(['batch'], {
      stdin: `${ndjson(REQUESTS.slice(0, 2))}{"latencyP99":"5 parsecs"}\r\n\n${JSON.stringify(REQUESTS[2])}`,
    });
    expect(stderr).toBe('mq-advisor: 1 of 4 requests could not be read\n  --exit-zero ends with 0 all the same\n');
    expect(status).toBe(2);
    expect(stdout.split('\n')[3]).toBe('');
    const lines = linesOf(stdout.replace('\n\n', '\n'));
    expect(lines.map(({ name, errors }) => name ?? errors[0].code)).toEqual([
      'logs',
      'fleet',
      'answers/invalid-value',
      'calls',
    ]);
    expect(lines.map(({ technology }) => technology)).toEqual(['kafka', 'mqtt', undefined, 'nats']);
    expect(lines[0].agrees).toBe(true);
  });

  it.each([
    ['readable requests', ndjson(REQUESTS), [], 0],
    ['a request nothing fits', '{"protocol":"mqtt","transactions":true,"latencyP99":"1us"}', [], 1],
    ['an unreadable one', '{', [], 2],
    ['an unreadable one, when only the run counts', '{', ['--exit-zero'], 0],
    ['nothing', '', [], 2],
  ])('ends on %s as every command would', async (_, stdin, flags, expected) => {
    expect((await runProgram(['batch', ...flags], { stdin })).status).toBe(expected);
  });

  it.each(['', '\n \n\t\r\n'])('says that there was nothing to answer: %j', async (stdin) => {
    const { status, stdout, stderr } = await runProgram(['batch'], { stdin });
    expect([status, stdout.trim()]).toEqual([2, '']);
    expect(stderr).toMatch(/no requests given/);
  });

  it.each([
    ['an unknown number of workers', ['batch', '--jobs', 'many']],
    ['a file that is not there', ['batch', 'nowhere.ndjson']],
    ['a folder', ['batch', 'test']],
    ['nothing to go on with', ['batch', '--resume']],
    ['an unknown format', ['batch', '--summary', '--format', 'csv']],
    ['a format of the summary without one', ['batch', '--format', 'markdown']],
  ])('refuses %s', async (_, argv) => {
    const { status, stderr, stdout } = await runProgram(argv, { stdin: ndjson(REQUESTS) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^mq-advisor: |^--|: /);
    expect(stderr).not.toContain('EISDIR');
  });

  it('says what is odd about weights, and answers', async () => {
    const weights = 'fit/latency=9, latency/operations=9, operations/fit=9';
    const { status, stderr } = await runProgram(['batch', '--weights', weights], { stdin: ndjson(REQUESTS) });
    expect(stderr).toMatch(/--weights: the comparisons contradict each other/);
    expect(status).toBe(0);
  });

  it('sums up, without the lines or beside their file', async () => {
    const cwd = folder();
    const alone = await runProgram(['batch', '--summary', '--format', 'json'], { stdin: ndjson(REQUESTS) });
    expect(JSON.parse(alone.stdout).portfolio.choices).toEqual({ kafka: 1, mqtt: 1, 'nats-core': 1 });
    const gaps = `\n${JSON.stringify(REQUESTS[1])}\n \n{\n`;
    const { portfolio } = JSON.parse(
      (await runProgram(['batch', '--summary', '--format', 'json'], { stdin: gaps })).stdout,
    );
    expect(portfolio).toMatchObject({ lines: 4, requests: 2, unreadableAt: [4], leastCertain: [{ line: 2 }] });
    const both = await runProgram(['batch', '--summary', '--output', 'out.ndjson'], { stdin: ndjson(REQUESTS), cwd });
    expect(both.stdout).toContain('Kafka');
    expect(linesOf(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(3);
  });

  it('says why it does not end with 0, unless nobody asks', async () => {
    const none = { protocol: 'mqtt', transactions: true, latencyP99: '1us' };
    const run = (...flags: string[]) => runProgram(['batch', ...flags], { stdin: ndjson([none, ...REQUESTS, none]) });
    const said = 'mq-advisor: no alternative fits 2 of 5 requests\n  --exit-zero ends with 0 all the same\n';
    expect(await run()).toMatchObject({ status: 1, stderr: said });
    expect(await run('--exit-zero')).toMatchObject({ status: 0, stderr: '' });
  });

  it('says of a summary how many requests need an alternative, alone or in a combination', async () => {
    const log = { scenario: 'log-aggregation', throughput: '200k' };
    const both = {
      workloads: [
        { name: 'fleet', scenario: 'iot-devices', devices: '600k' },
        { name: 'log', ...log },
      ],
    };
    const stdin = ndjson([both, { ...log, replay: true }]);
    const { portfolio } = JSON.parse((await runProgram(['batch', '--summary', '--format', 'json'], { stdin })).stdout);
    expect(portfolio.choices).toEqual({ 'kafka + mqtt': 1, kafka: 1 });
    expect(portfolio.needed).toEqual({ kafka: 2, mqtt: 1 });
    const { stdout } = await runProgram(['batch', '--summary'], { stdin });
    expect(stdout.replace(/ +/g, ' ')).toContain(
      'Alone or in a combination Requests Share\n Kafka 2 100%\n MQTT 1 50%\n',
    );
  });

  it('says of a summary without draws what it cannot know', async () => {
    const run = (...flags: string[]) => runProgram(['batch', '--summary', ...flags], { stdin: ndjson(REQUESTS) });
    expect((await run()).stdout).toContain('No draws were made');
    expect((await run('--draws', '50')).stdout).not.toContain('No draws were made');
  });

  it('sums up apart what is undecided, and what was answered with a warning', async () => {
    const stdin = ndjson([{ retention: '7d' }, { availability: 99.9 }, { retention: 7 }]);
    const { stdout } = await runProgram(['batch', '--summary'], { stdin });
    expect(stdout).toMatch(/With a warning +1, first on: 3\n/);
    expect(stdout).toMatch(/undecided +2 +67%\n +Kafka +1 +33%/);
  });

  it('shards add up to the whole, in any number of workers', () => {
    const run = (input: string, ...flags: string[]) =>
      spawnSync(process.execPath, [program, 'batch', ...flags], { input, encoding: 'utf8', maxBuffer: 1e8 }).stdout;
    const few = many.slice(0, 20);
    const whole = run(ndjson(many));
    expect(linesOf(whole)).toHaveLength(many.length);
    expect(run(ndjson(many.slice(0, 80))) + run(ndjson(many.slice(80)))).toBe(whole);
    expect(run(ndjson(many), '--jobs', '3')).toBe(whole);
    expect(run(ndjson(few), '--jobs', '2', '--draws', '200')).toBe(run(ndjson(few), '--draws', '200'));
  }, 120_000);

  it('goes on where an earlier run stopped, whatever half a line it left', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'in.ndjson'), `\n${ndjson(many)}`);
    await runProgram(['batch', 'in.ndjson', '--output', 'whole.ndjson'], { cwd });
    const whole = readFileSync(join(cwd, 'whole.ndjson'), 'utf8');
    writeFileSync(join(cwd, 'out.ndjson.partial'), whole.slice(0, whole.length / 3));
    const { status } = await runProgram(['batch', 'in.ndjson', '--output', 'out.ndjson', '--resume'], { cwd });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole);
    expect(existsSync(join(cwd, 'out.ndjson.partial'))).toBe(false);
  });

  it.each([
    ['a request could not be read', '{"throughput":"5 parsecs"}', 2],
    ['nothing fits a request', '{"protocol":"mqtt","transactions":true,"latencyP99":"1us"}', 1],
    ['the name of one says so', '{"name":"\\"errors\\":[ \\"kind\\":\\"none\\"","throughput":"1k"}', 0],
  ])('ends as a whole run does where an earlier run found that %s', async (_, first, expected) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'in.ndjson'), `${first}\n{"throughput":"1k"}\n`);
    expect((await runProgram(['batch', 'in.ndjson', '--output', 'out.ndjson'], { cwd })).status).toBe(expected);
    const [line] = readFileSync(join(cwd, 'out.ndjson'), 'utf8').split('\n');
    writeFileSync(join(cwd, 'out.ndjson.partial'), `${line}\n`);
    const resumed = await runProgram(['batch', 'in.ndjson', '--output', 'out.ndjson', '--resume'], { cwd });
    expect(resumed.status).toBe(expected);
  });

  describe('into a file', () => {
    const into = async (cwd: string, ...flags: string[]) =>
      runProgram(['batch', ...flags], { stdin: ndjson(REQUESTS), cwd });

    it('follows a link and keeps the mode of what was there', async () => {
      const cwd = folder();
      mkdirSync(join(cwd, 'elsewhere'));
      writeFileSync(join(cwd, 'elsewhere/real.ndjson'), 'old', { mode: 0o600 });
      symlinkSync('elsewhere/real.ndjson', join(cwd, 'link.ndjson'));
      expect((await into(cwd, '--output', 'link.ndjson')).status).toBe(0);
      expect(lstatSync(join(cwd, 'link.ndjson')).isSymbolicLink()).toBe(true);
      expect(linesOf(readFileSync(join(cwd, 'elsewhere/real.ndjson'), 'utf8'))).toHaveLength(3);
      expect(statSync(join(cwd, 'elsewhere/real.ndjson')).mode & 0o777).toBe(0o600);
      expect(readdirSync(cwd)).toEqual(['elsewhere', 'link.ndjson']);
    });

    it('writes into a pipe with a name, until nobody reads any further', async () => {
      const cwd = folder();
      const pipe = join(cwd, 'pipe');
      spawnSync('mkfifo', [pipe]);
      const end = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
      expect(await into(cwd, '--output', 'pipe')).toMatchObject({ status: 0, stderr: '' });
      const bytes = Buffer.alloc(65_536);
      expect(linesOf(bytes.toString('utf8', 0, readSync(end, bytes)))).toHaveLength(3);
      const reader = spawn('head', ['-n', '1', pipe], { stdio: 'ignore' });
      const left = new Promise((done) => reader.once('exit', done));
      closeSync(end);
      const long = await runProgram(['batch', '--output', 'pipe'], { stdin: ndjson(many).repeat(5), cwd });
      expect(long).toMatchObject({ status: 0, stderr: '' });
      await left;
      expect(readdirSync(cwd)).toEqual(['pipe']);
      expect(statSync(pipe).isFIFO()).toBe(true);
    });

    it('answers nothing where that is a folder', async () => {
      const cwd = folder();
      mkdirSync(join(cwd, 'there'));
      const said = 'mq-advisor: there: is a folder\n  name a file in it\n';
      expect(await into(cwd, '--output', 'there')).toMatchObject({ status: 2, stderr: said });
      expect(readdirSync(cwd)).toEqual(['there']);
    });

    it('does not go on with what is no file', async () => {
      const cwd = folder();
      spawnSync('mkfifo', [join(cwd, 'pipe')]);
      const { status, stderr } = await into(cwd, '--output', 'pipe', '--resume');
      expect([status, stderr]).toEqual([2, 'mq-advisor: --resume goes on with a file: name it with --output\n']);
    });

    it('says why it could not take its place in the end', async () => {
      const cwd = folder();
      const stdin = Readable.from(
        (function* () {
          yield Buffer.from(ndjson(REQUESTS));
          mkdirSync(join(cwd, 'late'));
        })(),
      );
      const { status, stderr } = await runProgram(['batch', '--output', 'late'], { stdin, cwd });
      expect(status).toBe(2);
      expect(stderr).toMatch(/late\.partial cannot be used \(EISDIR\)$/m);
    });
  });

  it('takes no bug of ours for a file that cannot be used', async () => {
    const error = Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const stdin = new Readable({ read() {} });
    stdin.destroy(error);
    const { status, stderr } = await runProgram(['batch'], { stdin });
    expect(status).toBe(3);
    expect(stderr).toContain('out of memory');
  });

  it.each(['', '--jobs 2'])('stops when nobody reads any further: %s', (flags) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'in.ndjson'), ndjson(many));
    const endless = '(while cat in.ndjson; do :; done) 2>/dev/null';
    const { stdout, stderr } = sh(`${endless} | ${command} batch ${flags} | head -n 3; echo "\${PIPESTATUS[1]}"`, {
      cwd,
    });
    expect(linesOf(stdout)).toHaveLength(4);
    expect(stdout).toMatch(/\n0\n$/);
    expect(stderr).toBe('');
  });

  it.each(['', '--jobs 2', '--output -'])('says that standard output is full, as every command does: %s', (flags) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'in.ndjson'), ndjson(many));
    const { status, stderr } = sh(`${command} batch in.ndjson ${flags} > /dev/full`, { cwd });
    expect(stderr).toBe('mq-advisor: output cannot be written: no space left on the disk\n');
    expect(status).toBe(2);
  });

  it('refuses a file that is not there while workers answer another', () => {
    const cwd = folder();
    // A few blocks, for which nobody waits before the other file is opened.
    writeFileSync(join(cwd, 'in.ndjson'), ndjson(many).repeat(15));
    const { status, stderr } = sh(`${command} batch in.ndjson missing.ndjson --jobs 2 > answers`, { cwd });
    expect([status, stderr]).toEqual([2, 'mq-advisor: missing.ndjson does not exist\n']);
  });

  it('keeps no more however long the input', () => {
    const preload = join(folder(), 'live.cjs');
    // What is alive, and not what the process holds: how far V8 lets its heap grow differs between versions of Node.
    writeFileSync(
      preload,
      `let most = 0;
      setInterval(() => {
        gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        most = Math.max(most, heapUsed + arrayBuffers);
      }, 20).unref();
      process.on('exit', () => console.error('most', most));`,
    );
    // Padded, so that lines which are kept would show.
    const lines = many.map((one) => `${JSON.stringify(one).padEnd(400)}\n`).join('');
    const most = (times: number) => {
      const { stderr } = spawnSync(process.execPath, ['--expose-gc', '--require', preload, program, 'batch'], {
        input: lines.repeat(times),
        encoding: 'utf8',
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      return Number(/most (\d+)/.exec(stderr)?.[1]);
    };
    const [short, long] = [most(100), most(300)];
    expect(short).toBeGreaterThan(0);
    expect(long / short).toBeLessThan(1.2);
  }, 120_000);
});
