import type { Place } from '../domain/index.ts';

/** A text that knows its lines, so that an offset can be shown to a person. */
export interface SourceText {
  readonly text: string;
  readonly file: string;
  /** The stretch from `start` to `end` (UTF-16 offsets), cut at the end of its first line, at least one unit long. */
  placeOf(start: number, end: number): Place;
}

export function createSourceText(text: string, file: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  // Values are mostly asked for in order, so the search starts at the line found last.
  let line = 0;
  return {
    text,
    file,
    placeOf(start, end) {
      const offset = Math.min(start, text.length);
      if (offset < (lineStarts[line] ?? 0)) line = 0;
      if (offset >= (lineStarts[line + 64] ?? Number.POSITIVE_INFINITY)) line = lastAtOrBelow(lineStarts, offset);
      while (offset >= (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY)) line++;
      const lineStart = lineStarts[line] ?? 0;
      const lineEnd = endOfLine(text, lineStarts[line + 1]);
      return {
        file,
        line: line + 1,
        column: offset - lineStart + 1,
        length: Math.max(1, Math.min(end, lineEnd) - offset),
        sourceLine: text.slice(lineStart, lineEnd),
      };
    },
  };
}

function endOfLine(text: string, nextLineStart: number | undefined): number {
  const end = nextLineStart === undefined ? text.length : nextLineStart - 1;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function lastAtOrBelow(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
