import type { Estimate, Text } from '../domain/index.ts';
import { makePlan, type Plan } from './plan.ts';
import { NODES } from './unknowns.ts';
import { fillsForYears, growthIsKnown, horizonOf, periodsOf, plannedAfter, YEAR } from './years.ts';

/** How a plan grows until the end of its horizon, where its load does or what it keeps. */
export interface Outlook {
  readonly columns: readonly { readonly name: string; readonly label: Text }[];
  readonly years: readonly {
    /** Whole years gone by, 0 for the first day; null for today's load with the retention full. */
    readonly years: number | null;
    /** In the order of the columns. */
    readonly shown: readonly string[];
    readonly values: Readonly<Record<string, Estimate | null>>;
  }[];
}

/** More years than anybody plans messaging for. */
const MOST_YEARS = 10;
const DAY = 86_400;

/**
 * The first day, the end of each year, as a bill counts them, and the plan itself where it takes more than a year until as
 * much is kept as it is made for.
 */
export function outlookOf(plan: Plan): Outlook | undefined {
  const { planned } = plan;
  const { requirements, plans, knowledge } = planned;
  const isSlow = fillsForYears(requirements);
  if (!growthIsKnown(requirements) && !isSlow) return undefined;
  const loads = plans.loads.filter(({ id }) => requirements[id]?.kind === 'number');
  // By the end of the horizon the load has grown to that of the year after.
  const count = Math.min(MOST_YEARS, periodsOf(horizonOf(requirements, plans)).length) + 1;
  const grown = plan.quantities.filter(({ rule, value }) => value !== undefined && rule.outlook);
  const columns = [
    ...loads.map(({ id }) => ({
      name: id,
      label: knowledge.questions.find((one) => one.id === id)?.label ?? { en: id },
    })),
    { name: NODES, label: { en: planned.say('planning/nodes') } },
    ...grown.map(({ rule }) => ({ name: rule.quantity, label: rule.label })),
  ];
  const row = (years: number | null, then: Plan) => {
    const cells = columns.map(({ name }) => {
      const term = then.terms(name);
      return { name, value: term?.value, shown: term?.value === undefined ? '–' : term.shown };
    });
    return {
      years,
      shown: cells.map(({ shown }) => shown),
      values: Object.fromEntries(cells.map(({ name, value }) => [name, value ?? null])),
    };
  };
  const years = [
    row(0, makePlan(plannedAfter(planned, [DAY]))),
    ...Array.from({ length: count }, (_, year) =>
      row(year + 1, makePlan(plannedAfter(planned, periodsOf((year + 1) * YEAR)))),
    ),
    ...(isSlow ? [row(null, plan)] : []),
  ];
  return { columns, years };
}
