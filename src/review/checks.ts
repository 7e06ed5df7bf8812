import type { FindingCheck, FindingSeverity } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** Everything a review looks for that can be made to fail it, or be made not to. */
export const GATES = [
  'conflict',
  'excluded',
  'no-winner',
  'two-decisions',
  'near-tie',
  'low-confidence',
  'own-weighting',
  'contradictory',
  'unanswered',
  'unknown',
  'stale',
  'undecided',
  'expired',
  'unused',
  'unmatched',
] as const;

export type Gate = (typeof GATES)[number];

/** What fails a review when nobody says otherwise: a decision that does not hold, or cannot be told to. */
export const DEFAULT_GATES: readonly Gate[] = ['conflict', 'excluded', 'no-winner', 'two-decisions'];

/** What a policy can make exceptions from; those about the policy itself it cannot. */
export const EXCEPTABLE = GATES.filter((gate) => gate !== 'expired' && gate !== 'unused' && gate !== 'unmatched');

/** Where no other confidence is asked for: as likely as not. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * Two whose scores differ by less are nearly level, where no other tolerance is asked for. Scores lie between 0 and 1, and are
 * shown to two digits.
 */
export const TOLERANCE = 0.02;

/** What a finding is that does not fail the review. */
const OTHERWISE: Readonly<Record<Gate, FindingSeverity>> = {
  conflict: 'warning',
  excluded: 'warning',
  'no-winner': 'warning',
  'two-decisions': 'warning',
  'near-tie': 'warning',
  'low-confidence': 'warning',
  'own-weighting': 'warning',
  contradictory: 'warning',
  unanswered: 'warning',
  unknown: 'note',
  stale: 'warning',
  undecided: 'warning',
  expired: 'warning',
  unused: 'note',
  unmatched: 'warning',
};

export const RUN = 'review';

/** An answers file that cannot be read: always an error, and never a matter of gates. */
export const UNREADABLE = 'review/unreadable';

const CODES: Readonly<Record<Gate, string>> = {
  conflict: 'review/conflict',
  excluded: 'review/excluded',
  'no-winner': 'review/no-winner',
  'two-decisions': 'review/two-decisions',
  'near-tie': 'review/near-tie',
  'low-confidence': 'review/low-confidence',
  'own-weighting': 'review/own-weighting',
  contradictory: 'review/contradictory',
  unanswered: 'review/unanswered',
  unknown: 'review/unknown',
  stale: 'review/stale',
  undecided: 'review/undecided',
  expired: 'review/expired',
  unused: 'review/unused',
  unmatched: 'review/unmatched',
};

export function codeOf(gate: Gate): string {
  return CODES[gate];
}

/** The gate whose findings have this code; undefined for what is no matter of gates. */
export function gateOf(code: string): Gate | undefined {
  return GATES.find((gate) => CODES[gate] === code);
}

export function severityOf(gate: Gate, gates: readonly Gate[]): FindingSeverity {
  return gates.includes(gate) ? 'error' : OTHERWISE[gate];
}

/** Every check of a review with what it means, as the gates make it. */
export function describeChecks(gates: readonly Gate[], say: Say): readonly FindingCheck[] {
  const check = (name: string, code: string, severity: FindingSeverity): FindingCheck => ({
    code,
    title: say(`review/check-${name}`),
    help: say(`review/help-${name}`),
    severity,
  });
  return [
    ...GATES.map((gate) => check(gate, codeOf(gate), severityOf(gate, gates))),
    check('unreadable', UNREADABLE, 'error'),
  ];
}
