import type { Criterion, Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import {
  createRandom,
  createScoredDraws,
  createScoreModel,
  drawLogarithmic,
  latinHypercube,
  type RequirementDraw,
  requirementDraws,
  type ScoredDraws,
  type ScoreModel,
  type SmaaResult,
  type SmaaTally,
  scoreDraws,
  smaaTally,
  weightCloud,
} from '../robustness/index.ts';
import { copyState, createState, type Plan, put } from '../situation/index.ts';
import { type AssessOptions, assessIn, createWorkspace, judgeIn, soleOf } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, decide, setting } from './decide.ts';
import { fillScoreModel } from './score-model.ts';

export interface Simulation {
  readonly smaa: SmaaResult;
  /** Share of draws in which a hybrid is advised. */
  readonly hybrid: number;
  /** By unknown or vague key: how far the share of draws that keep the recommendation hangs on its value, 0 to 1. */
  readonly influence: ReadonlyMap<string, number>;
}

export interface SimulationOptions extends AssessOptions {
  /** Exactly so many, give or take the rounding to whole states; as many as it takes by default. */
  readonly draws?: number;
  readonly seed: number;
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
  const tally = smaaTally(knowledge.alternatives.length, knowledge.criteria.length);
  const questions = drawnQuestions(assessed, seed, states);
  const counts = questions.map(() => new Map<string, Count>());
  const runState = stateRunner(assessed, options, { states, vectors, questions, tally });
  let total = 0;
  let stays = 0;
  let squares = 0;
  let hybrids = 0;
  for (let s = 0; s < states; s++) {
    if (s > 0 && s % quarter === 0 && Math.min(stays, total - stays) <= doubt * total) break;
    const run = runState(s);
    const same = choice.kind === 'hybrid' ? run.hybrids : (run.firsts[choice.winner?.index ?? -1] ?? 0);
    hybrids += run.hybrids;
    stays += same;
    squares += same * same;
    total += vectors;
    for (let q = 0; q < counts.length; q++)
      addTo(counts[q] as Map<string, Count>, run.labels[q] as string, same, vectors);
  }
  const spread = { total, vectors, kept: stays / total, variance: squares / (total * vectors) - (stays / total) ** 2 };
  return {
    smaa: tally.result(),
    hybrid: hybrids / total,
    influence: new Map(questions.map(({ key }, q) => [key, influenceOf(counts[q] as Map<string, Count>, spread)])),
  };
}

/** What the draws of one state led to. */
interface StateRun {
  /** By drawn question: the bucket its answer fell into. */
  readonly labels: readonly string[];
  /** Draws in which a hybrid is advised. */
  readonly hybrids: number;
  /** By alternative: draws in which it is recommended alone. */
  readonly firsts: ArrayLike<number>;
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
  },
): (s: number) => StateRun {
  const { knowledge, plan } = assessed;
  const { states, vectors, questions, tally } = run;
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
  const firsts = new Uint32Array(m);
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
    firsts.fill(0);
    if (isSettled) {
      if (one.best >= 0) firsts[one.best] = vectors;
      return { labels, hybrids: 0, firsts };
    }
    const { hybrid } = decide(one, draft);
    const parts = hybrid?.joinsTechnologies ? hybrid.parts : [];
    parts.forEach(({ assessed: part }, p) => {
      partPlaces[p] ??= createScoring(vectors, m, n);
      const own = partPlaces[p];
      fillScoreModel(own.model, part, weightsOf(part), places);
      scoreDraws(own.model, points, looseness, own.scored);
    });
    let hybrids = 0;
    for (let d = 0; d < vectors; d++) {
      const best = scored.best[d] as number;
      const isHybrid =
        parts.length > 0 &&
        meanBest(partPlaces, parts.length, d, m) - (hybrid?.penalty ?? 0) > bestScore(scored, d, m) + margin;
      if (isHybrid) hybrids++;
      else if (best >= 0) firsts[best] = (firsts[best] as number) + 1;
    }
    return { labels, hybrids, firsts };
  };
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

function addTo(byValue: Map<string, Count>, label: string, stays: number, all: number): void {
  const count = byValue.get(label);
  if (count === undefined) byValue.set(label, { stays, all });
  else {
    count.stays += stays;
    count.all += all;
  }
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

/** By criterion: its position by id, so that it draws the same weights wherever it stands in the file. */
function placesById(criteria: readonly Criterion[]): Int32Array {
  const places = new Int32Array(criteria.length);
  const byId = criteria.map(({ id }, j) => ({ id, j })).sort((a, b) => (a.id < b.id ? -1 : 1));
  byId.forEach(({ j }, place) => {
    places[j] = place;
  });
  return places;
}

/** A question whose answer is drawn. */
interface DrawnQuestion {
  readonly key: string;
  readonly at: number;
  readonly draw: RequirementDraw;
  /** Buckets for influence: numbers below or above the middle of what is usual, everything else by value. */
  readonly label: (value: Requirement) => string;
}

function drawnQuestions({ knowledge, requirements }: Assessed, seed: number, states: number): DrawnQuestion[] {
  const { questions } = knowledge;
  const draws = requirementDraws(requirements, questions, {
    seed,
    typicalHolds: setting(knowledge, 'typicalHolds'),
    unknownMatters: setting(knowledge, 'unknownMatters'),
    states,
  });
  return questions.flatMap(({ id: key, unknownRange: range }, at) => {
    const draw = draws.get(key);
    if (draw === undefined) return [];
    const middle = range.kind === 'number' ? Math.sqrt(Math.max(range.min, range.max / 1e6) * range.max) : undefined;
    const label = (value: Requirement): string => {
      if (value.kind === 'unknown') return '';
      if (value.kind !== 'number') return String(value.value);
      return middle === undefined ? '' : value.min < middle ? 'low' : 'high';
    };
    return [{ key, at, draw, label }];
  });
}

interface Count {
  /** Draws that keep the recommendation. */
  stays: number;
  all: number;
}

/** All draws together. */
interface Spread {
  readonly total: number;
  /** Draws of one state. */
  readonly vectors: number;
  /** Share that keeps the recommendation. */
  readonly kept: number;
  /** Of that share, from state to state. */
  readonly variance: number;
}

/** Means of so few states differ by chance, too; a spread has to be so many times what is then to be expected. */
const MORE_THAN_CHANCE = 2;

/**
 * How much the share that keeps the recommendation varies with the value, 0 to 1: the mean distance of the shares by value
 * from that of all draws. 0 where chance alone would explain it: the mean of n of N states with variance v then lies
 * sqrt(2 / pi * v * (1 / n - 1 / N)) off.
 */
function influenceOf(
  byValue: ReadonlyMap<string, Readonly<Count>>,
  { total, vectors, kept, variance }: Spread,
): number {
  let found = 0;
  let chance = 0;
  for (const { stays, all } of byValue.values()) {
    found += (all / total) * Math.abs(stays / all - kept);
    const rest = vectors / all - vectors / total;
    chance += (all / total) * Math.sqrt((2 / Math.PI) * Math.max(0, variance) * rest);
  }
  return found > MORE_THAN_CHANCE * chance ? found : 0;
}

/** Figures drawn evenly from their ranges on a logarithmic axis, one stream for each, so that alternatives stay apart. */
function figureDraws(
  { knowledge, figureAt, figuresUsed, typical }: Plan,
  seed: number,
  states: number,
): (state: number) => Float64Array {
  const sources = knowledge.alternatives.flatMap(({ id, figures }, i) =>
    Object.entries(figures).flatMap(([figure, { min, max }]) => {
      const position = figureAt.get(figure);
      if (position === undefined || max <= min || !figuresUsed.has(position)) return [];
      const shareOf = latinHypercube(seed, `figure:${id}:${figure}`, states);
      return [{ at: i * figureAt.size + position, min, max, shareOf }];
    }),
  );
  const drawn = typical.slice();
  return (state) => {
    for (const { at, min, max, shareOf } of sources) drawn[at] = drawLogarithmic(min, max, shareOf(state));
    return drawn;
  };
}
