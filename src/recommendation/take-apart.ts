import {
  type Answers,
  type KnowledgeBase,
  NOT_ASKED,
  type Requirements,
  type SplitPart,
  type Text,
} from '../domain/index.ts';
import { imply, normalise } from '../requirements/index.ts';
import type { Choice } from './decide.ts';

/** A part of a workload that a rule splits, as a workload of its own. */
export interface PartWorkload {
  /** Of the workload and the id of the part, so that it is the same in every language. */
  readonly name: string;
  readonly part: SplitPart;
  /** Why the workload is split. */
  readonly because: Text;
  readonly requirements: Requirements;
}

/**
 * A workload that two systems serve better than one does, as the workloads that its parts are. In a plan every workload is
 * served by one system, so that this one would have to be served by what is no choice for it.
 *
 * @param choice  what is recommended for it by itself
 * @returns       none where that is one system
 */
export function takeApart(
  name: string,
  answers: Answers,
  { kind, hybrid }: Choice,
  knowledge: KnowledgeBase,
): readonly PartWorkload[] {
  if (kind !== 'hybrid') return [];
  const { split } = hybrid;
  if (split === undefined) return [];
  return split.parts.map((part) => ({
    name: `${name}/${part.id}`,
    part,
    because: split.because,
    requirements: requirementsOfPart(answers, part, knowledge),
  }));
}

/** What was answered goes with the part that keeps it, beside what the rule sets; nothing else is asked of the part. */
function requirementsOfPart(answers: Answers, { keeps, sets }: SplitPart, knowledge: KnowledgeBase): Requirements {
  const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => keeps.includes(key)));
  const { requirements } = normalise({ ...kept, ...sets }, knowledge);
  const others = knowledge.questions.filter(({ id }) => !keeps.includes(id) && !(id in sets));
  return imply({ ...requirements, ...Object.fromEntries(others.map(({ id }) => [id, NOT_ASKED])) }, knowledge);
}
