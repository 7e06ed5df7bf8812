export { type Contradiction, contradictionsIn } from './contradictions.ts';
export { imply, implyInto } from './imply.ts';
export { normalise } from './normalise.ts';
