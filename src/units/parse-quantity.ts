import { type Dimension, type Parsed, type Quantity, refused } from '../domain/index.ts';
import { mayBeThousands } from './digit-marks.ts';
import { findUnit } from './find-unit.ts';
import { halfWidth } from './half-width.ts';
import { takeApart, type Written, worthOf } from './read-value.ts';
import { refuse, refuseMarks } from './refuse.ts';
import { tidy } from './tidy.ts';
import { UNIT_SYSTEMS } from './unit-table.ts';

/** Longer texts are no quantities; it keeps whatever is done with one of them short. */
const LONGEST = 80;

/**
 * Reads a quantity or a range (`a..b`) as a person types it, into base units of the dimension; a number is in base units
 * already. Spaces do not count, nor does the width of characters, nor does case where it leaves no doubt, nor does `about`
 * before it. Decimals are exact: `0.3ms` is the number 0.0003. A text that is 600 to some and 600 thousand to others, as
 * `600.000` is of what is counted, is refused.
 *
 * Where units matter (durations, sizes) the bare first end of a range has the unit of the second: `5..15ms`. Counts and
 * rates stand as written: `100..10k` starts at a hundred.
 */
export function parseQuantity(input: string | number, dimension: Dimension): Parsed<Quantity> {
  const typed = typeof input === 'number' ? String(input) : halfWidth(input).trim();
  if (typed.length > LONGEST) return refuse(typed.slice(0, LONGEST), dimension, `${typed.slice(0, 24)}…`);
  const text = tidy(typed, dimension);
  if (text.includes('...')) return refuse(text, dimension);
  const dots = text.indexOf('..');
  if (dots >= 0) return parseRange(text.slice(0, dots).trim(), text.slice(dots + 2).trim(), dimension);
  const written = takeApart(text, dimension);
  const value = written === undefined ? refuse(text, dimension) : readValue(written, text, dimension);
  return value.ok ? { ok: true, value: { min: value.value, max: value.value } } : value;
}

function parseRange(low: string, high: string, dimension: Dimension): Parsed<Quantity> {
  const last = takeApart(high, dimension);
  const first = takeApart(low, dimension);
  if (last === undefined) return refuse(high === '' ? `${low}..` : high, dimension);
  if (first === undefined) return refuse(low === '' ? `..${high}` : low, dimension);
  if (UNIT_SYSTEMS[dimension].sharesUnit && first.name !== '' && last.name === '') {
    const example = `${low}..${last.digits}${first.name}${first.tail}`;
    return refused(
      { id: 'quantity/ends-without-unit', gaps: { text: `${low}..${high}` } },
      { id: 'quantity/unit-at-both-ends', gaps: { example } },
    );
  }
  const shared = shareUnit(first, last, dimension);
  const min = readValue(shared, low, dimension);
  if (!min.ok) return min;
  const max = readValue(last, high, dimension);
  if (!max.ok) return max;
  if (min.value <= max.value) return { ok: true, value: { min: min.value, max: max.value } };
  return refused(
    { id: 'quantity/backwards', gaps: { text: `${low}..${high}` } },
    { id: 'quantity/smaller-end-first', gaps: { example: `${high}..${shared.digits}${shared.name}${shared.tail}` } },
  );
}

function shareUnit(first: Written, last: Written, dimension: Dimension): Written {
  if (!UNIT_SYSTEMS[dimension].sharesUnit) return first;
  return { digits: first.digits, name: first.name || last.name, tail: first.tail || last.tail };
}

function readValue(written: Written, text: string, dimension: Dimension): Parsed<number> {
  const value = worthOf(written, dimension);
  if (value === undefined) return refuse(text, dimension);
  if (isUnclear(written, dimension)) return refuseMarks(text);
  if (Number.isFinite(value)) return { ok: true, value };
  const id = Number.isNaN(value) ? 'quantity/too-small' : 'quantity/too-large';
  return refused({ id, gaps: { text } }, { id: 'quantity/such-as-number' });
}

/** What is counted has no thousandths that end in a zero; of a larger unit, as in `1.250M`, there are. */
function isUnclear(written: Written, dimension: Dimension): boolean {
  if (UNIT_SYSTEMS[dimension].isCounted !== true || !mayBeThousands(written.digits)) return false;
  const unit = findUnit(written, dimension);
  return unit?.factor === 1 && unit.exponent === 0;
}
