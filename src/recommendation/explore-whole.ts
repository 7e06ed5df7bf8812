import type { KnowledgeBase, Requirement } from '../domain/index.ts';
import type { ChangedPlan } from './changed-plan.ts';
import { type Choice, outcomeIn } from './decide.ts';
import { alikeNumbers, boundsAt } from './explore.ts';
import type { Probes } from './probe.ts';
import { probesOf } from './probes.ts';
import { statedIn } from './stated-answers.ts';
import type { JudgedWorkload } from './whole.ts';

/**
 * Moves what several workloads answer alike, in all of them at once, and notes what is recommended for the whole, see
 * `explore`. What a workload moves, keeps and waits for is its own, even where two happen to say the same of it.
 *
 * @param workloads  at least one
 * @returns          by question id; of questions that the workloads share
 */
export function exploreWhole(
  workloads: readonly JudgedWorkload[],
  choice: Choice,
  changed: ChangedPlan,
  knowledge: KnowledgeBase,
): Probes {
  const base = outcomeIn(choice);
  const boundsOf = knowledge.questions.map((_, at) => workloads.flatMap(({ assessed }) => boundsAt(assessed, at)));
  const known = alikeNumbers(boundsOf);
  const at = (question: number, to: Requirement): string => {
    const isAlike = workloads.every(({ assessed }) => !assessed.plan.reckonedWith.has(question));
    const alike = to.kind === 'number' && isAlike ? known(question, to.min) : {};
    alike.outcome ??= changed.outcomeAt(question, to);
    return alike.outcome;
  };
  const isOwnTo = (position: number): boolean =>
    workloads.some(({ assessed }) => assessed.plan.figureTests.some(({ question }) => question === position)) ||
    knowledge.sizing.some(({ need }) => need.includes(knowledge.questions[position]?.id ?? ''));
  return new Map(
    statedIn(workloads).flatMap(({ at: position, of, value }) => {
      const question = knowledge.questions[position];
      if (question === undefined || of.length < workloads.length || isOwnTo(position)) return [];
      return [[question.id, probesOf(question, value, (to) => at(position, to), base, boundsOf[position] ?? [])]];
    }),
  );
}
