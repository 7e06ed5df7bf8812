import type { SheetBlock } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { heading, paragraph } from './sheet-parts.ts';

/** A combination that is recommended, each part worked out for what is required of it. */
export interface Combination<Worked> {
  /** What to choose for what, in words. */
  readonly title: string;
  readonly parts: readonly CombinedPart<Worked>[];
  /** What joins them, which nobody sizes or prices here; absent where nothing has to. */
  readonly bridge?: string;
}

export interface CombinedPart<Worked> {
  /** What the part is and what serves it. */
  readonly name: string;
  readonly worked: Worked;
}

/** The parts of a combination side by side with what they make together, before what each alternative would be alone. */
export function combinationBlocks(
  { title, bridge }: Combination<unknown>,
  table: SheetBlock,
  notes: readonly string[],
  say: Say,
): readonly SheetBlock[] {
  return [
    heading(2, say('planning/recommended', { title })),
    table,
    ...(bridge === undefined ? [] : [paragraph(say('planning/bridge-not-counted', { bridge }))]),
    ...notes.map((note) => paragraph(note)),
    heading(2, say('planning/alone')),
  ];
}
