import Table from 'cli-table3';
import type { Lines } from './page.ts';
import type { Screen } from './screen.ts';
import { type Span, widestWord, widthOf, wrap } from './wrap.ts';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Shrinks when the screen is too narrow; the others are as wide as their widest cell. */
  readonly flexible?: boolean;
}

export type Cell = readonly Span[];

const INDENT = 2;
const GAP = 2;
const EDGES = ['top', 'bottom', 'left', 'right'] as const;
const NO_BORDERS = {
  ...Object.fromEntries(
    EDGES.flatMap((edge) => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`].map((key) => [key, ''])),
  ),
  mid: '',
  'mid-mid': '',
  middle: ' '.repeat(GAP),
};

/**
 * A table without borders, its headings faint. Cells are wrapped and padded here, by display width, and the table is
 * given no widths of its own: it would cut what it thinks too long.
 */
export function table(screen: Screen, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Lines {
  if (rows.length === 0) return [];
  const headings: readonly Cell[] = columns.map(({ heading }) => [{ text: heading, style: 'faint' as const }]);
  const widths = columnWidths(columns, [headings, ...rows], screen.tableWidth - INDENT);
  const lines = [headings, ...rows].flatMap((row) => screenLines(screen, columns, widths, row));
  const drawn: string[] = [];
  for (let from = 0; from < lines.length; from += DRAWN_AT_ONCE) {
    const part = new Table({
      chars: NO_BORDERS,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    part.push(...lines.slice(from, from + DRAWN_AT_ONCE));
    drawn.push(...part.toString().split('\n'));
  }
  return drawn.map((line) => ' '.repeat(INDENT) + line);
}

/** Lines of a table, which looks at all of them again for each: thousands at once take minutes. */
const DRAWN_AT_ONCE = 100;

/** Narrower columns break words. */
const READABLE = 12;

/** Whether a table can be read on the screen: no column is squeezed to less than its words need. */
export function tableFits(screen: Screen, columns: readonly Column[], rows: readonly (readonly Cell[])[]): boolean {
  const all = [columns.map(({ heading }): Cell => [{ text: heading }]), ...rows];
  const room = screen.tableWidth - INDENT;
  const widths = columnWidths(columns, all, room);
  const natural = columnWidths(columns, all, Number.POSITIVE_INFINITY);
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP * (columns.length - 1);
  return total <= room && widths.every((width, index) => width >= Math.min(READABLE, natural[index] ?? 0));
}

/** The lines of one row, each as a row of its own: the table works on a tall cell again for each of its lines. */
function screenLines(
  screen: Screen,
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly Cell[],
): string[][] {
  const wrapped = widths.map((width, index) => wrap(row[index] ?? [], width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map(({ align }, index) => {
      const spans = wrapped[index]?.[line] ?? [];
      const pad = ' '.repeat(Math.max(0, (widths[index] ?? 1) - widthOf(spans)));
      return align === 'right' ? pad + screen.paint(spans) : screen.paint(spans) + pad;
    }),
  );
}

/**
 * The smallest flexible columns get what they want first, so that the widest alone have to wrap; none gets less than its
 * widest word, as long as there is room for all of those.
 */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): readonly number[] {
  const widths = columns.map((_, index) => Math.max(1, ...rows.map((row) => widthOf(row[index] ?? []))));
  const flexible = widths
    .map((width, index) => ({ width, index, least: 1 }))
    .filter(({ index }) => columns[index]?.flexible)
    .sort((a, b) => a.width - b.width);
  const wanted = flexible.reduce((sum, { width }) => sum + width, 0);
  let left = room - GAP * (columns.length - 1) - (widths.reduce((sum, width) => sum + width, 0) - wanted);
  if (left < wanted) {
    for (const one of flexible) one.least = Math.max(1, ...rows.map((row) => widestWord(row[one.index] ?? [])));
  }
  let needed = flexible.reduce((sum, { least }) => sum + least, 0);
  const keepsWords = needed <= left;
  for (const [position, { width, index, least }] of flexible.entries()) {
    needed -= least;
    const fair = Math.floor(left / (flexible.length - position));
    const given = keepsWords
      ? Math.min(width, Math.max(least, Math.min(fair, left - needed)))
      : Math.max(1, Math.min(width, fair));
    widths[index] = given;
    left -= given;
  }
  return widths;
}
