import { Chalk, type ChalkInstance } from 'chalk';
import type { Surface } from '../reporter.ts';
import type { Span, Style } from './wrap.ts';

interface Glyphs {
  readonly edge: string;
  readonly bullet: string;
  readonly arrow: string;
  readonly warning: string;
  readonly dash: string;
  /** Bar cells from an eighth to full; a single one where only whole cells can be drawn. */
  readonly bar: readonly string[];
}

const UNICODE: Glyphs = {
  edge: '▌',
  bullet: '•',
  arrow: '→',
  warning: '▲',
  dash: '–',
  bar: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
};
const ASCII: Glyphs = { edge: '|', bullet: '-', arrow: '->', warning: '!', dash: '-', bar: ['#'] };

/** Prose wider than this is hard to read, however wide the screen. */
const MEASURE = 100;
/** Below this, tables become lists. */
const TABLE_WIDTH = 60;

/** What a report is drawn on. */
export interface Screen {
  /** Columns of prose. */
  readonly width: number;
  /** Columns of tables. */
  readonly tableWidth: number;
  readonly narrow: boolean;
  readonly unicode: boolean;
  readonly glyphs: Glyphs;
  /** The spans of one line as terminal text. */
  paint(spans: readonly Span[]): string;
}

export function screen({ width, colour, hyperlinks, unicode }: Surface): Screen {
  const columns = Math.max(20, Math.floor(width));
  const palette =
    colour === 'none' ? undefined : paletteOf(new Chalk({ level: colour === 'basic' ? 1 : 2 }), colour === 'full');
  const paintSpan = ({ text, style, href }: Span): string => {
    const painted = style === undefined || palette === undefined ? text : palette[style](text);
    return href !== undefined && hyperlinks ? `\u001b]8;;${href}\u0007${painted}\u001b]8;;\u0007` : painted;
  };
  return {
    width: Math.min(columns, MEASURE),
    tableWidth: Math.min(columns, MEASURE + 20),
    narrow: columns < TABLE_WIDTH,
    unicode,
    glyphs: unicode ? UNICODE : ASCII,
    paint: (spans) => spans.map(paintSpan).join(''),
  };
}

/** Of the 256 colours those that stand out from a light ground as from a dark one; the 16 follow the theme of the terminal. */
function paletteOf(chalk: ChalkInstance, full: boolean): Readonly<Record<Style, ChalkInstance>> {
  return {
    title: chalk.bold,
    heading: full ? chalk.bold.ansi256(63) : chalk.bold.cyan,
    strong: chalk.bold,
    accent: full ? chalk.bold.ansi256(29) : chalk.bold.green,
    good: full ? chalk.ansi256(29) : chalk.green,
    warn: full ? chalk.ansi256(130) : chalk.yellow,
    bad: full ? chalk.ansi256(131) : chalk.red,
    faint: full ? chalk.ansi256(243) : chalk.dim,
  };
}
