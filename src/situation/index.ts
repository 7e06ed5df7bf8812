export { describe, describeRequirement } from './describe.ts';
export { type Plan, planOf, type SplitProgram } from './plan.ts';
export { readAlternative } from './read-alternative.ts';
export { cellValue, readRequirements } from './read-requirements.ts';
export { createSituation, type Situation, type View } from './situation.ts';
export { copyState, createState, put, requirementsIn, type State, settleFigures, stateOf, UNKNOWN } from './state.ts';
