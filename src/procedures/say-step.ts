import {
  type Cell,
  type Condition,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Procedure,
  type ProcedureOutcome,
  type Trilean,
} from '../domain/index.ts';
import type { Read } from '../tables/index.ts';
import { type Say, speaker } from '../wording/say.ts';
import { membersText, type ValueLabel, valueLabels } from './value-label.ts';

/** The words for the steps of one procedure. */
export interface StepWords {
  readonly say: Say;
  readonly language: Language;
  /** `Throughput > 1M and devices? no`; a choice that fits is shown alone: `Scenario: logs`. */
  readonly test: (condition: Condition, result: Trilean, read: Read) => string;
  /** `<name>: mature ecosystem`. */
  readonly outcome: (outcome: ProcedureOutcome) => string;
  /** Display name of an alternative or technology, the id when there is none. */
  readonly name: (id: string) => string;
  /** What a value of an input is called. */
  readonly value: ValueLabel;
}

const ANSWERS = { yes: 'word/yes', no: 'word/no', unknown: 'word/not-known' } as const satisfies Record<
  Trilean,
  string
>;

export function stepWords(
  knowledge: Pick<KnowledgeBase, 'alternatives' | 'questions' | 'scenarios' | 'technologies' | 'wording'>,
  procedure: Procedure,
  language: Language,
): StepWords {
  const say = speaker(knowledge.wording, language);
  const labels = new Map(procedure.inputs.map(({ id, label }) => [id, inLanguage(label, language)]));
  const names = new Map(
    [...knowledge.technologies, ...knowledge.alternatives].map(({ id, name }) => [id, inLanguage(name, language)]),
  );
  const name = (id: string) => names.get(id) ?? id;

  const labelOf = (column: string) => labels.get(column) ?? column;
  const columns = new Map(procedure.inputs.map(({ id, from }) => [id, typeof from === 'string' ? from : id]));
  const named = valueLabels(knowledge, language);
  const value: ValueLabel = (column, one) => named(columns.get(column) ?? column, one);
  const cell = ({ column, test }: Cell, read: Read): string => {
    const label = labelOf(column);
    if (test.kind === 'flag') return test.value ? label : say('procedure/not', { label });
    if (test.kind !== 'members') return `${label} ${test.text}`;
    if (read(column) === undefined) return label;
    return say('procedure/is', { label, value: membersText(test.text, (one) => value(column, one), say) });
  };
  /** The values that met a condition on choices alone. */
  const choices = (cells: readonly Cell[], read: Read): string | undefined => {
    const said = cells.flatMap(({ column }) => {
      const met = read(column);
      return met?.kind === 'choice'
        ? [say('procedure/is', { label: labelOf(column), value: value(column, met.value) })]
        : [];
    });
    return said.length === cells.length ? said.join(say('procedure/and')) : undefined;
  };

  return {
    say,
    language,
    name,
    value,
    test: ({ cells }, result, read) => {
      const met = result === 'yes' ? choices(cells, read) : undefined;
      if (met !== undefined) return met;
      const condition = cells.map((one) => cell(one, read)).join(say('procedure/and'));
      return say('procedure/test', { condition, answer: say(ANSWERS[result]) });
    },
    outcome: ({ recommend, external, reason }) => {
      const named = [...recommend.map(name), ...external.map((one) => inLanguage(one, language))].join(
        say('word/comma'),
      );
      const why = reason === undefined ? '' : inLanguage(reason, language);
      if (named !== '' && why !== '') return say('procedure/outcome', { named, why });
      return named || why || say('procedure/nothing');
    },
  };
}
