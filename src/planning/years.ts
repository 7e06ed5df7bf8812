import type { Load, Plans, Requirements } from '../domain/index.ts';
import { middleOf } from '../units/index.ts';
import type { Planned } from './terms.ts';

const YEAR = 31_536_000;

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

/** Whether it is known how the load grows. */
export function growthIsKnown({ growth }: Requirements): boolean {
  return growth?.kind === 'number';
}

/** What is planned, in a later year: all that its cluster serves has grown. */
export function plannedAfter(planned: Planned, years: number): Planned {
  const then = <One extends Pick<Planned, 'requirements'>>(one: One): One => ({
    ...one,
    requirements: afterYears(one.requirements, planned.plans.loads, years),
  });
  return then(planned.beside === undefined ? planned : { ...planned, beside: planned.beside.map(then) });
}
