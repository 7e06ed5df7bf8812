export { answerAtBound, derive, grown, questionsBehind, YEAR } from './derived.ts';
export { describe, describeRequirement, digitsFrom } from './describe.ts';
export { centralResults, holdsAtMiddle, includesRange, isRange } from './middles.ts';
export { type InRow, type Plan, planOf } from './plan.ts';
export type {
  ConditionProgram,
  ConstraintProgram,
  CriterionProgram,
  ImplicationProgram,
  SplitProgram,
  VolumeProgram,
  WeighingProgram,
} from './programs.ts';
export { fixedColumns, readAlternative } from './read-alternative.ts';
export { cellValue, readRequirements, readValues, traitsOf } from './read-requirements.ts';
export { answeredState, settle } from './settle.ts';
export { createSituation, type Situation, type View } from './situation.ts';
export {
  centre,
  centreOf,
  clearState,
  copyState,
  createState,
  type Prepared,
  prepare,
  put,
  putFigures,
  putPrepared,
  requirementsIn,
  type State,
  stateOf,
} from './state.ts';
