import type { Verdict } from '../domain/index.ts';

/** The word for what became of a figure of the documents. */
export const VERDICTS = {
  confirmed: 'report/confirmed',
  corrected: 'report/corrected',
  outdated: 'report/outdated',
  unverifiable: 'report/unverifiable',
} as const satisfies Record<Verdict, string>;
