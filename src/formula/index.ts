export { type Evaluation, evaluateFormula, exactly, namesIn, type ValueOf } from './evaluate-formula.ts';
export { measureOf, measureOfDimension, nameOfMeasure, sameMeasure } from './measure.ts';
export { parseFormula } from './parse-formula.ts';
export { writeFormula } from './write-formula.ts';
