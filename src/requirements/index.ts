export { imply, implyInto } from './imply.ts';
export { normalise } from './normalise.ts';
