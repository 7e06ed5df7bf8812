import { type Problem, type Question, usageProblem } from '../domain/index.ts';
import { DEFAULT_GATES, GATES, type Gate, LEAST_CONFIDENCE, TOLERANCE } from '../review/checks.ts';
import type { Policy } from '../review/read-policy.ts';
import type { ReviewSettings } from '../review/review-settings.ts';
import { listed, readMinConfidence, readRequired, readTolerance } from './gate-flags.ts';
import { unknownValue } from './unknown-value.ts';
import { readDraws, readWidth } from './whole-number.ts';

/** The flags of `review` as commander reads them. */
export interface ReviewOptions {
  readonly failOn?: string;
  readonly minConfidence?: string;
  readonly tolerance?: string;
  readonly require?: string;
  /** False for `--no-config`. */
  readonly config?: string | false;
  readonly today?: string;
  readonly draws?: string;
  readonly stamp?: boolean;
  readonly width?: string;
  readonly color?: boolean;
}

interface ReviewGates extends ReviewSettings {
  readonly draws: number | undefined;
  readonly width: number | undefined;
  readonly problems: readonly Problem[];
}

/** Said instead of gates where nothing is to fail. */
export const NO_GATES = 'none';

/**
 * What fails the review: flags win over the policy. Whoever asks for a confidence or for answers wants them to be there, but for
 * who says that nothing is to fail.
 */
export function readGates(
  options: ReviewOptions,
  policy: Pick<Policy, 'failOn' | 'minConfidence' | 'tolerance' | 'require' | 'weighting' | 'file'>,
  questions: readonly Question[],
): ReviewGates {
  const problems: Problem[] = [];
  const said = listed('--fail-on', options.failOn, problems);
  const words = said?.filter((word) => word !== NO_GATES);
  if (said?.includes(NO_GATES) && words?.length !== 0) {
    problems.push(usageProblem({ id: 'cli/none-alone', gaps: { flag: '--fail-on', none: NO_GATES } }));
  }
  for (const word of words ?? []) {
    if (!(GATES as readonly string[]).includes(word))
      problems.push(unknownValue('--fail-on', word, [...GATES, NO_GATES]));
  }
  const minConfidence = readMinConfidence(options.minConfidence, problems) ?? policy.minConfidence;
  const requiredNow = readRequired(options.require, questions, problems);
  const required = requiredNow ?? policy.require ?? [];
  const chosen = words ?? policy.failOn ?? DEFAULT_GATES;
  const implied: Readonly<Partial<Record<Gate, boolean>>> =
    words?.length === 0
      ? {}
      : {
          'low-confidence': minConfidence !== undefined,
          'own-weighting': policy.weighting !== undefined,
          unanswered: required.length > 0,
        };
  const gates = GATES.filter((gate) => chosen.includes(gate) || implied[gate]);
  return {
    gates,
    minConfidence: minConfidence ?? LEAST_CONFIDENCE,
    needsConfidence: minConfidence !== undefined || gates.includes('low-confidence'),
    tolerance: readTolerance(options.tolerance, problems) ?? policy.tolerance ?? TOLERANCE,
    required,
    requiredBy: requiredNow === undefined ? policy.file : '--require',
    ...(policy.weighting === undefined ? {} : { weighting: policy.weighting }),
    policy: policy.file === '' ? null : policy.file,
    draws: readDraws(options.draws, problems),
    width: readWidth(options.width, problems),
    problems,
  };
}
