import { describe, expect, it } from 'vitest';
import type { ColumnType, HitPolicy } from '../../../src/domain/index.ts';
import { evaluateTable } from '../../../src/tables/index.ts';
import { reading, tableOf } from './tables.ts';

/** Tables and expectations of dmn-tck/tck, TestCases/compliance-level-2; the id is the folder. */

const applicant: Record<string, ColumnType> = {
  Age: { kind: 'number', dimension: 'count' },
  RiskCategory: { kind: 'choice', choices: ['High', 'Medium', 'Low'] },
  isAffordable: { kind: 'flag' },
};
type Row = readonly [string, string, string, string];
type Applicant = readonly [number, string, boolean];

const APPROVAL: readonly Row[] = [
  ['>= 18', 'Medium, Low', 'true', 'Approved'],
  ['< 18', 'Medium, Low', 'true', 'Declined'],
  ['-', 'High', 'true', 'Declined'],
  ['-', '-', 'false', 'Declined'],
];
const FIRST_AND_RULE_ORDER: readonly Row[] = [
  ['>= 18', 'Medium', 'true', 'Approved, Best'],
  ['>= 12', 'Medium', 'true', 'Approved, Standard'],
  ['< 12', 'Low', 'true', 'Declined, Standard'],
];
const ANY: readonly Row[] = [
  ['>= 18', 'Low', 'true', 'Approved, Best'],
  ['>= 18', 'Medium', 'true', 'Approved, Standard'],
  ['< 18', 'Medium, Low', 'true', 'Declined, Standard'],
  ['-', 'High', 'true', 'Declined, Standard'],
  ['-', '-', 'false', 'Declined, Standard'],
  ['>= 19', 'Low', 'true', 'Approved, Best'],
];
const COLLECT: readonly Row[] = [
  ['>= 18', 'Medium, Low', 'true', 'Approved, Basic'],
  ['< 18', '-', '-', 'Declined, Standard'],
  ['-', 'High', '-', 'Approved, Standard'],
];

describe('the compliance tests of DMN', () => {
  it.each<[string, HitPolicy, readonly Row[], Applicant, readonly string[]]>([
    ['0004', 'unique', APPROVAL, [18, 'Medium', true], ['Approved']],
    ['0004', 'unique', APPROVAL, [17, 'Medium', true], ['Declined']],
    ['0004', 'unique', APPROVAL, [18, 'High', true], ['Declined']],
    ['0108', 'first', FIRST_AND_RULE_ORDER, [19, 'Medium', true], ['Approved, Best']],
    ['0108', 'first', FIRST_AND_RULE_ORDER, [13, 'Medium', true], ['Approved, Standard']],
    ['0108', 'first', FIRST_AND_RULE_ORDER, [10, 'Low', true], ['Declined, Standard']],
    ['0109', 'rule-order', FIRST_AND_RULE_ORDER, [19, 'Medium', true], ['Approved, Best', 'Approved, Standard']],
    ['0109', 'rule-order', FIRST_AND_RULE_ORDER, [13, 'Medium', true], ['Approved, Standard']],
    ['0117', 'any', ANY, [19, 'Low', true], ['Approved, Best']],
    ['0117', 'any', ANY, [17, 'High', true], ['Declined, Standard']],
    ['0119', 'collect', COLLECT, [17, 'High', true], ['Declined, Standard', 'Approved, Standard']],
  ])('%s %s', (_id, hitPolicy, rows, values, expected) => {
    const table = tableOf<string>(hitPolicy, applicant, rows);
    const result = evaluateTable(table, reading(applicant, values));
    expect(result.outcomes).toEqual(expected);
    expect(result.missing).toEqual([]);
  });

  const single: Record<string, ColumnType> = { x: { kind: 'number', dimension: 'count' } };
  const MINIMUM = [
    ['> 1', 98.83],
    ['> 2', 150.21],
    ['> 3', 205.43],
    ['> 4', 64.32],
  ] as const;

  it.each<[string, HitPolicy, readonly (readonly [string, number])[], number, number]>([
    ['0114', 'collect-min', MINIMUM, 5, 64.32],
    ['0114', 'collect-min', MINIMUM, 4, 98.83],
    ['0114', 'collect-min', MINIMUM, 3, 98.83],
    ['the greatest, after 0114', 'collect-max', MINIMUM, 5, 205.43],
  ])('%s %s', (_id, hitPolicy, rows, x, expected) => {
    const table = tableOf<number>(hitPolicy, single, rows);
    expect(evaluateTable(table, reading(single, [x])).outcomes).toEqual([expected]);
  });
});
