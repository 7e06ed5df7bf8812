import type { Language } from './text.ts';

/**
 * A page that a command shows, before it has a format: blocks in reading order, in one language. Its strings may come from
 * anywhere and hold anything; whoever renders it escapes them.
 */
export interface Sheet {
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly SheetBlock[];
  /** The same contents for programs, with stable keys: what `--format json` prints, beside `schemaVersion`. */
  readonly contents: Readonly<Record<string, unknown>>;
}

export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Inline }
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'list'; readonly style: 'bullets' | 'steps'; readonly items: readonly SheetItem[] }
  /** Boxes to tick; an id, of small letters, digits and `/ . -`, lets a program find a box again in markdown. */
  | {
      readonly kind: 'checklist';
      readonly items: readonly (SheetItem & { readonly done: boolean; readonly id?: string })[];
    }
  /** Names and what they stand for, such as the fields of a card. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Inline }[] }
  | ({ readonly kind: 'table' } & SheetTable)
  /** Ways through questions, side by side. */
  | { readonly kind: 'flow'; readonly roots: readonly FlowStep[] }
  /** Shown letter by letter, such as a configuration file; `language` is that of the fence in markdown. */
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export function heading(level: 2 | 3, text: Inline): SheetBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: Inline): SheetBlock {
  return { kind: 'paragraph', text };
}

export interface SheetItem {
  readonly text: Inline;
  readonly below?: readonly Inline[];
}

export interface SheetTable {
  /** Names the table where a sheet has several, and its file where each becomes one. */
  readonly id: string;
  readonly columns: readonly SheetColumn[];
  /** Left to what programs and spreadsheets read; for people the same stands in other blocks. */
  readonly only?: 'csv';
  /** One cell a column. */
  readonly rows: readonly (readonly Inline[])[];
}

export interface SheetColumn {
  readonly id: string;
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Wraps when the screen is narrow; the others are as wide as their widest cell. */
  readonly flexible?: boolean;
  /** Shown to people alone, or in a spreadsheet alone; in both where it is absent. */
  readonly only?: 'page' | 'csv';
}

/** A question with its branches, or what they end in. */
export interface FlowStep {
  readonly text: string;
  /** Whether the way walked passes here; absent where none was walked. */
  readonly taken?: boolean;
  /** None for an end. */
  readonly branches: readonly { readonly label: string; readonly taken?: boolean; readonly to: FlowStep }[];
}

/** One run of text: plain, or in spans. */
export type Inline = string | readonly InlineSpan[];

export interface InlineSpan {
  readonly text: string;
  readonly style?: 'strong' | 'faint' | 'good' | 'warn' | 'bad' | 'code';
  /** Followed only when it is an http or https address. */
  readonly href?: string;
}
