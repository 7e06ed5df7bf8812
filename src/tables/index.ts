export { compareRange } from './compare.ts';
export { evaluateTable } from './evaluate-table.ts';
export { isSame } from './hit-policy.ts';
export { covers, EVERYTHING, intersection, satisfying, union, wholeNumbers } from './intervals.ts';
export { parseUnaryTest } from './parse-unary-test.ts';
export { nextHolding, type ProgramRow, programRow } from './program-row.ts';
export { compileFirstTable, runFirstTable, type TableProgram, UNDECIDED } from './table-program.ts';
export {
  anyHolds,
  boundsOf,
  type ColumnTests,
  columnBits,
  copyResults,
  createResults,
  createTestBank,
  fillColumn,
  fillNumber,
  holds,
  NO,
  OPEN,
  openResults,
  type Place,
  type Program,
  programOf,
  type Result,
  type Results,
  resultOf,
  setBits,
  setResult,
  type TestBank,
  YES,
} from './test-bank.ts';
export { type FigureOf, testCell } from './test-cell.ts';
export { type Read, testCondition, testOneOf } from './test-condition.ts';
export { walkTree } from './walk-tree.ts';
