import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate, Formula, Measure, Message } from '../../../src/domain/index.ts';
import {
  evaluateFormula,
  exactly,
  measureOf,
  measureOfDimension,
  nameOfMeasure,
  namesIn,
  parseFormula,
  writeFormula,
} from '../../../src/formula/index.ts';
import { inEnglish } from '../../support/in-english.ts';

function formula(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(inEnglish(parsed.message));
  return parsed.value;
}

const values: Readonly<Record<string, Estimate>> = {
  two: exactly(2),
  three: exactly(3),
  ten: exactly(10),
  vague: { min: 2, typical: 4, max: 8 },
  'alternative.copies': exactly(3),
};

function value(text: string): Estimate {
  const result = evaluateFormula(formula(text), (name) => values[name]);
  if (!result.ok) throw new Error(result.missing.join());
  return result.value;
}

describe('a formula', () => {
  it.each([
    ['1', 1],
    ['two + three * ten', 32],
    ['(two + three) * ten', 50],
    ['ten - two - three', 5],
    ['ten / two / five', undefined],
    ['ten / two / three', 10 / 6],
    ['two * three ^ two', 18],
    ['ceil(ten / three)', 4],
    ['max(two, ten, three)', 10],
    ['min(two, ten)', 2],
    ['two - three', 0],
    ['alternative.copies - 1', 2],
    ['1.5 * two', 3],
  ])('%s', (text, expected) => {
    const result = evaluateFormula(formula(text), (name) => values[name]);
    expect(result.ok ? result.value.typical : undefined).toEqual(expected);
  });

  it('takes the whole number that arithmetic missed by its last digit', () => {
    expect(evaluateFormula(formula('ceil(a * b)'), (name) => exactly(name === 'a' ? 0.1 : 30)).ok).toBe(true);
    expect(value('ceil(1.1 * ten)').typical).toBe(11);
  });

  it('keeps the width of what is vague', () => {
    expect(value('ten * vague')).toEqual({ min: 20, typical: 40, max: 80 });
    expect(value('ten / vague')).toEqual({ min: 1.25, typical: 2.5, max: 5 });
    expect(value('ten - vague')).toEqual({ min: 2, typical: 6, max: 8 });
    expect(value('ceil(vague / three)')).toEqual({ min: 1, typical: 2, max: 3 });
  });

  it('names everything that is not known, once', () => {
    const result = evaluateFormula(formula('a * b + a / ten'), (name) => values[name]);
    expect(result).toEqual({ ok: false, missing: ['a', 'b'] });
    expect(namesIn(formula('a * b + a'))).toEqual(['a', 'b']);
  });

  it.each([
    ['', 'it ends too early'],
    ['a +', 'it ends too early'],
    ['a b', '"b" is out of place'],
    ['(a', 'it ends too early'],
    ['a)', '")" is out of place'],
    ['round(a)', 'no function "round"'],
    ['ceil(a, b)', '"ceil" takes one argument'],
    ['max(a)', '"max" takes two arguments or more'],
    ['* a', '"*" is out of place'],
    ['a % b', 'is no formula'],
    ['a = b', 'is no formula'],
    ['a'.repeat(600), 'is too long'],
  ])('%s is refused: %s', (text, why) => {
    const parsed = parseFormula(text);
    expect(parsed.ok ? '' : inEnglish(parsed.message)).toContain(why);
  });

  it('of any text is read or refused, in no time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => typeof parseFormula(text).ok === 'boolean'));
    expect(parseFormula('('.repeat(500)).ok).toBe(false);
  });

  it.each([
    ['a * (b + c)', 'a × (b + c)'],
    ['a * b + c', 'a × b + c'],
    ['a / (b * c)', 'a ÷ (b × c)'],
    ['a / b / c', 'a ÷ b ÷ c'],
    ['a - (b - c)', 'a − (b − c)'],
    ['a + (b - c)', 'a + (b − c)'],
    ['a + (b - c + d)', 'a + (b − c + d)'],
    ['a + (b + c + d)', 'a + b + c + d'],
    ['a + (b * c + d)', 'a + b × c + d'],
    ['a + (b + (c - d))', 'a + b + (c − d)'],
    ['ceil(a) ^ 2', 'ceil(a) ^ 2'],
    ['max(a, b + 1)', 'max(a, b + 1)'],
  ])('%s is written %s', (text, written) => {
    expect(writeFormula(formula(text), (name) => name)).toBe(written);
  });

  it('is worth the same when what is written is read again', () => {
    const name = fc.constantFrom('two', 'three', 'ten', 'vague');
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        name,
        fc
          .tuple(tie('node'), fc.constantFrom('+', '*', '/', '-'), tie('node'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (text) => {
        // A quotient of what a difference leaves over may be of rounding alone, which no tolerance covers.
        fc.pre(text.length < 400 && !(text.includes('-') && text.includes('/')));
        const again = writeFormula(formula(text), (one) => one)
          .replaceAll('×', '*')
          .replaceAll('÷', '/')
          .replaceAll('−', '-');
        const [read, expected] = [value(again), value(text)];
        for (const end of ['min', 'typical', 'max'] as const) {
          expect(Math.abs(read[end] - expected[end])).toBeLessThanOrEqual(1e-9 * Math.abs(expected[end]));
        }
      }),
    );
  });

  it('of ranges holds what it is worth anywhere inside them', () => {
    const inside = fc.tuple(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        inside,
        inside,
        fc.constantFrom('a * b', 'a / b', 'a + b', 'max(a, b)', 'ceil(a / b)'),
        (a, b, text) => {
          const range = ([low, factor, at]: typeof a) => ({
            min: low,
            typical: low + (low * factor - low) * at,
            max: low * factor,
          });
          const ends = { a: range(a), b: range(b) } as Record<string, Estimate>;
          const whole = evaluateFormula(formula(text), (name) => ends[name]);
          const point = evaluateFormula(formula(text), (name) => exactly(ends[name]?.typical ?? 0));
          if (!whole.ok || !point.ok) throw new Error('both are known');
          expect(point.value.typical).toBeGreaterThanOrEqual(whole.value.min * (1 - 1e-12));
          expect(point.value.typical).toBeLessThanOrEqual(whole.value.max * (1 + 1e-12));
        },
      ),
    );
  });
});

describe('what a formula measures', () => {
  const measures: Readonly<Record<string, Measure>> = {
    rate: measureOfDimension('rate'),
    size: measureOfDimension('bytes'),
    time: measureOfDimension('duration'),
    price: measureOfDimension('money', ['bytes', 'duration']),
    nodes: measureOfDimension('count'),
  };
  const measured = (text: string) => measureOf(formula(text), (name) => measures[name]);

  it.each([
    ['rate * size', 'B/s'],
    ['rate * size * time', 'B'],
    ['rate * size * time * price * time', '$'],
    ['nodes / nodes', 'a plain number'],
    ['price', '$/B/s'],
    ['1 / time', '1/s'],
    ['ceil(rate * time) ^ 2', 'a plain number'],
  ])('%s: %s', (text, expected) => {
    const measure = measured(text);
    const name = measure.ok ? nameOfMeasure(measure.value) : '';
    expect(typeof name === 'object' ? inEnglish(name as Message) : name).toBe(expected);
  });

  it.each([
    ['rate + size', '"+" joins 1/s and B'],
    ['max(size, time)', '"max" joins B and s'],
    ['size ^ nodes', '"^" needs plain numbers'],
    ['weight * size', 'no value is called "weight"'],
  ])('%s is refused: %s', (text, why) => {
    const measure = measured(text);
    expect(measure.ok ? '' : inEnglish(measure.message)).toContain(why);
  });
});
