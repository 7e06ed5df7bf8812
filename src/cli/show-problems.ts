import type { Place, Problem } from '../domain/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { oneLine, visible } from '../words/escape.ts';
import { TOOL } from './package-info.ts';

/** Lines longer than this are shown in part, around the fault. */
const WIDEST_LINE = 120;
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
  const note = hint === undefined ? undefined : sayMessage(say, hint);
  const head = `${oneLine(where)}: ${oneLine(what)}\n`;
  if (at?.sourceLine === undefined || at.line === undefined) {
    return head + (note === undefined ? '' : `  ${oneLine(note)}\n`);
  }
  return head + excerpt(at, at.line, at.sourceLine, note);
}

function excerpt({ column = 1, length = 1 }: Place, line: number, source: string, hint: string | undefined): string {
  const from = source.length > WIDEST_LINE ? Math.max(0, column - 1 - 40) : 0;
  const shown = source.slice(from, from + WIDEST_LINE);
  const before = columnsOf(shown.slice(0, column - 1 - from));
  const marked = columnsOf(shown.slice(column - 1 - from, column - 1 - from + length));
  const gutter = ' '.repeat(String(line).length);
  const caret = `${' '.repeat(before)}${'^'.repeat(Math.max(1, Math.min(marked, WIDEST_CARET)))}`;
  const note = hint === undefined ? '' : oneLine(hint);
  const below = caret.length + note.length > WIDEST_LINE ? `\n  ${gutter} | ` : ' ';
  return `  ${line} | ${onScreen(shown)}\n  ${gutter} | ${caret}${note === '' ? '' : `${below}${note}`}\n`;
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
