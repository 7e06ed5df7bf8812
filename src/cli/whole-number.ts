import { type Problem, usageProblem } from '../domain/index.ts';

type WholeNumber =
  | { readonly ok: true; readonly value: number | undefined }
  | { readonly ok: false; readonly problem: Problem };

/** The value of a flag that takes a whole number from `least` to `most`; undefined when it was not given. */
export function wholeNumber(flag: string, text: string | undefined, least: number, most: number): WholeNumber {
  if (text === undefined) return { ok: true, value: undefined };
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return { ok: true, value };
  return { ok: false, problem: usageProblem({ id: 'cli/not-whole', gaps: { flag, text, least, most } }) };
}

/** The most that `--draws` and `--seed` take. */
export const MOST_DRAWS = 1_000_000;
export const MOST_SEED = 4_294_967_295;

/** The value of `--draws`; undefined when it was not given, or is none, which is then among the problems. */
export function readDraws(text: string | undefined, problems: Problem[]): number | undefined {
  return valueIn(wholeNumber('--draws', text, 0, MOST_DRAWS), problems);
}

/** The same of `--seed`. */
export function readSeed(text: string | undefined, problems: Problem[]): number | undefined {
  return valueIn(wholeNumber('--seed', text, 0, MOST_SEED), problems);
}

/** The same of `--width`, in columns. */
export function readWidth(text: string | undefined, problems: Problem[]): number | undefined {
  return valueIn(wholeNumber('--width', text, 20, 400), problems);
}

/** What was read; undefined when nothing was given, or it is none, which is then among the problems. */
export function valueIn(read: WholeNumber, problems: Problem[]): number | undefined {
  if (read.ok) return read.value;
  problems.push(read.problem);
  return undefined;
}
