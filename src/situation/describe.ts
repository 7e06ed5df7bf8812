import { inLanguage, type KnowledgeBase, type Language, type Question, type Requirement } from '../domain/index.ts';
import { digitsApart, displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';

/** A requirement as a person would say it: `200k msg/s`, `must survive`; `?` when unknown. A number has the usual digits unless told. */
export function describeRequirement(
  requirement: Requirement,
  question: Question,
  language: Language,
  say: Say,
  digits?: number,
): string {
  switch (requirement.kind) {
    case 'number':
      return sayMessage(say, displayQuantity(requirement, requirement.dimension, digits));
    case 'flag':
      return say(requirement.value ? 'word/yes' : 'word/no');
    case 'choice': {
      const choices = question.answer.kind === 'choice' ? question.answer.choices : [];
      const choice = choices.find(({ id }) => id === requirement.value);
      return choice === undefined ? requirement.value : inLanguage(choice.label, language);
    }
    case 'unknown':
      return '?';
  }
}

/**
 * {@link describeRequirement} by question id.
 *
 * @param bounds  numbers that it has to be told from
 */
export function describe(
  key: string,
  requirement: Requirement | undefined,
  knowledge: Pick<KnowledgeBase, 'questions'>,
  language: Language,
  say: Say,
  bounds: readonly number[] = [],
): string {
  const question = knowledge.questions.find(({ id }) => id === key);
  if (question === undefined || requirement === undefined) return '?';
  return describeRequirement(requirement, question, language, say, digitsFrom(requirement, bounds));
}

/** How many digits tell a number from all that it is compared with; undefined where the usual ones do, and for a range. */
export function digitsFrom(requirement: Requirement, bounds: readonly number[]): number | undefined {
  if (requirement.kind !== 'number' || requirement.min !== requirement.max) return undefined;
  const { min: value, dimension } = requirement;
  const digits = bounds.flatMap((bound) => (bound === value ? [] : (digitsApart(value, bound, dimension) ?? [])));
  return digits.length === 0 ? undefined : Math.max(...digits);
}
