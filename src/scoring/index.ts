export { type Served, sizeCluster } from './cluster.ts';
export { explainCriterion, headroomOf } from './explain-criterion.ts';
export { firstOf, rank, TIE_TOLERANCE } from './rank.ts';
export { spreadWeights, weightedSum } from './score.ts';
export { type Sizing, size, sizingRules, undividedIn, undividedRules } from './size.ts';
export { createUtilities, fillUtilities, pressureOf, type Utilities } from './utilities.ts';
export { type UtilityResult, utilityResult } from './utility-result.ts';
export { keptShare, weighingOf, weightFactors } from './weight-factors.ts';
