import { type Names as ComparedNames, namesIn } from '../comparison/index.ts';
import type { KnowledgeBase, Language, Recommendation } from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';

/** What things are called in the language of the review. */
export interface Names extends Pick<ComparedNames, 'outcome' | 'question'> {
  /** An answer that a question takes. */
  readonly example: (question: string) => string;
  /** What is recommended, or between what it is open. */
  readonly recommended: (now: Recommendation) => string;
  /** The same in a clause, with its confidence where there is one. */
  readonly leadsTo: (now: Recommendation) => string;
}

/** @param chosenTitle  what is chosen or, where nothing is, all between which it is open */
export function reviewNames(
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
  chosenTitle: (now: Recommendation) => string,
): Names {
  const { outcome, question } = namesIn(knowledge, language, say);
  return {
    outcome,
    question,
    example: (key) => knowledge.questions.find(({ id }) => id === key)?.examples[0] ?? '',
    recommended: (now) => {
      const title = chosenTitle(now);
      return now.recommendation.undecided ? say('review/undecided-between', { title }) : title;
    },
    leadsTo: (now) => {
      const { kind, confidence, undecided } = now.recommendation;
      if (kind === 'none') return say('review/leads-nowhere');
      const title = chosenTitle(now);
      if (undecided) return say('review/leads-open', { title });
      const sure =
        confidence === null ? title : say('review/with-confidence', { title, confidence: displayShare(confidence) });
      return say('review/leads-to', { title: sure });
    },
  };
}
