import type { KnowledgeBase, Requirement } from '../domain/index.ts';
import { answerChanger } from './answer-changer.ts';
import { assess, assessIn } from './assess.ts';
import { decide } from './decide.ts';
import { FEW, isUnproven, PLAIN } from './prove.ts';
import { mostFirst, type Outcomes, shareOfSystems } from './report-outcomes.ts';
import { simulate } from './simulate.ts';
import { type JudgedWorkload, outcomesOfWhole, scoredWhole } from './whole.ts';

/** A plan with one answer of all its workloads given otherwise. */
export interface ChangedPlan {
  /** The name of what is recommended, see `planNamed`: as far as that hangs on draws, by as many of them as it takes. */
  readonly outcomeAt: (question: number, to: Requirement) => string;
  /** What a few draws come to plainly more often than to an outcome, by its name. */
  readonly rivalAt: (question: number, to: Requirement, outcome: string) => string | undefined;
}

/** @param asked  of the draws: as many as are made of the plan as it is, and their seed */
export function changedPlan(
  workloads: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
  asked: { readonly draws?: number; readonly seed: number },
): ChangedPlan {
  const scored = scoredWhole(workloads, knowledge);
  const drafts = workloads.map(({ assessed }) => ({ assessed, changed: answerChanger(assessed) }));
  const assessedAt = (question: number, to: Requirement) =>
    drafts.map(({ assessed, changed }) => assessIn(changed(question, to), assessed.asked, assessed));
  const drawnAt = (question: number, to: Requirement, draws: { readonly draws?: number }): Outcomes => {
    const drawn = assessedAt(question, to).flatMap(({ requirements, asked: weighting }) => {
      const there = assess(knowledge, requirements, weighting);
      return simulate(there, decide(there), { ...draws, seed: asked.seed, keepScores: true }).drawn ?? [];
    });
    return outcomesOfWhole(workloads, drawn, knowledge);
  };
  const known = new Map<string, Outcomes>();
  const fewAt = (question: number, to: Requirement): Outcomes => {
    const key = `${question} ${to.kind === 'number' ? to.min : to.kind === 'unknown' ? '' : to.value}`;
    const few = known.get(key) ?? drawnAt(question, to, { draws: Math.min(FEW, asked.draws ?? FEW) });
    known.set(key, few);
    return few;
  };
  return {
    outcomeAt: (question, to) => {
      const { outcome, instead } = scored(assessedAt(question, to));
      if (instead === undefined) return outcome;
      const lead = (outcomes: Outcomes) =>
        shareOfSystems(outcomes, outcome, knowledge) - shareOfSystems(outcomes, instead, knowledge);
      const isGone = isUnproven(
        () => lead(fewAt(question, to)),
        () => lead(drawnAt(question, to, asked)),
      );
      return isGone ? instead : outcome;
    },
    rivalAt: (question, to, outcome) => {
      const outcomes = fewAt(question, to);
      const [first] = mostFirst(outcomes);
      return first !== undefined && first[1] - (outcomes.get(outcome) ?? 0) > PLAIN ? first[0] : undefined;
    },
  };
}
