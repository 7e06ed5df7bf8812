import { type CostItem, type Estimate, inLanguage } from '../domain/index.ts';
import { evaluateFormula, exactly, namesIn, sum, writeFormula } from '../formula/index.ts';
import { testOneOf } from '../tables/index.ts';
import { displayQuantity } from '../units/index.ts';
import { sayMessage } from '../wording/say.ts';
import { lackedBy, makePlan, notWorkedOut, type Plan } from './plan.ts';
import { isAbout, type Planned, type Term } from './terms.ts';
import { horizonOf, periodsOf, plannedAfter, yearsIn } from './years.ts';

/** One line of a bill over all its years. */
export interface BillItem {
  readonly item: CostItem;
  /** By year; undefined where something is not known. */
  readonly years: readonly (Estimate | undefined)[];
  readonly total: Estimate | undefined;
  /** Labels of what the formula lacks. */
  readonly missing: readonly string[];
  /** Of the first year: with labels, and with values. */
  readonly formula: string;
  readonly numbers: string;
  readonly source: readonly string[];
}

/** What an alternative costs over the horizon. */
export interface Bill {
  readonly planned: Planned;
  readonly items: readonly BillItem[];
  /** How long it runs, rounded for reading. */
  readonly years: number;
  /** Of each year, seconds. */
  readonly periods: readonly number[];
  readonly plans: readonly Plan[];
  /** Of what is known. */
  readonly total: Estimate;
  readonly yearTotals: readonly Estimate[];
  /** Items that could not be counted. */
  readonly open: readonly BillItem[];
}

/** Adds up every cost item whose condition is known to hold, year by year, for what the alternative needs in that year. */
export function makeBill(planned: Planned): Bill {
  const { plans: rules, requirements } = planned;
  const horizon = horizonOf(requirements, rules);
  const periods = periodsOf(horizon);
  const plans = periods.map((_, year) => makePlan(plannedAfter(planned, periods.slice(0, year + 1))));
  const items = rules.costItems
    .filter((item) => isAbout(item, planned.alternative.id))
    .flatMap((item) => billItem(item, plans, periods, planned));
  const yearTotals = periods.map((_, year) => sum(items.map(({ years }) => years[year])));
  return {
    planned,
    items,
    years: yearsIn(horizon),
    periods,
    plans,
    total: sum(items.map(({ total }) => total)),
    yearTotals,
    open: items.filter(({ total }) => total === undefined),
  };
}

function billItem(
  item: CostItem,
  plans: readonly Plan[],
  periods: readonly number[],
  planned: Planned,
): readonly BillItem[] {
  const { say } = planned;
  const [first] = plans;
  if (first === undefined) return [];
  if (testOneOf(item.when, first.view.read, first.view.figureOf).result !== 'yes') return [];
  const termsOf = (year: number): ((name: string) => Term) => {
    const terms = plans[year]?.terms ?? first.terms;
    const seconds = periods[year] ?? 0;
    const shown = sayMessage(say, displayQuantity(seconds, 'duration'));
    const period: Term = { value: exactly(seconds), label: say('planning/period'), shown, source: [], unanswered: [] };
    return (name) => (name === 'period' ? period : (terms(name) ?? notWorkedOut(name, planned)));
  };
  const results = periods.map((_, year) => evaluateFormula(item.formula, (name) => termsOf(year)(name).value));
  const years = results.map((result) => (result.ok ? result.value : undefined));
  const named = namesIn(item.formula).map(termsOf(0));
  const write = (show: (term: Term) => string) => writeFormula(item.formula, (name) => show(termsOf(0)(name)));
  return [
    {
      item,
      years,
      total: years.every((year) => year !== undefined) ? sum(years) : undefined,
      missing: lackedBy(named),
      formula: write(({ label }) => label),
      numbers: write(({ shown }) => shown),
      source: [...new Set([...item.source, ...named.flatMap(({ source }) => source)])],
    },
  ];
}

/** The bill with the longest horizon, the first of several; there has to be one. */
export function longestOf(bills: readonly Bill[]): Bill {
  const horizon = ({ planned }: Bill) => horizonOf(planned.requirements, planned.plans);
  return bills.reduce((most, one) => (horizon(one) > horizon(most) ? one : most));
}

export function labelOf({ item }: BillItem, { language }: Planned): string {
  return inLanguage(item.label, language);
}
