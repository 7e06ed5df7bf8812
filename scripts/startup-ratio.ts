import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * How much longer the built program takes than `node -e 0`, as medians of ratios taken in pairs: every round starts each
 * command once beside bare Node, so that a busy machine slows both. Fails when a ratio passes its bar by more than a quarter.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const program = `${root}bin/mq-advisor.js`;
const answers = `${root}examples/log-aggregation.yaml`;
const ROUNDS = 21;
const SLACK = 1.25;

const commands = [
  { name: '--version', bar: 1.3, args: [program, '--version'] },
  { name: 'select --draws 0', bar: 3.5, args: [program, 'select', answers, '--format', 'json', '--draws', '0'] },
  // With the robustness run: what is reached, so that it grows no slower. The aim is 3.
  { name: 'select', bar: 12.0, args: [program, 'select', answers, '--format', 'json'] },
];

// Where it is set, Node 20 reads all certificates at every start, and every ratio looks better than it is.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 64e6 });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}\n${stderr}`);
  return Number(end - start) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const ratios = new Map(commands.map((command) => [command.name, [] as number[]]));
const bares: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const bare = median([1, 2, 3].map(() => milliseconds(['-e', '0'])));
  const times = commands.map((command) => milliseconds(command.args));
  if (round === 0) continue; // warms the disk cache
  bares.push(bare);
  for (const [i, command] of commands.entries()) ratios.get(command.name)?.push((times[i] ?? Number.NaN) / bare);
}

console.log(`bare Node ${process.version}: ${median(bares).toFixed(1)} ms`);
for (const { name, bar } of commands) {
  const ratio = median(ratios.get(name) ?? []);
  const held = ratio <= bar * SLACK;
  console.log(`${name}: ${ratio.toFixed(2)} times bare Node, bar ${bar.toFixed(2)}: ${held ? 'held' : 'FAILED'}`);
  if (!held) process.exitCode = 1;
}
