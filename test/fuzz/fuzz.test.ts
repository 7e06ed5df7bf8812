import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/domain/index.ts';
import { changedTexts } from './change-text.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { targets } from './targets.ts';
import { type Ended, type Target, tryInput } from './try-input.ts';

const SEED = 20;
const problem = (one: Partial<Problem> = {}): Problem => ({
  code: 'a/b',
  severity: 'error',
  message: { id: 'x' },
  at: { file: 'a.yaml', line: 1, column: 1 },
  ...one,
});
/** Reads everything well but a text that holds `replay`, which it does what is planted with. */
function planted(fault: (text: string) => Ended): Target {
  return {
    name: 'planted',
    seeds: ['ordering: total\ndurability: required\n', 'devices: 5k\n'],
    words: ['replay'],
    hasLines: true,
    read: (text) => (text.includes('replay') ? fault(text) : { value: text }),
    show: (problems) => problems.map(({ message }) => `a.yaml: ${JSON.stringify(message.gaps ?? '')}\n`).join(''),
  };
}

describe('a planted fault is found', () => {
  it.each<[string, (text: string) => Ended, string]>([
    ['an exception', () => expect.unreachable('planted'), 'it crashed'],
    ['a key that reaches the prototype of everything', pollute, 'Object.prototype has got polluted'],
    ['a prototype chosen by a text', () => ({ value: { a: [Object.create({ x: 1 })] } }), 'a prototype from nowhere'],
    [
      'a problem nowhere',
      () => ({ problems: [{ code: 'a/b', severity: 'error', message: { id: 'x' } }] }),
      'says not where',
    ],
    ['a line that is not there', () => ({ problems: [problem({ at: { file: 'a', line: 99 } })] }), 'is on line 99 of'],
    [
      'a column that is not there',
      () => ({ problems: [problem({ at: { file: 'a', line: 1, column: 999 } })] }),
      'in column 999',
    ],
    [
      'another line than the one that is meant',
      () => ({ problems: [problem({ at: { file: 'a', line: 1, column: 1, sourceLine: 'elsewhere' } })] }),
      'shows another line',
    ],
    ['silence', () => ({ problems: [] }), 'no word why'],
  ])('%s', async (_name, fault, expected) => {
    const { failure, inputs } = await fuzzTarget(planted(fault), { milliseconds: 20_000, seed: SEED });
    expect(failure?.faults.join('; ')).toContain(expected);
    expect(inputs).toBeGreaterThan(0);
    // Nothing is left of the text but what it fails by.
    expect(failure?.text.length).toBeLessThan(60);
    const again = await fuzzTarget(planted(fault), { milliseconds: 20_000, seed: SEED, path: failure?.path ?? '' });
    expect(again).toMatchObject({ inputs: 1, failure: { text: failure?.text } });
  });

  it('an escape sequence in what is said', async () => {
    const raw = { ...planted(() => ({ problems: [problem()] })), show: () => 'a.yaml: \x1b[31mreplay\n' };
    const { failure } = await fuzzTarget(raw, { milliseconds: 20_000, seed: SEED });
    expect(failure?.faults).toEqual(['U+1b on standard error']);
  });

  it('a reading that takes too long', async () => {
    const slow = planted((text) => ({ value: text }));
    const used = vi.spyOn(process, 'cpuUsage').mockReturnValueOnce({ user: 1_000_000, system: 0 });
    used.mockReturnValueOnce({ user: 5_100_000, system: 0 });
    expect((await tryInput(slow, 'replay')).faults).toEqual(['it took 5100 ms']);
    used.mockRestore();
  });

  it('a reading without an end, which is stopped', () => {
    const program = fileURLToPath(new URL('endless.ts', import.meta.url));
    const { signal, stderr } = spawnSync('node', ['--import', 'tsx', program], { encoding: 'utf8', timeout: 25_000 });
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(stderr.replace('BAD ', ''))).toEqual({
      target: 'endless',
      text: 'a: [',
      fault: 'no end after 500 ms',
    });
  });
});

function pollute(text: string): Ended {
  (Object.prototype as Record<string, unknown>).polluted = text;
  return { value: text };
}

describe('changed texts', () => {
  it('are the same again with the same seed, and another with another', () => {
    const sample = (seed: number) =>
      fc.sample(changedTexts(['a: 1\nb: 2\n', 'c: [x, y]\n'], ['z']), { seed, numRuns: 50 });
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
    expect(new Set(sample(1)).size).toBeGreaterThan(25);
  });
});

it('lines that are carriage returns alone are judged as what they are', async () => {
  const every = await targets();
  for (const target of every.filter(({ hasLines }) => hasLines))
    for (const text of ['\r', '\r\r', '\r\r\n\r\n', 'a: [\r\r\n'])
      expect((await tryInput(target, text)).faults, target.name).toEqual([]);
});

describe('everything that reads text', async () => {
  it.each(await targets())('$name reads what it starts from, and refuses some of what it becomes', async (target) => {
    expect(target.seeds.length).toBeGreaterThan(1);
    const tried = await Promise.all(target.seeds.slice(0, 10).map((seed) => tryInput(target, seed)));
    expect(tried.flatMap(({ faults }) => faults)).toEqual([]);
    expect(tried.filter(({ ended }) => ended === 'value').length).toBeGreaterThan(0);
    const { failure, values, problems } = await fuzzTarget(target, {
      milliseconds: 25_000,
      most: target.name === 'report' ? 12 : target.name === 'knowledge laid over' ? 40 : 100,
      seed: SEED,
    });
    expect(failure).toBeUndefined();
    expect(values).toBeGreaterThan(0);
    // A batch answers every line, with what is wrong where something is.
    if (target.name !== 'batch line') expect(problems).toBeGreaterThan(0);
  });
});
