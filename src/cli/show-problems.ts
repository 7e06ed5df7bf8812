import type { Place, Problem } from '../domain/index.ts';
import { textWidth } from '../reporters/text/text-width.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { oneLine, visible } from '../words/escape.ts';
import { TOOL } from './package-info.ts';

/** Columns of a source line that are shown; longer ones are cut around the fault. */
const WIDEST_LINE = 120;
/** Of a cut line, how much stands before the fault. */
const BEFORE = 40;
const WIDEST_CARET = 40;

/**
 * Problems as a person reads them: where, what, and below it the line with a caret and what was expected.
 *
 * @returns text ending in a newline
 */
export function showProblems(problems: readonly Problem[], say: Say): string {
  return problems.map((problem) => showProblem(problem, say)).join('');
}

function showProblem({ severity, message, hint, at }: Problem, say: Say): string {
  const where = at === undefined ? TOOL : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  const what = sayMessage(say, severity === 'warning' ? { id: 'cli/warning', gaps: { message } } : message);
  const note = hint === undefined ? '' : oneLine(sayMessage(say, hint));
  const head = `${oneLine(where)}: ${oneLine(what)}\n`;
  if (at?.sourceLine === undefined || at.line === undefined) return head + (note === '' ? '' : `  ${note}\n`);
  return head + excerpt(at, at.line, at.sourceLine, note);
}

function excerpt({ column = 1, length = 1 }: Place, line: number, source: string, note: string): string {
  const start = column - 1;
  const isLong = fitting(source, WIDEST_LINE) < source.length;
  const from = isLong ? start - fitting(reversed(source.slice(0, start)), BEFORE) : 0;
  const shown = source.slice(from, from + fitting(source.slice(from), WIDEST_LINE));
  const before = columnsOf(shown.slice(0, start - from));
  const marked = columnsOf(shown.slice(start - from, start - from + length));
  const gutter = ' '.repeat(String(line).length);
  const caret = `${' '.repeat(before)}${'^'.repeat(Math.max(1, Math.min(marked, WIDEST_CARET)))}`;
  const below = caret.length + textWidth(note) > WIDEST_LINE ? `\n  ${gutter} | ` : ' ';
  return `  ${line} | ${onScreen(shown)}\n  ${gutter} | ${caret}${note === '' ? '' : below + note}\n`;
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
