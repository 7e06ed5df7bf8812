import type { Dimension, Parsed, Quantity } from '../domain/index.ts';
import { shiftDecimal } from './decimal.ts';
import { UNIT_SYSTEMS, type Unit, unitsOf } from './unit-table.ts';

/** Longer texts are no quantities; keeps every pattern below linear on hostile input. */
const LONGEST = 80;

const NUMBER = /^[+]?(\d+\.?\d*(?:e[+-]?\d{1,3})?|\.\d+(?:e[+-]?\d{1,3})?)/i;

/** What people write after a number of messages, people, devices ... without changing its meaning. */
const TAILS: Readonly<Partial<Record<Dimension, RegExp>>> = {
  rate: /\s*(?:(?:msgs?|messages?|events?|tps|qps)?\s*\/\s*(?:s|sec|second)|msgs?|messages?|tps|qps|msg\/s|per second)$/i,
  bandwidth: /\s*\/\s*(?:s|sec|second)$/i,
  percent: /\s*(?:%|percent)$/i,
  people: /\s*(?:people|persons?|人)$/i,
  money: /\s*(?:usd|\$)$/i,
};

/**
 * Reads a quantity or a range (`a..b`) as a person types it, into base units of the dimension. Both ends of a range may
 * carry a unit; the first end of a duration without one takes that of the second.
 */
export function parseQuantity(input: string | number, dimension: Dimension): Parsed<Quantity> {
  const text = String(input).trim();
  if (text.length > LONGEST) return refuse(`${text.slice(0, 24)}…`, dimension);
  const ends = text.split('..');
  if (ends.length === 1) {
    const value = parseValue(text, dimension);
    return value.ok ? { ok: true, value: { min: value.value, max: value.value } } : value;
  }
  const [low = '', high = ''] = ends.map((end) => end.trim());
  if (ends.length > 2 || low === '' || high === '') return refuse(text, dimension);
  const max = parseValue(high, dimension);
  if (!max.ok) return max;
  // `5..15ms` means milliseconds at both ends; `100..10k` means a hundred.
  const bare = dimension === 'duration' && /^[\d.e+-]+$/i.test(low) ? low + high.replace(NUMBER, '') : low;
  const min = parseValue(bare, dimension);
  if (!min.ok) return min;
  if (min.value > max.value) {
    return {
      ok: false,
      message: `"${text}" runs backwards`,
      hint: `expected the smaller end first, such as ${high}..${low}`,
    };
  }
  return { ok: true, value: { min: min.value, max: max.value } };
}

function parseValue(text: string, dimension: Dimension): Parsed<number> {
  const system = UNIT_SYSTEMS[dimension];
  if (/^\d{1,3}(,\d{3})+/.test(text)) {
    return { ok: false, message: `"${text}" has a comma in it`, hint: 'write the number without commas' };
  }
  if (/^-\d/.test(text)) return { ok: false, message: `"${text}" is negative`, hint: 'expected zero or more' };
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return refuse(text, dimension);
  const tail = TAILS[dimension];
  const rest = text.slice(digits.length);
  const name = (tail === undefined ? rest : rest.replace(tail, '')).trim();
  const found = system.units.find(({ names }) => names.includes(name)) ?? byFoldedCase(system.units, name);
  if (found === undefined) return refuse(text, dimension);
  const value = shiftDecimal(digits.replace('+', ''), found.exponent) * found.factor;
  if (!Number.isFinite(value))
    return { ok: false, message: `"${text}" is too large`, hint: `such as ${system.example}` };
  return { ok: true, value };
}

/** `5 MS` or `1 Gib`: accepted when only the case is off and no two units differ by case alone. */
function byFoldedCase(units: readonly Unit[], name: string): Unit | undefined {
  const folded = name.toLowerCase();
  const matches = units.filter(({ names }) => names.some((one) => one.toLowerCase() === folded));
  return matches.length === 1 ? matches[0] : undefined;
}

function refuse(text: string, dimension: Dimension): Parsed<never> {
  const { noun, example } = UNIT_SYSTEMS[dimension];
  const units = unitsOf(dimension);
  const list = units.length > 1 ? ` with ${units.slice(0, -1).join(', ')} or ${units.at(-1)}` : '';
  return { ok: false, message: `"${text}" is not a ${noun}`, hint: `expected a number${list}, such as ${example}` };
}
