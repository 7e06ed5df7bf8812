export { explainConstraint } from './explain-constraint.ts';
export { type ConstraintJudgement, judgeConstraints, undecidedConstraints } from './judge-constraints.ts';
