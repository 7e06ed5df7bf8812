import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Bill } from '../bill.ts';

/** An amount of a bill, which is not known where all that it would hold is missing. */
export function knownMoneyOf(bill: Bill, value: Bill['total'], say: Say): string {
  return value.max === 0 && bill.open.length > 0 ? say('planning/amount-not-known') : moneyOf(bill, value);
}

export function moneyOf(bill: Bill, value: Bill['total']): string {
  return showEstimate(value, 'money', bill.planned.say, bill.planned.currency);
}

/** A total that leaves items out is a lower bound, of a range only its lower end. */
export function totalOf(bill: Bill, say: Say): string {
  const { total, open } = bill;
  const shown = knownMoneyOf(bill, total, say);
  if (open.length === 0 || total.max === 0) return shown;
  return say(total.min === total.max ? 'planning/at-least' : 'planning/and-not-counted', { value: shown });
}
