import type { SheetTable } from '../../domain/index.ts';
import { logLines, oneLine } from '../../words/escape.ts';
import { lettersOf, shownOn } from './inline.ts';
import type { SheetReporter } from './sheet-reporter.ts';

/**
 * The tables of a sheet as comma-separated values (RFC 4180): a heading line and a line a row. Where there are several, they
 * follow each other with an empty line between them.
 */
export const sheetCsv: SheetReporter = ({ blocks }) =>
  logLines(
    blocks
      .filter((block): block is SheetTable & { readonly kind: 'table' } => block.kind === 'table')
      .map((block) => shownOn('csv', block))
      .map(({ columns, rows }) =>
        [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(lettersOf))]
          .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
          .join(''),
      )
      .join('\r\n'),
  );

/** Spreadsheets run what starts like a formula; an apostrophe before it makes it text. Plain numbers stay numbers. */
function csvCell(text: string): string {
  const line = oneLine(text);
  const safe = /^[=+\-@＝＋－＠]/.test(line) && !/^[+-]?\d+(\.\d+)?$/.test(line) ? `'${line}` : line;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
