import type { SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { type Bill, labelOf } from '../bill.ts';
import { nameOf } from '../sheet-parts.ts';

/** Every line of every bill, for spreadsheets. */
export function itemTable(bills: readonly Bill[], first: Bill, say: Say): SheetBlock {
  const { currency } = first.planned;
  const plain = (value: Bill['total'] | undefined) => (value === undefined ? '' : String(Math.round(value.typical)));
  return {
    kind: 'table',
    id: 'items',
    only: 'csv',
    columns: [
      { id: 'alternative', heading: say('planning/alternative') },
      { id: 'item', heading: say('planning/item') },
      ...first.periods.map((_, year) => ({
        id: `year-${year + 1}`,
        heading: say('planning/in-currency', { heading: say('planning/year-number', { year: year + 1 }), currency }),
      })),
      { id: 'total', heading: say('planning/in-currency', { heading: say('planning/total'), currency }) },
      { id: 'formula', heading: say('planning/formula-of-first-year') },
    ],
    rows: bills.flatMap((bill) =>
      bill.items.map((line) => [
        nameOf(bill.planned),
        labelOf(line, bill.planned),
        ...line.years.map(plain),
        plain(line.total),
        line.numbers,
      ]),
    ),
  };
}
