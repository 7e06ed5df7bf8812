import type { Recommendation, SwitchPoint, WorkloadAssessment } from './recommendation.ts';

/**
 * The workloads of a report by those that were asked for: one that was taken apart is several. Empty where the request holds
 * one.
 */
export function askedWorkloads({
  workloads = [],
}: Pick<Recommendation, 'workloads'>): readonly (readonly WorkloadAssessment[])[] {
  const asked = new Map<string, WorkloadAssessment[]>();
  for (const workload of workloads) {
    const { name, partOf = name } = workload;
    asked.set(partOf, [...(asked.get(partOf) ?? []), workload]);
  }
  return [...asked.values()];
}

/** What turns the recommendation, by workload as it was asked for; of the only one where the request holds one. */
export function askedSwitchPoints(recommendation: Recommendation): readonly (readonly SwitchPoint[])[] {
  if (recommendation.workloads === undefined) return [recommendation.sensitivity];
  return askedWorkloads(recommendation).map((parts) => parts.flatMap(({ sensitivity }) => sensitivity));
}
