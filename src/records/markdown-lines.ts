/** One line of a markdown text, and whether it is prose or inside a fenced block. */
export interface MarkdownLine {
  /** Without its end, CRLF or LF. */
  readonly text: string;
  /** Offset of its first letter in the whole. */
  readonly start: number;
  /** `fence` are the lines that open and close a block. */
  readonly part: 'prose' | 'fence' | 'code';
}

const OPENING = /^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})(?<info>.*)$/;

/** The lines of a markdown text, by the rules of CommonMark for fenced blocks: one that is never closed runs to the end. */
export function markdownLines(markdown: string): readonly MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fence: string | undefined;
  for (const [text, start] of linesOf(markdown)) {
    if (fence === undefined) {
      fence = OPENING.exec(text)?.groups?.fence;
      lines.push({ text, start, part: fence === undefined ? 'prose' : 'fence' });
    } else if (closes(text, fence)) {
      fence = undefined;
      lines.push({ text, start, part: 'fence' });
    } else lines.push({ text, start, part: 'code' });
  }
  return lines;
}

function* linesOf(text: string): Generator<[line: string, start: number]> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    yield [text.slice(start, next).replace(/\r?\n$/, ''), start];
    start = next;
  }
}

function closes(line: string, fence: string): boolean {
  const trimmed = line.trim();
  const indent = line.length - line.trimStart().length;
  return indent <= 3 && trimmed.length >= fence.length && trimmed === (fence[0] ?? '').repeat(trimmed.length);
}

export interface FencedBlock {
  /** First word behind the fence, in lower case. */
  readonly language: string;
  /** The lines in it, each ending in a newline. */
  readonly text: string;
  /** Of its first line in the whole, from 1. */
  readonly line: number;
}

/** The fenced blocks of a markdown text. */
export function fencedBlocks(lines: readonly MarkdownLine[]): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: { language: string; body: string[]; line: number } | undefined;
  const close = () => {
    if (open !== undefined) blocks.push({ ...open, text: open.body.map((line) => `${line}\n`).join('') });
    open = undefined;
  };
  lines.forEach(({ text, part }, index) => {
    if (part === 'code') open?.body.push(text);
    else if (part === 'fence' && open === undefined) {
      const info = OPENING.exec(text)?.groups?.info ?? '';
      open = { language: info.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '', body: [], line: index + 2 };
    } else close();
  });
  close();
  return blocks;
}
