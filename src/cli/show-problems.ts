import type { Problem } from '../domain/index.ts';
import { excerpt } from '../reporters/text/excerpt.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { logLines, oneLine } from '../words/escape.ts';

/**
 * Problems as a person reads them: where, what, and below it the line with a caret and what was expected.
 *
 * @returns text ending in a newline
 */
export function showProblems(problems: readonly Problem[], say: Say): string {
  const shown = problems
    .map(({ message, hint, ...rest }) =>
      showProblem({
        ...rest,
        message: sayMessage(say, message),
        ...(hint === undefined ? {} : { hint: sayMessage(say, hint) }),
      }),
    )
    .join('');
  return logLines(shown);
}

type Spoken = Omit<Problem, 'message' | 'hint'> & { readonly message: string; readonly hint?: string };

function showProblem({ severity, message, hint, at }: Spoken): string {
  const where =
    at === undefined ? 'mq-advisor' : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  const head = `${oneLine(where)}: ${severity === 'warning' ? 'warning: ' : ''}${oneLine(message)}\n`;
  const line = at === undefined ? '' : excerpt(at, hint);
  return head + (line !== '' || hint === undefined ? line : `  ${oneLine(hint)}\n`);
}
