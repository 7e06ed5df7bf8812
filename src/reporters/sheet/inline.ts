import type { Inline, InlineSpan } from '../../domain/index.ts';

export function spansOf(inline: Inline): readonly InlineSpan[] {
  return typeof inline === 'string' ? [{ text: inline }] : inline;
}

/** The letters alone, as a cell of a spreadsheet or a plain line holds them. */
export function lettersOf(inline: Inline): string {
  return spansOf(inline)
    .map(({ text }) => text)
    .join('');
}
