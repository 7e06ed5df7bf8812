import { compareOutcomes, type OutcomeComparison, outcomeOf } from '../comparison/index.ts';
import type { RankedAlternative, Recommendation, RecordedDecision } from '../domain/index.ts';

/** How a decision that was made stands to what the answers lead to. */
export interface ReviewedOutcome extends Omit<OutcomeComparison, 'chosen' | 'others'> {
  /** The alternative that was chosen, as it ranks now. */
  readonly chosen?: RankedAlternative;
  /** Of a conflict, what comes first instead of it. */
  readonly leader?: RankedAlternative;
  /** The other parts that do not hold, in their order. */
  readonly others?: readonly ReviewedOutcome[];
}

/** Compares a recorded decision with a recommendation, and looks up what is said of the alternative that was chosen. */
export function reviewOutcome(recorded: RecordedDecision, now: Recommendation): ReviewedOutcome {
  const { others, ...worst } = compareOutcomes(recorded, outcomeOf(now));
  const lookedUp = (one: OutcomeComparison) => lookUp(one, recorded, now);
  return { ...lookedUp(worst), ...(others === undefined ? {} : { others: others.map(lookedUp) }) };
}

function lookUp(
  { chosen: id, others: _, ...compared }: OutcomeComparison,
  recorded: RecordedDecision,
  now: Recommendation,
): ReviewedOutcome {
  const workload = compared.part === undefined ? undefined : recorded.parts[compared.part]?.workload;
  const { ranking } = now.workloads?.find(({ name }) => name === workload) ?? now;
  const chosen = ranking.find(({ alternative }) => alternative === id);
  const leader = compared.behind === undefined ? undefined : ranking.find(({ excluded }) => !excluded);
  return {
    ...compared,
    ...(chosen === undefined ? {} : { chosen }),
    ...(leader === undefined ? {} : { leader }),
  };
}
