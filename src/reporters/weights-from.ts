import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

type Weighed = Pick<Recommendation, 'profile' | 'recommendation' | 'workloads'>;

/** Where the weights of a report come from: its profile with why, those of its workloads or parts, or whoever stated them. */
export function weightsFrom({ profile: whole, recommendation, workloads = [] }: Weighed, say: Say): string {
  const { name: profile, because, stated } = whole;
  if (stated !== undefined) return say('report/weights-stated', { weights: stated });
  const weighed =
    workloads.length > 0
      ? workloads.map((one) => ({ workload: one.name, profile: one.profile.name }))
      : recommendation.parts.flatMap((one) => (one.profile === undefined ? [] : [{ ...one, profile: one.profile }]));
  const list = weighed.map((one) => say('report/profile-of', one)).join(say('word/comma'));
  return weighed.length === 0 ? say('report/profile', { profile, because }) : say('report/profiles', { list });
}
