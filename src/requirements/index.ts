export { imply } from './imply.ts';
export { normalise } from './normalise.ts';
