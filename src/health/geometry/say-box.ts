import type { Interval } from '../../domain/index.ts';
import { formatQuantity } from '../../units/index.ts';
import { type Axis, intervalsIn, type NumberAxis, pointIn, slicesIn } from './axis.ts';
import type { Box } from './region.ts';
import type { Space } from './space.ts';

/** A box as a rule would write it, such as `latencyP99: "< 1ms", durability: required`; `-` for everything. */
export function sayBox(space: Space, box: Box): string {
  return cellsIn(space, box, sayMask);
}

/** An input that lies in the box, such as `latencyP99: 500us, durability: required`. */
export function exampleIn(space: Space, box: Box): string {
  return cellsIn(space, box, sayPoint);
}

function cellsIn({ axes }: Space, box: Box, sayCell: (axis: Axis, mask: bigint) => string): string {
  const cells = axes.flatMap((axis, index) => {
    const mask = box[index] ?? axis.full;
    return mask === axis.full ? [] : [`${axis.column}: ${quoted(sayCell(axis, mask))}`];
  });
  return cells.length === 0 ? '-' : cells.join(', ');
}

/** As a cell: read back, it holds for the same values. */
function sayMask(axis: Axis, mask: bigint): string {
  if (axis.kind === 'number')
    return intervalsIn(axis, mask)
      .map((interval) => sayInterval(axis, interval))
      .join(', ');
  const values = slicesIn(axis.slices, mask);
  const others = axis.slices.filter((value) => !values.includes(value));
  if (others.length === 0) return '-';
  return others.length < values.length && values.length > 2 ? `not(${others.join(', ')})` : values.join(', ');
}

function sayInterval({ type, slices }: NumberAxis, { lo, loOpen, hi, hiOpen }: Interval): string {
  const say = (value: number) => formatQuantity(value, type.dimension);
  if (lo === hi) return say(lo);
  const first = slices[0] as Interval;
  const last = slices.at(-1) as Interval;
  const fromStart = lo === first.lo && loOpen === first.loOpen;
  const toEnd = hi === last.hi && hiOpen === last.hiOpen;
  if (fromStart && toEnd) return '-';
  if (fromStart) return `${hiOpen ? '<' : '<='} ${say(hi)}`;
  if (toEnd) return `${loOpen ? '>' : '>='} ${say(lo)}`;
  return `${loOpen ? '(' : '['}${say(lo)}..${say(hi)}${hiOpen ? ')' : ']'}`;
}

function sayPoint(axis: Axis, mask: bigint): string {
  if (axis.kind !== 'number') return slicesIn(axis.slices, mask)[0] ?? '';
  const [interval] = intervalsIn(axis, mask);
  if (interval === undefined) return '';
  return formatQuantity(pointIn(interval, axis.type.integer === true), axis.type.dimension);
}

/** YAML inside braces: what holds a mark of its own is quoted. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text}"`;
}
