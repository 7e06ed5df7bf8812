import type { MarkdownLine } from './markdown-lines.ts';
import { isMeant, type Known, namesOf, nothingButNames } from './names.ts';
import { lineLeftOpen, type ProseChoice, proseChoices } from './prose-choice.ts';
import type { ReadRecord } from './read-record.ts';

/** Where the text of a record says something else than the decision in its block; null for that nothing is chosen yet. */
interface Contradiction extends Pick<ProseChoice, 'line'> {
  readonly chosen: string | null;
}

/**
 * What the text of a record says otherwise than its block, as far as it says it in words of ours: an option that is
 * other alternatives and not what was chosen, none of the options where one was, or that nothing is chosen yet. A name that
 * nobody knows is no contradiction, nor is anything that says more than names.
 */
export function contradictions(
  lines: readonly MarkdownLine[],
  { decision, name }: Pick<ReadRecord, 'decision' | 'name'>,
  known: Known,
): readonly Contradiction[] {
  if (decision.kind === 'undecided') return [];
  const names = namesOf(known);
  const left = lineLeftOpen(lines);
  const otherwise = proseChoices(lines, name, known.wording).filter(({ chosen, none }) => {
    if (none) return decision.kind !== 'none';
    const named = nothingButNames(chosen, names);
    return named.length > 0 && !isMeant(decision, named, known);
  });
  return [...(left === undefined ? [] : [{ line: left, chosen: null }]), ...otherwise];
}
