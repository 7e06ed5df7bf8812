export { describe, describeRequirement } from './describe.ts';
export { readAlternative } from './read-alternative.ts';
export { cellValue, readRequirements } from './read-requirements.ts';
export { createSituation, figureReader, type Situation, type View } from './situation.ts';
