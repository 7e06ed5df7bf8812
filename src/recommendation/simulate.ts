import { type KnowledgeBase, outcomeNamed, type Requirement } from '../domain/index.ts';
import {
  createRandom,
  type ScoredDraws,
  type ScoreModel,
  type SmaaResult,
  type SmaaTally,
  scoreDraws,
  smaaTally,
  weightCloud,
} from '../robustness/index.ts';
import { TIE_TOLERANCE } from '../scoring/index.ts';
import { answeredState, copyState, createState, putFigures } from '../situation/index.ts';
import { once } from '../words/once.ts';
import { assessIn, createWorkspace, judgeIn, soleOf } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { penaltyOf } from './combine.ts';
import { type Choice, decide, isWorthIt, NO_OUTCOME, outcomeIn } from './decide.ts';
import { type DrawnQuestion, drawnQuestions, figureDraws, putDraw } from './draw-states.ts';
import { influenceTally } from './influence.ts';
import { createScoring, fillScoreModel, type Scoring } from './score-model.ts';
import { bestScore, combinationsServing, meanBest } from './serve-parts.ts';
import { setting } from './setting.ts';

interface Simulation {
  readonly smaa: SmaaResult;
  /** Share of draws in which each outcome, by its name ({@link outcomeNamed}), is what is recommended; they sum to 1. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly drawn: DrawnScores | undefined;
  /**
   * By unknown or vague key: how far the share of draws that keep the recommendation hangs on its value, 0 to 1. It takes as
   * long as the draws, and is reckoned when it is first asked for.
   */
  readonly influence: () => ReadonlyMap<string, number>;
}

interface SimulationOptions {
  /** At least so many, rounded up so that each state gets as many weights; as many as it takes by default. */
  readonly draws?: number;
  readonly seed: number;
  /** Keeps the scores of all draws, for whoever weighs several simulations together. */
  readonly keepScores?: boolean;
}

/** What was drawn, for whoever weighs several simulations together. */
export interface DrawnScores {
  readonly draws: number;
  /** `[draw * alternatives + alternative]`, NaN for what is excluded. */
  readonly scores: Float64Array;
  /** By draw: how hard operations press, 0 to 1; NaN where the budget is unknown. */
  readonly pressures: Float64Array;
}

/**
 * SMAA-2 around the decision: states, which are draws of vague and unknown answers and of the figures from their ranges, and
 * for each of them weight vectors around the profile. Excluded alternatives never rank before others.
 *
 * What is unknown or vague spreads wider than weights do, so that few draws are spent on states first. Where nothing is said
 * of their number and a quarter of them leaves no doubt, or two, or three, the others are saved, unless scores are kept: what
 * is beyond doubt by itself may be drawn together with what is not.
 *
 * @param choice  what is recommended at the profile; influence is measured on how often it stays so
 */
export function simulate(assessed: Assessed, choice: Choice, options: SimulationOptions): Simulation {
  const { knowledge } = assessed;
  const { draws, seed } = options;
  const most = setting(knowledge, 'robustnessStates');
  const least = setting(knowledge, 'robustnessWeights');
  const states = draws === undefined ? most : statesFor(draws, knowledge);
  const vectors = draws === undefined ? least : Math.max(1, Math.ceil(draws / states));
  const quarter = Math.ceil(states / 4);
  const maySave = draws === undefined && options.keepScores !== true;
  const doubt = maySave ? 1 - setting(knowledge, 'robustnessEnough') : -1;
  const m = knowledge.alternatives.length;
  const tally = smaaTally(m, knowledge.criteria.length);
  const kept = options.keepScores
    ? { scores: new Float64Array(states * vectors * m), pressures: new Float64Array(states * vectors) }
    : undefined;
  const questions = drawnQuestions(assessed, seed, states);
  const influences = influenceTally(questions.length, vectors);
  const runState = stateRunner(assessed, options, { states, vectors, questions, tally, kept });
  let total = 0;
  const outcomes = new Map<string, number>();
  const own = outcomeIn(choice);
  let stays = 0;
  for (let s = 0; s < states; s++) {
    if (s > 0 && s % quarter === 0 && Math.min(stays, total - stays) <= doubt * total) break;
    const run = runState(s);
    const same = run.outcomes.get(own) ?? 0;
    for (const [name, times] of run.outcomes) count(outcomes, name, times);
    stays += same;
    total += vectors;
    influences.add(run, same);
  }
  return {
    smaa: tally.result(),
    outcomes: new Map([...outcomes].map(([name, times]) => [name, times / total])),
    drawn: kept && { draws: total, ...kept },
    influence: once(() => {
      const impacts = influences.result((s, q) => runState(s, q).outcomes.get(own) ?? 0);
      return new Map(questions.map(({ key }, q) => [key, impacts[q] ?? 0]));
    }),
  };
}

/** Of draws that were asked for: no fewer than by default where they are enough for that, and no more weights for each than help. */
function statesFor(draws: number, knowledge: KnowledgeBase): number {
  const usual = Math.min(
    setting(knowledge, 'robustnessStates'),
    Math.ceil(draws / setting(knowledge, 'robustnessWeights')),
  );
  return Math.max(1, usual, Math.ceil(draws / setting(knowledge, 'robustnessMostWeights')));
}

/** What the draws of one state led to. */
interface StateRun {
  /** By drawn question: the bucket its answer fell into. */
  readonly labels: readonly string[];
  /** By drawn question: whether its answer is another than it was. */
  readonly moved: readonly boolean[];
  /** By outcome: draws in which it is recommended. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/**
 * Runs one state after another, all in the same place: what it gives holds until the next. One whose answer to a question is
 * left as it was is counted nowhere.
 */
function stateRunner(
  assessed: Assessed,
  options: SimulationOptions,
  run: {
    readonly states: number;
    readonly vectors: number;
    readonly questions: readonly DrawnQuestion[];
    readonly tally: SmaaTally;
    readonly kept: Omit<DrawnScores, 'draws'> | undefined;
  },
): (s: number, left?: number) => StateRun {
  const { knowledge, plan } = assessed;
  const { states, vectors, questions, tally, kept } = run;
  const m = knowledge.alternatives.length;
  const n = knowledge.criteria.length;
  const looseness = setting(knowledge, 'weightLooseness');
  const margin = setting(knowledge, 'hybridMargin');
  const cloud = weightCloud(n, vectors, createRandom(options.seed, 'weights'));
  const places = placesOf(orderById(knowledge.criteria));
  const order = orderById(knowledge.alternatives);
  const served = combinationsServing(knowledge);
  const figures = figureDraws(plan, options.seed, states);
  // What is implied stays so, unless it hangs on an answer that is drawn.
  const isVague = questions.some(({ isStated }) => isStated);
  const start = isVague ? answeredState(assessed) : createState(plan, assessed.values);
  const workspace = createWorkspace(plan, { isDraft: true });
  const { state } = workspace;
  const draft = { workspaces: workspace.parts, precedent: assessed };
  const place = createScoring(vectors, order, n);
  // Where rules alone decide, no weights do: one vector stands for all.
  const settled = createScoring(1, order, n);
  const partPlaces: Scoring[] = [];
  const drawn: (Requirement | undefined)[] = [];
  const labels = questions.map(() => '');
  const moved = questions.map(() => false);
  const outcomes = new Map<string, number>();
  const alone = knowledge.alternatives.map(({ id }) => outcomeNamed([id]));
  return (s, left) => {
    copyState(start, state);
    putFigures(state, figures(s));
    putDraw(state, questions, s, drawn, left === undefined ? undefined : questions[left]?.at);
    for (let q = 0; q < questions.length; q++) {
      const { at, label } = questions[q] as DrawnQuestion;
      const value = drawn[q];
      labels[q] = label(value ?? (state.values[at] as Requirement));
      moved[q] = value !== undefined && value.kind !== 'unknown';
    }
    const judged = judgeIn(workspace);
    const one = assessIn(workspace, assessed.asked, assessed, judged);
    const isSettled = soleOf(judged) !== undefined;
    const points = cloud(s);
    fillScoreModel(place.model, one, places);
    const { model } = place;
    const { scored } = isSettled ? settled : place;
    scoreDraws(model, points, looseness, scored);
    if (left === undefined) {
      tally.add({
        draws: scored.draws,
        times: vectors / scored.draws,
        scores: scored.scores,
        weights: scored.weights,
        excluded: model.excluded,
      });
      if (kept !== undefined) {
        keepScores(kept.scores, s * vectors, vectors, scored, model);
        kept.pressures.fill(one.pressure ?? Number.NaN, s * vectors, (s + 1) * vectors);
      }
    }
    outcomes.clear();
    if (isSettled) {
      outcomes.set(alone[one.best] ?? NO_OUTCOME, vectors);
      return { labels, moved, outcomes };
    }
    const { hybrid } = decide(one, draft);
    const parts = hybrid?.parts ?? [];
    parts.forEach(({ assessed: part }, p) => {
      partPlaces[p] ??= createScoring(vectors, order, n);
      const own = partPlaces[p];
      fillScoreModel(own.model, part, places);
      scoreDraws(own.model, points, looseness, own.scored);
    });
    for (let d = 0; d < vectors; d++) {
      const together = parts.length > 0 ? served(partPlaces, parts.length, d) : undefined;
      const isHybrid =
        together !== undefined &&
        isWorthIt(
          together.combination,
          meanBest(partPlaces, parts.length, d, m) - penaltyOf(together.combination, knowledge, one.pressure),
          bestScore(scored, d, m),
          margin,
        );
      if (isHybrid) count(outcomes, together.name, 1);
      else countFirsts(outcomes, alone, scored, model, d);
    }
    return { labels, moved, outcomes };
  };
}

function count(outcomes: Map<string, number>, name: string, by: number): void {
  outcomes.set(name, (outcomes.get(name) ?? 0) + by);
}

/** Counts a draw for the alternative that is first in it, in equal parts for those that are level. */
function countFirsts(
  outcomes: Map<string, number>,
  alone: readonly string[],
  { best, scores }: ScoredDraws,
  { alternatives: m, excluded }: ScoreModel,
  draw: number,
): void {
  const first = best[draw] as number;
  if (first < 0) {
    count(outcomes, NO_OUTCOME, 1);
    return;
  }
  const least = (scores[draw * m + first] as number) - TIE_TOLERANCE;
  let level = 0;
  for (let i = 0; i < m; i++) if (excluded[i] === 0 && (scores[draw * m + i] as number) >= least) level++;
  if (level === 1) {
    count(outcomes, alone[first] as string, 1);
    return;
  }
  for (let i = 0; i < m; i++) {
    if (excluded[i] === 0 && (scores[draw * m + i] as number) >= least) count(outcomes, alone[i] as string, 1 / level);
  }
}

/** Keeps the scores of a state; those of one draw that stands for all, as often as there are draws. */
function keepScores(
  kept: Float64Array,
  from: number,
  draws: number,
  { draws: scoredDraws, scores }: ScoredDraws,
  { alternatives: m, excluded }: ScoreModel,
): void {
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < m; i++) {
      kept[(from + d) * m + i] = excluded[i] === 0 ? (scores[(d % scoredDraws) * m + i] as number) : Number.NaN;
    }
  }
}

/** Positions in the order of ids, so that nothing hangs on where something stands in a file. */
function orderById(all: readonly { readonly id: string }[]): Int32Array {
  const byId = all.map(({ id }, at) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Int32Array.from(byId, ({ at }) => at);
}

/** By position: its place in an order. */
function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((at, place) => {
    places[at] = place;
  });
  return places;
}
