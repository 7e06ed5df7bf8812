import { type Names as ComparedNames, namesIn } from '../comparison/index.ts';
import type { KnowledgeBase, Language, Recommendation } from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';

/** What things are called in the language of the review. */
export interface Names extends Pick<ComparedNames, 'outcome' | 'question'> {
  /** With its confidence, where there is one. */
  readonly recommended: (now: Recommendation) => string;
}

export function reviewNames(knowledge: KnowledgeBase, language: Language, say: Say): Names {
  const { outcome, question } = namesIn(knowledge, language, say);
  return {
    outcome,
    question,
    recommended: ({ recommendation: { title, confidence } }) =>
      confidence === null ? title : say('review/with-confidence', { title, confidence: displayShare(confidence) }),
  };
}
