import type { Comparison, Interval } from '../domain/index.ts';

/** The whole axis. */
export const EVERYTHING: Interval = {
  lo: Number.NEGATIVE_INFINITY,
  loOpen: true,
  hi: Number.POSITIVE_INFINITY,
  hiOpen: true,
};

export function isEmpty({ lo, loOpen, hi, hiOpen }: Interval): boolean {
  return lo > hi || (lo === hi && (loOpen || hiOpen));
}

function byStart(a: Interval, b: Interval): number {
  if (a.lo !== b.lo) return a.lo < b.lo ? -1 : 1;
  return Number(a.loOpen) - Number(b.loOpen);
}

/**
 * All points of any of them: sorted, disjoint, touching ones joined.
 *
 * @param step  1 on an axis of whole numbers, where [1..3] and [4..6] touch
 */
export function union(intervals: readonly Interval[], step: 0 | 1 = 0): Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.filter((one) => !isEmpty(one)).sort(byStart)) {
    const last = joined.at(-1);
    if (last === undefined || isApart(last, next, step)) joined.push(next);
    else if (next.hi > last.hi || (next.hi === last.hi && !next.hiOpen)) {
      joined[joined.length - 1] = { ...last, hi: next.hi, hiOpen: next.hiOpen };
    }
  }
  return joined;
}

function isApart(last: Interval, next: Interval, step: 0 | 1): boolean {
  const end = last.hi + step;
  return next.lo > end || (next.lo === end && step === 0 && next.loOpen && last.hiOpen);
}

/** The points of the whole axis that none of them holds. */
export function complement(intervals: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let { lo, loOpen } = EVERYTHING;
  for (const one of union(intervals)) {
    gaps.push({ lo, loOpen, hi: one.lo, hiOpen: !one.loOpen });
    lo = one.hi;
    loOpen = !one.hiOpen;
  }
  gaps.push({ ...EVERYTHING, lo, loOpen });
  return gaps.filter((gap) => !isEmpty(gap) && gap.lo !== EVERYTHING.hi && gap.hi !== EVERYTHING.lo);
}

/** The points that lie in one of each; sorted and disjoint. */
export function intersection(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return union(some.flatMap((a) => others.map((b) => overlap(a, b))));
}

function overlap(a: Interval, b: Interval): Interval {
  const [, start] = [a, b].sort(byStart) as [Interval, Interval];
  const end = a.hi < b.hi || (a.hi === b.hi && a.hiOpen) ? a : b;
  return { lo: start.lo, loOpen: start.loOpen, hi: end.hi, hiOpen: end.hiOpen };
}

/** The whole numbers in them as closed intervals, so that `<= 17` and `>= 18` meet. */
export function wholeNumbers(intervals: readonly Interval[]): Interval[] {
  return union(intervals.map(rounded), 1);
}

function rounded({ lo, loOpen, hi, hiOpen }: Interval): Interval {
  return {
    lo: loOpen ? Math.floor(lo) + 1 : Math.ceil(lo),
    loOpen: lo === EVERYTHING.lo,
    hi: hiOpen ? Math.ceil(hi) - 1 : Math.floor(hi),
    hiOpen: hi === EVERYTHING.hi,
  };
}

/** The points that compare so with a bound. */
export function satisfying(comparison: Comparison, x: number): readonly Interval[] {
  const at: Interval = { lo: x, loOpen: false, hi: x, hiOpen: false };
  const below: Interval = { ...EVERYTHING, hi: x };
  const above: Interval = { ...EVERYTHING, lo: x };
  switch (comparison) {
    case '<':
      return [below];
    case '<=':
      return [{ ...below, hiOpen: false }];
    case '>':
      return [above];
    case '>=':
      return [{ ...above, loOpen: false }];
    case '!=':
      return [below, above];
    case '=':
      return [at];
  }
}

/** Whether the closed range lies in the interval wholly. */
export function covers(interval: Interval, min: number, max: number): boolean {
  return (
    (interval.loOpen ? min > interval.lo : min >= interval.lo) &&
    (interval.hiOpen ? max < interval.hi : max <= interval.hi)
  );
}

/** Whether the closed range and the interval have a point in common. */
export function touches(interval: Interval, min: number, max: number): boolean {
  return (
    (interval.loOpen ? max > interval.lo : max >= interval.lo) &&
    (interval.hiOpen ? min < interval.hi : min <= interval.hi)
  );
}
