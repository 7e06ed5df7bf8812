export { logarithmicGrid, requirementDraws } from './draw-requirements.ts';
export { drawOrdered, drawSimplex, mixWeights } from './draw-weights.ts';
export { netFlows } from './promethee.ts';
export { createRandom, createStratified, type Random } from './random.ts';
export { type SmaaDraw, type SmaaResult, smaaTally } from './smaa.ts';
export { switchWeight } from './switch-weight.ts';
