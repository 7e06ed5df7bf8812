export { criterionFiring, spreadOf } from './criterion-firing.ts';
export { adviceFiring, constraintFiring, type Firing, implicationFiring, splitFiring } from './fires.ts';
export { procedureFiring } from './procedure-firing.ts';
