import {
  type BasisValue,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RecordedDecision,
  type Text,
} from '../domain/index.ts';
import { displayQuantity, parseQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import { either } from '../words/suggest.ts';

/** What ids and values are called by a person; what the knowledge base does not know keeps its id. */
export interface Names {
  readonly alternative: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly question: (id: string) => string;
  readonly profile: (id: string) => string;
  /** A capability or a figure. */
  readonly fact: (id: string) => string;
  /** The value of a question, null for one that was not answered. */
  readonly value: (question: string, value: BasisValue | null) => string;
  readonly factValue: (fact: string, value: string | null) => string;
  /** What was chosen, in one phrase. */
  readonly outcome: (decision: RecordedDecision) => string;
}

type Known = Pick<
  KnowledgeBase,
  'alternatives' | 'technologies' | 'criteria' | 'questions' | 'profiles' | 'capabilities' | 'figures'
>;

export function namesIn(knowledge: Known, language: Language, say: Say): Names {
  const called = (
    id: string,
    list: readonly { readonly id: string; readonly name?: Text; readonly label?: Text }[],
  ): string => {
    const found = list.find((one) => one.id === id);
    const text = found?.name ?? found?.label;
    return text === undefined ? id : inLanguage(text, language);
  };
  const alternative = (id: string) => called(id, knowledge.alternatives);
  const choice = ({ alternative: id, technology }: Pick<RecordedDecision, 'alternative' | 'technology'>) =>
    id === null || id === '' ? called(technology ?? '', knowledge.technologies) : alternative(id);
  return {
    alternative,
    criterion: (id) => called(id, knowledge.criteria),
    question: (id) => called(id, knowledge.questions),
    profile: (id) => called(id, knowledge.profiles),
    fact: (id) => called(id, [...knowledge.capabilities, ...knowledge.figures]),
    value: (id, value) => {
      if (value === null) return say('records/not-answered');
      if (typeof value === 'boolean') return say(value ? 'word/yes' : 'word/no');
      const answer = knowledge.questions.find((one) => one.id === id)?.answer;
      if (answer?.kind === 'choice') return called(value, answer.choices);
      if (answer?.kind !== 'number') return value;
      const parsed = parseQuantity(value, answer.dimension);
      return parsed.ok ? sayMessage(say, displayQuantity(parsed.value, answer.dimension)) : value;
    },
    factValue: (id, value) => {
      if (value === null) return say('word/not-known');
      const label = knowledge.capabilities.find((one) => one.id === id)?.levelLabels[value];
      return label === undefined ? value : inLanguage(label, language);
    },
    outcome: ({ kind, between, parts, ...single }) => {
      if (kind === 'undecided') {
        const options = between.map((ids) => ids.map(alternative).join(' + '));
        return options.length === 0
          ? say('records/undecided')
          : say('records/undecided-between', { options: either(options) });
      }
      if (kind === 'none') return say('records/no-option');
      if (kind === 'single' && parts.length === 0) return choice(single);
      const named = parts.map((part) => ({ name: choice(part), workload: part.workload }));
      if (named.every(({ workload }) => workload !== '')) return titleOfParts(named, say);
      return named.map(({ name }) => name).join(say('word/comma'));
    },
  };
}
