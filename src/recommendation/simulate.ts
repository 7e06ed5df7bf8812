import type { Alternative, Criterion } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import {
  createRandom,
  createScoredDraws,
  createScoreModel,
  type ScoredDraws,
  type ScoreModel,
  type SmaaResult,
  type SmaaTally,
  scoreDraws,
  smaaTally,
  weightCloud,
} from '../robustness/index.ts';
import { TIE_TOLERANCE } from '../scoring/index.ts';
import { copyState, createState, put } from '../situation/index.ts';
import { type AssessOptions, assessIn, createWorkspace, judgeIn, soleOf } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, chosenIn, decide, NO_OUTCOME, outcomeNamed } from './decide.ts';
import { type DrawnQuestion, drawnQuestions, figureDraws } from './draw-states.ts';
import { addTo, type Count, influenceOf } from './influence.ts';
import { fillScoreModel } from './score-model.ts';
import { setting } from './setting.ts';

export interface Simulation {
  readonly smaa: SmaaResult;
  /** Share of draws in which each outcome, by its name ({@link outcomeNamed}), is what is recommended; they sum to 1. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly drawn: DrawnScores | undefined;
  /** By unknown or vague key: how far the share of draws that keep the recommendation hangs on its value, 0 to 1. */
  readonly influence: ReadonlyMap<string, number>;
}

export interface SimulationOptions extends AssessOptions {
  /** Exactly so many, give or take the rounding to whole states; as many as it takes by default. */
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
 * SMAA-2 around the decision: `states` draws of vague and unknown answers and of the figures from their ranges, and for
 * each of them `vectors` weight vectors around the profile. Excluded alternatives never rank before others.
 *
 * What is unknown or vague spreads wider than weights do, so that few draws are spent on states first. Where nothing is said
 * of their number and a quarter of them leaves no doubt, or two, or three, the others are saved.
 *
 * @param choice  what is recommended at the profile; influence is measured on how often it stays so
 */
export function simulate(assessed: Assessed, choice: Choice, options: SimulationOptions): Simulation {
  const { knowledge } = assessed;
  const { draws, seed } = options;
  const most = setting(knowledge, 'robustnessStates');
  const least = setting(knowledge, 'robustnessWeights');
  const states = draws === undefined ? most : Math.max(1, Math.min(most, Math.ceil(draws / least)));
  const vectors = draws === undefined ? least : Math.max(1, Math.ceil(draws / states));
  const quarter = Math.ceil(states / 4);
  const doubt = draws === undefined ? 1 - setting(knowledge, 'robustnessEnough') : -1;
  const m = knowledge.alternatives.length;
  const tally = smaaTally(m, knowledge.criteria.length);
  const kept = options.keepScores
    ? { scores: new Float64Array(states * vectors * m), pressures: new Float64Array(states * vectors) }
    : undefined;
  const questions = drawnQuestions(assessed, seed, states);
  const counts = questions.map(() => new Map<string, Count>());
  const runState = stateRunner(assessed, options, { states, vectors, questions, tally, kept });
  let total = 0;
  const outcomes = new Map<string, number>();
  const own = outcomeNamed(chosenIn(choice));
  let stays = 0;
  let squares = 0;
  for (let s = 0; s < states; s++) {
    if (s > 0 && s % quarter === 0 && Math.min(stays, total - stays) <= doubt * total) break;
    const run = runState(s);
    const same = run.outcomes.get(own) ?? 0;
    for (const [name, times] of run.outcomes) count(outcomes, name, times);
    stays += same;
    squares += same * same;
    total += vectors;
    for (let q = 0; q < counts.length; q++)
      addTo(counts[q] as Map<string, Count>, run.labels[q] as string, same, vectors);
  }
  const spread = { total, vectors, kept: stays / total, variance: squares / (total * vectors) - (stays / total) ** 2 };
  return {
    smaa: tally.result(),
    outcomes: new Map([...outcomes].map(([name, times]) => [name, times / total])),
    drawn: kept && { draws: total, ...kept },
    influence: new Map(questions.map(({ key }, q) => [key, influenceOf(counts[q] as Map<string, Count>, spread)])),
  };
}

/** What the draws of one state led to. */
interface StateRun {
  /** By drawn question: the bucket its answer fell into. */
  readonly labels: readonly string[];
  /** By outcome: draws in which it is recommended. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** Runs one state after another, all in the same place: what it gives holds until the next. */
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
): (s: number) => StateRun {
  const { knowledge, plan } = assessed;
  const { states, vectors, questions, tally, kept } = run;
  const m = knowledge.alternatives.length;
  const n = knowledge.criteria.length;
  const looseness = setting(knowledge, 'weightLooseness');
  const margin = setting(knowledge, 'hybridMargin');
  const { weights } = options;
  const own = weights === undefined ? undefined : knowledge.criteria.map(({ id }) => weights[id] ?? 0);
  const cloud = weightCloud(n, vectors, createRandom(options.seed, 'weights'));
  const places = placesById(knowledge.criteria);
  const figures = figureDraws(plan, options.seed, states);
  const start = createState(plan, assessed.values);
  const workspace = createWorkspace(plan, { isDraft: true });
  const { state } = workspace;
  const draft = { workspaces: workspace.parts, precedent: assessed };
  const place = createScoring(vectors, m, n);
  // Where rules alone decide, no weights do: one vector stands for all.
  const settled = createScoring(1, m, n);
  const partPlaces: Scoring[] = [];
  const labels = questions.map(() => '');
  const outcomes = new Map<string, number>();
  const alone = knowledge.alternatives.map(({ id }) => outcomeNamed([id]));
  return (s) => {
    copyState(start, state);
    state.figures = figures(s);
    for (let q = 0; q < questions.length; q++) {
      const { at, draw, label } = questions[q] as DrawnQuestion;
      const value = draw(s);
      // Most draws of an unknown answer leave it unknown.
      if (value !== state.values[at]) put(state, at, value);
      labels[q] = label(value);
    }
    implyInto(state);
    const judged = judgeIn(workspace);
    const one = assessIn(workspace, options, assessed, judged);
    const isSettled = soleOf(judged) !== undefined;
    const points = cloud(s);
    fillScoreModel(place.model, one, own ?? weightsOf(one), places);
    const { model } = place;
    const { scored } = isSettled ? settled : place;
    scoreDraws(model, points, looseness, scored);
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
    outcomes.clear();
    if (isSettled) {
      outcomes.set(alone[one.best] ?? NO_OUTCOME, vectors);
      return { labels, outcomes };
    }
    const { hybrid } = decide(one, draft);
    const parts = hybrid !== undefined && hybrid.combination.technologies > 1 ? hybrid.parts : [];
    parts.forEach(({ assessed: part }, p) => {
      partPlaces[p] ??= createScoring(vectors, m, n);
      const own = partPlaces[p];
      fillScoreModel(own.model, part, weightsOf(part), places);
      scoreDraws(own.model, points, looseness, own.scored);
    });
    for (let d = 0; d < vectors; d++) {
      const isHybrid =
        parts.length > 0 &&
        meanBest(partPlaces, parts.length, d, m) - (hybrid?.penalty ?? 0) > bestScore(scored, d, m) + margin;
      if (isHybrid) count(outcomes, outcomeNamed(bestOfParts(partPlaces, parts.length, d, knowledge.alternatives)), 1);
      else countFirsts(outcomes, alone, scored, model, d);
    }
    return { labels, outcomes };
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

/** Where the draws of one state are scored. */
interface Scoring {
  readonly model: ScoreModel;
  readonly scored: ScoredDraws;
}

function createScoring(draws: number, alternatives: number, criteria: number): Scoring {
  return {
    model: createScoreModel(alternatives, criteria),
    scored: createScoredDraws(draws, alternatives, criteria),
  };
}

function weightsOf({ plan, profile }: Assessed): readonly number[] {
  return plan.profileWeights.get(profile.id) ?? [];
}

/** -1 when all are excluded. */
function bestScore({ best, scores }: ScoredDraws, draw: number, alternatives: number): number {
  const first = best[draw] as number;
  return first < 0 ? -1 : (scores[draw * alternatives + first] as number);
}

function meanBest(parts: readonly Scoring[], count: number, draw: number, alternatives: number): number {
  let sum = 0;
  for (let p = 0; p < count; p++) sum += bestScore((parts[p] as Scoring).scored, draw, alternatives);
  return sum / count;
}

/** Ids of the alternatives that serve the parts best in one draw. */
function bestOfParts(
  parts: readonly Scoring[],
  count: number,
  draw: number,
  alternatives: readonly Alternative[],
): string[] {
  return parts.slice(0, count).flatMap(({ scored }) => alternatives[scored.best[draw] as number]?.id ?? []);
}

/** By criterion: its position by id, so that it draws the same weights wherever it stands in the file. */
function placesById(criteria: readonly Criterion[]): Int32Array {
  const places = new Int32Array(criteria.length);
  const byId = criteria.map(({ id }, j) => ({ id, j })).sort((a, b) => (a.id < b.id ? -1 : 1));
  byId.forEach(({ j }, place) => {
    places[j] = place;
  });
  return places;
}
