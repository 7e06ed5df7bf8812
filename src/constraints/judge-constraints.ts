import type { Constraint } from '../domain/index.ts';
import type { View } from '../situation/situation.ts';
import { testCondition } from '../tables/index.ts';

/** How the constraints speak about one alternative. */
export interface ConstraintJudgement {
  /** Hard constraints that certainly fire: the alternative is excluded. */
  readonly violated: readonly Constraint[];
  /** Soft ones that fire: workarounds that cost. */
  readonly strained: readonly Constraint[];
}

/**
 * Runs the constraints against one alternative. Only firm requirements exclude; what is merely typical leaves a hard
 * constraint undecided. Soft constraints listen to typical requirements too.
 */
export function judgeConstraints(view: View): ConstraintJudgement {
  const violated: Constraint[] = [];
  const strained: Constraint[] = [];
  for (const { constraint, when } of view.rules.constraints) {
    const read = constraint.hard ? view.readFirm : view.read;
    if (testCondition(when, read, view.figureOf).result !== 'yes') continue;
    (constraint.hard ? violated : strained).push(constraint);
  }
  return { violated, strained };
}

/** Hard constraints that fire or not depending on an answer that is missing, vague or only typical. */
export function undecidedConstraints(
  view: View,
): readonly { readonly constraint: Constraint; readonly missing: readonly string[] }[] {
  return view.rules.constraints.flatMap(({ constraint, when }) => {
    if (!constraint.hard) return [];
    const { result, missing } = testCondition(when, view.readFirm, view.figureOf);
    return result === 'unknown' ? [{ constraint, missing }] : [];
  });
}
