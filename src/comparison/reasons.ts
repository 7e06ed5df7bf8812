import type { Assessment, RankedAlternative, Recommendation } from '../domain/index.ts';

/** Why, in the words of the recommendation that one side of a comparison was; undefined where it says nothing. */
export interface Reasons {
  readonly violation: (workload: string | null, alternative: string, constraint: string) => string | undefined;
  readonly criterion: (workload: string | null, alternative: string, criterion: string) => string | undefined;
}

/** @param whole  undefined for a decision of which only the numbers were kept */
export function reasonsIn(whole: Recommendation | undefined): Reasons {
  const row = (workload: string | null, alternative: string): RankedAlternative | undefined => {
    const assessment: Assessment | undefined =
      workload === null ? whole : whole?.workloads?.find(({ name }) => name === workload);
    return assessment?.ranking.find((one) => one.alternative === alternative);
  };
  return {
    violation: (workload, alternative, constraint) =>
      row(workload, alternative)?.violations.find((one) => one.constraint === constraint)?.reason,
    criterion: (workload, alternative, criterion) =>
      row(workload, alternative)?.criteria.find((one) => one.id === criterion && one.utility !== null)?.reason,
  };
}
