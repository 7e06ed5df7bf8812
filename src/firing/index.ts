export { criterionFiring } from './criterion-firing.ts';
export { adviceFiring, constraintFiring, implicationFiring, splitFiring } from './fires.ts';
export { procedureFiring } from './procedure-firing.ts';
