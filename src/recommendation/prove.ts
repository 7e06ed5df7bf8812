import type { KnowledgeBase } from '../domain/index.ts';
import { once } from '../words/once.ts';
import type { AssessOptions } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, decide, outcomeIn } from './decide.ts';
import { type Outcomes, shareOf, shareOfSystems } from './report-outcomes.ts';
import { type DrawnScores, simulate } from './simulate.ts';
import { decideWhole, type JudgedWorkload, outcomesOfWhole, type Whole } from './whole.ts';

export const DEFAULT_SEED = 1;

/** Shares of draws that differ by no more may do so by chance: the standard error between two that share 1000 draws. */
const NOISE = 0.03;

/**
 * What is left of a combination once it was drawn. The score knows only what was answered, and there its parts shine; a second
 * system has the burden of proof, so that it falls where what one technology does alone comes first in more draws, and by more
 * than {@link NOISE}; by less it is undecided, see `rivalOf`. Between single alternatives the score decides: on decided cases
 * it is the better judge.
 *
 * @param shareIn  share of the draws that come to a choice, 0 to 1
 */
export function provenIn(choice: Choice, shareIn: (choice: Choice) => number): Choice {
  const { instead, hybrid } = choice;
  if (instead === undefined) return choice;
  const comesFirst = shareIn(choice);
  return shareIn(instead) - comesFirst > NOISE
    ? { ...instead, hybrid: { ...hybrid, advised: false, comesFirst } }
    : choice;
}

/** Draws that tell whether a combination proves itself, where it leads or trails by more than {@link PLAIN}. */
export const FEW = 100;
/** A lead in the share of {@link FEW} draws, 0 to 1, that more of them hardly take away: a judgement. */
export const PLAIN = 0.15;

/**
 * Whether a combination falls, see {@link provenIn}, by as many draws as that takes. A lead is the share of the draws that come
 * to it less the share of those that come to what is recommended instead, -1 to 1.
 *
 * @param inFew  its lead in {@link FEW} draws
 * @param inAll  in all that are asked for
 */
export function isUnproven(inFew: () => number, inAll: () => number): boolean {
  const few = inFew();
  return (Math.abs(few) > PLAIN ? few : inAll()) < -NOISE;
}

/**
 * What is left of the choice for one workload, see {@link provenIn}, by as many draws as that takes: none where no combination
 * has to prove itself.
 *
 * @param scored  what is decided without draws
 * @param asked   of the draws: as many as are made at most, the usual number of them by default, and their seed
 */
export function provenByFew(
  assessed: Assessed,
  scored: Choice,
  asked: { readonly draws?: number; readonly seed: number },
): Choice {
  const { instead } = scored;
  if (instead === undefined) return scored;
  const leadIn = (draws: { readonly draws?: number }): number => {
    const { outcomes } = simulate(assessed, scored, { ...draws, seed: asked.seed });
    return shareOf(outcomes, scored) - shareOf(outcomes, instead);
  };
  const isGone = isUnproven(
    () => leadIn({ draws: Math.min(FEW, asked.draws ?? FEW) }),
    () => leadIn(asked),
  );
  return isGone ? instead : scored;
}

/** What is recommended, and what the draws come to, which are made when they are first asked for. */
interface Proven {
  readonly choice: Choice;
  readonly outcomes: () => Outcomes | undefined;
}

/**
 * What is recommended for a request where nothing is said of draws, without the report of it. Draws are made only where a
 * combination has to prove itself.
 */
export function chooseDrawn(
  workloads: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
  weighting: AssessOptions,
): Proven {
  const [only, ...others] = workloads;
  if (only === undefined) throw new Error('a request without workloads was let through');
  const draw = (assessed: Assessed, choice: Choice) =>
    simulate(assessed, choice, { seed: DEFAULT_SEED, keepScores: others.length > 0 });
  if (others.length === 0) {
    const choice = decide(only.assessed);
    const outcomes = once(() => draw(only.assessed, choice).outcomes);
    return { choice: provenIn(choice, (one) => shareOf(outcomes(), one)), outcomes };
  }
  const drawn = once(() => workloads.flatMap(({ assessed }) => draw(assessed, decide(assessed)).drawn ?? []));
  const { whole, outcomes } = proveWhole(workloads, drawn, knowledge, weighting);
  return { choice: whole.choice, outcomes };
}

/**
 * The whole of several workloads, and what their draws come to. What a second system has to prove is that it is run, whichever
 * workload it serves, and in whichever way.
 *
 * @param drawn  scores of all draws by workload; undefined where none are made
 */
export function proveWhole(
  workloads: readonly JudgedWorkload[],
  drawn: (() => readonly DrawnScores[]) | undefined,
  knowledge: KnowledgeBase,
  weighting: AssessOptions,
): { readonly whole: Whole; readonly outcomes: Proven['outcomes'] } {
  const whole = decideWhole(workloads, knowledge, weighting);
  if (drawn === undefined) return { whole, outcomes: () => undefined };
  const outcomes = once(() => outcomesOfWhole(workloads, drawn(), knowledge));
  const choice = provenIn(whole.choice, (one) => shareOfSystems(outcomes(), outcomeIn(one), knowledge));
  return { whole: { ...whole, choice }, outcomes };
}
