import type { Requirement } from '../domain/index.ts';
import { answerChanger } from './answer-changer.ts';
import { assess, assessIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, decide } from './decide.ts';
import { provenByFew } from './prove.ts';

/**
 * Tells whether an answer that all workloads give otherwise leaves each split by the same rule as it is, or by none. Where it does
 * not, the plan would be one of other workloads, of which nothing is known.
 *
 * @param workloads  as they were asked for, none taken apart, with what is recommended for each by itself
 * @param asked      of the draws: as many as are made of the plan as it is, and their seed
 */
export function steadySplits(
  workloads: readonly { readonly assessed: Assessed; readonly choice: Choice }[],
  asked: { readonly draws?: number; readonly seed: number },
): (question: number, to: Requirement) => boolean {
  const drafts = workloads.map(({ assessed, choice }) => ({
    assessed,
    split: splitIn(choice),
    changed: answerChanger(assessed),
  }));
  return (question, to) =>
    drafts.every(({ assessed, split, changed }) => {
      const workspace = changed(question, to);
      const there = assessIn(workspace, assessed.asked, assessed);
      return provenSplit(there, decide(there, { workspaces: workspace.parts, precedent: assessed })) === split;
    });

  /** What is left of a split once it was drawn, by as many draws as that takes. */
  function provenSplit({ knowledge, requirements, asked: weighting }: Assessed, scored: Choice): string | undefined {
    if (scored.instead === undefined) return splitIn(scored);
    // What stands in a workspace is gone with the next draft.
    return splitIn(provenByFew(assess(knowledge, requirements, weighting), scored, asked));
  }
}

function splitIn({ kind, hybrid }: Choice): string | undefined {
  return kind === 'hybrid' ? hybrid.split?.id : undefined;
}
