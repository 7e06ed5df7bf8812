import type { Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { sizeCluster, TIE_TOLERANCE } from '../scoring/index.ts';
import { answeredState, centre, copyState, put } from '../situation/index.ts';
import { roundQuantity } from '../units/index.ts';
import { once } from '../words/once.ts';
import { assess, assessIn, createWorkspace, judgeIn, soleOf } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { alternativesIn, decide, NO_OUTCOME, outcomeNamed } from './decide.ts';
import { drawnQuestions, figureDraws } from './draw-states.ts';
import { outcomesAt } from './explore.ts';
import type { Probe } from './probe.ts';
import { outcomeShares } from './report-outcomes.ts';
import { simulate } from './simulate.ts';

/** Draws of figures and vague answers that a turn is tried in. */
const TRIES = 16;
/** How much farther than a turn that does not stand the next ones are looked for. */
const FARTHER: readonly number[] = [1.25, 1.5, 2, 3, 5];
/** More nodes than this, and than today, nobody is expected to turn to: a judgement, which report/turns-doubtful-size names. */
const MOST_NODES = 100;
/** A lead in score that other weights hardly take away: a judgement. */
const CLEAR = 0.05;
/** Draws that tell what comes first, where it leads by more than {@link PLAIN}. */
const FEW = 200;
/** A lead in the share of {@link FEW} draws, 0 to 1, that more of them hardly take away: a judgement. */
const PLAIN = 0.1;

type KnownNumber = Extract<Requirement, { kind: 'number' }>;

/** Why a turn is none to reckon with, though the answer leads there. */
export type Doubt =
  /** More nodes than are reckoned with, or undefined where no number of nodes is enough. */
  | { readonly kind: 'size'; readonly nodes: number | undefined }
  /** Nothing fits in most draws of figures. */
  | { readonly kind: 'fit' };

export interface Turn {
  readonly probe: Probe;
  /** Absent where it stands. */
  readonly doubt?: Doubt;
  /** Ids of the alternatives that score the same there, where the one that is named is first by its name alone. */
  readonly level?: readonly string[];
  /** What comes first in more draws there than what scores best, by its name, see `outcomeNamed`. */
  readonly first?: string;
  /** The same answer moved so far that what scores best comes first as well, where that is not much farther. */
  readonly farther?: () => Probe | undefined;
}

/** The first change at or behind a probe that leads to the same and stands, or else the probe and why it does not. */
export type FindTurn = (probe: Probe) => Turn;

/**
 * Tells turns that stand from others. One that rests on a typical figure may be none as soon as figures are drawn: something
 * has to fit in most draws. What would win has to be of a size that somebody runs. Of what stands it is told where it is only
 * level with others, and where draws of weights speak plainly for another.
 */
export function turnFinder(assessed: Assessed, seed: number, isAlone: boolean): FindTurn {
  const { plan, knowledge, requirements } = assessed;
  const known = new Map<Probe, Turn>();
  // Most requests have no turn that needs either.
  const draws = once(() => drawsOf(assessed, seed));
  const outcomes = once(() => outcomesAt(assessed, isAlone));
  return (probe) => {
    const turn = known.get(probe) ?? ranked(find(probe));
    known.set(probe, turn);
    return turn;
  };

  function find(probe: Probe): Turn {
    const { key, to, outcome } = probe;
    if (to.kind !== 'number' || outcome === NO_OUTCOME) return { probe };
    const question = plan.questionAt.get(key) ?? -1;
    const oversize = oversizeAt(key, to, outcome);
    if (oversize !== undefined) return { probe, doubt: oversize };
    if (plan.figureTests.every((test) => test.question !== question) || fitsMostly(question, to)) return { probe };
    const doubtful: Turn = { probe, doubt: { kind: 'fit' } };
    for (const { factor, value: farther } of fartherThan(probe, to)) {
      if (!fitsMostly(question, farther)) continue;
      if (outcomes()(question, farther) !== outcome || oversizeAt(key, farther, outcome) !== undefined) return doubtful;
      const { beyond: _, ...rest } = probe;
      return { probe: { ...rest, to: farther, distance: probe.distance + Math.log10(factor) } };
    }
    return doubtful;
  }

  /** With what else there is to say of who is first there. */
  function ranked(turn: Turn): Turn {
    const { probe, doubt } = turn;
    const { key, to, outcome } = probe;
    if (doubt !== undefined || alternativesIn(outcome).length !== 1) return turn;
    const question = plan.questionAt.get(key) ?? -1;
    const level = levelAt(question, to);
    if (level.length > 1) return { probe, level };
    const first = rivalAt(question, to, outcome);
    if (first === undefined || to.kind !== 'number') return first === undefined ? turn : { probe, first };
    return { probe, first, farther: once(() => fartherFrom(probe, to, question)) };
  }

  /** Ids of those that share the best score. */
  function levelAt(question: number, to: Requirement): readonly string[] {
    const { best, scores, judgements } = assessedAt(question, to);
    const least = (scores[best] ?? 0) - TIE_TOLERANCE;
    return knowledge.alternatives.flatMap(({ id }, i) =>
      judgements[i]?.violated.length === 0 && (scores[i] ?? 0) >= least ? [id] : [],
    );
  }

  function assessedAt(question: number, to: Requirement): Assessed {
    const { stated, workspace } = draws();
    copyState(stated, workspace.state);
    put(workspace.state, question, to);
    implyInto(workspace.state);
    return assessIn(workspace, assessed.asked, assessed);
  }

  /** What a few draws come to plainly more often than to an outcome. */
  function rivalAt(question: number, to: Requirement, outcome: string): string | undefined {
    if (isClear(question, to, outcome)) return undefined;
    const changed = assess(knowledge, assessedAt(question, to).requirements, assessed.asked);
    const { outcomes } = simulate(changed, decide(changed), { draws: FEW, seed });
    const [rival] = outcomeShares(outcomes);
    return rival === undefined || rival.share - (outcomes.get(outcome) ?? 0) <= PLAIN
      ? undefined
      : outcomeNamed(rival.alternatives);
  }

  /** Whether it is ahead by more than weights are likely to take away in three of four draws. */
  function isClear(question: number, to: Requirement, outcome: string): boolean {
    const { workspace } = draws();
    const own = knowledge.alternatives.findIndex(({ id }) => id === outcome);
    let others = 0;
    for (let s = 0; s < TRIES && others <= TRIES / 4; s++) {
      drawInto(s, question, to);
      const judged = judgeIn(workspace);
      const sole = soleOf(judged);
      if (sole !== undefined) others += Number(sole !== own);
      else {
        const { best, scores } = assessIn(workspace, assessed.asked, assessed, judged);
        const next = scores.reduce((top, score, i) => (i === own ? top : Math.max(top, score)), 0);
        if (best !== own || (scores[own] ?? 0) - next < CLEAR) others++;
      }
    }
    return others <= TRIES / 4;
  }

  /** The first value farther on at which it comes first in the draws too. */
  function fartherFrom(probe: Probe, to: KnownNumber, question: number): Probe | undefined {
    const { beyond: _, ...rest } = probe;
    for (const { factor, value } of fartherThan(probe, to)) {
      if (outcomes()(question, value) !== probe.outcome) return undefined;
      if (oversizeAt(probe.key, value, probe.outcome) !== undefined) return undefined;
      if (rivalAt(question, value, probe.outcome) !== undefined) continue;
      return { ...rest, to: value, distance: probe.distance + Math.log10(factor) };
    }
    return undefined;
  }

  function oversizeAt(key: string, to: Requirement, outcome: string): Doubt | undefined {
    if (knowledge.sizing.every(({ need }) => !need.includes(key))) return undefined;
    const [id, ...others] = alternativesIn(outcome);
    const alternative = knowledge.alternatives.find((one) => one.id === id);
    if (alternative === undefined || others.length > 0) return undefined;
    const nodesFor = (value: Assessed['requirements']) => {
      const { nodes, resources } = sizeCluster([{ alternative, requirements: value }], knowledge);
      return nodes ?? (resources.length === 0 ? 0 : Number.POSITIVE_INFINITY);
    };
    const nodes = nodesFor({ ...requirements, [key]: to });
    if (nodes <= Math.max(MOST_NODES, nodesFor(requirements))) return undefined;
    return { kind: 'size', nodes: Number.isFinite(nodes) ? nodes : undefined };
  }

  /** Whether any alternative is left in at least half of the draws. */
  function fitsMostly(question: number, to: Requirement): boolean {
    const { workspace } = draws();
    let fits = 0;
    for (let s = 0; s < TRIES; s++) {
      drawInto(s, question, to);
      if (judgeIn(workspace).judgements.some(({ violated }) => violated.length === 0)) fits++;
    }
    return fits >= TRIES / 2;
  }

  function drawInto(s: number, question: number, to: Requirement): void {
    const { stated, workspace, figures, drawn } = draws();
    const { state } = workspace;
    copyState(stated, state);
    state.figures = figures(s);
    for (const { at, draw } of drawn) if (at !== question) put(state, at, draw(s));
    put(state, question, to);
    implyInto(state);
  }
}

/** The same answer moved on, written as it is shown, so that it lies on the same side of every bound. */
function fartherThan({ from }: Probe, to: KnownNumber) {
  const isUp = from.kind !== 'number' || to.min >= centre(from);
  return FARTHER.map((factor) => {
    const value = Number(roundQuantity(isUp ? to.min * factor : to.min / factor, to.dimension).toPrecision(6));
    return { factor, value: { ...to, min: value, max: value } };
  });
}

function drawsOf(assessed: Assessed, seed: number) {
  return {
    stated: answeredState(assessed),
    workspace: createWorkspace(assessed.plan, { isDraft: true }),
    figures: figureDraws(assessed.plan, seed, TRIES),
    drawn: drawnQuestions(assessed, seed, TRIES),
  };
}
