import type { Load, Plans, Requirements } from '../domain/index.ts';
import { YEAR } from '../situation/index.ts';
import { middleOf } from '../units/index.ts';
import type { Planned } from './terms.ts';

const DAY = 86_400;

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

/** What is required after some years, whole or not: what grows with the load has grown by the factor of a year for each. */
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
 * What is required when no more is kept than has been written: the retention in seconds of the load there is by then, so that
 * what an earlier year wrote, at a lower load, counts for less. A year writes at the load that it ends with. Load and
 * retention belong together end by end, whichever is more.
 *
 * @param periods  the years gone by, the last up to now, in seconds
 */
function asFilled(requirements: Requirements, periods: readonly number[]): Requirements {
  const { retention, growth } = requirements;
  if (retention?.kind !== 'number') return requirements;
  const filled = (end: 'min' | 'max') => {
    const factor = growth?.kind === 'number' ? growth[end] : 1;
    let ago = 0;
    return [...periods].reverse().reduce((sum, seconds) => {
      const kept = Math.max(0, Math.min(retention[end] - ago, seconds));
      const share = kept === 0 ? 0 : kept / factor ** (ago / YEAR);
      ago += seconds;
      return sum + share;
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
 * What is planned at the end of some years: all that its cluster serves has grown once for each of them, and keeps what was
 * written in them.
 *
 * @param periods  the years from the start, in seconds; the last may be shorter
 */
export function plannedAfter(planned: Planned, periods: readonly number[]): Planned {
  const years = periods.reduce((sum, seconds) => sum + seconds, 0) / YEAR;
  return withRequirements(planned, (asked) => afterYears(asFilled(asked, periods), planned.plans.loads, years));
}

/** What is planned on the first day: the load as given, and no more kept than that day writes. */
export function plannedOnFirstDay(planned: Planned): Planned {
  return withRequirements(planned, (asked) => asFilled(asked, [DAY]));
}

/** With other requirements of all that the cluster serves. */
function withRequirements(planned: Planned, change: (requirements: Requirements) => Requirements): Planned {
  const then = <One extends Pick<Planned, 'requirements'>>(one: One): One => ({
    ...one,
    requirements: change(one.requirements),
  });
  return then(planned.beside === undefined ? planned : { ...planned, beside: planned.beside.map(then) });
}
