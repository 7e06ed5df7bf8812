import { isAbsolute, resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** As much of a writable stream as the program uses. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

export interface InputStream extends Readable {
  readonly isTTY?: boolean;
  /** Of a terminal: keys come one by one, and nothing that is typed is shown. */
  setRawMode?(isRaw: boolean): unknown;
}

/** What the program knows of the world, handed in so that a whole run fits in a test. `process` is one. */
export interface World {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  /** That of the user, where the environment says none and the system knows. */
  readonly locale?: () => string;
}

/** Where a path leads. The current folder may be gone: it is asked for where the path starts from it, and only there. */
export function pathAt({ cwd }: Pick<World, 'cwd'>, path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(cwd(), path);
}

/** Undefined where it is gone. */
export function currentFolder({ cwd }: Pick<World, 'cwd'>): string | undefined {
  try {
    return cwd();
  } catch {
    return undefined;
  }
}

/** Exit status, the same under every flag. */
export const STATUS = { done: 0, noWinner: 1, usage: 2, broken: 3, cancelled: 130 } as const;

/** True for anything but empty, `0` and `false`. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

/** Whether questions can be asked: both ends are terminals that can move a cursor, and this is no CI run. */
export function isInteractive(world: World): boolean {
  // Standard input comes last: the process makes its streams when they are first looked at, which takes a while.
  return !isSet(world.env.CI) && world.env.TERM !== 'dumb' && world.stdout.isTTY === true && world.stdin.isTTY === true;
}

type Colour = 'none' | 'basic' | 'full';

/**
 * How much colour a stream gets: the flag decides, then FORCE_COLOR, NO_COLOR and TERM=dumb, then whether it is a
 * terminal. `full` is 256 colours and more.
 */
export function colourFor(stream: OutputStream, env: World['env'], flag: boolean | undefined): Colour {
  if (flag === false) return 'none';
  const rich = /256|truecolor|24bit|kitty/i.test(`${env.TERM ?? ''} ${env.COLORTERM ?? ''}`) ? 'full' : 'basic';
  if (flag === true) return rich;
  if (env.FORCE_COLOR !== undefined) return isSet(env.FORCE_COLOR) || env.FORCE_COLOR === '' ? rich : 'none';
  if ((env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb' || stream.isTTY !== true) return 'none';
  return rich;
}

/** Terminals known to follow OSC 8 links; elsewhere the address is printed. */
export function showsHyperlinks(stream: OutputStream, env: World['env']): boolean {
  if (stream.isTTY !== true || env.TERM === 'dumb' || isSet(env.CI)) return false;
  if (env.FORCE_HYPERLINK !== undefined) return isSet(env.FORCE_HYPERLINK);
  const vte = Number(env.VTE_VERSION ?? 0);
  return (
    vte >= 5000 ||
    isSet(env.WT_SESSION) ||
    isSet(env.KONSOLE_VERSION) ||
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(env.TERM_PROGRAM ?? '') ||
    /kitty|alacritty|foot/.test(env.TERM ?? '')
  );
}

/** Whether the screen can show more than ASCII: a UTF-8 locale, or none said. */
export function showsUnicode(env: World['env']): boolean {
  if (env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}

/** Width of reports: what is asked for, else the terminal's, which is 0 where it does not know, else 80. */
export function widthOf(stream: OutputStream, env: World['env'], asked: number | undefined): number {
  const columns = Number(env.COLUMNS);
  const found = asked ?? (stream.columns || (Number.isInteger(columns) && columns > 0 ? columns : 80));
  return Math.max(20, Math.min(found, 400));
}
