import type { Inline, InlineSpan, SheetBlock, SheetItem } from '../../domain/index.ts';
import { logLines, plainSigns, readableAddress, visible, webAddress } from '../../words/escape.ts';
import type { Surface } from '../reporter.ts';
import { hang } from '../text/hang.ts';
import { type Screen, screen } from '../text/screen.ts';
import { table } from '../text/table.ts';
import { type Span, type Style, widthOf } from '../text/wrap.ts';
import { spansOf } from './inline.ts';
import type { SheetReporter } from './sheet-reporter.ts';

/** A sheet for a terminal. Where links cannot be followed, their address stands behind them. */
export const sheetText: SheetReporter = ({ title, blocks }, surface) => {
  const drawing: Drawing = { screen: screen(surface), surface };
  const lines = [
    ...hang(drawing.screen, [{ text: shown(title, surface), style: 'title' }], '', ''),
    ...blocks.flatMap((block, index) => [...(opens(block, blocks[index - 1]) ? [''] : []), ...linesOf(drawing, block)]),
  ];
  return logLines(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
};

interface Drawing {
  readonly screen: Screen;
  readonly surface: Surface;
}

/** An empty line before every block, but not between a heading and what it heads. */
function opens({ kind }: SheetBlock, before: SheetBlock | undefined): boolean {
  return kind === 'heading' || before?.kind !== 'heading';
}

const INDENT = '  ';

function linesOf(drawing: Drawing, block: SheetBlock): readonly string[] {
  const { screen: on, surface } = drawing;
  switch (block.kind) {
    case 'heading':
      return hang(
        on,
        spans(drawing, block.text, block.level === 2 ? 'heading' : 'strong'),
        block.level === 2 ? '' : INDENT,
        block.level === 2 ? '' : INDENT,
      );
    case 'paragraph':
      return hang(on, spans(drawing, block.text), INDENT, INDENT);
    case 'list':
      return block.items.flatMap((item, index) =>
        itemLines(drawing, item, block.style === 'steps' ? `${index + 1}.` : on.glyphs.bullet),
      );
    case 'checklist':
      return block.items.flatMap((item) => itemLines(drawing, item, item.done ? '[x]' : '[ ]'));
    case 'facts':
      return factLines(drawing, block.rows);
    case 'table':
      return on.narrow
        ? listedTable(drawing, block)
        : table(
            on,
            block.columns.map(({ heading, align, flexible }) => ({
              heading: shown(heading, surface),
              ...(align === undefined ? {} : { align }),
              ...(flexible === undefined ? {} : { flexible }),
            })),
            block.rows.map((row) => row.map((cell) => spans(drawing, cell))),
          );
    case 'code':
      return visible(block.text)
        .replace(/\n+$/, '')
        .split('\n')
        .map((line) => INDENT + line.replace(/\t/g, '  '));
  }
}

function itemLines(drawing: Drawing, { text, below = [] }: SheetItem, sign: string): readonly string[] {
  const lead = `${INDENT}${sign} `;
  const blank = ' '.repeat(lead.length);
  return [
    ...hang(drawing.screen, spans(drawing, text), lead, blank),
    ...below.flatMap((line) => hang(drawing.screen, spans(drawing, line), blank, blank)),
  ];
}

/** Labels in a column of their own; above what they name where that would leave too little room. */
function factLines(
  drawing: Drawing,
  rows: readonly { readonly label: string; readonly value: Inline }[],
): readonly string[] {
  const { screen: on, surface } = drawing;
  const labelled = rows.map(({ label, value }) => ({ label: shown(label, surface), value: spans(drawing, value) }));
  const column = Math.max(0, ...labelled.map(({ label }) => widthOf([{ text: label }])));
  if (column > on.width / 3) {
    return labelled.flatMap(({ label, value }) => [
      ...hang(on, [{ text: label, style: 'faint' }], INDENT, INDENT),
      ...hang(on, value, INDENT + INDENT, INDENT + INDENT),
    ]);
  }
  const blank = ' '.repeat(INDENT.length + column + 2);
  return labelled.flatMap(({ label, value }) => {
    const lines = hang(on, value, blank, blank);
    const name = on.paint([{ text: label, style: 'faint' }]);
    const pad = ' '.repeat(column - widthOf([{ text: label }]) + 2);
    return [`${INDENT}${name}${pad}${(lines[0] ?? '').slice(blank.length)}`, ...lines.slice(1)];
  });
}

/** A table on a screen too narrow for one: a block a row. */
function listedTable(drawing: Drawing, { columns, rows }: Extract<SheetBlock, { kind: 'table' }>): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...factLines(
      drawing,
      columns.map(({ heading }, column) => ({ label: heading, value: row[column] ?? '' })),
    ),
  ]);
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
