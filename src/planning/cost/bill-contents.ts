import { inLanguage } from '../../domain/index.ts';
import type { Bill } from '../bill.ts';
import type { Combination } from '../combination.ts';
import { type Objection, objectionContents } from '../objections.ts';
import { nameOf } from '../sheet-parts.ts';
import { billOf, together } from './combined-totals.ts';

/** A bill as data, every line of it. */
export function billContents(bill: Bill, objection: Objection | undefined) {
  const { planned, items, periods, plans, total: sum, yearTotals, open } = bill;
  return {
    alternative: planned.alternative.id,
    name: nameOf(planned),
    ...objectionContents(objection),
    total: sum,
    complete: open.length === 0,
    notCounted: open.map(({ item }) => item.id),
    years: periods.map((seconds, year) => ({
      seconds,
      nodes: plans[year]?.terms('nodes')?.value ?? null,
      total: yearTotals[year] ?? null,
    })),
    items: items.map(({ item, total: itemTotal, years, missing, formula, numbers, source }) => ({
      id: item.id,
      label: inLanguage(item.label, planned.language),
      total: itemTotal ?? null,
      years: years.map((year) => year ?? null),
      missing,
      formula,
      numbers,
      sources: source,
    })),
  };
}

/** The bills of a combination as data: of each part, of each system, and of all together. */
export function combinedContents({ parts, systems, bridge }: Combination<Bill>) {
  const all = together(systems);
  return {
    parts: parts.map(({ name, worked, objection }) => ({ part: name, ...billContents(worked, objection) })),
    bridge: bridge ?? null,
    systems: systems.map((system) => {
      const { total, open } = billOf(system);
      return { parts: system.parts.map(({ name }) => name), total, complete: open.length === 0 };
    }),
    total: all.total,
    complete: all.open.length === 0,
  };
}
