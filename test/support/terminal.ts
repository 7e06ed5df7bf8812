import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, root } from './built-program.ts';

/** How a terminal is set up, and what happens at it. */
export interface TerminalSetup {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all that has appeared whenever there is more. */
  readonly onScreen?: (screen: string, person: Person) => void;
}

/** Whoever sits at the terminal, and whoever else can end the program. */
export interface Person {
  readonly type: (keys: string) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Whether there is `script` of util-linux, which lends a program a terminal. */
export const hasTerminals = `${spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout}`.includes('util-linux');

/** A program that asks what no test answers would wait for ever. */
const LONGEST_MS = 30_000;

/**
 * Runs the built program in a terminal of its own.
 *
 * @param line  its arguments, as a shell reads them
 * @returns     everything that appeared, escape sequences included, with plain line ends; the status as a shell has it
 */
export async function inTerminal(
  line: string,
  { columns = 80, env = {}, onScreen }: TerminalSetup = {},
): Promise<{ readonly screen: string; readonly status: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-terminal-'));
  const pidFile = join(folder, 'pid');
  const run = `echo $$ > ${pidFile}; exec ${command} ${line}`;
  const script = `stty cols ${columns} rows 40; sh -c ${quoted(run)}; echo "<status $?>"`;
  const child = spawn('script', ['-qfec', script, '/dev/null'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let screen = '';
  const person: Person = {
    type: (keys) => child.stdin.write(keys),
    kill: (signal) => process.kill(Number(readFileSync(pidFile, 'utf8')), signal),
  };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    screen += chunk;
    onScreen?.(screen, person);
  });
  const late = setTimeout(() => person.kill('SIGKILL'), LONGEST_MS);
  await new Promise((done) => child.once('close', done));
  clearTimeout(late);
  rmSync(folder, { recursive: true, force: true });
  const [, status = '-1'] = /<status (\d+)>/.exec(screen) ?? [];
  return {
    screen: screen.replace(/\r\n/g, '\n').replace(/(Terminated|Hangup)?\n?<status \d+>\n$/, ''),
    status: Number(status),
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
