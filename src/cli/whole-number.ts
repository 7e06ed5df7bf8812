import type { Problem } from '../domain/index.ts';
import { usageProblem } from './usage-problem.ts';

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
