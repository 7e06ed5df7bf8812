import type { MultipliedWeight, Recommendation } from '../domain/index.ts';
import { roundedTo } from '../units/index.ts';
import type { Say } from '../wording/say.ts';

type Weighed = Pick<Recommendation, 'profile' | 'recommendation' | 'workloads'>;

/** A profile whose weights are multiplied, and of which workload or part it is where there are several. */
interface Multiplied {
  readonly workload?: string;
  readonly multiplied?: readonly MultipliedWeight[] | undefined;
}

/**
 * Where the weights of a report come from: its profile with why, those of its workloads or parts, or whoever stated them. Of
 * profiles also what multiplies their weights.
 */
export function weightsFrom({ profile: whole, recommendation, workloads = [] }: Weighed, say: Say): string {
  const { name: profile, because, stated } = whole;
  if (stated !== undefined) return say('report/weights-stated', { weights: stated });
  const weighed =
    workloads.length > 0
      ? workloads.map(({ name, profile: { name: own, multiplied } }) => ({ workload: name, profile: own, multiplied }))
      : recommendation.parts.flatMap(({ workload, profile: own, multiplied }) =>
          own === undefined ? [] : [{ workload, profile: own, multiplied }],
        );
  if (weighed.length === 0) return andMultiplied(say('report/profile', { profile, because }), [whole], say);
  const list = weighed
    .map((one) => say('report/profile-of', { workload: one.workload, profile: one.profile }))
    .join(say('word/comma'));
  return andMultiplied(say('report/profiles', { list }), weighed, say);
}

function andMultiplied(first: string, profiles: readonly Multiplied[], say: Say): string {
  const list = profiles.flatMap(({ workload, multiplied = [] }) =>
    multiplied.map(({ label, times, because }) => {
      const gaps = { label, times: roundedTo(times, 2), because };
      return workload === undefined
        ? say('report/multiplied-by', gaps)
        : say('report/multiplied-by-for', { ...gaps, workload });
    }),
  );
  if (list.length === 0) return first;
  return say('word/next', { first, second: say('report/multiplied', { list: list.join(say('word/comma')) }) });
}
