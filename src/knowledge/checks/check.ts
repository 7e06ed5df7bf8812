import type { ColumnType, Message, Question } from '../../domain/index.ts';
import { nearest } from '../../words/nearest.ts';
import { didYouMean, oneOf } from '../../words/suggest.ts';
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

/** What an id may name, and the code of one that names nothing; what it is called is worded as `kind/<kind>`. */
const CODES = {
  alternative: 'knowledge/unknown-alternative',
  technology: 'knowledge/unknown-technology',
  'technology-or-alternative': 'knowledge/unknown-technology',
  capability: 'knowledge/unknown-capability',
  level: 'knowledge/unknown-level',
  figure: 'knowledge/unknown-figure',
  scenario: 'knowledge/unknown-scenario',
  profile: 'knowledge/unknown-profile',
  criterion: 'knowledge/unknown-criterion',
  question: 'knowledge/unknown-question',
  input: 'knowledge/unknown-input',
  parameter: 'knowledge/unknown-name',
  value: 'knowledge/unknown-value',
  'matrix-column': 'knowledge/unknown-column',
  'metric-kind': 'knowledge/unknown-entry',
  'comparison-group': 'knowledge/unknown-entry',
  conflict: 'knowledge/unknown-entry',
  'document-group': 'knowledge/unknown-entry',
  document: 'knowledge/unknown-entry',
  'document-section': 'knowledge/unknown-entry',
  'document-tag': 'knowledge/unknown-entry',
  gap: 'knowledge/unknown-gap',
  checklist: 'knowledge/unknown-checklist',
  'checklist-group': 'knowledge/unknown-group',
  'checklist-item': 'knowledge/unknown-item',
} as const;

export type Kind = keyof typeof CODES;

/**
 * Reports an id that is not among the known ones.
 *
 * @param of  for a level: the capability
 */
export function mustBeKnown(
  id: string,
  known: readonly string[],
  what: Kind,
  spot: Spot,
  report: Report,
  of = '',
): void {
  if (known.includes(id)) return;
  const kind: Message = { id: `kind/${what}`, gaps: { of } };
  const meant = nearest(id, known);
  const list: Message = known.length === 0 ? { id: 'check/there-is-none', gaps: { kind } } : oneOf([...known].sort());
  report({
    spot,
    code: CODES[what],
    message: { id: 'check/unknown', gaps: { kind, id } },
    hint: meant === undefined ? list : didYouMean(meant),
  });
}

/** Reports what is multiplied and is no question, or one that is not answered by a number. */
export function mustBeNumber(
  key: string,
  questions: readonly string[],
  columns: Checked['columns'],
  spot: Spot,
  report: Report,
): void {
  mustBeKnown(key, questions, 'question', spot, report);
  if (!questions.includes(key) || columns[key]?.kind === 'number') return;
  report({
    spot,
    code: 'knowledge/dimension',
    message: { id: 'check/no-number', gaps: { question: key } },
    hint: { id: 'check/multiplied' },
  });
}
