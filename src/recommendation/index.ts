export { type AssessOptions, assess, assessIn, createWorkspace, type Workspace } from './assess.ts';
export type { Assessed, Standing } from './assessment.ts';
export { clustersOf } from './combine.ts';
export { type Choice, decide, outcomeOf } from './decide.ts';
export { type RecommendOptions, recommend, requirementsOf } from './recommend.ts';
export { nameOfCluster } from './report-clusters.ts';
export { titleOfParts } from './report-hybrid.ts';
export { share } from './rounded.ts';
export { decideWhole, type JudgedWorkload } from './whole.ts';
