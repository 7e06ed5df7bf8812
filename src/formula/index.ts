export { evaluateFormula, exactly, namesIn, sum, sumOfAll } from './evaluate-formula.ts';
export { measureOf, measureOfDimension, measureOfProduct, nameOfMeasure, sameMeasure } from './measure.ts';
export { parseFormula } from './parse-formula.ts';
export { writeFormula } from './write-formula.ts';
