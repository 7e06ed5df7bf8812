import type { Recommendation, WorkloadAssessment } from './recommendation.ts';

/** Of several workloads those that nothing fits, where something fits others; none where nothing fits any of them. */
export function barredWorkloads({ workloads = [] }: Pick<Recommendation, 'workloads'>): readonly WorkloadAssessment[] {
  const barred = workloads.filter(({ ranking }) => ranking.every(({ excluded }) => excluded));
  return barred.length === workloads.length ? [] : barred;
}
