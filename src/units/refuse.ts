import type { Dimension, Parsed } from '../domain/index.ts';
import { isValue, takeApart } from './read-value.ts';
import { UNIT_SYSTEMS, unitsOf } from './unit-table.ts';

type Refused = Extract<Parsed<never>, { ok: false }>;

/** What people write that we could guess at and do not, and what to write instead. */
const HABITS: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] = [
  { pattern: /^[-−]\s?[\d.]/, message: 'is negative', hint: 'expected zero or more' },
  {
    pattern: /\d[,，'’_ ]\d/,
    message: 'has a mark between its digits',
    hint: 'expected the digits together and a point before the fraction, such as 1200 or 1.2',
  },
  {
    pattern: /\.\.\.|…|[\d%a-z]\s?[-–—~～至到]\s?[.\d]|[\d%a-z] to [.\d]/i,
    message: 'is not a range as we read it',
    hint: 'expected the two ends with two dots between them, such as 5..15',
  },
  { pattern: /^[<>=≤≥≈~]|\+$/, message: 'is not one number', hint: 'expected a number, or a range such as 5..15' },
];

/** Says why a text is no quantity of the dimension, as exactly as can be told, and what was expected. */
export function refuse(text: string, dimension: Dimension): Refused {
  const plain = text.replace(/(\d)e[-+]?\d+/gi, '$1');
  const habit = HABITS.find(({ pattern }) => pattern.test(plain));
  if (habit !== undefined) return { ok: false, message: `"${text}" ${habit.message}`, hint: habit.hint };
  const { noun, unclear } = UNIT_SYSTEMS[dimension];
  const message = `"${text}" is not ${noun}`;
  if (unclear.names.includes(takeApart(text, dimension)?.name ?? '')) return { ok: false, message, hint: unclear.hint };
  const other = otherNoun(text, dimension);
  return {
    ok: false,
    message,
    hint: `${other === undefined ? '' : `that is ${other}; `}expected ${expected(dimension)}`,
  };
}

/** What the text is a value of, when it can be one thing only. */
function otherNoun(text: string, dimension: Dimension): string | undefined {
  const dimensions = Object.keys(UNIT_SYSTEMS) as Dimension[];
  const [other, ...more] = dimensions.filter((one) => one !== dimension && isValue(text, one));
  return other === undefined || more.length > 0 ? undefined : UNIT_SYSTEMS[other].noun;
}

function expected(dimension: Dimension): string {
  const { example } = UNIT_SYSTEMS[dimension];
  const units = unitsOf(dimension);
  const list = units.length > 1 ? ` with ${units.slice(0, -1).join(', ')} or ${units.at(-1)}` : '';
  return `a number${list}, such as ${example}`;
}
