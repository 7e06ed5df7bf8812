import type { HealthFinding } from './finding.ts';

/**
 * Everything that is looked for, by the last part of its code; `health/<name>/title` says what holds when nothing is
 * found, `health/<name>/help` what to do when something is.
 */
export const HEALTH_CHECKS: Readonly<Record<string, HealthFinding['severity']>> = {
  gap: 'error',
  overlap: 'error',
  shadowed: 'warning',
  'never-fires': 'warning',
  redundant: 'warning',
  'idle-default': 'warning',
  'unreachable-branch': 'warning',
  'unused-input': 'warning',
  'undeclared-input': 'error',
  'too-large': 'warning',
  'unused-question': 'warning',
  'unused-capability': 'warning',
  'unused-figure': 'warning',
  'unused-trait': 'warning',
  'orphan-evidence': 'warning',
  'no-verdict': 'warning',
  unverified: 'warning',
  'old-figure': 'warning',
  'lenient-figure': 'warning',
  'excluded-typical': 'warning',
  'missing-figure': 'warning',
  'bare-matrix': 'warning',
  unplanned: 'warning',
  unjoined: 'warning',
  weightless: 'warning',
  'heavy-weight': 'warning',
  anchor: 'warning',
  'flat-criterion': 'warning',
  correlated: 'warning',
  'rank-reversal': 'error',
  'helps-the-weaker': 'error',
  'stale-exception': 'warning',
};
