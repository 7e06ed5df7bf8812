import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Recommendation,
  type RecordedDecision,
} from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';

/** What things are called in the language of the review. */
export interface Names {
  readonly decided: (decision: RecordedDecision, now: Recommendation) => string;
  /** With its confidence, where there is one. */
  readonly recommended: (now: Recommendation) => string;
  readonly question: (key: string) => string;
}

export function namesIn(
  { technologies, alternatives, questions }: Pick<KnowledgeBase, 'technologies' | 'alternatives' | 'questions'>,
  language: Language,
  say: Say,
): Names {
  const called = (
    id: string | null,
    list: readonly { readonly id: string; readonly name: { readonly en: string; readonly zh?: string } }[],
  ) => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? undefined : inLanguage(found.name, language);
  };
  const choice = (alternative: string | null, technology: string | null) =>
    called(alternative || null, alternatives) ??
    called(technology || null, technologies) ??
    alternative ??
    technology ??
    '';
  return {
    decided: ({ kind, alternative, technology, parts }) => {
      if (kind === 'none') return say('engine/none');
      if (kind === 'single') return choice(alternative, technology);
      const named = parts.map((part) => {
        const name = choice(part.alternative, part.technology);
        return part.workload === '' ? name : say('engine/part', { name, workload: part.workload });
      });
      return named.join(say('word/comma'));
    },
    recommended: ({ recommendation: { title, confidence } }) =>
      confidence === null ? title : say('review/with-confidence', { title, confidence: displayShare(confidence) }),
    question: (key) => {
      const question = questions.find(({ id }) => id === key);
      return question === undefined ? key : inLanguage(question.label, language);
    },
  };
}
