import type { Inline, InlineSpan, SheetBlock, SheetItem } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { markdownCode, markdownFence, markdownLink, markdownText, visible } from '../../words/escape.ts';
import { type Block, document, heading, list, numbered, table } from '../markdown/blocks.ts';
import { flowChart } from './flow-markdown.ts';
import { isForPeople, shownOn, spansOf } from './inline.ts';
import type { SheetReporter } from './sheet-reporter.ts';

export const sheetMarkdown: SheetReporter = ({ title, blocks }, { say }) =>
  document([heading(1, markdownText(title)), ...blocks.filter(isForPeople).map((block) => blockOf(block, say))]);

function blockOf(block: SheetBlock, say: Say): Block {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, inlineOf(block.text));
    case 'paragraph':
      return inlineOf(block.text);
    case 'list':
      return (block.style === 'steps' ? numbered : list)(block.items.map(itemOf));
    case 'checklist':
      return list(
        block.items.map((item) => {
          const { inline, below } = itemOf(item);
          return { inline: `[${item.done ? 'x' : ' '}] ${inline}${boxId(item.id)}`, below };
        }),
      );
    case 'facts':
      return list(
        block.rows.map(({ label, value }) => `**${markdownText(label)}**${say('word/colon')}${inlineOf(value)}`),
      );
    case 'table': {
      const { columns, rows } = shownOn('page', block);
      return table(
        columns.map(({ heading: text, align }) => ({
          heading: markdownText(text),
          ...(align === 'right' ? { align } : {}),
        })),
        rows.map((row) => row.map(inlineOf)),
      );
    }
    case 'flow':
      return flowChart(block.roots);
    case 'code':
      return markdownFence(block.language, visible(block.text));
  }
}

/** In a comment, where it is not seen; nothing else than letters of an id gets there. */
function boxId(id: string | undefined): string {
  return id !== undefined && /^[a-z0-9][a-z0-9./-]*$/.test(id) && !id.includes('--') ? ` <!-- ${id} -->` : '';
}

function itemOf({ text, below = [] }: SheetItem) {
  return { inline: inlineOf(text), below: below.map(inlineOf) };
}

function inlineOf(inline: Inline): string {
  return spansOf(inline).reduce<readonly InlineSpan[]>(join, []).map(spanOf).join('');
}

/** What is strong up to where it goes on strong is one: the marks between the two would be read as letters. */
function join(spans: readonly InlineSpan[], next: InlineSpan): readonly InlineSpan[] {
  const last = spans.at(-1);
  const isOne =
    last?.style === 'strong' && next.style === 'strong' && last.href === undefined && next.href === undefined;
  return isOne ? [...spans.slice(0, -1), { ...last, text: last.text + next.text }] : [...spans, next];
}

/** White space at the ends of a span stays outside its marks, which would not close otherwise. */
function spanOf({ text, style, href }: InlineSpan): string {
  const letters = text.trim();
  const before = text.trimStart() === text ? '' : ' ';
  const after = text.trimEnd() === text ? '' : ' ';
  if (letters === '') return before;
  const dressed =
    href !== undefined
      ? markdownLink(letters, href)
      : style === 'code'
        ? markdownCode(letters)
        : style === 'strong'
          ? `**${markdownText(letters)}**`
          : markdownText(letters);
  return `${before}${dressed}${after}`;
}
