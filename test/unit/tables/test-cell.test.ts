import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, Comparison, Trilean } from '../../../src/domain/index.ts';
import { testCell } from '../../../src/tables/index.ts';
import { cell, cellValueOf } from './tables.ts';

const number: ColumnType = { kind: 'number', dimension: 'count' };
const whole: ColumnType = { kind: 'number', dimension: 'count', integer: true };
const words: ColumnType = { kind: 'choice', choices: ['value1', 'value2', 'value3'] };
const traits: ColumnType = { kind: 'labels', choices: ['edge', 'event-log', 'device-facing'] };
const flag: ColumnType = { kind: 'flag' };

/** As in nikku/feelin, test/interpreter-spec.js; quantities are never negative, so `< -1` is written `< 1`. */
describe('the published vectors', () => {
  it.each<[number, string, Trilean]>([
    [5, '>= 3, < 10', 'yes'],
    [5, '3, < 1', 'no'],
    [5, '1, 5', 'yes'],
    [5, '1, 4', 'no'],
    [5, '1, [2..5]', 'yes'],
    [5, 'not(1, 2, 3)', 'yes'],
    [5, 'not([5..6], 1)', 'no'],
    [4, '[4..6]', 'yes'],
    [6, '[4..6]', 'yes'],
    [4, '(4..6)', 'no'],
    [6, '(4..6)', 'no'],
    [4, ']4..6[', 'no'],
    [6, ']4..6[', 'no'],
  ])('%d with %s: %s', (value, text, expected) => {
    expect(testCell(cell(text, number), cellValueOf(value))).toBe(expected);
  });

  it('value1 with not("value1", "value2"): no', () => {
    expect(testCell(cell('not("value1", "value2")', words), cellValueOf('value1'))).toBe('no');
  });

  it.each<[string, Trilean]>([
    ['-', 'yes'],
    ['> 5', 'unknown'],
  ])('nothing known with %s: %s', (text, expected) => {
    expect(testCell(cell(text, number), undefined)).toBe(expected);
  });
});

describe('a range', () => {
  it.each<[readonly [number, number], string, Trilean]>([
    [[5, 15], '<= 15', 'yes'],
    [[5, 15], '< 15', 'unknown'],
    [[5, 15], '> 15', 'no'],
    [[5, 15], '>= 15', 'unknown'],
    [[5, 15], '< 5', 'no'],
    [[5, 15], '[5..15]', 'yes'],
    [[5, 15], '(5..15)', 'unknown'],
    [[5, 15], '[1..3], [6..9]', 'unknown'],
    [[5, 15], '[1..10], [10..20]', 'yes'],
    [[5, 15], '[1..10), (10..20]', 'unknown'],
    [[5, 15], 'not(10)', 'unknown'],
    [[5, 15], 'not(20)', 'yes'],
    [[5, 15], '10', 'unknown'],
    [[5, 5], '5', 'yes'],
    [[5, 15], '-', 'yes'],
  ])('%j with %s: %s', (range, text, expected) => {
    expect(testCell(cell(text, number), cellValueOf(range))).toBe(expected);
  });

  it('of whole numbers has nothing between neighbours', () => {
    expect(testCell(cell('[1..3], [4..6]', whole), cellValueOf([2, 5]))).toBe('yes');
  });
});

describe('choices, labels and flags', () => {
  const labels = (...values: string[]): CellValue => ({ kind: 'labels', values });

  it.each<[CellValue, string, ColumnType, Trilean]>([
    [cellValueOf('value2'), 'value1, value2', words, 'yes'],
    [cellValueOf('value3'), 'value1, value2', words, 'no'],
    [undefined, 'value1', words, 'unknown'],
    [labels('edge', 'event-log'), 'event-log', traits, 'yes'],
    [labels('edge'), 'event-log, device-facing', traits, 'no'],
    [labels(), 'event-log', traits, 'no'],
    [labels('edge', 'event-log'), 'not(edge)', traits, 'no'],
    [labels('event-log'), 'not(edge)', traits, 'yes'],
    [labels(), 'not(edge, event-log, device-facing)', traits, 'yes'],
    [undefined, 'not(edge)', traits, 'unknown'],
    [cellValueOf(true), 'true', flag, 'yes'],
    [cellValueOf(false), 'true', flag, 'no'],
    [undefined, 'false', flag, 'unknown'],
  ])('%j with %s: %s', (value, text, type, expected) => {
    expect(testCell(cell(text, type), value)).toBe(expected);
  });
});

describe('a figure of the alternative', () => {
  it.each<[number | readonly [number, number], string, Trilean]>([
    [21, '> alternative.limit * 2', 'yes'],
    [20, '> alternative.limit * 2', 'no'],
    [20, '>= alternative.limit * 2', 'yes'],
    [[5, 15], '> alternative.limit', 'unknown'],
    [[5, 15], '<= alternative.limit', 'unknown'],
    [[5, 9], '<= alternative.limit', 'yes'],
    [[5, 15], '= alternative.limit', 'unknown'],
    [[5, 15], '!= alternative.limit', 'unknown'],
    [[5, 10], '= alternative.limit', 'unknown'],
    [[5, 9], '= alternative.limit', 'no'],
    [[5, 9], '!= alternative.limit', 'yes'],
    [10, 'alternative.limit', 'yes'],
  ])('of 10 with %j %s: %s', (value, text, expected) => {
    expect(testCell(cell(text, number), cellValueOf(value), () => 10)).toBe(expected);
  });

  it('that is not known leaves it open', () => {
    expect(testCell(cell('> alternative.limit', number), cellValueOf(5), () => undefined)).toBe('unknown');
    expect(testCell(cell('> alternative.limit', number), cellValueOf(5))).toBe('unknown');
  });

  it('says the same as the comparison with that number', () => {
    const comparison = fc.constantFrom<Comparison>('<', '<=', '>', '>=', '=', '!=');
    fc.assert(
      fc.property(comparison, fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 }), (operator, a, b, bound) => {
        const value = cellValueOf([Math.min(a, b), Math.max(a, b)]);
        const figure = testCell(cell(`${operator} alternative.limit`, number), value, () => bound);
        expect(figure).toBe(testCell(cell(`${operator} ${bound}`, number), value));
      }),
    );
  });
});

describe('a value of the wrong kind', () => {
  it.each<[string, ColumnType, CellValue]>([
    ['> 5', number, cellValueOf('value1')],
    ['> alternative.limit', number, cellValueOf(true)],
    ['value1', words, cellValueOf(5)],
    ['true', flag, cellValueOf('true')],
  ])('%s is a bug, not a no', (text, type, value) => {
    expect(() => testCell(cell(text, type), value, () => 1)).toThrow(`the condition "${text}" is tested against a`);
  });
});

describe('a figure of the alternative, and a range', () => {
  it.each<[string, readonly [number, number], Trilean]>([
    ['= alternative.x', [10, 10], 'yes'],
    ['= alternative.x', [5, 15], 'unknown'],
    ['= alternative.x', [10, 15], 'unknown'],
    ['= alternative.x', [5, 10], 'unknown'],
    ['= alternative.x', [11, 15], 'no'],
    ['!= alternative.x', [5, 15], 'unknown'],
    ['!= alternative.x', [5, 9], 'yes'],
    ['> alternative.x', [5, 15], 'unknown'],
    ['> alternative.x', [10, 15], 'unknown'],
    ['>= alternative.x', [10, 15], 'yes'],
    ['<= alternative.x', [5, 15], 'unknown'],
    ['< alternative.x * 2', [5, 15], 'yes'],
  ])('%s of ten, %j: %s', (text, range, expected) => {
    expect(testCell(cell(text, number), cellValueOf(range), () => 10)).toBe(expected);
  });

  it('throws where the column holds something else, which is a bug of ours', () => {
    expect(() => testCell(cell('true', flag), cellValueOf(5))).toThrow(
      'the condition "true" is tested against a number',
    );
    expect(() => testCell(cell('5', number), cellValueOf(true))).toThrow('the condition "5" is tested against a flag');
  });
});
