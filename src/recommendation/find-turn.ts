import type { Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { sizeCluster } from '../scoring/index.ts';
import { answeredState, centre, copyState, put } from '../situation/index.ts';
import { roundQuantity } from '../units/index.ts';
import { once } from '../words/once.ts';
import { createWorkspace, judgeIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { alternativesIn, NO_OUTCOME } from './decide.ts';
import { drawnQuestions, figureDraws } from './draw-states.ts';
import { outcomesAt } from './explore.ts';
import type { Probe } from './probe.ts';

/** Draws of figures and vague answers that a turn is tried in. */
const TRIES = 16;
/** How much farther than a turn that does not stand the next ones are looked for. */
const FARTHER: readonly number[] = [1.25, 1.5, 2, 3, 5];
/** More nodes than this, and than today, nobody is expected to turn to: a judgement, which report/turns-doubtful-size names. */
const MOST_NODES = 100;

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
}

/** The first change at or behind a probe that leads to the same and stands, or else the probe and why it does not. */
export type FindTurn = (probe: Probe) => Turn;

/**
 * Tells turns that stand from others. One that rests on a typical figure may be none as soon as figures are drawn: something
 * has to fit in most draws. What would win has to be of a size that somebody runs.
 */
export function turnFinder(assessed: Assessed, seed: number, isAlone: boolean): FindTurn {
  const { plan, knowledge, requirements } = assessed;
  const known = new Map<Probe, Turn>();
  // Most requests have no turn that needs either.
  const draws = once(() => drawsOf(assessed, seed));
  const outcomes = once(() => outcomesAt(assessed, isAlone));
  return (probe) => {
    const turn = known.get(probe) ?? find(probe);
    known.set(probe, turn);
    return turn;
  };

  function find(probe: Probe): Turn {
    const { key, from, to, outcome } = probe;
    if (to.kind !== 'number' || outcome === NO_OUTCOME) return { probe };
    const question = plan.questionAt.get(key) ?? -1;
    const oversize = oversizeAt(key, to, outcome);
    if (oversize !== undefined) return { probe, doubt: oversize };
    if (plan.figureTests.every((test) => test.question !== question) || fitsMostly(question, to)) return { probe };
    const doubtful: Turn = { probe, doubt: { kind: 'fit' } };
    const isUp = from.kind !== 'number' || to.min >= centre(from);
    for (const factor of FARTHER) {
      // Written as it is shown, so that it lies on the same side of every bound.
      const value = Number(roundQuantity(isUp ? to.min * factor : to.min / factor, to.dimension).toPrecision(6));
      const farther = { ...to, min: value, max: value };
      if (!fitsMostly(question, farther)) continue;
      if (outcomes()(question, farther) !== outcome || oversizeAt(key, farther, outcome) !== undefined) return doubtful;
      const { beyond: _, ...rest } = probe;
      return { probe: { ...rest, to: farther, distance: probe.distance + Math.log10(factor) } };
    }
    return doubtful;
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
    const { stated, workspace, figures, drawn } = draws();
    const { state } = workspace;
    let fits = 0;
    for (let s = 0; s < TRIES; s++) {
      copyState(stated, state);
      state.figures = figures(s);
      for (const { at, draw } of drawn) if (at !== question) put(state, at, draw(s));
      put(state, question, to);
      implyInto(state);
      if (judgeIn(workspace).judgements.some(({ violated }) => violated.length === 0)) fits++;
    }
    return fits >= TRIES / 2;
  }
}

function drawsOf(assessed: Assessed, seed: number) {
  return {
    stated: answeredState(assessed),
    workspace: createWorkspace(assessed.plan, { isDraft: true }),
    figures: figureDraws(assessed.plan, seed, TRIES),
    drawn: drawnQuestions(assessed, seed, TRIES),
  };
}
