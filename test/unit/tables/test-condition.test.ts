import { describe, expect, it } from 'vitest';
import type { Condition, Trilean } from '../../../src/domain/index.ts';
import { testCondition, testOneOf } from '../../../src/tables/index.ts';
import { cell, cellValueOf } from './tables.ts';

const number = { kind: 'number', dimension: 'count' } as const;
const flag = { kind: 'flag' } as const;

const condition: Condition = {
  cells: [
    { column: 'devices', test: cell('> alternative.limit', number) },
    { column: 'replay', test: cell('true', flag) },
    { column: 'managed', test: cell('-', flag) },
  ],
};

describe('all cells together', () => {
  it.each<[number | readonly [number, number] | undefined, boolean | undefined, Trilean, readonly string[]]>([
    [11, true, 'yes', []],
    [11, false, 'no', []],
    [undefined, false, 'no', []],
    [9, undefined, 'no', []],
    [11, undefined, 'unknown', ['replay']],
    [undefined, true, 'unknown', ['devices']],
    [[5, 15], true, 'unknown', ['devices']],
    [undefined, undefined, 'unknown', ['devices', 'replay']],
  ])('devices %j, replay %j: %s', (devices, replay, result, missing) => {
    const values = new Map([
      ['devices', cellValueOf(devices)],
      ['replay', cellValueOf(replay)],
    ]);
    expect(
      testCondition(
        condition,
        (column) => values.get(column),
        () => 10,
      ),
    ).toEqual({ result, missing });
  });

  it('names the figure when it is the figure that is missing', () => {
    const read = (column: string) => cellValueOf(column === 'devices' ? 11 : true);
    expect(testCondition(condition, read)).toEqual({ result: 'unknown', missing: ['alternative.limit'] });
  });

  it('of no cells always holds', () => {
    expect(testCondition({ cells: [] }, () => undefined)).toEqual({ result: 'yes', missing: [] });
  });
});

describe('one of several conditions', () => {
  const either = condition.cells.slice(0, 2).map((one) => ({ cells: [one] }));

  it.each<[number | undefined, boolean | undefined, Trilean, readonly string[]]>([
    [11, undefined, 'yes', []],
    [undefined, true, 'yes', []],
    [9, false, 'no', []],
    [9, undefined, 'unknown', ['replay']],
    [undefined, undefined, 'unknown', ['devices', 'replay']],
  ])('devices %j, replay %j: %s', (devices, replay, result, missing) => {
    const read = (column: string) => cellValueOf(column === 'devices' ? devices : replay);
    expect(testOneOf(either, read, () => 10)).toEqual({ result, missing });
  });
});
