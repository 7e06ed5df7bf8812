import { type Dimension, type Message, type Refused, refused } from '../domain/index.ts';
import { either } from '../words/suggest.ts';
import { isValue, takeApart } from './read-value.ts';
import { UNIT_SYSTEMS, unitsOf } from './unit-table.ts';

/** What people write that we could guess at and do not, and what to write instead. */
const HABITS: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] = [
  { pattern: /^[-−]\s?[\d.]/, message: 'quantity/negative', hint: 'quantity/zero-or-more' },
  { pattern: /\d[,，'’_ ]\d/, message: 'quantity/digit-mark', hint: 'quantity/digits-together' },
  {
    pattern: /\.\.\.|…|[\d%a-z]\s?[-–—~～至到]\s?[.\d]|[\d%a-z] to [.\d]/i,
    message: 'quantity/not-a-range',
    hint: 'quantity/two-dots',
  },
  { pattern: /^[<>=≤≥≈~]|\+$/, message: 'quantity/not-one-number', hint: 'quantity/number-or-range' },
];

/**
 * Says why a text is no quantity of the dimension, as exactly as can be told, and what was expected.
 *
 * @param shown  how the text is repeated, where all of it would be too much
 */
export function refuse(text: string, dimension: Dimension, shown = text): Refused {
  const plain = text.replace(/(\d)e[-+]?\d+/gi, '$1');
  const habit = HABITS.find(({ pattern }) => pattern.test(plain));
  if (habit !== undefined) return refused({ id: habit.message, gaps: { text: shown } }, { id: habit.hint });
  const { unclear } = UNIT_SYSTEMS[dimension];
  const message: Message = { id: 'quantity/not', gaps: { text: shown, noun: nounOf(dimension) } };
  if (unclear?.names.includes(takeApart(text, dimension)?.name ?? '')) return refused(message, { id: unclear.hint });
  const other = otherDimension(text, dimension);
  if (other === undefined) return refused(message, expected(dimension));
  return refused(message, { id: 'quantity/is-other', gaps: { other: nounOf(other), expected: expected(dimension) } });
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
