import { heading, type Inline, type InlineSpan, type SheetBlock, type SheetItem } from '../domain/index.ts';
import type { Place } from './places.ts';

/** Blocks of sheets, as short to write as they are to read. */

/** A list; nothing when it is empty. */
export function list(items: readonly SheetItem[], style: 'bullets' | 'steps' = 'bullets'): readonly SheetBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', style, items }];
}

export interface Fact {
  readonly label: string;
  readonly value: Inline;
}

/** Names and what they stand for; those that stand for nothing are left out. */
export function facts(rows: readonly (Fact | undefined)[]): readonly SheetBlock[] {
  const present = rows.filter((row): row is Fact => row !== undefined && row.value !== '');
  return present.length === 0 ? [] : [{ kind: 'facts', rows: present }];
}

/** A heading with what stands below it; nothing when that is nothing. */
export function part(title: Inline, blocks: readonly SheetBlock[], level: 2 | 3 = 2): readonly SheetBlock[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks];
}

export function link({ title, url }: Pick<Place, 'title' | 'url'>): InlineSpan {
  return { text: title, href: url };
}

export function strong(text: string): InlineSpan {
  return { text, style: 'strong' };
}

export function faint(text: string): InlineSpan {
  return { text, style: 'faint' };
}

export function code(text: string): InlineSpan {
  return { text, style: 'code' };
}

/** At most so many characters, cut between words where they have spaces. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,;:，；：、]+$/u, '')}…`;
}
