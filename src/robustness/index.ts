export { axisStart, drawLogarithmic, drawOnAxis, type RequirementDraw, requirementDraws } from './draw-requirements.ts';
export { netFlows } from './promethee.ts';
export { createRandom, latinHypercube, type Random } from './random.ts';
export { createScoredDraws, createScoreModel, type ScoredDraws, type ScoreModel, scoreDraws } from './score-draws.ts';
export { type SmaaResult, type SmaaTally, smaaTally } from './smaa.ts';
export { switchWeight } from './switch-weight.ts';
export { weightCloud } from './weight-cloud.ts';
