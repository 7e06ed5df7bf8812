import type { Constraint } from '../domain/index.ts';
import type { View } from '../situation/situation.ts';
import { testCondition } from '../tables/index.ts';

/** How the constraints speak about one alternative. */
export interface ConstraintJudgement {
  /** Hard constraints that certainly fire: the alternative is excluded. */
  readonly violated: readonly Constraint[];
  /** Soft ones that fire: workarounds that cost. */
  readonly strained: readonly Constraint[];
  /** Hard ones that would fire or not depending on an answer that is missing, vague or only typical. */
  readonly undecided: readonly { readonly constraint: Constraint; readonly missing: readonly string[] }[];
}

/**
 * Runs the constraints against one alternative. Only firm requirements exclude; what is merely typical leaves a hard
 * constraint undecided. Soft constraints listen to typical requirements too.
 */
export function judgeConstraints(view: View): ConstraintJudgement {
  const violated: Constraint[] = [];
  const strained: Constraint[] = [];
  const undecided: { constraint: Constraint; missing: readonly string[] }[] = [];
  for (const { constraint, when } of view.rules.constraints) {
    if (!constraint.hard) {
      if (testCondition(when, view.read, view.figureOf).result === 'yes') strained.push(constraint);
      continue;
    }
    const { result, missing } = testCondition(when, view.readFirm, view.figureOf);
    if (result === 'yes') violated.push(constraint);
    else if (result === 'unknown') undecided.push({ constraint, missing });
  }
  return { violated, strained, undecided };
}
