import { outcomeNamed, type Requirement } from '../domain/index.ts';
import { TIE_TOLERANCE } from '../scoring/index.ts';
import { assess, assessIn, judgeIn, soleOf } from './assess.ts';
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

  /** Whether three of four draws come to a combination, or the first of them all do: weights are then not likely to turn it. */
  function isMostly(question: number, to: Requirement, outcome: string): boolean {
    let others = 0;
    for (let draw = 0; draw < TRIES && others <= TRIES / 4; draw++) {
      if (draw === ENOUGH && others === 0) return true;
      const workspace = changed.drawn(draw, question, to);
      const there = assessIn(workspace, asked, assessed);
      const choice = decide(there, { workspaces: workspace.parts, precedent: assessed });
      others += Number(outcomeIn(choice) !== outcome);
    }
    return others <= TRIES / 4;
  }

  /** Whether it is ahead by more than weights are likely to take away in three of four draws. */
  function isClear(question: number, to: Requirement, outcome: string): boolean {
    const own = knowledge.alternatives.findIndex(({ id }) => id === outcome);
    let others = 0;
    for (let draw = 0; draw < TRIES && others <= TRIES / 4; draw++) {
      const workspace = changed.drawn(draw, question, to);
      const judged = judgeIn(workspace);
      const sole = soleOf(judged);
      if (sole !== undefined) others += Number(sole !== own);
      else {
        const { best, scores } = assessIn(workspace, asked, assessed, judged);
        const next = scores.reduce((top, score, i) => (i === own ? top : Math.max(top, score)), 0);
        if (best !== own || (scores[own] ?? 0) - next < CLEAR) others++;
      }
    }
    return others <= TRIES / 4;
  }
}
