export { type Assessed, type AssessOptions, assess, assessState, type Standing } from './assess.ts';
export { type Choice, decide, outcomeOf } from './decide.ts';
export { type RecommendOptions, recommend, requirementsOf } from './recommend.ts';
export { share } from './rounded.ts';
