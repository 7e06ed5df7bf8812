import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { Citations } from './citations.ts';

/** Everything a section of a decision record is made from. */
export interface DecisionRecord {
  readonly recommendation: Recommendation;
  readonly say: Say;
  readonly citations: Citations;
  readonly commandLine: string | undefined;
}
