import { describe, expect, it } from 'vitest';
import type { ColumnType, Interval } from '../../../src/domain/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { cell, refusalOf } from './tables.ts';

const count: ColumnType = { kind: 'number', dimension: 'count' };
const whole: ColumnType = { kind: 'number', dimension: 'count', integer: true };
const latency: ColumnType = { kind: 'number', dimension: 'duration' };
const size: ColumnType = { kind: 'number', dimension: 'bytes' };
const percent: ColumnType = {
  kind: 'number',
  dimension: 'percent',
  domain: { lo: 0, loOpen: false, hi: 100, hiOpen: false },
};
const replay: ColumnType = { kind: 'choice', choices: ['none', 'partial', 'full'], ordered: true };
const colour: ColumnType = { kind: 'choice', choices: ['red', 'green', 'light blue'] };
const traits: ColumnType = { kind: 'labels', choices: ['edge', 'event-log', 'device-facing'] };
const flag: ColumnType = { kind: 'flag' };

/** `[0, 5)` and the like, for short expectations. */
function written({ lo, loOpen, hi, hiOpen }: Interval): string {
  return `${loOpen ? '(' : '['}${lo}, ${hi}${hiOpen ? ')' : ']'}`;
}

describe('a cell of numbers', () => {
  it.each<[string | number, ColumnType, string]>([
    ['5', count, '[5, 5]'],
    [5, count, '[5, 5]'],
    ['= 5', count, '[5, 5]'],
    ['!= 5', count, '(-Infinity, 5) (5, Infinity)'],
    ['< 5', count, '(-Infinity, 5)'],
    ['<=5', count, '(-Infinity, 5]'],
    ['> 5', count, '(5, Infinity)'],
    ['>= 500k', count, '[500000, Infinity)'],
    ['[1..5]', count, '[1, 5]'],
    ['(1..5)', count, '(1, 5)'],
    [']1..5[', count, '(1, 5)'],
    ['[1..5)', count, '[1, 5)'],
    [']1..5]', count, '(1, 5]'],
    ['( 1 .. 5 ]', count, '(1, 5]'],
    ['1..5', count, '[1, 5]'],
    ['1, 3, 5', count, '[1, 1] [3, 3] [5, 5]'],
    ['>= 3, < 10', count, '(-Infinity, Infinity)'],
    ['[1..3], [2..5)', count, '[1, 5)'],
    ['5, [1..5)', count, '[1, 5]'],
    ['not(1, 3)', count, '(-Infinity, 1) (1, 3) (3, Infinity)'],
    ['not([1..5])', count, '(-Infinity, 1) (5, Infinity)'],
    ['NOT (> 5)', count, '(-Infinity, 5]'],
    ['[10ms..100ms]', latency, '[0.01, 0.1]'],
    ['10ms..100ms', latency, '[0.01, 0.1]'],
    ['(10..100ms]', latency, '(0.01, 0.1]'],
    ['> 0', latency, '(0, Infinity)'],
    ['<= 0.3ms', latency, '(-Infinity, 0.0003]'],
    ['(5..30]', whole, '[6, 30]'],
    ['< 18, >= 18', whole, '(-Infinity, Infinity)'],
    ['<= 17, >= 18', whole, '(-Infinity, Infinity)'],
    ['[1..3], [4..6]', whole, '[1, 6]'],
    ['not(5)', whole, '(-Infinity, 4] [6, Infinity)'],
    ['>= 99.9', percent, '[99.9, Infinity)'],
  ])('%s', (raw, type, expected) => {
    const test = cell(raw, type);
    expect(test.text).toBe(String(raw));
    expect(test.kind === 'intervals' && test.intervals.map(written).join(' ')).toBe(expected);
  });

  it.each([
    ['> alternative.devicesPerCluster', '>', 'devicesPerCluster', 1],
    ['>= alternative.devicesPerCluster * 2', '>=', 'devicesPerCluster', 2],
    ['<alternative.devicesPerCluster*0.5', '<', 'devicesPerCluster', 0.5],
    ['alternative.devicesPerCluster', '=', 'devicesPerCluster', 1],
  ])('%s compares with a figure', (text, comparison, figure, factor) => {
    expect(cell(text, count)).toEqual({ kind: 'figure', text, comparison, figure, factor });
  });
});

describe('a cell of choices', () => {
  it.each<[string, ColumnType, readonly string[]]>([
    ['none', replay, ['none']],
    ['full, none', replay, ['none', 'full']],
    ['not(none)', replay, ['partial', 'full']],
    ['not(none, full)', replay, ['partial']],
    ['>= partial', replay, ['partial', 'full']],
    ['< full', replay, ['none', 'partial']],
    ['not(>= partial)', replay, ['none']],
    ['!= none', replay, ['partial', 'full']],
    ['= none', replay, ['none']],
    ['"light blue", red', colour, ['red', 'light blue']],
    ['light blue', colour, ['light blue']],
    ['edge, event-log', traits, ['edge', 'event-log']],
  ])('%s', (text, type, members) => {
    expect(cell(text, type)).toEqual({ kind: 'members', text, members });
  });

  it('keeps not() of labels as it is', () => {
    expect(cell('not(edge)', traits)).toEqual({ kind: 'members', text: 'not(edge)', members: ['edge'], none: true });
  });
});

describe('a flag', () => {
  it.each<[string | boolean, boolean]>([
    [true, true],
    ['false', false],
    ['not(true)', false],
    ['not( false )', true],
    ['!= true', false],
    ['= true', true],
  ])('%s', (raw, value) => {
    expect(cell(raw, flag)).toEqual({ kind: 'flag', text: String(raw), value });
  });
});

describe('any value', () => {
  it.each([count, replay, traits, flag])('- of a column of kind $kind', (type) => {
    expect(cell(' - ', type)).toEqual({ kind: 'any', text: '-' });
  });
});

describe('a refusal', () => {
  it.each<[string | number | boolean, ColumnType, string]>([
    ['', count, 'an empty condition: expected - where any value will do'],
    ['   ', flag, 'an empty condition'],
    ['[6..4]', count, '"6..4" runs backwards'],
    ['(5..5)', count, 'nothing lies in "(5..5)"'],
    ['(4..5)', whole, 'nothing satisfies "(4..5)": this column holds whole numbers from 0'],
    ['< 0', count, 'nothing satisfies "< 0": this column holds values from 0'],
    ['not(>= 0)', count, 'nothing satisfies "not(>= 0)"'],
    ['> 100', percent, 'nothing satisfies "> 100": this column holds values in 0..100'],
    ['> -1', count, '"-1" is negative'],
    ['[5]', count, '"[5]" is not an interval: expected one such as [1..5]'],
    ['[1..5', count, 'is not an interval'],
    ['[1, 5]', count, 'is not an interval'],
    ['> 5..10', count, '"> 5..10" compares with a range'],
    ['> 1,200', count, '"1,200" may be one number or two: expected 1200 together'],
    ['5 parsecs', latency, '"5 parsecs" is not a duration: expected a number with us, ms'],
    ['[1ms..5 parsecs]', latency, '"5 parsecs" is not a duration'],
    ['> 5', latency, '"5" ends without a unit: expected a number with us, ms'],
    [5, latency, '"5" ends without a unit'],
    ['[0..5]', latency, '"0..5" ends without a unit'],
    ['not(1ms, 5)', latency, '"5" ends without a unit'],
    ['>= 512', size, '"512" ends without a unit: expected a number with B, kB'],
    ['> 5k msg/s', latency, 'is not a duration: that is a rate of messages'],
    ['5,', count, '"" is not a count'],
    [true, count, '"true" is not a count'],
    ['null', count, '"null" is not a count'],
    ['> alternative.', count, 'is not a count'],
    ['> ALTERNATIVE.limit', count, 'is not a count'],
    [
      'partal',
      replay,
      '"partal" is not a value of this column: did you mean "partial"? expected one of: none, partial, full',
    ],
    ['xyzzy', replay, '"xyzzy" is not a value of this column: expected one of: none, partial, full'],
    ['none,', replay, 'a value is missing in the list'],
    ['not(none, partial, full)', replay, 'nothing satisfies "not(none, partial, full)"'],
    ['< none', replay, 'nothing satisfies "< none"'],
    ['not(not(none))', replay, '"not(none)" is not a value of this column'],
    ['>= red', colour, '">= red" compares values that have no order: expected a list of: red, green, light blue'],
    ['>= edge', traits, 'have no order'],
    ['!= edge', traits, '"!= edge" is not a test of labels: expected not(edge)'],
    ['constructor', traits, 'is not a value of this column'],
    ['yes', flag, '"yes" is not true or false: expected true, false or -'],
    [1, flag, '"1" is not true or false'],
    ['true, false', flag, 'is not true or false'],
    ['> true', flag, 'is not true or false'],
    ['1'.repeat(2001), count, 'a condition of 2001 characters is too long'],
  ])('%s', (raw, type, said) => {
    expect(refusalOf(raw, type)).toContain(said);
  });

  it.each(['[', ' ', '(', '1..', ',', 'not(', '"', '.', '> '])('ends soon on many of %j', (piece) => {
    const text = `[${piece.repeat(1990 / piece.length)}x`;
    const spent = cpuClock();
    for (const type of [count, latency, replay, traits, flag]) {
      for (const tried of [text, text.slice(1), `not(${text.slice(6)})`, `> alternative.x ${text.slice(20)}`]) {
        parseUnaryTest(tried, type);
      }
    }
    expect(spent()).toBeLessThan(500);
  });
});

describe('quotes', () => {
  const odd: ColumnType = { kind: 'choice', choices: ['a', 'b', 'a, b', 'not(a)', '"', 'b"', '"b'] };
  const members = (raw: string) => {
    const test = cell(raw, odd);
    return test.kind === 'members' ? test.members : undefined;
  };
  it.each([
    ['"a"', ['a']],
    ['"a, b"', ['a, b']],
    ['a, b', ['a', 'b']],
    ['"a, b", "b"', ['b', 'a, b']],
    ['"not(a)"', ['not(a)']],
    ['not("a, b", "not(a)")', ['a', 'b', '"', 'b"', '"b']],
    // One alone, or at one end only, is part of the choice.
    ['"', ['"']],
    ['b"', ['b"']],
    ['"b', ['"b']],
  ])('%s is %j', (raw, expected) => {
    expect(members(raw)).toEqual(expected);
  });
});

describe('what is nearly a cell', () => {
  it.each<[string, ColumnType, string]>([
    ['not(5', count, 'not(5'],
    ['no not(5)', count, 'no not(5)'],
    ['xalternative.limit', count, 'xalternative.limit'],
    ['> alternative.limit * 2 nodes', count, 'alternative.limit'],
    ['5 [', count, '5 ['],
  ])('%s is refused for what it is', (raw, type, said) => {
    expect(refusalOf(raw, type)).toContain(said);
  });

  it('a figure may be multiplied by any number of up to 12 digits and 12 decimals', () => {
    expect(cell('> alternative.limit * 250', count)).toMatchObject({ kind: 'figure', figure: 'limit', factor: 250 });
    expect(cell('<= alternative.limit*0.125', count)).toMatchObject({ comparison: '<=', factor: 0.125 });
    expect(cell('> alternative.limit', count)).toMatchObject({ factor: 1 });
  });

  it('a cell may hold zero and nothing but zero', () => {
    expect(cell('<= 0', count)).toMatchObject({ kind: 'intervals' });
    expect(cell('0', count)).toMatchObject({ kind: 'intervals' });
  });

  it('says from where to where a column goes', () => {
    const from2 = { lo: 2, loOpen: false, hi: Number.POSITIVE_INFINITY, hiOpen: true };
    const to9 = { lo: 2, loOpen: false, hi: 9, hiOpen: false };
    expect(refusalOf('> 9', { ...whole, domain: to9 })).toContain('this column holds whole numbers in 2..9');
    expect(refusalOf('> 9', { ...count, domain: to9 })).toContain('this column holds values in 2..9');
    expect(refusalOf('< 2', { ...whole, domain: from2 })).toContain('this column holds whole numbers from 2');
    expect(refusalOf('< 2', { ...count, domain: from2 })).toContain('this column holds values from 2');
  });

  it('a group of digits is told from a list', () => {
    expect(refusalOf('1,000', count)).toContain('1,000');
    expect(refusalOf('1,000, 5', count)).toContain('1,000');
    expect(cell('1,0005', count)).toMatchObject({ kind: 'intervals' });
  });

  it('may be as long as any condition and no longer', () => {
    const list = `${'5, '.repeat(665)}12345`;
    expect(cell(list, count).text.length).toBe(2000);
    expect(refusalOf(`${list}6`, count)).toContain('2001');
  });

  it('choices without an order may be told apart, and no more', () => {
    expect(cell('!= red', colour)).toMatchObject({ members: ['green', 'light blue'] });
    expect(refusalOf('>= red', colour)).toContain('>= red');
    expect(refusalOf('>= edge', traits)).toContain('>= edge');
  });
});
