import { outcomeNamed, type Requirement } from '../domain/index.ts';
import { TIE_TOLERANCE } from '../scoring/index.ts';
import { assess, assessIn, judgeIn, soleOf, type Workspace } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type ChangedDraws, TRIES } from './changed-draws.ts';
import { alternativesIn, decide, outcomeIn } from './decide.ts';
import { provenIn } from './prove.ts';
import { outcomeShares, shareOf } from './report-outcomes.ts';
import { simulate } from './simulate.ts';

/** A lead in score that other weights hardly take away: a judgement. */
const CLEAR = 0.05;
/** Draws that tell what comes first, where it leads by more than {@link PLAIN}, and whether a combination proves itself. */
const FEW = 200;
/** So many draws without another outcome leave hardly any doubt: a judgement. */
const ENOUGH = 5;
/** A lead in the share of {@link FEW} draws, 0 to 1, that more of them hardly take away: a judgement. */
const PLAIN = 0.1;

/** Tells who else is first where one answer is given otherwise. */
export interface FirstAtTurn {
  /** Ids of those that share the best score. */
  readonly levelAt: (question: number, to: Requirement) => readonly string[];
  /**
   * What a few draws come to plainly more often than to an outcome, by its name; what is recommended instead of a combination
   * that does not prove itself in them.
   */
  readonly rivalAt: (question: number, to: Requirement, outcome: string) => string | undefined;
}

export function firstAtTurn(assessed: Assessed, changed: ChangedDraws, seed: number): FirstAtTurn {
  const { knowledge, asked } = assessed;
  const assessedAt = (question: number, to: Requirement) => assessIn(changed.stated(question, to), asked, assessed);
  return {
    levelAt: (question, to) => {
      const { best, scores, judgements } = assessedAt(question, to);
      const least = (scores[best] ?? 0) - TIE_TOLERANCE;
      return knowledge.alternatives.flatMap(({ id }, i) =>
        judgements[i]?.violated.length === 0 && (scores[i] ?? 0) >= least ? [id] : [],
      );
    },
    rivalAt: (question, to, outcome) => {
      const isJoined = alternativesIn(outcome).length > 1;
      if (isJoined ? isMostly(question, to, outcome) : isClear(question, to, outcome)) return undefined;
      const there = assess(knowledge, assessedAt(question, to).requirements, asked);
      const choice = decide(there);
      const { outcomes } = simulate(there, choice, { draws: FEW, seed });
      if (isJoined) {
        const proven = provenIn(choice, (one) => shareOf(outcomes, one));
        return proven === choice ? undefined : outcomeIn(proven);
      }
      const [rival] = outcomeShares(outcomes);
      return rival === undefined || rival.share - (outcomes.get(outcome) ?? 0) <= PLAIN
        ? undefined
        : outcomeNamed(rival.alternatives);
    },
  };

  /** Whether draws come to a combination: weights are then not likely to turn it. */
  function isMostly(question: number, to: Requirement, outcome: string): boolean {
    return inMostDraws(question, to, ENOUGH, (workspace) => {
      const there = assessIn(workspace, asked, assessed);
      return outcomeIn(decide(there, { workspaces: workspace.parts, precedent: assessed })) === outcome;
    });
  }

  /** Whether it is ahead by more than weights are likely to take away. */
  function isClear(question: number, to: Requirement, outcome: string): boolean {
    const own = knowledge.alternatives.findIndex(({ id }) => id === outcome);
    return inMostDraws(question, to, TRIES, (workspace) => {
      const judged = judgeIn(workspace);
      const sole = soleOf(judged);
      if (sole !== undefined) return sole === own;
      const { best, scores } = assessIn(workspace, asked, assessed, judged);
      const next = scores.reduce((top, score, i) => (i === own ? top : Math.max(top, score)), 0);
      return best === own && (scores[own] ?? 0) - next >= CLEAR;
    });
  }

  /**
   * Whether something holds in three of four draws.
   *
   * @param enough  so many of them without an exception tell it as well
   */
  function inMostDraws(
    question: number,
    to: Requirement,
    enough: number,
    holds: (workspace: Workspace) => boolean,
  ): boolean {
    let exceptions = 0;
    for (let draw = 0; draw < TRIES && exceptions <= TRIES / 4; draw++) {
      if (draw === enough && exceptions === 0) return true;
      if (!holds(changed.drawn(draw, question, to))) exceptions++;
    }
    return exceptions <= TRIES / 4;
  }
}
