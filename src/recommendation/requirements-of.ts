import type { Answers, KnowledgeBase, Requirements } from '../domain/index.ts';
import { imply, normalise } from '../requirements/index.ts';

/** Answers normalised and with everything implied. */
export function requirementsOf(answers: Answers, knowledge: KnowledgeBase): Requirements {
  const { requirements, problems } = normalise(answers, knowledge);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`an invalid answer was let through: ${problem.message.id}`);
  return imply(requirements, knowledge);
}
