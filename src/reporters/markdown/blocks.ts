import { htmlText } from '../../words/escape.ts';

/**
 * Blocks of a markdown document. Arguments are inline markdown already: escaping is the caller's. What is cut off at an end is
 * looked for at the start of its run alone: from every letter of it, a long run inside a text would take for ever.
 */

export type Block = string;

export function heading(level: number, inline: string): Block {
  return `${'#'.repeat(level)} ${inline.replace(/(?<![\s.,;:!?。，；：！？])[\s.,;:!?。，；：！？]+$/u, '')}`;
}

export interface Item {
  readonly inline: string;
  readonly below?: readonly string[];
}

/** The sign of a list; linters want the same in a whole document. */
export type Bullet = '-' | '*';

export function list(items: readonly (string | Item)[], bullet: Bullet = '-'): Block {
  return items.map((item) => entry(item, `${bullet} `, bullet)).join('\n');
}

/** @param from  number of the first */
export function numbered(items: readonly (string | Item)[], from = 1): Block {
  return items.map((item, index) => entry(item, `${index + from}. `, '-')).join('\n');
}

function entry(item: string | Item, marker: string, bullet: Bullet): string {
  const { inline, below = [] } = typeof item === 'string' ? { inline: item } : item;
  return [`${marker}${inline}`, ...below.map((line) => `${' '.repeat(marker.length)}${bullet} ${line}`)].join('\n');
}

export interface Column {
  readonly heading: string;
  readonly align?: 'right';
}

/** A table with single spaces round its cells; an empty cell is two spaces short of a bar, as linters want it. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** A section with its heading; nothing when it has no content. */
export function section(level: number, inline: string, blocks: readonly (Block | undefined)[]): readonly Block[] {
  const present = blocks.filter((block): block is Block => block !== undefined && block !== '');
  return present.length === 0 ? [] : [heading(level, inline), ...present];
}

/**
 * Blocks that a reader opens when he wants them, as GitHub and GitLab fold them; nothing when there are none.
 *
 * @param summary  plain text of the line that opens them
 */
export function folded(summary: string, blocks: readonly (Block | undefined)[]): readonly Block[] {
  const present = blocks.filter((block): block is Block => block !== undefined && block !== '');
  return present.length === 0 ? [] : [`<details>\n<summary>${htmlText(summary)}</summary>`, ...present, '</details>'];
}

/** The same blocks with every heading among them one level down. Text never starts with a number sign: it is escaped. */
export function deeper(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.startsWith('#') ? `#${block}` : block));
}

/** The same blocks with every heading among them as a line in bold, for forms that have headings of their own and no others. */
export function unheaded(blocks: readonly Block[], colon: string): readonly Block[] {
  return blocks.map((block) => (block.startsWith('#') ? `**${block.replace(/^#+ /, '')}**${colon.trimEnd()}` : block));
}

/** Blocks as a document: blank lines between them, no white space at line ends, one newline at the end. */
export function document(blocks: readonly Block[]): string {
  return `${blocks
    .filter((block) => block !== '')
    .join('\n\n')
    .replace(/(?<![ \t])[ \t]+$/gm, '')}\n`;
}
