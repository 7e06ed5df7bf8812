import { fileURLToPath } from 'node:url';
import { timeProcesses } from './processes.ts';
import { PROCESSES } from './rows.ts';

/** Fails when a start takes a quarter longer than its bar. */
const SLACK = 1.25;
const ROUNDS = 15;

const root = fileURLToPath(new URL('../..', import.meta.url));
const commands = PROCESSES.map((row) => ({ ...row, args: [`${root}bin/mq-advisor.js`, ...row.args] }));
const { bare, timed } = timeProcesses(commands, ROUNDS, root);
console.log(`bare Node ${process.version}: ${bare.toFixed(1)} ms`);
timed.forEach(({ name, ratio }, i) => {
  const { bar, aim } = PROCESSES[i] ?? { bar: 0 };
  const held = ratio <= bar * SLACK;
  const aimed = aim === undefined ? '' : `, aim ${aim.toFixed(2)}`;
  console.log(
    `${name}: ${ratio.toFixed(2)} times bare Node, bar ${bar.toFixed(2)}${aimed}: ${held ? 'held' : 'FAILED'}`,
  );
  if (!held) process.exitCode = 1;
});
