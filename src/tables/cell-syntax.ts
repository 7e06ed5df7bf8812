import type { Comparison } from '../domain/index.ts';

/** A cell as a list of alternatives, or as `not(...)` of one. */
interface CellList {
  readonly negated: boolean;
  readonly items: readonly string[];
}

/** Takes `not(...)` and the commas of a cell apart; commas in quotes are part of a value. */
export function readList(text: string): CellList {
  const inner = /^not\s*\(/i.exec(text);
  if (inner === null || !text.endsWith(')')) return { negated: false, items: split(text) };
  return { negated: true, items: split(text.slice(inner[0].length, -1)) };
}

function split(text: string): string[] {
  const items: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (i < text.length && (text[i] !== ',' || quoted)) continue;
    items.push(text.slice(start, i).trim());
    start = i + 1;
  }
  return items;
}

/** Longer ones first, so that `<=` is not taken for `<`. */
const COMPARISONS: readonly Comparison[] = ['<=', '>=', '!=', '<', '>', '='];

interface Compared {
  /** `=` where none is written. */
  readonly comparison: Comparison;
  readonly isWritten: boolean;
  readonly operand: string;
}

/** Takes the comparison off the front of an item. */
export function readComparison(item: string): Compared {
  const written = COMPARISONS.find((one) => item.startsWith(one));
  if (written === undefined) return { comparison: '=', isWritten: false, operand: item };
  return { comparison: written, isWritten: true, operand: item.slice(written.length).trim() };
}

export function unquote(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
