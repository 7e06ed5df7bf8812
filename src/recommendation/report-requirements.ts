import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RequirementReport,
  type Requirements,
} from '../domain/index.ts';
import { describeRequirement, digitsFrom } from '../situation/index.ts';
import { baseUnit } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

/**
 * Every requirement as the report states it, in the order of the questions.
 *
 * @param boundsAt  what rules compare the answer to a question, by its position, with: a number is told from them
 */
export function reportRequirements(
  requirements: Requirements,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
  boundsAt: (question: number) => readonly number[] = () => [],
): Record<string, RequirementReport> {
  const report: Record<string, RequirementReport> = {};
  for (const [at, question] of knowledge.questions.entries()) {
    const requirement = requirements[question.id];
    if (requirement === undefined) continue;
    const implication = knowledge.implications.find(({ id }) => id === requirement.implication);
    const number = question.answer.kind === 'number' ? question.answer : undefined;
    report[question.id] = {
      label: inLanguage(question.label, language),
      ...statedValue(requirement),
      unit: number === undefined ? null : baseUnit(number.dimension),
      dimension: number?.dimension ?? null,
      origin: requirement.origin,
      ...(requirement.kind === 'unknown'
        ? {}
        : {
            display: describeRequirement(requirement, question, language, say, digitsFrom(requirement, boundsAt(at))),
          }),
      ...(implication === undefined ? {} : { because: inLanguage(implication.because, language) }),
      firm: requirement.firm,
      ...cite(implication?.source ?? [], knowledge),
    };
  }
  return report;
}

function statedValue(requirement: Requirements[string]): Pick<RequirementReport, 'value' | 'min' | 'max' | 'unknown'> {
  switch (requirement?.kind) {
    case 'number':
      return requirement.min === requirement.max
        ? { value: rounded(requirement.min) }
        : { min: rounded(requirement.min), max: rounded(requirement.max) };
    case 'choice':
    case 'flag':
      return { value: requirement.value };
    default:
      return { unknown: true };
  }
}
