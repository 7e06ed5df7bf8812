import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/domain/index.ts';
import { covers, EVERYTHING, intersection, union, wholeNumbers } from '../../../src/tables/index.ts';
import { complement, isEmpty, touches } from '../../../src/tables/intervals.ts';

const bound = fc.constantFrom(Number.NEGATIVE_INFINITY, -1, 0, 0.5, 1, 1.5, 2, 3, Number.POSITIVE_INFINITY);
const interval: fc.Arbitrary<Interval> = fc
  .tuple(bound, bound, fc.boolean(), fc.boolean())
  .map(([lo, hi, loOpen, hiOpen]) => ({
    lo,
    hi,
    loOpen: loOpen || !Number.isFinite(lo),
    hiOpen: hiOpen || !Number.isFinite(hi),
  }));
const intervals = fc.array(interval, { maxLength: 5 });

/** Every bound that can occur, and points between and beyond them. */
const POINTS = [-2, -1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

const holds = (some: readonly Interval[], x: number) => some.some((one) => covers(one, x, x));

function expectTidy(some: readonly Interval[], step: 0 | 1 = 0): void {
  for (const [i, one] of some.entries()) {
    expect(isEmpty(one)).toBe(false);
    const next = some[i + 1];
    if (next === undefined) continue;
    const apart = next.lo > one.hi + step || (step === 0 && next.lo === one.hi && next.loOpen && one.hiOpen);
    expect(apart).toBe(true);
  }
}

describe('interval algebra, point by point', () => {
  it('union holds what any of them holds', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const joined = union(some);
        expectTidy(joined);
        for (const x of POINTS) expect(holds(joined, x)).toBe(holds(some, x));
      }),
    );
  });

  it('complement holds what none of them holds, and of it again the first', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const rest = complement(some);
        expectTidy(rest);
        for (const x of POINTS) expect(holds(rest, x)).toBe(!holds(some, x));
        expect(complement(rest)).toEqual(union(some));
      }),
    );
  });

  it('intersection holds what both hold', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, others) => {
        const both = intersection(some, others);
        expectTidy(both);
        for (const x of POINTS) expect(holds(both, x)).toBe(holds(some, x) && holds(others, x));
      }),
    );
  });

  it('whole numbers are kept and nothing else is', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const whole = wholeNumbers(some);
        expectTidy(whole, 1);
        for (const x of POINTS.filter(Number.isInteger)) expect(holds(whole, x)).toBe(holds(some, x));
        for (const { lo, hi, loOpen, hiOpen } of whole) {
          expect(loOpen ? lo === -Infinity : Number.isInteger(lo)).toBe(true);
          expect(hiOpen ? hi === Infinity : Number.isInteger(hi)).toBe(true);
        }
      }),
    );
  });

  it('a range is covered when all its points are, and touched when one is', () => {
    const between = fc.constantFrom(...POINTS);
    fc.assert(
      fc.property(interval, between, between, (one, a, b) => {
        fc.pre(!isEmpty(one));
        const inside = POINTS.filter((x) => x >= Math.min(a, b) && x <= Math.max(a, b)).map((x) => covers(one, x, x));
        expect(covers(one, Math.min(a, b), Math.max(a, b))).toBe(inside.every(Boolean));
        if (inside.some(Boolean)) expect(touches(one, Math.min(a, b), Math.max(a, b))).toBe(true);
      }),
    );
  });
});

describe('the ends of the axis', () => {
  it('nothing is left of everything', () => {
    expect(complement([EVERYTHING])).toEqual([]);
    expect(complement([])).toEqual([EVERYTHING]);
  });

  it('neighbouring whole numbers meet, with a gap they do not', () => {
    const closed = (lo: number, hi: number): Interval => ({ lo, hi, loOpen: false, hiOpen: false });
    expect(wholeNumbers([closed(17, 30), closed(31, 40)])).toEqual([closed(17, 40)]);
    expect(wholeNumbers([closed(17, 30), closed(32, 40)])).toEqual([closed(17, 30), closed(32, 40)]);
  });
});
