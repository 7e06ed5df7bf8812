import type { Recommendation, RiskReport } from '../domain/index.ts';

/** The word for how bad a risk is. */
export const SEVERITIES = {
  high: 'report/severity-high',
  medium: 'report/severity-medium',
  low: 'report/severity-low',
} as const satisfies Record<RiskReport['severity'], string>;

const WORST_FIRST = Object.keys(SEVERITIES);

/** Worst first: a report that shows some of them shows those. */
export function risksOf({ risks }: Pick<Recommendation, 'risks'>): readonly RiskReport[] {
  const place = ({ severity }: RiskReport) => WORST_FIRST.indexOf(severity);
  return [...risks].sort((a, b) => place(a) - place(b));
}
