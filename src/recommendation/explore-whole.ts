import type { KnowledgeBase, Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { answeredState, copyState, put } from '../situation/index.ts';
import { assessIn, createWorkspace } from './assess.ts';
import { type Choice, outcomeIn } from './decide.ts';
import { boundsAt } from './explore.ts';
import type { Probes } from './probe.ts';
import { probesOf } from './probes.ts';
import { statedIn } from './stated-answers.ts';
import { type JudgedWorkload, outcomeOfWhole } from './whole.ts';

/**
 * Moves what several workloads answer alike, in all of them at once, and notes what is recommended for the whole, see
 * `explore`. What a workload moves, keeps and waits for is its own, even where two happen to say the same of it.
 *
 * @param workloads  at least one
 * @returns          by question id; of questions that the workloads share
 */
export function exploreWhole(workloads: readonly JudgedWorkload[], choice: Choice, knowledge: KnowledgeBase): Probes {
  const outcomeOf = outcomeOfWhole(knowledge, workloads.length, choice.hybrid?.comesFirst !== undefined);
  const base = outcomeIn(choice);
  const drafts = workloads.map(({ assessed }) => ({
    assessed,
    stated: answeredState(assessed),
    workspace: createWorkspace(assessed.plan, { isDraft: true }),
  }));
  const at = (question: number, to: Requirement): string =>
    outcomeOf(
      drafts.map(({ assessed, stated, workspace }) => {
        copyState(stated, workspace.state);
        put(workspace.state, question, to);
        implyInto(workspace.state);
        return assessIn(workspace, assessed.asked, assessed);
      }),
    );
  const isOwnTo = (position: number): boolean =>
    workloads.some(({ assessed }) => assessed.plan.figureTests.some(({ question }) => question === position)) ||
    knowledge.sizing.some(({ need }) => need.includes(knowledge.questions[position]?.id ?? ''));
  return new Map(
    statedIn(workloads).flatMap(({ at: position, of, value }) => {
      const question = knowledge.questions[position];
      if (question === undefined || of.length < workloads.length || isOwnTo(position)) return [];
      const bounds = workloads.flatMap(({ assessed }) => boundsAt(assessed, position));
      return [[question.id, probesOf(question, value, (to) => at(position, to), base, bounds)]];
    }),
  );
}
