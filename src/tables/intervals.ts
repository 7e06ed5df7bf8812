import type { Interval } from '../domain/index.ts';

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

function startsBefore(a: Interval, b: Interval): number {
  return a.lo - b.lo || Number(a.loOpen) - Number(b.loOpen);
}

/** Sorted, disjoint, touching ones joined; empty ones dropped. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.filter((one) => !isEmpty(one)).sort(startsBefore)) {
    const last = joined.at(-1);
    const apart = last === undefined || next.lo > last.hi || (next.lo === last.hi && next.loOpen && last.hiOpen);
    if (apart) joined.push(next);
    else if (next.hi > last.hi || (next.hi === last.hi && !next.hiOpen)) {
      joined[joined.length - 1] = { ...last, hi: next.hi, hiOpen: next.hiOpen };
    }
  }
  return joined;
}

/** What is left of the whole axis. */
export function complement(intervals: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let lo = EVERYTHING.lo;
  let loOpen = true;
  for (const one of union(intervals)) {
    gaps.push({ lo, loOpen, hi: one.lo, hiOpen: !one.loOpen });
    lo = one.hi;
    loOpen = !one.hiOpen;
  }
  gaps.push({ lo, loOpen, hi: EVERYTHING.hi, hiOpen: true });
  return gaps.filter(
    (gap) => !isEmpty(gap) && gap.lo !== Number.POSITIVE_INFINITY && gap.hi !== Number.NEGATIVE_INFINITY,
  );
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
