import type { Place, Problem } from '../domain/index.ts';
import { oneLine, visible } from '../words/escape.ts';

/** Lines longer than this are shown in part, around the fault. */
const WIDEST_LINE = 160;

/**
 * Problems as a person reads them: where, what, and below it the line with a caret and what was expected.
 *
 * @returns text ending in a newline
 */
export function showProblems(problems: readonly Problem[]): string {
  return problems.map(showProblem).join('');
}

function showProblem({ severity, message, hint, at }: Problem): string {
  const where =
    at === undefined ? 'mq-advisor' : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  const head = `${oneLine(where)}: ${severity === 'warning' ? 'warning: ' : ''}${oneLine(message)}\n`;
  if (at?.sourceLine === undefined || at.line === undefined)
    return head + (hint === undefined ? '' : `  ${oneLine(hint)}\n`);
  return head + excerpt(at, at.line, at.sourceLine, hint);
}

function excerpt({ column = 1, length = 1 }: Place, line: number, source: string, hint: string | undefined): string {
  const from = source.length > WIDEST_LINE ? Math.max(0, column - 1 - 40) : 0;
  const shown = source.slice(from, from + WIDEST_LINE);
  const before = visible(shown.slice(0, column - 1 - from)).replace(/\t/g, ' ');
  const marked = visible(shown.slice(column - 1 - from, column - 1 - from + length)).replace(/\t/g, ' ');
  const gutter = String(line);
  const pad = ' '.repeat(gutter.length);
  const caret = '^'.repeat(Math.max(1, marked.length));
  const note = hint === undefined ? '' : ` ${oneLine(hint)}`;
  return (
    `  ${gutter} | ${visible(shown).replace(/[\t\n]/g, ' ')}\n` +
    `  ${pad} | ${' '.repeat(before.length)}${caret}${note}\n`
  );
}
