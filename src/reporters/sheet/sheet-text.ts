import type { Inline, InlineSpan, SheetBlock, SheetItem, SheetTable } from '../../domain/index.ts';
import { logLines, plainSigns, readableAddress, visible, webAddress } from '../../words/escape.ts';
import type { Surface } from '../reporter.ts';
import { hang } from '../text/hang.ts';
import { type Screen, screen } from '../text/screen.ts';
import { table, tableFits } from '../text/table.ts';
import { type Span, type Style, widthOf } from '../text/wrap.ts';
import { flowLines } from './flow-text.ts';
import { isForPeople, lettersOf, shownOn, spansOf } from './inline.ts';
import type { SheetContext, SheetReporter } from './sheet-reporter.ts';

/** A sheet for a terminal. Where links cannot be followed, their address stands behind them. */
export const sheetText: SheetReporter = ({ title, blocks: all }, surface) => {
  const blocks = all.filter(isForPeople);
  const drawing: Drawing = { screen: screen(surface), surface };
  const lines = [
    ...hang(drawing.screen, [{ text: shown(title, surface), style: 'title' }], '', ''),
    ...blocks.flatMap((block, index) => [...(opens(block, blocks[index - 1]) ? [''] : []), ...linesOf(drawing, block)]),
  ];
  return logLines(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
};

interface Drawing {
  readonly screen: Screen;
  readonly surface: SheetContext;
}

/** An empty line before every block, but not between a heading and what it heads. */
function opens({ kind }: SheetBlock, before: SheetBlock | undefined): boolean {
  return kind === 'heading' || before?.kind !== 'heading';
}

const INDENT = '  ';

function linesOf(drawing: Drawing, block: SheetBlock): readonly string[] {
  const { screen: on } = drawing;
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? prose(drawing, block.text, '', '', 'heading')
        : prose(drawing, block.text, INDENT, INDENT, 'strong');
    case 'paragraph':
      return prose(drawing, block.text, INDENT, INDENT);
    case 'list':
      return itemsLines(drawing, block.items, (_, index) =>
        block.style === 'steps' ? `${index + 1}.` : on.glyphs.bullet,
      );
    case 'checklist':
      return itemsLines(drawing, block.items, ({ done }) => (done ? '[x]' : '[ ]'));
    case 'facts':
      return factLines(drawing, block.rows);
    case 'table':
      return tableLines(drawing, shownOn('page', block));
    case 'flow':
      return flowLines(on, block.roots, INDENT, (text) => shown(text, drawing.surface), drawing.surface.say);
    case 'code':
      return visible(block.text)
        .replace(/\n+$/, '')
        .split('\n')
        .map((line) => INDENT + line.replace(/\t/g, '  '));
  }
}

/** Items of several lines stand apart; short ones do not need it. */
function itemsLines<Item extends SheetItem>(
  drawing: Drawing,
  items: readonly Item[],
  signOf: (item: Item, index: number) => string,
): readonly string[] {
  const signs = items.map(signOf);
  const widest = Math.max(0, ...signs.map((sign) => sign.length));
  const drawn = items.map((item, index) => itemLines(drawing, item, (signs[index] ?? '').padStart(widest)));
  const apart = items.some(({ below = [] }, index) => below.length > 0 && (drawn[index]?.length ?? 0) > 2);
  return drawn.flatMap((lines, index) => (apart && index > 0 ? ['', ...lines] : lines));
}

function itemLines(drawing: Drawing, { text, below = [] }: SheetItem, sign: string): readonly string[] {
  const lead = `${INDENT}${sign} `;
  const blank = ' '.repeat(lead.length);
  return [...prose(drawing, text, lead, blank), ...below.flatMap((line) => prose(drawing, line, blank, blank))];
}

/**
 * Lines of text. Addresses stand behind what they belong to where all of it is one line, else below it on lines of their own,
 * whole, so that they can be followed and copied.
 */
function prose(drawing: Drawing, inline: Inline, first: string, rest: string, look?: Style): readonly string[] {
  const { screen: on, surface } = drawing;
  const inOne = spans(drawing, inline, look);
  if (surface.hyperlinks || widthOf(inOne) <= on.width - rest.length) return hang(on, inOne, first, rest);
  const addresses = spansOf(inline).flatMap(({ text, href }) => {
    const url = href === undefined || text === href ? undefined : webAddress(href);
    return url === undefined ? [] : [(surface.unicode ? readableAddress(url) : undefined) ?? url];
  });
  if (addresses.length === 0) return hang(on, inOne, first, rest);
  const bare = spansOf(inline).map((span) => (span.text === span.href ? span : withoutAddress(span)));
  return [
    ...hang(on, spans(drawing, bare, look), first, rest),
    ...addresses.map((address) => rest + on.paint([{ text: address, style: 'faint' }])),
  ];
}

function withoutAddress({ text, style }: InlineSpan): InlineSpan {
  return style === undefined ? { text } : { text, style };
}

/** Share of the width that labels may take beside values that wrap. */
const WIDEST_LABELS = 0.4;

/** Labels in a column of their own; above what they name where that would leave too little room. */
function factLines(
  drawing: Drawing,
  rows: readonly { readonly label: string; readonly value: Inline }[],
  indent: string = INDENT,
): readonly string[] {
  const { screen: on, surface } = drawing;
  const labels = rows.map(({ label }) => shown(label, surface));
  const column = Math.max(0, ...labels.map((label) => widthOf([{ text: label }])));
  const widest = Math.max(0, ...rows.map(({ value }) => widthOf(spans(drawing, value))));
  if (column > on.width * WIDEST_LABELS && indent.length + column + 2 + widest > on.width) {
    return rows.flatMap(({ value }, index) => [
      ...hang(on, [{ text: labels[index] ?? '', style: 'faint' }], indent, indent),
      ...prose(drawing, value, indent + INDENT, indent + INDENT),
    ]);
  }
  const blank = ' '.repeat(indent.length + column + 2);
  return rows.flatMap(({ value }, index) => {
    const label = labels[index] ?? '';
    const lines = prose(drawing, value, blank, blank);
    const name = on.paint([{ text: label, style: 'faint' }]);
    const pad = ' '.repeat(column - widthOf([{ text: label }]) + 2);
    return [`${indent}${name}${pad}${(lines[0] ?? '').slice(blank.length)}`, ...lines.slice(1)];
  });
}

function tableLines(drawing: Drawing, { columns, rows }: SheetTable): readonly string[] {
  const { screen: on, surface } = drawing;
  const drawn = columns.map(({ heading, align, flexible }) => ({
    heading: shown(heading, surface),
    ...(align === undefined ? {} : { align }),
    ...(flexible === undefined ? {} : { flexible }),
  }));
  const cells = rows.map((row) => row.map((cell) => spans(drawing, cell)));
  if (!on.narrow && tableFits(on, drawn, cells)) return table(on, drawn, cells);
  return rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...listedRow(drawing, columns, row)]);
}

/** A row of a table that does not fit: its first cell, and below it the others by their headings. */
function listedRow(drawing: Drawing, columns: SheetTable['columns'], row: readonly Inline[]): readonly string[] {
  const [first = '', ...others] = row;
  const named = others
    .map((value, index) => ({ label: columns[index + 1]?.heading ?? '', value }))
    .filter(({ value }) => lettersOf(value) !== '');
  return [...prose(drawing, first, INDENT, INDENT, 'strong'), ...factLines(drawing, named, INDENT + INDENT)];
}

function spans(drawing: Drawing, inline: Inline, all?: Style): readonly Span[] {
  return spansOf(inline).flatMap((span) => spanOf(drawing, span, all));
}

function spanOf({ surface }: Drawing, { text, style, href }: InlineSpan, all: Style | undefined): readonly Span[] {
  const look = all ?? (style === 'code' ? 'strong' : style);
  const label: Span = { text: shown(text, surface), ...(look === undefined ? {} : { style: look }) };
  const url = href === undefined ? undefined : webAddress(href);
  if (url === undefined) return [label];
  if (surface.hyperlinks) return [{ ...label, href: url }];
  const address = readableAddress(url) ?? url;
  return text === href ? [{ ...label, text: address }] : [label, { text: ` ${address}`, style: 'faint' }];
}

function shown(text: string, { unicode }: Surface): string {
  return unicode ? visible(text) : plainSigns(visible(text));
}
