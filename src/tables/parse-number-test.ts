import { type ColumnType, type Interval, type Message, type Parsed, refused, type UnaryTest } from '../domain/index.ts';
import { formatQuantity, parseWithUnit } from '../units/index.ts';
import { readComparison, readList } from './cell-syntax.ts';
import { complement, EVERYTHING, intersection, isEmpty, satisfying, union, wholeNumbers } from './intervals.ts';

type NumberColumn = Extract<ColumnType, { kind: 'number' }>;

const FIGURE = /^alternative\.([a-z]\w*)(?:\s*\*\s*(\d{1,12}(?:\.\d{1,12})?))?$/;

/** No quantity is negative. */
const NOT_NEGATIVE: Interval = { ...EVERYTHING, lo: 0, loOpen: false };

/** Reads numbers, comparisons and intervals with units, lists of them, `not(...)`, and comparisons with a figure. */
export function parseNumberTest(text: string, type: NumberColumn): Parsed<UnaryTest> {
  const figure = parseFigureTest(text);
  if (figure !== undefined) return { ok: true, value: figure };
  const grouped = /\d,\d{3}(?!\d)/.exec(text)?.[0];
  if (grouped !== undefined) {
    return refused(
      { id: 'condition/one-number-or-two', gaps: { text: grouped } },
      { id: 'condition/together-or-space', gaps: { number: grouped.replace(',', '') } },
    );
  }
  const { negated, items } = readList(text);
  const intervals: Interval[] = [];
  for (const item of items) {
    const parsed = parseItem(item, type);
    if (!parsed.ok) return parsed;
    intervals.push(...parsed.value);
  }
  const satisfying = negated ? complement(intervals) : union(intervals);
  const kept = type.integer ? wholeNumbers(satisfying) : satisfying;
  if (intersection(kept, [type.domain ?? NOT_NEGATIVE]).length > 0) {
    return { ok: true, value: { kind: 'intervals', text, intervals: kept } };
  }
  return refused({ id: 'condition/nothing-satisfies', gaps: { text } }, holds(type));
}

function parseFigureTest(text: string): UnaryTest | undefined {
  const { comparison, operand } = readComparison(text);
  const found = FIGURE.exec(operand);
  if (found === null) return undefined;
  const [, figure = '', factor = '1'] = found;
  return { kind: 'figure', text, comparison, figure, factor: Number(factor) };
}

function parseItem(item: string, type: NumberColumn): Parsed<readonly Interval[]> {
  if (/^[[(\]]/.test(item)) return parseBracketed(item, type);
  const { comparison, isWritten, operand } = readComparison(item);
  const parsed = parseWithUnit(operand, type.dimension);
  if (!parsed.ok) return parsed;
  const { min, max } = parsed.value;
  if (!isWritten) return { ok: true, value: [{ lo: min, loOpen: false, hi: max, hiOpen: false }] };
  if (operand.includes('..')) {
    return refused({ id: 'condition/compares-with-range', gaps: { text: item } }, { id: 'condition/one-value' });
  }
  return { ok: true, value: satisfying(comparison, min) };
}

/** `[a..b]`; a bracket that turns its back, or a round one, leaves the bound out. */
function parseBracketed(item: string, type: NumberColumn): Parsed<readonly Interval[]> {
  const inner = item.slice(1, -1);
  if (!/[\])[]$/.test(item) || !inner.includes('..')) {
    return refused({ id: 'condition/not-an-interval', gaps: { text: item } }, { id: 'condition/interval' });
  }
  const parsed = parseWithUnit(inner, type.dimension);
  if (!parsed.ok) return parsed;
  const { min, max } = parsed.value;
  const interval = { lo: min, loOpen: !item.startsWith('['), hi: max, hiOpen: !item.endsWith(']') };
  if (isEmpty(interval)) {
    return refused({ id: 'condition/empty-interval', gaps: { text: item } }, { id: 'condition/closed-brackets' });
  }
  return { ok: true, value: [interval] };
}

/** What values the column has at all. */
function holds({ domain = NOT_NEGATIVE, dimension, integer }: NumberColumn): Message {
  const min = Math.max(0, domain.lo);
  if (!Number.isFinite(domain.hi)) {
    const least = formatQuantity(min, dimension);
    return { id: integer ? 'condition/whole-from' : 'condition/values-from', gaps: { least } };
  }
  const range = formatQuantity({ min, max: domain.hi }, dimension);
  return { id: integer ? 'condition/whole-in' : 'condition/values-in', gaps: { range } };
}
