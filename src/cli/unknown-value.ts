import { type Gap, type Problem, usageProblem } from '../domain/index.ts';
import { suggestAmong } from '../words/suggest.ts';

/** A value that is none of those there are, with the nearest one. */
export function unknownValue(where: Gap, value: string, known: readonly string[]): Problem {
  return usageProblem({ id: 'cli/unknown', gaps: { where, value } }, suggestAmong(value, known));
}
