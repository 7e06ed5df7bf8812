export { ACCEPTABLE_RATIO } from './pairwise.ts';
export { isConsistent, parseWeights, weighedInVain } from './stated-weights.ts';
