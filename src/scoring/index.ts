export { explainCriterion } from './explain-criterion.ts';
export { type Rankable, rank, TIE_TOLERANCE } from './rank.ts';
export { spreadWeights, weightedSum } from './score.ts';
export { type Sizing, size } from './size.ts';
export { pressureOf, type Utilities, type UtilityResult, utilitiesOf, utilityResult } from './utilities.ts';
export { weightFactors } from './weight-factors.ts';
