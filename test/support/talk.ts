import { expect } from 'vitest';
import { type Ran, runProgram, type Setup } from './run-program.ts';

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const CTRL_C = '\u0003';

/** What has to appear on the screen, and the keys that are then typed. */
export type Reply = readonly [string, string];

/** The sign of an open prompt at the start of a line, or after the sequence that went there; of an answered one, too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SIGNS = /(?:^|\n|\u001b\[[\d;?]*[A-Za-z])([?✔]) /g;
/** How long the screen must be still before anything is typed. */
const STILL = 60;

/**
 * Answers on a terminal, once the screen is still: with the next reply when what it waits for has appeared since the
 * last one, else with an empty line, which takes the first choice or says that one does not know.
 */
export async function talkOnTerminal(argv: readonly string[], replies: readonly Reply[], setup: Setup): Promise<Ran> {
  const left = [...replies];
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;
  const onScreen = (screen: string, type: (keys: string) => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const news = screen.slice(seen);
      if ([...news.matchAll(SIGNS)].at(-1)?.[1] !== '?') return;
      seen = screen.length;
      type(left[0] !== undefined && news.includes(left[0][0]) ? (left.shift()?.[1] ?? '') : ENTER);
    }, STILL);
  };
  const terminal: Setup = { stdin: 'terminal', stdoutIsTerminal: true, env: { NO_COLOR: '1' }, onScreen };
  const ran = await runProgram(argv, { ...terminal, ...setup });
  clearTimeout(timer);
  expect(left, `replies never asked for:\n${ran.stderr}`).toEqual([]);
  return ran;
}
