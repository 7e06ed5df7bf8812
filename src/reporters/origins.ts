import type { Origin, RequirementReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { requirementValue } from './figures.ts';

const ORIGINS = {
  answer: 'report/answered',
  implied: 'report/implied',
  default: 'report/default',
} as const satisfies Record<Origin, string>;

/** Wording for where a requirement comes from; what is only typical says so. */
export function originOf({ origin, firm }: RequirementReport): string {
  return firm ? ORIGINS[origin] : 'report/usually';
}

/** A value that says where it comes from, unless it was simply answered. */
export function valueWithOrigin(requirement: RequirementReport, say: Say): string {
  const value = requirementValue(requirement, say);
  const origin = originOf(requirement);
  return origin === ORIGINS.answer ? value : say('report/value-origin', { value, origin: say(origin) });
}
