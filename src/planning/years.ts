import type { Load, Plans, Requirements } from '../domain/index.ts';
import { middleOf } from '../units/index.ts';
import type { Planned } from './terms.ts';

/** Of 365 days, in seconds. */
export const YEAR = 31_536_000;

/** How far a plan looks ahead, in seconds: what the answer says, else what the rules say. */
export function horizonOf(requirements: Requirements, { horizonSeconds }: Plans): number {
  const { horizon } = requirements;
  return horizon?.kind === 'number' && horizon.max > 0 ? middleOf(horizon.min, horizon.max) : horizonSeconds;
}

/** The parts of a horizon that fall into its first, second and further years, in seconds; the last may be shorter. */
export function periodsOf(horizonSeconds: number): readonly number[] {
  const whole = Math.floor(horizonSeconds / YEAR + 1e-9);
  const rest = horizonSeconds - whole * YEAR;
  return [...Array<number>(whole).fill(YEAR), ...(rest > YEAR * 1e-9 ? [rest] : [])];
}

/** A time in years, to three digits. */
export function yearsIn(seconds: number): number {
  return Number((seconds / YEAR).toPrecision(3));
}

/** What is required in a later year: everything that grows with the load has done so once a year. */
function afterYears(requirements: Requirements, loads: readonly Load[], years: number): Requirements {
  const { growth } = requirements;
  if (growth?.kind !== 'number' || years === 0) return requirements;
  const grown: Record<string, Requirements[string]> = { ...requirements };
  for (const { id } of loads) {
    const load = requirements[id];
    if (load?.kind !== 'number') continue;
    grown[id] = { ...load, min: load.min * growth.min ** years, max: load.max * growth.max ** years };
  }
  return grown;
}

/**
 * What is required when no more is kept than has been written: the retention in seconds of the last year's load, so that what
 * an earlier year wrote, at a lower load, counts for less. Load and retention belong together end by end, whichever is more.
 *
 * @param periods  the years gone by, the last up to now, in seconds
 */
function asFilled(requirements: Requirements, periods: readonly number[]): Requirements {
  const { retention, growth } = requirements;
  if (retention?.kind !== 'number') return requirements;
  const filled = (end: 'min' | 'max') => {
    let left = retention[end];
    return [...periods].reverse().reduce((sum, seconds, yearsAgo) => {
      const kept = Math.min(left, seconds);
      left -= kept;
      return sum + (kept === 0 ? 0 : kept / (growth?.kind === 'number' ? growth[end] ** yearsAgo : 1));
    }, 0);
  };
  return { ...requirements, retention: { ...retention, min: filled('min'), max: filled('max') } };
}

/** Whether what is kept still grows after the first year, because it is kept for longer. */
export function fillsForYears({ retention }: Requirements): boolean {
  return retention?.kind === 'number' && retention.max > YEAR;
}

/** Whether it is known how the load grows. */
export function growthIsKnown({ growth }: Requirements): boolean {
  return growth?.kind === 'number';
}

/**
 * What is planned at the end of the last of some years: all that its cluster serves has grown once for each before it, and
 * keeps what was written in them.
 *
 * @param periods  the years from the start, in seconds; the last may be shorter
 */
export function plannedAfter(planned: Planned, periods: readonly number[]): Planned {
  const then = <One extends Pick<Planned, 'requirements'>>(one: One): One => ({
    ...one,
    requirements: afterYears(asFilled(one.requirements, periods), planned.plans.loads, periods.length - 1),
  });
  return then(planned.beside === undefined ? planned : { ...planned, beside: planned.beside.map(then) });
}
