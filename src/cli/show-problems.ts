import type { Problem } from '../domain/index.ts';
import { excerpt } from '../reporters/text/excerpt.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { logLines, oneLine } from '../words/escape.ts';
import { TOOL } from './package-info.ts';

/**
 * Problems as a person reads them: where, what, and below it the line with a caret and what was expected.
 *
 * @param withCodes  below each what `explain` knows it by
 * @returns          text ending in a newline
 */
export function showProblems(problems: readonly Problem[], say: Say, withCodes = false): string {
  const shown = (problem: Problem) => `${showProblem(problem, say)}${withCodes ? codeLine(problem, say) : ''}`;
  return logLines(problems.map(shown).join(''));
}

function showProblem({ severity, message, hint, at }: Problem, say: Say): string {
  const where = at === undefined ? TOOL : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  const what = sayMessage(say, severity === 'warning' ? { id: 'cli/warning', gaps: { message } } : message);
  const note = hint === undefined ? undefined : sayMessage(say, hint);
  const line = at === undefined ? '' : excerpt(at, note);
  return `${oneLine(where)}: ${oneLine(what)}\n${line !== '' || note === undefined ? line : `  ${oneLine(note)}\n`}`;
}

function codeLine({ code }: Problem, say: Say): string {
  return `  ${oneLine(say('cli/code', { code, command: `${TOOL} explain ${code}` }))}\n`;
}
