import type { MarkdownLine } from './markdown-lines.ts';

/** Where a record says its status. */
interface FoundStatus {
  /** `front-matter`: the key `status`. `section`: the first line below a heading. `item`: a labelled entry of a list. */
  readonly form: 'front-matter' | 'section' | 'item';
  /** As written, without quotes. */
  readonly value: string;
  /** Of the value in the text, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Index of its line. */
  readonly index: number;
}

const KEY = /^status[ \t]*:[ \t]*/i;
/** Of a line without white space at its end: patterns that look for that as well take for ever where there is much of it. */
const HEADING = /^ {0,3}##[ \t]+status[ \t]*#*$/i;
const ITEM = /^[*+-][ \t]+(?:\*\*)?(?:status|状态)(?:\*\*)?[ \t]*(?:[:：](?:\*\*)?)[ \t]*/i;

/** The status of a decision record in any of the forms in use; the front matter speaks first. */
export function findStatus(lines: readonly MarkdownLine[]): FoundStatus | undefined {
  const body = frontMatterEnd(lines);
  for (let index = 1; index < body; index++) {
    const found = valueAfter(lines, index, KEY, 'front-matter');
    if (found !== undefined) return found;
  }
  for (let index = body === 0 ? 0 : body + 1; index < lines.length; index++) {
    if (lines[index]?.part !== 'prose') continue;
    const item = valueAfter(lines, index, ITEM, 'item');
    if (item !== undefined) return item;
    if (!HEADING.test(lines[index]?.text.trimEnd() ?? '')) continue;
    const below = lines.findIndex(({ text }, at) => at > index && text.trim() !== '');
    const found = below === -1 ? undefined : valueAfter(lines, below, /^/, 'section');
    return found?.value.startsWith('#') ? undefined : found;
  }
  return undefined;
}

/** Index of the line that closes the front matter; 0 when there is none. */
export function frontMatterEnd(lines: readonly MarkdownLine[]): number {
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0]?.text ?? '')) return 0;
  return Math.max(
    0,
    lines.findIndex(({ text }, index) => index > 0 && text.trimEnd() === '---'),
  );
}

function valueAfter(
  lines: readonly MarkdownLine[],
  index: number,
  lead: RegExp,
  form: FoundStatus['form'],
): FoundStatus | undefined {
  const line = lines[index];
  const [opening] = lead.exec(line?.text ?? '') ?? [];
  if (line === undefined || opening === undefined) return undefined;
  const written = line.text.slice(opening.length).trimEnd();
  const start = line.start + opening.length;
  const bare = form === 'front-matter' ? unquoted(written) : written;
  return { form, value: bare, start, end: start + written.length, index };
}

function unquoted(written: string): string {
  const [, , inner] = /^(["'])(.*)\1$/.exec(written) ?? [];
  if (inner !== undefined) return inner;
  const comment = written.search(/\s#/);
  return comment < 0 ? written : written.slice(0, comment).trimEnd();
}
