import type { Problem } from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';

/** A flag used wrongly. */
export function usageProblem(message: string, hint?: string): Problem {
  return { code: 'usage/invalid', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

/** A value that is none of those there are, with the nearest one. */
export function unknownValue(where: string, value: string, known: readonly string[]): Problem {
  const meant = nearest(value, known);
  const list = `one of: ${known.join(', ')}`;
  return usageProblem(`${where}: unknown "${value}"`, meant === undefined ? list : `did you mean "${meant}"? ${list}`);
}
