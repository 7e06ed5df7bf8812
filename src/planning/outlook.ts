import type { Estimate, Text } from '../domain/index.ts';
import { makePlan, type Plan } from './plan.ts';
import { NODES } from './unknowns.ts';
import {
  fillsForYears,
  growthIsKnown,
  horizonOf,
  periodsOf,
  plannedAfter,
  plannedOnFirstDay,
  yearsIn,
} from './years.ts';

/** What a row of an outlook is about. */
type When = 'first-day' | 'end-of-year' | 'end-of-horizon' | 'retention-full';

/** How a plan grows until the end of its horizon, where its load does or what it keeps. */
export interface Outlook {
  /** Whether the load grows by a factor that was answered; else every row has today's. */
  readonly isGrowing: boolean;
  readonly columns: readonly { readonly name: string; readonly label: Text }[];
  readonly years: readonly {
    readonly when: When;
    /** Gone by, 0 for the first day; null for the load of the first day with the retention full, whenever that is. */
    readonly years: number | null;
    /** In the order of the columns. */
    readonly shown: readonly string[];
    readonly values: Readonly<Record<string, Estimate | null>>;
  }[];
}

/** More years than anybody plans messaging for. */
const MOST_YEARS = 10;

/**
 * The first day, the end of each year up to the horizon, as a bill counts them, and the plan itself, which keeps more than the
 * first day writes: before the end of year 1, or last where it takes more than a year until as much is kept.
 */
export function outlookOf(plan: Plan): Outlook | undefined {
  const { planned } = plan;
  const { requirements, plans, knowledge } = planned;
  const isSlow = fillsForYears(requirements);
  if (!growthIsKnown(requirements) && !isSlow) return undefined;
  const loads = plans.loads.filter(({ id }) => requirements[id]?.kind === 'number');
  const horizon = horizonOf(requirements, plans);
  const periods = periodsOf(horizon);
  const ends = periods.map((_, year) => year + 1);
  const shownEnds = ends.filter((end) => end < MOST_YEARS || end === ends.length);
  const grown = plan.quantities.filter(({ rule, value }) => value !== undefined && rule.outlook);
  const columns = [
    ...loads.map(({ id }) => ({
      name: id,
      label: knowledge.questions.find((one) => one.id === id)?.label ?? { en: id },
    })),
    { name: NODES, label: { en: planned.say('planning/nodes') } },
    ...grown.map(({ rule }) => ({ name: rule.quantity, label: rule.label })),
  ];
  const row = (when: When, years: number | null, then: Plan) => {
    const cells = columns.map(({ name }) => {
      const term = then.terms(name);
      return { name, value: term?.value, shown: term?.value === undefined ? (name === NODES ? '?' : '–') : term.shown };
    });
    return {
      when,
      years,
      shown: cells.map(({ shown }) => shown),
      values: Object.fromEntries(cells.map(({ name, value }) => [name, value ?? null])),
    };
  };
  const rowAt = (end: number) => {
    const gone = periods.slice(0, end);
    const isLast = end === periods.length;
    return row(
      isLast ? 'end-of-horizon' : 'end-of-year',
      isLast ? yearsIn(horizon) : end,
      makePlan(plannedAfter(planned, gone)),
    );
  };
  const firstDay = row('first-day', 0, makePlan(plannedOnFirstDay(planned)));
  const full = row('retention-full', null, plan);
  const keepsMore = full.shown.some((shown, column) => shown !== firstDay.shown[column]) ? [full] : [];
  const years = [firstDay, ...(isSlow ? [] : keepsMore), ...shownEnds.map(rowAt), ...(isSlow ? keepsMore : [])];
  return { isGrowing: growthIsKnown(requirements), columns, years };
}
