import { inLanguage, type KnowledgeBase, type Language, type Question, type Requirement } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';

/** A requirement as a person would say it: `200k msg/s`, `must survive`; `?` when unknown. */
export function describeRequirement(requirement: Requirement, question: Question, language: Language): string {
  switch (requirement.kind) {
    case 'number':
      return displayQuantity(requirement, requirement.dimension);
    case 'flag':
      return language === 'zh' ? (requirement.value ? '是' : '否') : requirement.value ? 'yes' : 'no';
    case 'choice': {
      const choices = question.answer.kind === 'choice' ? question.answer.choices : [];
      const choice = choices.find(({ id }) => id === requirement.value);
      return choice === undefined ? requirement.value : inLanguage(choice.label, language);
    }
    case 'unknown':
      return '?';
  }
}

/** {@link describeRequirement} by question id. */
export function describe(
  key: string,
  requirement: Requirement | undefined,
  knowledge: Pick<KnowledgeBase, 'questions'>,
  language: Language,
): string {
  const question = knowledge.questions.find(({ id }) => id === key);
  if (question === undefined || requirement === undefined) return '?';
  return describeRequirement(requirement, question, language);
}
