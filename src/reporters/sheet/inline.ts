import type { Inline, InlineSpan, SheetBlock } from '../../domain/index.ts';

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
  return block.kind !== 'table' || block.dataOnly !== true;
}
