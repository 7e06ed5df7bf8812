import type { RecordedDecision } from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import type { Names } from './names.ts';

/** What the text of a record says otherwise than its block. */
export interface Contradicted {
  readonly file: string;
  /** What its text says is chosen, null for nothing, and on which line, from 1. */
  readonly otherwise?: readonly { readonly line: number; readonly chosen: string | null }[] | undefined;
  /** What its text says of the confidence, and on which line. */
  readonly otherConfidence?: { readonly line: number; readonly said: string } | undefined;
}

/** A sentence for each line of a record that its block contradicts. */
export function sayContradictions(
  { file, otherwise = [], otherConfidence }: Contradicted,
  block: RecordedDecision,
  names: Names,
  say: Say,
): readonly string[] {
  const choices = otherwise.map(({ line, chosen }) =>
    say('records/contradicts', {
      place: `${file}:${line}`,
      said: chosen ?? say('records/undecided'),
      block: names.outcome(block),
    }),
  );
  if (otherConfidence === undefined) return choices;
  const { line, said } = otherConfidence;
  const gaps = { place: `${file}:${line}`, said, block: displayShare(block.confidence ?? 0) };
  return [...choices, say('records/contradicts-confidence', gaps)];
}
