import type { ColumnType, Question } from '../../domain/index.ts';
import { nearest } from '../../words/nearest.ts';
import type { Report, Spot } from '../finding.ts';
import type { RawDecision } from '../schema/decision.ts';

/** What a check may look at: everything that is written, and what the questionnaire made of it. */
export interface Checked {
  readonly raw: RawDecision;
  readonly questions: readonly Question[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** A rule over several entries that no schema of one entry can say. */
export type Check = (checked: Checked, report: Report) => void;

export function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}

/**
 * Reports an id that is not among the known ones.
 *
 * @param what  what the id should name, such as `capability`; its first word is part of the code
 */
export function mustBeKnown(id: string, known: readonly string[], what: string, spot: Spot, report: Report): void {
  if (known.includes(id)) return;
  const meant = nearest(id, known);
  const list = known.length === 0 ? `there is no ${what}` : `one of: ${[...known].sort().join(', ')}`;
  report({
    spot,
    code: `knowledge/unknown-${what.split(' ', 1)[0]}`,
    message: `no ${what} "${id}"`,
    hint: meant === undefined ? list : `did you mean "${meant}"?`,
  });
}
