import type { Gap, Message, Problem } from '../domain/index.ts';
import { suggestAmong } from '../words/suggest.ts';

/** A flag used wrongly. */
export function usageProblem(message: Message, hint?: Message): Problem {
  return { code: 'usage/invalid', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

/** A value that is none of those there are, with the nearest one. */
export function unknownValue(where: Gap, value: string, known: readonly string[]): Problem {
  return usageProblem({ id: 'cli/unknown', gaps: { where, value } }, suggestAmong(value, known));
}
