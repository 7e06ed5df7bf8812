import type { Origin, RequirementReport } from '../domain/index.ts';

const ORIGINS = {
  answer: 'report/answered',
  implied: 'report/implied',
  default: 'report/default',
} as const satisfies Record<Origin, string>;

/** Wording for where a requirement comes from; what is only typical says so. */
export function originOf({ origin, firm }: RequirementReport): string {
  return firm ? ORIGINS[origin] : 'report/usually';
}
