import { compareOutcomes, outcomeOf, type Standing } from '../comparison/index.ts';
import type { RankedAlternative, Recommendation, RecordedDecision } from '../domain/index.ts';

/** How a decision that was made stands to what the answers lead to. */
export interface Verdict extends Omit<Standing, 'chosen'> {
  /** The alternative that was chosen, as it ranks now. */
  readonly chosen?: RankedAlternative;
  /** Of a conflict, what comes first instead of it. */
  readonly leader?: RankedAlternative;
}

/** Compares a recorded decision with a recommendation, and looks up what is said of the alternative that was chosen. */
export function compareDecision(recorded: RecordedDecision, now: Recommendation): Verdict {
  const { chosen: id, ...standing } = compareOutcomes(recorded, outcomeOf(now));
  const workload = standing.part === undefined ? undefined : recorded.parts[standing.part]?.workload;
  const { ranking } = now.workloads?.find(({ name }) => name === workload) ?? now;
  const chosen = ranking.find(({ alternative }) => alternative === id);
  const leader = standing.behind === undefined ? undefined : ranking.find(({ excluded }) => !excluded);
  return {
    ...standing,
    ...(chosen === undefined ? {} : { chosen }),
    ...(leader === undefined ? {} : { leader }),
  };
}
