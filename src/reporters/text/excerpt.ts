import type { Place } from '../../domain/index.ts';
import { oneLine, visible } from '../../words/escape.ts';
import { textWidth } from './text-width.ts';

/** Columns of a source line that are shown; longer ones are cut around the fault. */
const WIDEST_LINE = 120;
/** Of a cut line, how much stands before the fault. */
const BEFORE = 40;
const WIDEST_CARET = 40;
/** UTF-16 units before a fault that are looked at: a line may be a whole file, and every fault in it is shown. */
const LOOKED_AT = 400;

/**
 * The line that a place is on, and below it a caret under what is meant.
 *
 * @param note  said behind the caret, or below it where that would be too wide
 * @returns     text ending in a newline; empty where the line is not known
 */
export function excerpt({ line, column = 1, length = 1, sourceLine }: Place, note = ''): string {
  if (line === undefined || sourceLine === undefined) return '';
  const start = column - 1;
  const isLong = fitting(sourceLine, WIDEST_LINE) < sourceLine.length;
  const from = isLong ? start - fitting(reversed(sourceLine.slice(Math.max(0, start - LOOKED_AT), start)), BEFORE) : 0;
  const shown = sourceLine.slice(from, from + fitting(sourceLine.slice(from), WIDEST_LINE));
  const before = columnsOf(shown.slice(0, start - from));
  const marked = columnsOf(shown.slice(start - from, start - from + length));
  const gutter = ' '.repeat(String(line).length);
  const caret = `${' '.repeat(before)}${'^'.repeat(Math.max(1, Math.min(marked, WIDEST_CARET)))}`;
  const words = oneLine(note);
  const below = caret.length + textWidth(words) > WIDEST_LINE ? `\n  ${gutter} | ` : ' ';
  return `  ${line} | ${onScreen(shown)}\n  ${gutter} | ${caret}${words === '' ? '' : below + words}\n`;
}

function onScreen(text: string): string {
  return visible(text).replace(/[\t\n]/g, ' ');
}

function columnsOf(text: string): number {
  return textWidth(onScreen(text));
}

/** How many UTF-16 units from the start of a text fit into so many columns; no character is cut. */
function fitting(text: string, columns: number): number {
  let used = 0;
  let units = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    units += character.length;
  }
  return units;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
