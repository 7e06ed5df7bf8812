import { spawnSync } from 'node:child_process';

/** Where it is set, Node 20 reads all certificates at every start, and every ratio looks better than it is. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly status?: number;
  /** The program to run; this Node by default. */
  readonly program?: string;
}

export interface Timed {
  readonly name: string;
  /** Median of the ratios to bare Node of the same round. */
  readonly ratio: number;
  readonly milliseconds: number;
}

/**
 * Times whole processes against `node -e 0`, as medians of ratios taken in pairs: every round starts each command once
 * beside bare Node, so that a busy machine slows both. One round before the first warms disk and code caches.
 */
export function timeProcesses(
  commands: readonly Command[],
  rounds: number,
  cwd: string,
): { readonly bare: number; readonly timed: readonly Timed[] } {
  const ratios = commands.map(() => [] as number[]);
  const times = commands.map(() => [] as number[]);
  const bares: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const bare = median([1, 2, 3].map(() => milliseconds({ name: 'node', args: ['-e', '0'] }, cwd)));
    commands.forEach((command, i) => {
      const took = milliseconds(command, cwd);
      if (round < 0) return;
      times[i]?.push(took);
      ratios[i]?.push(took / bare);
    });
    if (round >= 0) bares.push(bare);
  }
  return {
    bare: median(bares),
    timed: commands.map(({ name }, i) => ({
      name,
      ratio: median(ratios[i] ?? []),
      milliseconds: median(times[i] ?? []),
    })),
  };
}

function milliseconds({ name, args, status = 0, program = process.execPath }: Command, cwd: string): number {
  const start = process.hrtime.bigint();
  const ran = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 64e6 });
  const end = process.hrtime.bigint();
  if (ran.status !== status) throw new Error(`${name} ended with status ${ran.status}\n${ran.stderr}`);
  return Number(end - start) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
