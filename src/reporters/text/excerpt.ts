import type { Place } from '../../domain/index.ts';
import { oneLine, visible } from '../../words/escape.ts';

/** Lines longer than this are shown in part, around the fault. */
const WIDEST_LINE = 120;
const WIDEST_CARET = 40;

/**
 * The line that a place is on, and below it a caret under what is meant.
 *
 * @param note  said behind the caret, or below it where that would be too wide
 * @returns     text ending in a newline; empty where the line is not known
 */
export function excerpt({ line, column = 1, length = 1, sourceLine }: Place, note = ''): string {
  if (line === undefined || sourceLine === undefined) return '';
  const from = sourceLine.length > WIDEST_LINE ? Math.max(0, column - 1 - 40) : 0;
  const shown = sourceLine.slice(from, from + WIDEST_LINE);
  const before = columnsOf(shown.slice(0, column - 1 - from));
  const marked = columnsOf(shown.slice(column - 1 - from, column - 1 - from + length));
  const gutter = ' '.repeat(String(line).length);
  const caret = `${' '.repeat(before)}${'^'.repeat(Math.max(1, Math.min(marked, WIDEST_CARET)))}`;
  const words = oneLine(note);
  const below = caret.length + words.length > WIDEST_LINE ? `\n  ${gutter} | ` : ' ';
  return `  ${line} | ${onScreen(shown)}\n  ${gutter} | ${caret}${words === '' ? '' : `${below}${words}`}\n`;
}

function onScreen(text: string): string {
  return visible(text).replace(/[\t\n]/g, ' ');
}

/** Ideographs, kana, hangul, full-width forms and emoji, which take two columns: near enough for a caret. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const MARKS = /\p{Mn}/gu;

function columnsOf(text: string): number {
  const characters = [...onScreen(text).replace(MARKS, '')].length;
  return characters + (text.match(WIDE)?.length ?? 0);
}
