export { evaluateTable, HitPolicyError, type TableResult } from './evaluate-table.ts';
export { complement, covers, EVERYTHING, isEmpty, touches, union } from './intervals.ts';
export { parseUnaryTest } from './parse-unary-test.ts';
export { type FigureOf, type Read, testCell, testCondition } from './test-condition.ts';
export { walkTree } from './walk-tree.ts';
