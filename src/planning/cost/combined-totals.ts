import type { SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { type Bill, sum } from '../bill.ts';
import type { Combination } from '../combination.ts';
import { totalsTable } from './totals-table.ts';

/** What each part costs, and all of them together. */
export function combinedTotals({ parts }: Combination<Bill>, first: Bill, say: Say): SheetBlock {
  const lines = parts.map(({ name, worked }) => ({ name, bill: worked }));
  return totalsTable(
    'combination',
    [...lines, { name: say('planning/together'), bill: together(parts, first) }],
    first,
    say,
  );
}

/** The bills of all parts as one. */
export function together(parts: Combination<Bill>['parts'], first: Bill): Bill {
  const bills = parts.map(({ worked }) => worked);
  return {
    ...first,
    total: sum(bills.map(({ total }) => total)),
    yearTotals: first.periods.map((_, year) => sum(bills.map(({ yearTotals }) => yearTotals[year]))),
    open: bills
      .flatMap(({ open }) => open)
      .filter(({ item }, at, all) => all.findIndex((one) => one.item.id === item.id) === at),
  };
}
