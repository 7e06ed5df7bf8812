import type { Condition, Constraint } from '../domain/index.ts';
import {
  type ConditionProgram,
  type ConstraintProgram,
  type InRow,
  includesRange,
  type State,
  type View,
} from '../situation/index.ts';
import { holds, nextHolding, OPEN, type Results, testCondition, YES } from '../tables/index.ts';

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
 * is merely typical leaves a hard constraint undecided, as does a range in part of which it does not speak. Soft constraints
 * listen to typical requirements too.
 */
export function judgeConstraints(state: State): ConstraintJudgement[] {
  const { plan, all, firm } = state;
  const judgements: ConstraintJudgement[] = [];
  for (let i = 0; i < plan.constraints.length; i++) {
    const { hard, soft } = plan.constraints[i] as (typeof plan.constraints)[number];
    judgements.push({ violated: firing(hard, firm, state), strained: firing(soft, all, state) });
  }
  return judgements;
}

function firing({ programs, row }: InRow<ConstraintProgram>, results: Results, state: State): readonly Constraint[] {
  let fired = NONE;
  for (let c = nextHolding(row, 0, results); c < programs.length; c = nextHolding(row, c + 1, results)) {
    const { constraint, unless } = programs[c] as ConstraintProgram;
    if (isLifted(unless, constraint, state)) continue;
    if (fired === NONE) fired = [constraint];
    else fired.push(constraint);
  }
  return fired;
}

/**
 * Whether one of the conditions holds under which a constraint does not speak; for a hard one it is enough that it holds of a
 * part of a range. One for which an answer is missing does not hold.
 */
function isLifted(unless: readonly ConditionProgram[], { hard }: Constraint, state: State): boolean {
  for (let k = 0; k < unless.length; k++) {
    const { when, looksAt } = unless[k] as ConditionProgram;
    const result = holds(when, state.all);
    if (result === YES) return true;
    if (hard && result === OPEN && includesRange(looksAt, state) && isKnown(looksAt, state)) return true;
  }
  return false;
}

function isKnown(questions: readonly number[], { known }: State): boolean {
  return questions.every((question) => known[question] === 1);
}

/** A hard constraint that fires or not depending on answers that are missing, vague or only typical. */
export interface UndecidedConstraint {
  readonly constraint: Constraint;
  /** Of its conditions the one that is open: its own, or one under which it does not speak. */
  readonly open: Condition;
  readonly missing: readonly string[];
}

/** Hard constraints that fire or not depending on an answer that is missing, vague or only typical. */
export function undecidedConstraints(
  { read, readFirm, figureOf }: View,
  constraints: readonly Constraint[],
): readonly UndecidedConstraint[] {
  return constraints.flatMap((constraint): UndecidedConstraint[] => {
    if (!constraint.hard) return [];
    const lifting = constraint.unless.map((open) => ({ open, ...testCondition(open, read, figureOf) }));
    if (lifting.some(({ result }) => result === 'yes')) return [];
    const { result, missing } = testCondition(constraint.when, readFirm, figureOf);
    if (result === 'unknown') return [{ constraint, open: constraint.when, missing }];
    const vague = lifting.find((one) => one.result === 'unknown' && one.missing.every((column) => read(column)));
    return result === 'yes' && vague !== undefined ? [{ constraint, open: vague.open, missing: vague.missing }] : [];
  });
}
