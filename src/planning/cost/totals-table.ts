import type { Inline, SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { type Bill, labelOf, longestOf } from '../bill.ts';
import type { Plan } from '../plan.ts';
import { beyondNodes } from '../sheet-parts.ts';
import { knownMoneyOf, totalOf } from './priced.ts';

/** More columns than these do not fit a screen; spreadsheets and programs get all. */
const MOST_YEARS = 5;

/** A bill by the name it stands under. */
interface BillLine {
  readonly name: string;
  readonly bill: Bill;
  /** Whether it can do the job, in words, where some of them cannot. */
  readonly fits?: string;
}

function shownYears({ periods }: Bill): readonly number[] {
  return periods.length > MOST_YEARS ? [] : periods.map((_, year) => year);
}

/** The first year for which no number of nodes is enough, if any. */
export function beyondPlan({ plans }: Bill): Plan | undefined {
  return plans.find((plan) => beyondNodes(plan) !== undefined);
}

/** What each costs, side by side, for as many years as the longest of them. */
export function totalsTable(id: string, lines: readonly BillLine[], say: Say): SheetBlock {
  const years = shownYears(longestOf(lines.map(({ bill }) => bill)));
  return {
    kind: 'table',
    id,
    columns: [
      { id: 'alternative', heading: say('planning/alternative') },
      ...(lines.some(({ fits }) => fits !== undefined) ? [{ id: 'fits', heading: say('planning/fits') }] : []),
      ...years.map((year) => ({
        id: `year-${year + 1}`,
        heading: say('planning/year-number', { year: year + 1 }),
        align: 'right' as const,
        flexible: true,
      })),
      { id: 'total', heading: say('planning/total'), align: 'right', flexible: true },
      { id: 'open', heading: say('planning/not-counted'), flexible: true },
    ],
    rows: lines.map(({ name, bill, fits }): readonly Inline[] => [
      name,
      ...(fits === undefined ? [] : [fits]),
      ...years.map((year) => {
        const inYear = bill.yearTotals[year];
        return inYear === undefined ? '–' : knownMoneyOf(bill, inYear, say);
      }),
      [{ text: totalOf(bill, say), style: 'strong' }],
      bill.open.map((item) => labelOf(item, bill.planned)).join(say('word/comma')),
    ]),
  };
}
