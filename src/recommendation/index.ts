export { type Assessed, assess, type Standing } from './assess.ts';
export { type Choice, decide, outcomeOf } from './decide.ts';
export { type RecommendOptions, recommend, requirementsOf } from './recommend.ts';
