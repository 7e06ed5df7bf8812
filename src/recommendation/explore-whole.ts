import type { KnowledgeBase, Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { answeredState, copyState, put } from '../situation/index.ts';
import { assessIn, createWorkspace } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, chosenIn, outcomeNamed } from './decide.ts';
import { boundsAt } from './explore.ts';
import type { Probes } from './probe.ts';
import { probesOf } from './probes.ts';
import { outcomeOfWhole } from './whole.ts';

/**
 * Moves what several workloads answer alike, in all of them at once, and notes what is recommended for the whole, see
 * `explore`. What a workload moves, keeps and waits for is its own, even where two happen to say the same of it.
 *
 * @param workloads  at least one
 * @returns          by question id; of questions that the workloads share
 */
export function exploreWhole(workloads: readonly Assessed[], choice: Choice, knowledge: KnowledgeBase): Probes {
  const outcomeOf = outcomeOfWhole(knowledge, workloads.length, choice.hybrid?.comesFirst !== undefined);
  const base = outcomeNamed(chosenIn(choice));
  const drafts = workloads.map((assessed) => ({
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
    workloads.some(({ plan: { figureTests } }) => figureTests.some(({ question }) => question === position)) ||
    knowledge.sizing.some(({ need }) => need.includes(knowledge.questions[position]?.id ?? ''));
  return new Map(
    knowledge.questions.flatMap((question, position) => {
      const from = sharedAnswer(workloads, position);
      if (from === undefined || isOwnTo(position)) return [];
      const bounds = workloads.flatMap((assessed) => boundsAt(assessed, position));
      return [[question.id, probesOf(question, from, (to) => at(position, to), base, bounds)]];
    }),
  );
}

/** What every workload answers alike; undefined where one says nothing, or something else. */
function sharedAnswer([first, ...others]: readonly Assessed[], question: number): Requirement | undefined {
  const own = first?.values[question];
  if (own === undefined || own.origin !== 'answer' || own.kind === 'unknown') return undefined;
  return others.every(({ values }) => isSame(values[question], own)) ? own : undefined;
}

function isSame(a: Requirement | undefined, b: Requirement): boolean {
  if (a === undefined || a.origin !== b.origin) return false;
  if (a.kind === 'number' && b.kind === 'number') return a.min === b.min && a.max === b.max;
  if ((a.kind === 'choice' && b.kind === 'choice') || (a.kind === 'flag' && b.kind === 'flag'))
    return a.value === b.value;
  return false;
}
