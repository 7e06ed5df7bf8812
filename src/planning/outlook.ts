import type { Estimate, Text } from '../domain/index.ts';
import { makePlan, type Plan } from './plan.ts';
import { NODES } from './unknowns.ts';
import { growthIsKnown, horizonOf, periodsOf, plannedAfter } from './years.ts';

/** How a plan grows until the end of its horizon, where the growth is known. */
export interface Outlook {
  readonly columns: readonly { readonly name: string; readonly label: Text }[];
  readonly years: readonly {
    /** From today, whole. */
    readonly years: number;
    /** In the order of the columns. */
    readonly shown: readonly string[];
    readonly values: Readonly<Record<string, Estimate | null>>;
  }[];
}

/** More years than anybody plans messaging for. */
const MOST_YEARS = 10;

export function outlookOf(plan: Plan): Outlook | undefined {
  const { planned } = plan;
  const { requirements, plans, knowledge } = planned;
  if (!growthIsKnown(requirements)) return undefined;
  const loads = plans.loads.filter(({ id }) => requirements[id]?.kind === 'number');
  const count = Math.min(MOST_YEARS, periodsOf(horizonOf(requirements, plans)).length);
  const grown = plan.quantities.filter(({ rule, value }) => value !== undefined && rule.outlook);
  const columns = [
    ...loads.map(({ id }) => ({
      name: id,
      label: knowledge.questions.find((one) => one.id === id)?.label ?? { en: id },
    })),
    { name: NODES, label: { en: planned.say('planning/nodes') } },
    ...grown.map(({ rule }) => ({ name: rule.quantity, label: rule.label })),
  ];
  const years = Array.from({ length: count + 1 }, (_, year) => {
    const then = makePlan(plannedAfter(planned, year));
    const cells = columns.map(({ name }) => {
      const term = then.terms(name);
      return { name, value: term?.value, shown: term?.value === undefined ? '–' : term.shown };
    });
    return {
      years: year,
      shown: cells.map(({ shown }) => shown),
      values: Object.fromEntries(cells.map(({ name, value }) => [name, value ?? null])),
    };
  });
  return { columns, years };
}
