import type { FindingsReport } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Surface } from '../reporter.ts';

export interface FindingsContext extends Surface {
  /** Speaks the language of the report. */
  readonly say: Say;
  /** A file as its repository calls it, with forward slashes: what programs that know the repository look for. */
  readonly inRepository: (file: string) => string;
}

/** Findings in one format, ending in one newline. */
export type FindingsReporter = (report: FindingsReport, context: FindingsContext) => string;
