import type { Constraint } from '../domain/index.ts';
import type { State, View } from '../situation/index.ts';
import { anyHolds, holds, testCondition, YES } from '../tables/index.ts';

/** How the constraints speak about one alternative. */
export interface ConstraintJudgement {
  /** Hard constraints that certainly fire: the alternative is excluded. */
  readonly violated: readonly Constraint[];
  /** Soft ones that fire: workarounds that cost. */
  readonly strained: readonly Constraint[];
}

const NONE: Constraint[] = [];

/**
 * Runs the constraints against every alternative, in the order of the knowledge base. Only firm requirements exclude; what
 * is merely typical leaves a hard constraint undecided. Soft constraints listen to typical requirements too.
 */
export function judgeConstraints({ plan, all, firm }: State): ConstraintJudgement[] {
  const judgements: ConstraintJudgement[] = [];
  for (let i = 0; i < plan.constraints.length; i++) {
    const programs = plan.constraints[i] as (typeof plan.constraints)[number];
    let violated = NONE;
    let strained = NONE;
    for (let c = 0; c < programs.length; c++) {
      const { constraint, when, unless } = programs[c] as (typeof programs)[number];
      if (holds(when, constraint.hard ? firm : all) !== YES) continue;
      if (anyHolds(unless, all)) continue;
      if (constraint.hard) violated = violated === NONE ? [constraint] : [...violated, constraint];
      else strained = strained === NONE ? [constraint] : [...strained, constraint];
    }
    judgements.push({ violated, strained });
  }
  return judgements;
}

/** Whether one of the conditions under which a constraint does not speak holds. */
function isLifted({ unless }: Constraint, { read, figureOf }: Pick<View, 'read' | 'figureOf'>): boolean {
  return unless.some((condition) => testCondition(condition, read, figureOf).result === 'yes');
}

/** Hard constraints that fire or not depending on an answer that is missing, vague or only typical. */
export function undecidedConstraints(
  view: View,
  constraints: readonly Constraint[],
): readonly { readonly constraint: Constraint; readonly missing: readonly string[] }[] {
  return constraints.flatMap((constraint) => {
    if (!constraint.hard || isLifted(constraint, view)) return [];
    const { result, missing } = testCondition(constraint.when, view.readFirm, view.figureOf);
    return result === 'unknown' ? [{ constraint, missing }] : [];
  });
}
