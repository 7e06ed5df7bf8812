import { type Dimension, type Message, type Refused, refused } from '../domain/index.ts';
import { either } from '../words/suggest.ts';
import { readingsOf } from './digit-marks.ts';
import { formatQuantity } from './format-quantity.ts';
import { isValue, takeApart, worthOf } from './read-value.ts';
import { UNIT_SYSTEMS, unitsOf } from './unit-table.ts';

/** What people write that we could guess at and do not, and what to write instead. */
const HABITS: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] = [
  { pattern: /^[-−]\s?[\d.]/, message: 'quantity/negative', hint: 'quantity/zero-or-more' },
  {
    pattern: /\.\.\.|…|[\d%\p{L}]\s?[-–—~～至到]{1,2}\s?[.\d]|[\d%\p{L}] to [.\d]/iu,
    message: 'quantity/not-a-range',
    hint: 'quantity/two-dots',
  },
  { pattern: /^[<>=≤≥≈~]|\+$/, message: 'quantity/not-one-number', hint: 'quantity/number-or-range' },
];

/** A mark between digits that is no point of ours, or points in several places. */
const DIGIT_MARK = /\d[,，'’_\s]\d|\d(?:\.\d{3}){2}/;
/** Of a rate: so many in another time than a second. */
const PER = /^(.+?)\s*(?:\/|per |每)\s*([^\d\s/]+)$/i;

/**
 * Says why a text is no quantity of the dimension, as exactly as can be told, and what was expected.
 *
 * @param shown  how the text is repeated, where all of it would be too much
 */
export function refuse(text: string, dimension: Dimension, shown = text): Refused {
  const plain = text.replace(/(\d)e[-+]?\d+/gi, '$1');
  const habit = HABITS.find(({ pattern }) => pattern.test(plain));
  if (habit !== undefined) return refused({ id: habit.message, gaps: { text: shown } }, { id: habit.hint });
  if (DIGIT_MARK.test(plain)) return refuseMarks(text, shown);
  const { unclear } = UNIT_SYSTEMS[dimension];
  const message: Message = { id: 'quantity/not', gaps: { text: shown, noun: nounOf(dimension) } };
  if (unclear?.names.includes(takeApart(text, dimension)?.name ?? '')) return refused(message, { id: unclear.hint });
  const perSecond = dimension === 'rate' ? ratePerSecond(text) : undefined;
  if (perSecond !== undefined) return refused(message, { id: 'quantity/per-second', gaps: { example: perSecond } });
  const other = otherDimension(text, dimension);
  if (other === undefined) return refused(message, expected(dimension));
  return refused(message, { id: 'quantity/is-other', gaps: { other: nounOf(other), expected: expected(dimension) } });
}

/** Says that a text has no unit where one is wanted, and which there are. */
export function refuseBare(text: string, dimension: Dimension): Refused {
  return refused({ id: 'quantity/ends-without-unit', gaps: { text } }, expected(dimension));
}

/** Says how a text can be read whose digits have marks between them. */
export function refuseMarks(text: string, shown = text): Refused {
  const [first = '', second] = readingsOf(text);
  return second === undefined
    ? refused(
        { id: 'quantity/digit-mark', gaps: { text: shown } },
        { id: 'quantity/without-marks', gaps: { example: first } },
      )
    : refused(
        { id: 'quantity/two-readings', gaps: { text: shown, first, second } },
        { id: 'quantity/one-reading', gaps: { first, second } },
      );
}

/** What comes to so many messages in some other time, a second: `5` of `300/min`. */
function ratePerSecond(text: string): string | undefined {
  const [, amount = '', time = ''] = PER.exec(text) ?? [];
  const [written, span] = [takeApart(amount, 'rate'), takeApart(`1${time}`, 'duration')];
  const rate = (written && worthOf(written, 'rate')) ?? Number.NaN;
  const seconds = (span && worthOf(span, 'duration')) ?? Number.NaN;
  const perSecond = Number((rate / seconds).toPrecision(2));
  return Number.isFinite(perSecond) ? formatQuantity(perSecond, 'rate') : undefined;
}

/** What a value of the dimension is called, with its article. */
function nounOf(dimension: Dimension): Message {
  return { id: `noun/${dimension}` };
}

/** What the text is a value of, when it can be one thing only. */
function otherDimension(text: string, dimension: Dimension): Dimension | undefined {
  const dimensions = Object.keys(UNIT_SYSTEMS) as Dimension[];
  const [other, ...more] = dimensions.filter((one) => one !== dimension && isValue(text, one));
  return more.length > 0 ? undefined : other;
}

function expected(dimension: Dimension): Message {
  const example = either(UNIT_SYSTEMS[dimension].examples);
  const units = unitsOf(dimension);
  return units.length > 1
    ? { id: 'quantity/expected-unit', gaps: { units: either(units), example } }
    : { id: 'quantity/expected', gaps: { example } };
}
