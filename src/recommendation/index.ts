export {
  type Assessed,
  type AssessOptions,
  assess,
  assessIn,
  createWorkspace,
  type Standing,
  type Workspace,
} from './assess.ts';
export { type Choice, decide, outcomeOf } from './decide.ts';
export { type RecommendOptions, recommend, requirementsOf } from './recommend.ts';
export { share } from './rounded.ts';
