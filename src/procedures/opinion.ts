import type { ProcedureOutcome } from '../domain/index.ts';

/** What running a procedure gives, before it is compared with the recommendation. */
export interface Opinion {
  /** One for each tree or rule that spoke; empty when nothing could be decided. */
  readonly outcomes: readonly ProcedureOutcome[];
  /** Steps as sentences, in the order taken; each verdict is a step of its own. */
  readonly path: readonly string[];
  /** Inputs of the procedure that were needed and are unknown. */
  readonly missing: readonly string[];
}
