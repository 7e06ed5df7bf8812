import type { RiskReport } from '../domain/index.ts';

/** The word for how bad a risk is. */
export const SEVERITIES = {
  high: 'report/severity-high',
  medium: 'report/severity-medium',
  low: 'report/severity-low',
} as const satisfies Record<RiskReport['severity'], string>;
