import { parseArgs } from 'node:util';
import { type Fuzzed, fuzzTarget } from './fuzz-target.ts';
import { targets } from './targets.ts';
import { watch } from './watch.ts';

/**
 * Changed texts into everything that reads text, for so many seconds: `npm run fuzz [-- SECONDS] [-- --seed N]`. Prints what was
 * tried; status 1, with the simplest text and the command that tries it again, when one ended badly.
 */
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, target: { type: 'string' }, path: { type: 'string' } },
});
const seconds = Number(positionals[0] ?? 60);
const seed = Number(given.seed ?? Date.now() % 2 ** 31) | 0;
if (!(seconds > 0)) throw new Error(`no number of seconds: ${positionals[0]}`);

/** Far more than the judge lets pass, for a machine that has something else to do. */
const NO_END_MS = 60_000;

/** Of a bad text; the command below it makes the whole of it again. */
const MOST_SHOWN = 3000;

const all = await targets();
const chosen = all.filter(({ name }) => given.target === undefined || name === given.target);
if (chosen.length === 0) throw new Error(`no such target: ${given.target}; ${all.map(({ name }) => name).join(', ')}`);
console.log(`seed ${seed}, ${seconds} s`);

const columns = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(22) : String(cell).padStart(12))).join('');
console.log(columns(['target', 'inputs', 'values', 'problems', 'kinds', 'bad']));
const done: Fuzzed[] = [];
for (const target of chosen) {
  const guard = watch(NO_END_MS, { target: target.name, seed });
  const fuzzed = await fuzzTarget(target, {
    milliseconds: (seconds * 1000) / chosen.length,
    seed,
    ...(given.path === undefined ? {} : { path: given.path }),
    beforeEach: guard.next,
  });
  await guard.stop();
  done.push(fuzzed);
  const { inputs, values, problems, codes, failure } = fuzzed;
  console.log(columns([target.name, inputs, values, problems, codes.size, failure === undefined ? 0 : 1]));
  if (failure === undefined) continue;
  const shown = JSON.stringify(failure.text);
  console.log(`BAD ${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown}`);
  for (const fault of failure.faults) console.log(`    ${fault.replaceAll('\n', '\n    ')}`);
  console.log(`    npm run fuzz -- --seed ${seed} --target '${target.name}' --path '${failure.path}'`);
}
const bad = done.filter(({ failure }) => failure !== undefined).length;
const inputs = done.reduce((sum, one) => sum + one.inputs, 0);
console.log(`${inputs} inputs into ${done.length} targets, ${bad} bad, seed ${seed}`);
if (bad > 0 || inputs === 0) process.exitCode = 1;
