import { parseAnswer } from '../answers/parse-answer.ts';
import {
  type Answers,
  type KnowledgeBase,
  type Problem,
  type Requirement,
  type Requirements,
  UNKNOWN,
} from '../domain/index.ts';
import { about } from '../words/suggest.ts';

/**
 * Answers in base units, one requirement for every question; what was not said is unknown.
 * Problems carry no place: whoever read the text knows where it stood.
 */
export function normalise(
  answers: Answers,
  knowledge: KnowledgeBase,
): { readonly requirements: Requirements; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const requirements: Record<string, Requirement> = {};
  for (const question of knowledge.questions) {
    const raw = answers[question.id];
    requirements[question.id] = UNKNOWN;
    if (raw === undefined) continue;
    const parsed = parseAnswer(question, raw);
    if (!parsed.ok) {
      problems.push({
        code: 'answers/invalid-value',
        severity: 'error',
        message: about(question.id, parsed.message),
        ...(parsed.hint === undefined ? {} : { hint: parsed.hint }),
      });
      continue;
    }
    requirements[question.id] = { ...parsed.value, origin: 'answer', firm: parsed.value.kind !== 'unknown' };
  }
  return { requirements, problems };
}
