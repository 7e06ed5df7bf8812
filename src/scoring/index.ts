export { explainCriterion } from './explain-criterion.ts';
export { type Rankable, rank, TIE_TOLERANCE } from './rank.ts';
export { spreadWeights, type UtilityMatrix, utilityMatrix, weightedSum } from './score.ts';
export { type Sizing, size } from './size.ts';
export { centre, type UtilityResult, utilityOf } from './utility.ts';
export { createUtilityMemo, type UtilityMemo } from './utility-memo.ts';
export { weightFactors } from './weight-factors.ts';
