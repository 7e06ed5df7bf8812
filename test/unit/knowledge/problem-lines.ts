import { relative } from 'node:path';
import type { Language, Problem } from '../../../src/domain/index.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

/** Problems as a person would read them, one block each, with files relative to a folder. */
export function problemLines(problems: readonly Problem[], folder: string, language: Language = 'en'): string {
  const say = sayShipped(language);
  return problems
    .map(({ at, message, code, hint }) => {
      const place = [relative(folder, at?.file ?? ''), at?.line, at?.column]
        .filter((part) => part !== undefined)
        .join(':');
      const caret =
        at?.sourceLine === undefined || at.column === undefined
          ? ''
          : `\n  | ${window(at.sourceLine, at.column, at.length ?? 1)}`;
      return `${place}: ${sayMessage(say, message)} [${code}]${caret}${hint === undefined ? '' : `\n  ${sayMessage(say, hint)}`}\n`;
    })
    .join('');
}

/** The marked stretch of a line between brackets. */
function window(line: string, column: number, length: number): string {
  const start = column - 1;
  const marked = `${line.slice(Math.max(0, start - 20), start)}»${line.slice(start, start + length)}«`;
  return marked.length > 100 ? `${marked.slice(0, 100)}…` : marked;
}
