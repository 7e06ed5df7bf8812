import { fileURLToPath } from 'node:url';
import { timeProcesses } from './processes.ts';
import { PROCESSES } from './rows.ts';

/** Fails when a start takes a quarter longer than its bar. */
const SLACK = 1.25;
const ROUNDS = 15;
/** A busy machine slows a program more than bare Node, but not three times in a row; a slow program is slow each time. */
const TRIES = 3;

const root = fileURLToPath(new URL('../..', import.meta.url));
let waiting = PROCESSES.map((row) => ({ ...row, args: [`${root}bin/mq-advisor.js`, ...row.args] }));
for (let left = TRIES - 1; waiting.length > 0 && left >= 0; left--) {
  const { bare, timed } = timeProcesses(waiting, ROUNDS, root);
  console.log(`bare Node ${process.version}: ${bare.toFixed(1)} ms`);
  waiting = waiting.filter(({ name, bar, aim }, i) => {
    const ratio = timed[i]?.ratio ?? Number.NaN;
    const held = ratio <= bar * SLACK;
    const aimed = aim === undefined ? '' : `, aim ${aim.toFixed(2)}`;
    const verdict = held ? 'held' : left > 0 ? 'to be measured again' : 'FAILED';
    console.log(`${name}: ${ratio.toFixed(2)} times bare Node, bar ${bar.toFixed(2)}${aimed}: ${verdict}`);
    return !held;
  });
}
if (waiting.length > 0) process.exitCode = 1;
