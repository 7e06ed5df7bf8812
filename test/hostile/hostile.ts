import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { entries } from './entries.ts';
import { strings, texts } from './inputs/corpora.ts';
import { resultsSheet } from './results-sheet.ts';
import { feed, type Program, type Tally } from './run-corpora.ts';

/**
 * All corpora through all entries of the built program: `npm run hostile`. Prints what was tried and how it ended, and with
 * `--write` puts it into RESULTS.md; status 1 when anything ended badly, or when memory grew.
 */
const { run } = createRequire(import.meta.url)('../../dist/program/main.cjs') as { run: Program };

/** What may stay behind after thousands of runs: code that was compiled, caches with a bound. */
const MOST_GROWTH_MIB = 48;

const tallies: Tally[] = [];
const began = performance.now();
let settled = 0;
for (const entry of entries) {
  const start = performance.now();
  for (const [corpus, inputs] of Object.entries(entry.takes === 'texts' ? texts : strings)) {
    const tally = await feed(run, entry, corpus, inputs);
    for (const line of tally.bad) console.log(`BAD ${JSON.stringify(line)}`);
    tallies.push(tally);
  }
  // The first entry warms everything up.
  if (entry === entries[0]) settled = memoryInUse();
  console.log(`${entry.name}: ${Math.round((performance.now() - start) / 100) / 10} s`);
}
const growth = memoryInUse() - settled;

const seconds = Math.round((performance.now() - began) / 1000);
const results = resultsSheet({ tallies, seconds, growth, when: new Date().toISOString().slice(0, 10) });
console.log(`\n${results}`);
if (process.argv.includes('--write')) writeFileSync(new URL('RESULTS.md', import.meta.url), results);
const bad = tallies.flatMap((tally) => tally.bad);
if (bad.length > 0 || growth > MOST_GROWTH_MIB) process.exitCode = 1;

function memoryInUse(): number {
  for (let i = 0; i < 3; i++) global.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
