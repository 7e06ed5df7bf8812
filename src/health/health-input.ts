import type { KnowledgeBase, Plans } from '../domain/index.ts';
import type { Library } from '../knowledge/library.ts';
import type { RawDecision } from '../knowledge/schema/decision.ts';
import type { RawPlanning } from '../knowledge/schema/planning.ts';

/** A knowledge base in which nothing is broken, whole: as it decides, as it is written, and what can be looked up. */
export interface HealthInput {
  readonly knowledge: KnowledgeBase;
  readonly raw: RawDecision;
  readonly planning: RawPlanning;
  readonly plans: Plans;
  readonly library: Library;
  /** The year from which the age of a measurement is counted. */
  readonly year: number;
}
