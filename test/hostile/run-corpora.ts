import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { World } from '../../src/cli/world.ts';
import { cpuClock } from '../support/cpu-clock.ts';
import type { Entry } from './entry.ts';
import type { Input } from './inputs/input.ts';
import { badness, type Outcome, outcomeOf, type Ran } from './judge.ts';

export type Program = (argv: readonly string[], world: World) => Promise<number>;

/** A corpus fed to an entry: how many inputs, how they ended, and what was bad. */
export interface Tally {
  readonly entry: string;
  readonly corpus: string;
  readonly inputs: number;
  readonly outcomes: Readonly<Record<Outcome | 'bad', number>>;
  readonly bad: readonly string[];
}

/** Flags that name a file to be written. */
const WRITING = ['--output', '-o', '--save-answers', '--adr-dir', '--state'];

/** Feeds every input to an entry, one after the other in this process, so that what one leaves behind meets the next. */
export async function feed(program: Program, entry: Entry, corpus: string, inputs: readonly Input[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-hostile-'));
  const outcomes = { result: 0, 'no winner': 0, refused: 0, 'broken knowledge': 0, bad: 0 };
  const bad: string[] = [];
  let fed = 0;
  try {
    for (const { name, content } of inputs) {
      const start = entry.start(content, folder);
      if (start === undefined) continue;
      fed++;
      const ran = await runOnce(program, start, folder);
      const faults = [
        ...badness(ran, entry.format ?? 'text', entry.reportsFaults),
        ...(entry.left?.(content, folder, ran.status) ?? []),
        ...halfFilesIn(folder),
      ];
      outcomes[faults.length > 0 ? 'bad' : outcomeOf(ran)]++;
      for (const fault of faults) bad.push(`${entry.name} < ${corpus}, ${name}: ${fault}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { entry: entry.name, corpus, inputs: fed, outcomes, bad };
}

/** What a run has begun to write and left behind. */
function halfFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tmp|partial)$/.test(name))
    .map((name) => {
      rmSync(join(folder, name), { force: true });
      return `half a file: ${name}`;
    });
}

async function runOnce(program: Program, start: NonNullable<ReturnType<Entry['start']>>, cwd: string): Promise<Ran> {
  mustStayIn(cwd, start.argv);
  const stdout = new Sink();
  const stderr = new Sink();
  const stdin = Readable.from(start.stdin === undefined ? [] : [Buffer.from(start.stdin as string)]);
  const spent = cpuClock();
  const world: World = { stdin, stdout, stderr, env: start.env ?? {}, cwd: () => cwd };
  const status = await program(start.argv, world);
  return { status, stdout: stdout.text, stderr: stderr.text, milliseconds: spent() };
}

/** Whatever is fed, nothing is ever written outside of the folder of the run: these are strings made to climb out. */
function mustStayIn(folder: string, argv: readonly string[]): void {
  const flags = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  for (const [index, word] of flags.entries()) {
    const [flag = '', attached] = word.split(/=(.*)/s, 2);
    if (!WRITING.includes(flag)) continue;
    const path = resolve(folder, attached ?? argv[index + 1] ?? '');
    if (!path.startsWith(`${folder}/`)) throw new Error(`this run would write to ${path}`);
  }
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
