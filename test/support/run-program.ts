import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/main.ts';

/** How a run is set up; everything left out is as in a script: no terminals, an empty environment. */
export interface Setup {
  /** What is piped in; `open` never ends and must not be waited for. */
  readonly stdin?: string | 'terminal' | { readonly open: true } | Readable;
  readonly stdoutIsTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What the system has where the environment says nothing. */
  readonly locale?: string;
  /** The reader of standard output goes away after so many bytes. */
  readonly closesAfter?: number;
  /** Called with all that has appeared on standard error whenever there is more; may type. */
  readonly onScreen?: (screen: string, type: (keys: string) => void) => void;
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdinWasRead: boolean;
}

/** Runs the program in this process, with streams of its own. */
export async function runProgram(argv: readonly string[], setup: Setup = {}): Promise<Ran> {
  const stdin = input(setup.stdin ?? '');
  const stdout = new Sink(setup.stdoutIsTerminal === true, setup.columns, setup.closesAfter);
  const stderr = new Sink(setup.stdoutIsTerminal === true, setup.columns);
  stderr.onText = () => setup.onScreen?.(stderr.text, (keys) => stdin.push(keys));
  const { env = {}, cwd = process.cwd(), locale } = setup;
  const status = await run(argv, { stdin, stdout, stderr, env, cwd: () => cwd, locale: () => locale ?? '' });
  return {
    status,
    stdout: stdout.text,
    stderr: stderr.text,
    stdinWasRead: stdin.readableFlowing !== null || stdin.readableDidRead,
  };
}

function input(given: NonNullable<Setup['stdin']>): Readable & { isTTY?: boolean } {
  if (given === 'terminal') return Object.assign(new Readable({ read() {} }), { isTTY: true });
  if (given instanceof Readable) return given;
  if (typeof given === 'string') return Readable.from(given === '' ? [] : [Buffer.from(given)]);
  return new Readable({ read() {} });
}

class Sink extends Writable {
  text = '';
  onText: () => void = () => {};
  readonly isTTY: boolean;
  readonly columns?: number;
  readonly #closesAfter: number;

  constructor(isTTY: boolean, columns = 80, closesAfter = Number.POSITIVE_INFINITY) {
    super();
    this.isTTY = isTTY;
    if (isTTY) this.columns = columns;
    this.#closesAfter = closesAfter;
  }

  /** As those of a process, it is not ended by what is piped into it. */
  override end(): this {
    return this;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.text += chunk.toString('utf8');
    this.onText();
    if (this.text.length > this.#closesAfter) done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    else done();
  }
}
