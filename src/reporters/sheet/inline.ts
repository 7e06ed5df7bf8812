import type { Inline, InlineSpan, SheetBlock, SheetTable } from '../../domain/index.ts';

export function spansOf(inline: Inline): readonly InlineSpan[] {
  return typeof inline === 'string' ? [{ text: inline }] : inline;
}

/** The letters alone, as a cell of a spreadsheet or a plain line holds them. */
export function lettersOf(inline: Inline): string {
  return spansOf(inline)
    .map(({ text }) => text)
    .join('');
}

/** Whether a block is shown where people read. */
export function isForPeople(block: SheetBlock): boolean {
  return block.kind !== 'table' || block.only !== 'csv';
}

/** The table as it is shown on a page or in a spreadsheet: without the columns that are for the other. */
export function shownOn(where: 'page' | 'csv', { columns, rows, ...table }: SheetTable): SheetTable {
  const kept = columns.map(({ only }) => only === undefined || only === where);
  return {
    ...table,
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}
