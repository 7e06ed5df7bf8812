import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../support/run-program.ts';

/** The commands that show what is known, as one runs them. */

const root = new URL('../../', import.meta.url);
const help = parse(readFileSync(new URL('data/wording/help.yaml', root), 'utf8')) as {
  wording: Record<string, { en: string; zh: string }>;
};
const COMMANDS = ['docs', 'explain', 'compare', 'scenarios', 'glossary', 'cases', 'matrix', 'metrics'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mq-advisor-known-'));
  cpSync(new URL('examples/payments.yaml', root), join(folder, 'answers.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a line as a shell makes them, for lines with nothing but double quotes in them. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const examples = COMMANDS.flatMap((command) => {
  const text = help.wording[`help/${command}/examples`];
  return [...(text?.en.split('\n') ?? []), ...(text?.zh.split('\n') ?? [])];
});

describe('help', () => {
  it.each(COMMANDS)('of %s shows its examples', async (command) => {
    const { stdout, status } = await runProgram([command, '--help']);
    expect(status).toBe(0);
    for (const line of help.wording[`help/${command}/examples`]?.en.split('\n') ?? ['none']) {
      expect(stdout).toContain(`  $ mq-advisor ${line}\n`);
    }
  });

  it.each([...new Set(examples)])('shows what works: %s', async (line) => {
    const { status, stdout, stderr } = await runProgram(words(line), { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const file = /--output (\S+)/.exec(line)?.[1];
    const shown = file === undefined ? stdout : readFileSync(join(folder, file), 'utf8');
    expect(shown.length).toBeGreaterThan(40);
  });
});

describe('what does not exist is refused with what was meant', () => {
  it.each([
    ['explain', ['explain', 'latency/flor'], 'latency/floor'],
    ['matrix', ['matrix', 'core-parameter'], 'did you mean "core-parameters"?'],
    ['metrics', ['metrics', 'latency-p9'], 'did you mean "latency-p99"?'],
    ['metrics --technology', ['metrics', 'rto', '--technology', 'kafak'], 'did you mean "kafka"?'],
    ['metrics, by a part of it', ['metrics', 'p99'], 'such as: client-latency-p99, latency-p99, latency-p999, '],
    ['compare', ['compare', 'kafka', 'natz'], 'did you mean "nats"?'],
    ['compare --scenario', ['compare', '--scenario', 'iot-device'], 'did you mean "iot-devices"?'],
    ['scenarios', ['scenarios', 'event-sorcing'], 'did you mean "event-sourcing"?'],
    ['glossary', ['glossary', 'retension'], 'did you mean "retention"?'],
    [
      'glossary, like nothing there is',
      ['glossary', 'xyzzy', 'qqq'],
      "mq-advisor docs 'xyzzy qqq' searches everything",
    ],
    ['cases', ['cases', 'linkedin-log'], 'did you mean "linkedin-logs"?'],
    ['cases --verdict', ['cases', '--verdict', 'wrong'], 'one of: confirmed, corrected, outdated, unverifiable'],
    ['docs --scenario', ['docs', '--scenario', 'iot-device'], 'did you mean "iot-devices"?'],
    ['docs --path', ['docs', '--path', 'begginer'], 'did you mean "beginner"?'],
    ['docs --limit', ['docs', 'kafka', '--limit', '0'], '--limit'],
    ['a format', ['docs', '--format', 'csv'], '--format'],
    ['--trace without a procedure', ['explain', 'latency/floor', '--trace', 'answers.yaml'], 'one of:'],
    ['--trace of no file', ['explain', 'select-function-1-7-3', '--trace', 'nothing.yaml'], 'nothing.yaml'],
  ])('%s', async (_, argv, said) => {
    const { status, stdout, stderr } = await runProgram(argv, { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('docs --open', () => {
  it('prints the address alone where there is no terminal', async () => {
    const { stdout, status } = await runProgram(['docs', '--open', '--problem', 'failures']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^https:\/\/github\.com\/\S+#334-\S+\n$/);
  });

  it('shows the page where there is nothing to open', async () => {
    const { stdout } = await runProgram(['docs', '--open', 'xyzzyplugh']);
    expect(stdout).toContain('Nothing says');
  });
});

describe('every page', () => {
  const pages: readonly (readonly string[])[] = [
    ['docs'],
    ['docs', 'exactly', 'once'],
    ['docs', '--technology', 'nats'],
    ['docs', '--path', 'research'],
    ['explain', 'kafka'],
    ['explain', 'decision-tree-1-3-1'],
    ['explain', 'decision-tree-1-3-1', '--trace', 'answers.yaml'],
    ['compare'],
    ['compare', 'kafka', 'nats-jetstream', '--scenario', 'log-aggregation'],
    ['scenarios'],
    ['scenarios', 'mobile-push'],
    ['glossary'],
    ['glossary', 'qos'],
    ['cases'],
    ['cases', 'smart-car'],
    ['matrix'],
    ['matrix', 'core-parameters'],
    ['metrics'],
    ['metrics', 'throughput'],
    ['metrics', 'settings'],
  ];

  it.each(pages.map((argv) => ({ line: argv.join(' '), argv })))('fits 80 columns: $line', async ({ argv }) => {
    for (const language of ['en', 'zh']) {
      const { stdout } = await runProgram([...argv, '--lang', language], { cwd: folder });
      // An address stands whole on its line, however long it is.
      const wide = stdout.split('\n').filter((line) => widthOf(line) > 80 && !line.includes('https://'));
      expect(wide).toEqual([]);
    }
  });

  it.each(pages.map((argv) => ({ line: argv.join(' '), argv })))(
    'is the same twice, and in JSON has its version: $line',
    async ({ argv }) => {
      const [once, again] = [
        await runProgram([...argv, '--format', 'json'], { cwd: folder }),
        await runProgram([...argv, '--format', 'json'], { cwd: folder }),
      ];
      expect(again.stdout).toBe(once.stdout);
      expect(JSON.parse(once.stdout).schemaVersion).toBe(1);
    },
  );

  it.each(pages.map((argv) => ({ line: argv.join(' '), argv })))(
    'speaks Chinese where it speaks: $line',
    async ({ argv }) => {
      const { stdout } = await runProgram([...argv, '--lang', 'zh'], { cwd: folder });
      expect(stdout).toMatch(/[\u4e00-\u9fff]/);
      expect(stdout.split('\n')[0]).not.toMatch(/^(Found|To read|Compared|Glossary|Cases|Metrics)/);
    },
  );
});

/** Columns of a line; ideographs and full-width signs take two. */
function widthOf(line: string): number {
  return [...line].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  );
}

describe('knowledge of a user on top', () => {
  it('is found, explained and listed', async () => {
    const own = mkdtempSync(join(tmpdir(), 'mq-advisor-own-'));
    writeFileSync(
      join(own, 'terms.yaml'),
      'glossary:\n  - { id: courierpost, term: { en: Courier post, zh: 信使邮递 }, origin: added, definition: A made-up way to carry letters., source: [doc/GLOSSARY] }\n',
    );
    const on = ['--knowledge', own];
    const found = await runProgram(['docs', 'courierpost', ...on]);
    const explained = await runProgram(['explain', 'courierpost', ...on]);
    const listed = await runProgram(['glossary', '信使', ...on, '--lang', 'zh']);
    rmSync(own, { recursive: true });
    expect(found.stdout).toContain('A made-up way to carry letters');
    expect(explained.stdout).toContain('Courier post');
    expect(listed.stdout).toContain('信使邮递');
  });
});
