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

/** The words for the steps of one procedure. */
export interface StepWords {
  readonly say: Say;
  readonly language: Language;
  /** `Throughput > 1M and IoT devices? no`. Choices are shown as they are: `Scenario: logs`. */
  readonly test: (condition: Condition, result: Trilean, read: Read) => string;
  /** `Kafka: mature ecosystem`. */
  readonly outcome: (outcome: ProcedureOutcome) => string;
  /** Display name of an alternative or technology, the id when there is none. */
  readonly name: (id: string) => string;
}

export function stepWords(
  knowledge: Pick<KnowledgeBase, 'alternatives' | 'technologies' | 'wording'>,
  procedure: Procedure,
  language: Language,
): StepWords {
  const say = speaker(knowledge.wording, language);
  const labels = new Map(procedure.inputs.map(({ id, label }) => [id, inLanguage(label, language)]));
  const names = new Map(
    [...knowledge.technologies, ...knowledge.alternatives].map(({ id, name }) => [id, inLanguage(name, language)]),
  );
  const name = (id: string) => names.get(id) ?? id;

  const cell = ({ column, test }: Cell, read: Read): string => {
    const label = labels.get(column) ?? column;
    if (test.kind === 'flag') return test.value ? label : say('procedure/not', { label });
    const value = read(column);
    if (test.kind === 'members') {
      if (value === undefined) return label;
      if (value.kind === 'choice') return say('procedure/is', { label, value: value.value });
    }
    return `${label} ${test.text}`;
  };

  return {
    say,
    language,
    name,
    test: ({ cells }, result, read) => {
      const condition = cells.map((one) => cell(one, read)).join(say('procedure/and'));
      return say('procedure/test', { condition, answer: say(`procedure/${result}`) });
    },
    outcome: ({ recommend, external, reason }) => {
      const named = [...recommend.map(name), ...external].join(say('procedure/list'));
      const why = reason === undefined ? '' : inLanguage(reason, language);
      return named !== '' && why !== '' ? say('procedure/outcome', { named, why }) : `${named}${why}`;
    },
  };
}
