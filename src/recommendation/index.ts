export { type AssessOptions, assess, assessIn, createWorkspace, isWeighedInVain, type Workspace } from './assess.ts';
export type { Assessed, Standing } from './assessment.ts';
export { runAsOne } from './combine.ts';
export { type Choice, decide, outcomeOf, partsIn } from './decide.ts';
export { type RecommendOptions, recommend, requirementsOf } from './recommend.ts';
export { titleOfParts } from './report-hybrid.ts';
export { share } from './rounded.ts';
export { countingInstead } from './weighed-in-vain.ts';
export { decideWhole, type JudgedWorkload } from './whole.ts';
