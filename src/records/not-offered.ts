import type { MarkdownLine } from './markdown-lines.ts';
import { isAllMeant, type Known, meantBy, type Name, namesOf } from './names.ts';
import { openInProse, type ProseChoice } from './prose-choice.ts';
import type { ReadRecord } from './read-record.ts';

/**
 * Where the text of a record still leaves the choice open and what its block chooses is none of that: the first line that does,
 * with what it offers. Its block says what is open as well, unless somebody took that out.
 */
export function notOffered(
  lines: readonly MarkdownLine[],
  { decision, name }: Pick<ReadRecord, 'decision' | 'name'>,
  known: Known,
): ProseChoice | undefined {
  if (decision.kind === 'undecided') return undefined;
  const open = openInProse(lines, name, known);
  const names = namesOf(known);
  const { between } = decision;
  const ofBlock = between.map((ids) => ids.map((id): Name => ({ name: id, ids: [id] })));
  return open.find(({ chosen }) => {
    const sets = between.length > 0 ? ofBlock : setsIn(chosen, names);
    return decision.kind === 'none' || !sets.some((set) => isAllMeant(decision, set, known));
  });
}

/** What could be chosen, each with all that would run: what stands before the reasons. */
function setsIn(open: string, names: readonly Name[]): readonly (readonly Name[])[] {
  // Beside what is settled for one workload, the others are open: any of those may be meant.
  if (open.includes('“')) return [meantBy(open, names)];
  const [options = ''] = open.split(/[;；]/, 1);
  return options.split(/ or | 或 |, |、/).map((option) => meantBy(option, names));
}
