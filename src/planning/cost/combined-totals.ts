import type { Estimate, SheetBlock } from '../../domain/index.ts';
import { namesIn, sum } from '../../formula/index.ts';
import type { Say } from '../../wording/say.ts';
import { type Bill, type BillItem, longestOf } from '../bill.ts';
import type { Combination, CombinedSystem } from '../combination.ts';
import { NODES, SERVERS } from '../unknowns.ts';
import { totalsTable } from './totals-table.ts';

/** What each system costs, and all of them together. */
export function combinedTotals({ systems }: Combination<Bill>, say: Say): SheetBlock {
  const lines = systems.map((system) => ({ name: system.name, bill: billOf(system) }));
  const all = { name: say('planning/together'), bill: together(systems) };
  return totalsTable('combination', lines.length < 2 ? lines : [...lines, all], say);
}

/** The bills of all systems as one. The same people run them: what is counted once is as much as the dearest asks for. */
export function together(systems: Combination<Bill>['systems']): Bill {
  return added(systems.map(billOf), ({ item }) => item.once);
}

/**
 * One cluster that serves several parts: what its parts keep is paid for by each, the nodes, which every part has counted
 * for all, and what does not hang on a load are paid for once.
 */
export function billOf({ parts }: CombinedSystem<Bill>): Bill {
  const bills = parts.map(({ worked }) => worked);
  const longest = longestOf(bills);
  if (bills.length === 1) return longest;
  const quantities = new Set(longest.planned.plans.capacity.map(({ quantity }) => quantity));
  const isShared = ({ item }: BillItem): boolean => {
    const names = namesIn(item.formula);
    return (
      item.once || [NODES, SERVERS].some((one) => names.includes(one)) || !names.some((name) => quantities.has(name))
    );
  };
  return added(bills, isShared);
}

/** Bills line by line, for as long as the longest; of a line that is shared the largest amount stands for all. */
function added(bills: readonly Bill[], isShared: (line: BillItem) => boolean): Bill {
  const longest = longestOf(bills);
  const lines = bills.flatMap(({ items }) => items);
  const open = bills.flatMap((bill) => bill.open);
  const items = onceEach(lines).map((line): BillItem => {
    const same = lines.filter(({ item }) => item.id === line.item.id);
    const shared = isShared(line);
    const join = shared ? largest : sumOfKnown;
    return {
      ...line,
      numbers: shared ? line.numbers : same.map(({ numbers }) => numbers).join(' + '),
      missing: [...new Set(same.flatMap(({ missing }) => missing))],
      source: [...new Set(same.flatMap(({ source }) => source))],
      years: longest.periods.map((_, year) => join(same.map(({ years }) => years[year]))),
      total: join(same.map(({ total }) => total)),
    };
  });
  return {
    ...longest,
    items,
    total: sum(items.map(({ total }) => total)),
    yearTotals: longest.periods.map((_, year) => sum(items.map(({ years }) => years[year]))),
    open: onceEach(open),
  };
}

function onceEach(lines: readonly BillItem[]): readonly BillItem[] {
  return [...new Map(lines.map((line) => [line.item.id, line])).values()];
}

type Amounts = readonly (Estimate | undefined)[];

/** Nothing known is not nothing. */
function sumOfKnown(values: Amounts): Estimate | undefined {
  return values.every((value) => value === undefined) ? undefined : sum(values);
}

function largest(values: Amounts): Estimate | undefined {
  const known = values.flatMap((value) => value ?? []);
  if (known.length === 0) return undefined;
  return {
    min: Math.max(...known.map(({ min }) => min)),
    typical: Math.max(...known.map(({ typical }) => typical)),
    max: Math.max(...known.map(({ max }) => max)),
  };
}
