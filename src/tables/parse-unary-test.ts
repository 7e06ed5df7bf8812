import type { ColumnType, Comparison, Interval, Parsed, UnaryTest } from '../domain/index.ts';
import { parseQuantity } from '../units/index.ts';
import { nearest } from '../words/nearest.ts';
import { complement, isEmpty, union } from './intervals.ts';

const COMPARISON = /^(<=|>=|!=|<|>|=)\s*(.+)$/;
const FIGURE = /^(<=|>=|!=|<|>|=)?\s*alternative\.([A-Za-z]\w*)(?:\s*\*\s*(\d+(?:\.\d+)?))?$/;
const INTERVAL = /^([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])$/;
const NOT = /^not\((.*)\)$/;

/** Longer cells are no conditions. */
const LONGEST = 2000;

type NumberColumn = Extract<ColumnType, { kind: 'number' }>;
type ChoiceColumn = Extract<ColumnType, { kind: 'choice' | 'labels' }>;

/**
 * Reads one cell of a decision table: `-`, `5`, `> 5`, `[1..5)`, `a, b`, `not(a)`, with units, and comparisons with a figure
 * of the alternative. A cell that nothing satisfies is refused.
 */
export function parseUnaryTest(cell: string | number | boolean, type: ColumnType): Parsed<UnaryTest> {
  const text = String(cell).trim();
  if (text.length > LONGEST) return { ok: false, message: `a condition of ${text.length} characters is too long` };
  if (text === '-') return { ok: true, value: { kind: 'any', text } };
  if (text === '') return { ok: false, message: 'an empty condition', hint: 'write - for any value' };
  switch (type.kind) {
    case 'flag':
      return parseFlag(text);
    case 'number':
      return parseNumber(text, type);
    case 'choice':
    case 'labels':
      return parseChoices(text, type);
  }
}

function parseFlag(text: string): Parsed<UnaryTest> {
  if (text === 'true' || text === 'false') return { ok: true, value: { kind: 'flag', text, value: text === 'true' } };
  if (text === 'not(true)' || text === 'not(false)') {
    return { ok: true, value: { kind: 'flag', text, value: text === 'not(false)' } };
  }
  return { ok: false, message: `"${text}" is not true or false`, hint: 'expected true, false or -' };
}

function parseChoices(text: string, type: ChoiceColumn): Parsed<UnaryTest> {
  const negated = NOT.exec(text);
  const named = new Set<string>();
  for (const item of split(negated?.[1] ?? text)) {
    const comparison = COMPARISON.exec(item);
    const id = unquote(comparison?.[2] ?? item);
    const position = type.choices.indexOf(id);
    if (position < 0) {
      const meant = nearest(id, type.choices);
      const list = `one of: ${type.choices.join(', ')}`;
      return {
        ok: false,
        message: `"${id}" is not a value of this column`,
        hint: meant === undefined ? `expected ${list}` : `did you mean "${meant}"? ${list}`,
      };
    }
    const operator = (comparison?.[1] ?? '=') as Comparison;
    const ordered = type.kind === 'choice' && type.ordered === true;
    if (operator !== '=' && operator !== '!=' && !ordered) {
      return { ok: false, message: `"${item}" compares values that have no order`, hint: 'list the values instead' };
    }
    type.choices.forEach((choice, i) => {
      if (compare(operator, i, position)) named.add(choice);
    });
  }
  const members = type.choices.filter((choice) => named.has(choice) !== (negated !== null));
  if (members.length === 0) return { ok: false, message: `nothing satisfies "${text}"` };
  return { ok: true, value: { kind: 'members', text, members } };
}

function parseNumber(text: string, type: NumberColumn): Parsed<UnaryTest> {
  const figure = FIGURE.exec(text);
  if (figure !== null) {
    const [, comparison = '=', name = '', factor = '1'] = figure;
    return {
      ok: true,
      value: { kind: 'figure', text, comparison: comparison as Comparison, figure: name, factor: Number(factor) },
    };
  }
  const negated = NOT.exec(text);
  const intervals: Interval[] = [];
  for (const item of split(negated?.[1] ?? text)) {
    const parsed = parseIntervals(item, type);
    if (!parsed.ok) return parsed;
    intervals.push(...parsed.value);
  }
  const joined = negated === null ? union(intervals) : complement(intervals);
  if (joined.length === 0) return { ok: false, message: `nothing satisfies "${text}"` };
  return { ok: true, value: { kind: 'intervals', text, intervals: joined } };
}

function parseIntervals(item: string, type: NumberColumn): Parsed<readonly Interval[]> {
  const bracketed = INTERVAL.exec(item);
  if (bracketed !== null) {
    const [, open = '[', low = '', high = '', close = ']'] = bracketed;
    const lo = parsePoint(low, type);
    if (!lo.ok) return lo;
    const hi = parsePoint(high, type);
    if (!hi.ok) return hi;
    const interval = { lo: lo.value, loOpen: open !== '[', hi: hi.value, hiOpen: close !== ']' };
    if (isEmpty(interval))
      return { ok: false, message: `nothing lies in "${item}"`, hint: 'expected the smaller end first' };
    return { ok: true, value: [interval] };
  }
  const comparison = COMPARISON.exec(item);
  if (comparison === null && item.includes('..')) {
    const range = parseQuantity(item, type.dimension);
    if (!range.ok) return range;
    return { ok: true, value: [{ lo: range.value.min, loOpen: false, hi: range.value.max, hiOpen: false }] };
  }
  const point = parsePoint(comparison?.[2] ?? item, type);
  if (!point.ok) return point;
  const x = point.value;
  const at: Interval = { lo: x, loOpen: false, hi: x, hiOpen: false };
  const below: Interval = { lo: Number.NEGATIVE_INFINITY, loOpen: true, hi: x, hiOpen: true };
  const above: Interval = { lo: x, loOpen: true, hi: Number.POSITIVE_INFINITY, hiOpen: true };
  switch ((comparison?.[1] ?? '=') as Comparison) {
    case '<':
      return { ok: true, value: [below] };
    case '<=':
      return { ok: true, value: [{ ...below, hiOpen: false }] };
    case '>':
      return { ok: true, value: [above] };
    case '>=':
      return { ok: true, value: [{ ...above, loOpen: false }] };
    case '!=':
      return { ok: true, value: [below, above] };
    case '=':
      return { ok: true, value: [at] };
  }
}

function parsePoint(text: string, type: NumberColumn): Parsed<number> {
  const parsed = parseQuantity(text, type.dimension);
  return parsed.ok ? { ok: true, value: parsed.value.min } : parsed;
}

/** Compares two positions or numbers. */
export function compare(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a === b;
    case '!=':
      return a !== b;
  }
}

/** Splits at the commas outside of brackets and quotes. */
function split(text: string): string[] {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === ',' && !quoted) {
      items.push(item.trim());
      item = '';
    } else item += character;
  }
  items.push(item.trim());
  return items;
}

function unquote(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
