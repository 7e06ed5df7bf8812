import { inLanguage, type Language, type SheetItem } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Bill, BillItem } from '../bill.ts';
import type { Footnotes } from '../footnotes.ts';
import { workedItem } from '../sheet-parts.ts';
import { moneyOf } from './priced.ts';

/** A line of a bill, reckoned for its first year. */
export function billItem(bill: Bill, line: BillItem, notes: Footnotes, language: Language, say: Say): SheetItem {
  const { item, total: sum, years, missing, formula, numbers, source } = line;
  const [first] = years;
  const figure = {
    label: inLanguage(item.label, language),
    shown:
      sum === undefined
        ? say('planning/not-counted-without', { missing: [...missing] })
        : say('planning/is', { value: moneyOf(bill, sum) }),
    isKnown: sum !== undefined,
    because: inLanguage(item.because, language),
    worked:
      first === undefined ? formula : say('planning/first-year', { formula, numbers, value: moneyOf(bill, first) }),
    source,
  };
  return workedItem(figure, notes, say);
}
