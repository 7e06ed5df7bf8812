import Table from 'cli-table3';
import type { Lines, Page } from './page.ts';
import { type Span, widthOf, wrap } from './wrap.ts';

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
export function table(page: Page, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Lines {
  if (rows.length === 0) return [];
  const headings: readonly Cell[] = columns.map(({ heading }) => [{ text: heading, style: 'faint' as const }]);
  const widths = columnWidths(columns, [headings, ...rows], page.screen.tableWidth - INDENT);
  const drawn = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const row of [headings, ...rows]) {
    drawn.push(columns.map(({ align }, index) => draw(page, row[index] ?? [], widths[index] ?? 1, align)));
  }
  return drawn
    .toString()
    .split('\n')
    .map((line) => ' '.repeat(INDENT) + line);
}

function draw({ screen }: Page, cell: Cell, width: number, align: Column['align']): string {
  return wrap(cell, width)
    .map((line) => {
      const pad = ' '.repeat(Math.max(0, width - widthOf(line)));
      return align === 'right' ? pad + screen.paint(line) : screen.paint(line) + pad;
    })
    .join('\n');
}

/** The smallest flexible columns get what they want first, so that the widest alone have to wrap. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): readonly number[] {
  const widths = columns.map((_, index) => Math.max(1, ...rows.map((row) => widthOf(row[index] ?? []))));
  const flexible = widths
    .map((width, index) => ({ width, index }))
    .filter(({ index }) => columns[index]?.flexible)
    .sort((a, b) => a.width - b.width);
  const wanted = flexible.reduce((sum, { width }) => sum + width, 0);
  let left = room - GAP * (columns.length - 1) - (widths.reduce((sum, width) => sum + width, 0) - wanted);
  for (const [position, { width, index }] of flexible.entries()) {
    const given = Math.max(1, Math.min(width, Math.floor(left / (flexible.length - position))));
    widths[index] = given;
    left -= given;
  }
  return widths;
}
