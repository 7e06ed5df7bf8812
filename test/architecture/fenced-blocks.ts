/** A fenced block of a markdown file. */
export interface FencedBlock {
  readonly language: string;
  readonly lines: readonly string[];
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The heading it stands under. */
  readonly heading: string;
}

export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let heading = '';
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)/.exec(text);
    if (fence === null) {
      if (open !== undefined) open.lines.push(text);
      else heading = /^#+ (.*)/.exec(text)?.[1] ?? heading;
    } else if (open === undefined) {
      open = { language: fence[1] ?? '', line: index + 1, lines: [] };
    } else {
      blocks.push({ ...open, heading });
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`the block opened in line ${open.line} is never closed`);
  return blocks;
}
