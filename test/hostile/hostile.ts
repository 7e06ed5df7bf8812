import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { corporaFor, entries } from './entries.ts';
import { resultsSheet } from './results-sheet.ts';
import { feed, type Program, type Tally } from './run-corpora.ts';

/**
 * All corpora through all entries of the built program: `npm run hostile`. Prints what was tried and how it ended, and with
 * `--write` puts it into RESULTS.md; status 1 when anything ended badly, or when memory grew.
 *
 * A process for each core takes every so manieth entry; `--entry NAME` runs one alone, in this process.
 */

/** What may stay behind after thousands of runs: code that was compiled, caches with a bound. */
const MOST_GROWTH_MIB = 48;

/** Inputs of a corpus. */
const WARMING = 5;

/** What a process has found out about its entries. */
interface Part {
  readonly tallies: readonly Tally[];
  readonly growth: number;
}

const PART = '--part';
const [, , word, which] = process.argv;
if (word === PART) {
  const [index = 0, count = 1] = (which ?? '').split('/').map(Number);
  process.send?.(await runEntries(entries.filter((_, at) => at % count === index)));
} else {
  const began = performance.now();
  const parts = word === '--entry' ? [await runEntries(entries.filter(({ name }) => name === which))] : await runAll();
  const order = new Map(entries.map(({ name }, at) => [name, at]));
  const tallies = parts
    .flatMap((part) => part.tallies)
    .sort((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
  const growth = Math.max(...parts.map((part) => part.growth));
  const seconds = Math.round((performance.now() - began) / 1000);
  const results = resultsSheet({ tallies, seconds, growth, when: new Date().toISOString().slice(0, 10) });
  console.log(`\n${results}`);
  if (process.argv.includes('--write')) writeFileSync(new URL('RESULTS.md', import.meta.url), results);
  const isBad = tallies.length === 0 || tallies.some(({ bad }) => bad.length > 0) || growth > MOST_GROWTH_MIB;
  if (isBad) process.exitCode = 1;
}

function runAll(): Promise<readonly Part[]> {
  const count = Math.min(availableParallelism(), entries.length);
  return Promise.all(
    Array.from(
      { length: count },
      (_, index) =>
        new Promise<Part>((done, failed) => {
          const child = fork(fileURLToPath(import.meta.url), [PART, `${index}/${count}`]);
          let part: Part | undefined;
          child.on('message', (found: Part) => {
            part = found;
          });
          child.on('exit', (status, signal) =>
            part === undefined ? failed(new Error(`a part has ended with ${signal ?? status}`)) : done(part),
          );
        }),
    ),
  );
}

async function runEntries(chosen: typeof entries): Promise<Part> {
  const { run } = createRequire(import.meta.url)('../../dist/program/main.cjs') as { run: Program };
  const tallies: Tally[] = [];
  // What a command loads once is no growth.
  for (const entry of chosen) {
    for (const [corpus, inputs] of corporaFor(entry)) await feed(run, entry, corpus, inputs.slice(0, WARMING));
  }
  const settled = memoryInUse();
  for (const entry of chosen) {
    const start = performance.now();
    for (const [corpus, inputs] of corporaFor(entry)) {
      const tally = await feed(run, entry, corpus, inputs);
      for (const line of tally.bad) console.log(`BAD ${JSON.stringify(line)}`);
      tallies.push(tally);
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(`${entry.name}: ${seconds.toFixed(1)} s, ${(memoryInUse() - settled).toFixed(1)} MiB`);
  }
  return { tallies, growth: memoryInUse() - settled };
}

function memoryInUse(): number {
  for (let i = 0; i < 3; i++) global.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
