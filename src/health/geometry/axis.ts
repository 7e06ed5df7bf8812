import type { ColumnType, Interval, UnaryTest } from '../../domain/index.ts';
import { covers, EVERYTHING, intersection, union, wholeNumbers } from '../../tables/index.ts';

type NumberType = Extract<ColumnType, { kind: 'number' }>;
type ChoiceType = Extract<ColumnType, { kind: 'choice' }>;

/**
 * One column of a table, cut into slices between which no cell tells a difference. A set of values of the column is a
 * mask: bit `i` stands for slice `i`.
 */
export type Axis = NumberAxis | ValueAxis;

export interface NumberAxis {
  readonly kind: 'number';
  readonly column: string;
  readonly type: NumberType;
  /** Ascending: bounds that occur as single points, and what lies between them. */
  readonly slices: readonly Interval[];
  readonly full: bigint;
}

interface ValueAxis {
  readonly kind: 'values';
  readonly column: string;
  readonly type: ChoiceType | { readonly kind: 'flag' };
  readonly slices: readonly string[];
  readonly full: bigint;
}

export type AxisType = NumberType | ValueAxis['type'];

/** A number of which nothing else is known, as a document's own inputs are. */
const NOT_NEGATIVE: Interval = { ...EVERYTHING, lo: 0, loOpen: false };

/** @param tests  all cells of the column; none of them may be a comparison with a figure */
export function cutAxis(column: string, type: AxisType, tests: readonly UnaryTest[]): Axis {
  if (type.kind !== 'number') {
    const slices = type.kind === 'flag' ? ['true', 'false'] : type.choices;
    return { kind: 'values', column, type, slices, full: fullMask(slices.length) };
  }
  const slices = slicesOf(type, tests);
  return { kind: 'number', column, type, slices, full: fullMask(slices.length) };
}

function slicesOf({ domain = NOT_NEGATIVE, integer }: NumberType, tests: readonly UnaryTest[]): readonly Interval[] {
  const rounded = (interval: Interval) => (integer ? wholeNumbers([interval]) : [interval]);
  const written = tests.flatMap((test) => (test.kind === 'intervals' ? test.intervals : []));
  const bounds = [domain, ...written].flatMap(rounded).flatMap(({ lo, hi }) => [lo, hi]);
  const cuts = [...new Set(bounds.filter(Number.isFinite))].sort((a, b) => a - b);
  const slices: Interval[] = [];
  let below = EVERYTHING.lo;
  for (const cut of cuts) {
    slices.push({ lo: below, loOpen: true, hi: cut, hiOpen: true });
    slices.push({ lo: cut, loOpen: false, hi: cut, hiOpen: false });
    below = cut;
  }
  slices.push({ ...EVERYTHING, lo: below });
  return slices.flatMap((slice) => intersection([slice], [domain]).flatMap(rounded));
}

function fullMask(slices: number): bigint {
  return (1n << BigInt(slices)) - 1n;
}

/** The slices whose values satisfy a cell. */
export function maskOf(axis: Axis, test: UnaryTest): bigint {
  switch (test.kind) {
    case 'any':
      return axis.full;
    case 'flag':
      return axis.kind === 'values' ? maskWhere(axis.slices, (value) => value === String(test.value)) : axis.full;
    case 'members':
      return axis.kind === 'values' ? maskWhere(axis.slices, (value) => test.members.includes(value)) : axis.full;
    case 'intervals':
      if (axis.kind !== 'number') return axis.full;
      return maskWhere(axis.slices, (slice) => {
        const inside = pointIn(slice, axis.type.integer === true);
        return test.intervals.some((interval) => covers(interval, inside, inside));
      });
    case 'figure':
      throw new TypeError(`"${test.text}" has no place on the axis ${axis.column}: its figure must be read first`);
  }
}

function maskWhere<T>(slices: readonly T[], holds: (slice: T) => boolean): bigint {
  let mask = 0n;
  slices.forEach((slice, index) => {
    if (holds(slice)) mask |= 1n << BigInt(index);
  });
  return mask;
}

/** The slices of a mask, in order. */
export function slicesIn<T>(slices: readonly T[], mask: bigint): readonly T[] {
  return slices.filter((_, index) => (mask >> BigInt(index)) & 1n);
}

/** The values of a mask as intervals that do not touch. */
export function intervalsIn(axis: NumberAxis, mask: bigint): readonly Interval[] {
  return union(slicesIn(axis.slices, mask), axis.type.integer ? 1 : 0);
}

/**
 * A value of the interval that is easy to say: a lower bound that belongs to it, else twice one that does not; an upper
 * bound, else half of it; else the middle. Nought only where nothing else is left.
 */
export function pointIn(interval: Interval, integer: boolean): number {
  const { lo, hi, loOpen, hiOpen } = interval;
  const middle = Number.isFinite(lo + hi) ? lo + (hi - lo) / 2 : 0;
  const fromBelow = loOpen ? lo * 2 : lo;
  const candidates = [fromBelow, hiOpen ? hi / 2 : hi, middle, lo + 1, hi - 1].filter((x) => x !== 0);
  const isIn = (x: number) => Number.isFinite(x) && (!integer || Number.isInteger(x)) && covers(interval, x, x);
  const found = [...candidates, 0].find(isIn);
  if (found === undefined) throw new RangeError(`no value between ${lo} and ${hi}`);
  return found;
}
