export { ACCEPTABLE_RATIO, pairwiseWeights, reciprocalMatrix } from './pairwise.ts';
export { rankOrderCentroid } from './rank-order.ts';
export { isConsistent, parseWeights, weighedInVain } from './stated-weights.ts';
