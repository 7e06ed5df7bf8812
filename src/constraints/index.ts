export { explainConstraint } from './explain-constraint.ts';
export { type ConstraintJudgement, judgeConstraints } from './judge-constraints.ts';
