export { type Served, sizeCluster } from './cluster.ts';
export { explainCriterion, headroomOf } from './explain-criterion.ts';
export { rank, TIE_TOLERANCE } from './rank.ts';
export { spreadWeights, weightedSum } from './score.ts';
export { type Sizing, size, sizingRules, undividedIn, undividedRules } from './size.ts';
export {
  createUtilities,
  fillUtilities,
  pressureOf,
  type Utilities,
  type UtilityResult,
  utilityResult,
} from './utilities.ts';
export { weightFactors } from './weight-factors.ts';
