import type { KnowledgeBase, Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import {
  createRandom,
  createScoredDraws,
  createStratified,
  drawLogarithmic,
  drawSimplex,
  type RequirementDraw,
  requirementDraws,
  type ScoredDraws,
  type SmaaResult,
  scoreDraws,
  smaaTally,
} from '../robustness/index.ts';
import { copyState, createState, type Plan, put } from '../situation/index.ts';
import { type Assessed, type AssessOptions, assessState } from './assess.ts';
import { type Choice, decide, setting } from './decide.ts';
import { scoreModel } from './score-model.ts';

export interface Simulation {
  readonly smaa: SmaaResult;
  /** Share of draws in which a hybrid is advised. */
  readonly hybrid: number;
  /** By unknown or vague key: how often each value led to the recommendation, for "measure this first". */
  readonly influence: ReadonlyMap<string, number>;
}

/**
 * SMAA-2 around the decision: `states` draws of vague and unknown answers and of the figures from their ranges, and for
 * each of them `vectors` weight vectors around the profile. Excluded alternatives never rank before others.
 *
 * @param choice  what is recommended at the profile; influence is measured on how often it stays so
 */
export function simulate(
  assessed: Assessed,
  choice: Choice,
  options: AssessOptions & { readonly draws: number; readonly seed: number },
): Simulation {
  const { knowledge, plan } = assessed;
  const { criteria, alternatives } = knowledge;
  const m = alternatives.length;
  const n = criteria.length;
  // Few draws are spread over states and weights alike: either alone would leave the other to chance.
  const states = Math.max(1, Math.min(setting(knowledge, 'robustnessStates'), Math.round(Math.sqrt(options.draws))));
  const vectors = Math.max(1, Math.ceil(options.draws / states));
  const looseness = setting(knowledge, 'weightLooseness');
  const margin = setting(knowledge, 'hybridMargin');
  const cloud = weightCloud(knowledge, vectors, options.seed);
  const draws = drawnQuestions(assessed, options.seed, states);
  const figures = figureDraws(plan, options.seed, states);
  const start = createState(plan, assessed.values);
  const state = createState(plan);
  const scored = createScoredDraws(vectors, m, n);
  const scoredParts: ScoredDraws[] = [];
  const tally = smaaTally(m, n);
  const counts = new Map<string, Map<string, { stays: number; all: number }>>();
  let hybrids = 0;
  for (let s = 0; s < states; s++) {
    copyState(start, state);
    state.figures = figures();
    const labels = draws.map(({ at, draw, label }) => {
      const value = draw();
      put(state, at, value);
      return label(value);
    });
    implyInto(state);
    const one = assessState(state, options);
    const model = scoreModel(one, options.weights ?? one.profile.weights);
    scoreDraws(model, cloud, n, looseness, scored);
    tally.add({ draws: vectors, scores: scored.scores, weights: scored.weights, excluded: model.excluded });
    const { hybrid } = decide(one);
    const parts = hybrid?.joinsTechnologies ? hybrid.parts : [];
    parts.forEach(({ assessed: part }, p) => {
      scoredParts[p] ??= createScoredDraws(vectors, m, n);
      scoreDraws(scoreModel(part, part.profile.weights), cloud, n, looseness, scoredParts[p]);
    });
    let stays = 0;
    for (let d = 0; d < vectors; d++) {
      const isHybrid =
        parts.length > 0 &&
        meanBest(scoredParts, parts.length, d, m) - (hybrid?.penalty ?? 0) > bestScore(scored, d, m) + margin;
      if (isHybrid) hybrids++;
      const same =
        choice.kind === 'hybrid' ? isHybrid : !isHybrid && scored.best[d] === (choice.winner?.index ?? Number.NaN);
      if (same) stays++;
    }
    draws.forEach(({ key }, i) => {
      const label = labels[i] as string;
      const byValue = counts.get(key) ?? new Map<string, { stays: number; all: number }>();
      const entry = byValue.get(label) ?? { stays: 0, all: 0 };
      entry.stays += stays;
      entry.all += vectors;
      byValue.set(label, entry);
      counts.set(key, byValue);
    });
  }
  const total = states * vectors;
  return { smaa: tally.result(), hybrid: hybrids / total, influence: influenceOf(counts, total) };
}

/** -1 when all are excluded. */
function bestScore({ best, scores }: ScoredDraws, draw: number, alternatives: number): number {
  const first = best[draw] as number;
  return first < 0 ? -1 : (scores[draw * alternatives + first] as number);
}

function meanBest(parts: readonly ScoredDraws[], count: number, draw: number, alternatives: number): number {
  let sum = 0;
  for (let p = 0; p < count; p++) sum += bestScore(parts[p] as ScoredDraws, draw, alternatives);
  return sum / count;
}

/** Points of the simplex; a criterion draws the same ones wherever it stands in the file. */
function weightCloud({ criteria }: KnowledgeBase, vectors: number, seed: number): Float64Array {
  const n = criteria.length;
  const order = criteria.map((_, j) => j).sort((a, b) => ((criteria[a]?.id ?? '') < (criteria[b]?.id ?? '') ? -1 : 1));
  const random = createRandom(seed, 'weights');
  const cloud = new Float64Array(vectors * n);
  for (let v = 0; v < vectors; v++) {
    const drawn = drawSimplex(n, random);
    for (let k = 0; k < n; k++) cloud[v * n + (order[k] as number)] = drawn[k] as number;
  }
  return cloud;
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

/** How much the share that keeps the recommendation varies with the value: the spread explained, 0 to 1. */
function influenceOf(
  counts: ReadonlyMap<string, ReadonlyMap<string, { readonly stays: number; readonly all: number }>>,
  total: number,
): ReadonlyMap<string, number> {
  const influence = new Map<string, number>();
  for (const [key, byValue] of counts) {
    const mean = [...byValue.values()].reduce((sum, { stays }) => sum + stays, 0) / total;
    let spread = 0;
    for (const { stays, all } of byValue.values()) spread += (all / total) * Math.abs(stays / all - mean);
    influence.set(key, spread);
  }
  return influence;
}

/** Figures drawn evenly from their ranges on a logarithmic axis, one stream for each, so that alternatives stay apart. */
function figureDraws({ knowledge, figureAt, typical }: Plan, seed: number, states: number): () => Float64Array {
  const sources = knowledge.alternatives.flatMap(({ id, figures }, i) =>
    Object.entries(figures).flatMap(([figure, { min, max }]) => {
      const position = figureAt.get(figure);
      if (position === undefined || max <= min) return [];
      const random = createStratified(seed, `figure:${id}:${figure}`, states);
      return [{ at: i * figureAt.size + position, min, max, random }];
    }),
  );
  return () => {
    const drawn = typical.slice();
    for (const { at, min, max, random } of sources) drawn[at] = drawLogarithmic(min, max, random());
    return drawn;
  };
}
