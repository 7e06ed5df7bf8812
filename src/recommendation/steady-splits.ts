import type { Requirement } from '../domain/index.ts';
import { answerChanger } from './answer-changer.ts';
import { assessIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, decide } from './decide.ts';

/**
 * Tells whether an answer that all workloads give otherwise leaves each split by the same rule as it is, or by none, going by
 * the scores. Where it does not, the plan would be one of other workloads, of which nothing is known.
 *
 * @param workloads  as they were asked for, none taken apart
 */
export function steadySplits(workloads: readonly Assessed[]): (question: number, to: Requirement) => boolean {
  const drafts = workloads.map((assessed) => ({
    assessed,
    split: splitIn(decide(assessed)),
    changed: answerChanger(assessed),
  }));
  return (question, to) =>
    drafts.every(({ assessed, split, changed }) => {
      const workspace = changed(question, to);
      const there = assessIn(workspace, assessed.asked, assessed);
      return splitIn(decide(there, { workspaces: workspace.parts, precedent: assessed })) === split;
    });
}

function splitIn({ kind, hybrid }: Choice): string | undefined {
  return kind === 'hybrid' ? hybrid.split?.id : undefined;
}
