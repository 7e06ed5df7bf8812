import type { Alternative, KnowledgeBase, Requirement, Requirements } from '../domain/index.ts';
import { imply } from '../requirements/index.ts';
import {
  createRandom,
  createStratified,
  drawSimplex,
  logarithmicGrid,
  requirementDraws,
  type SmaaResult,
  smaaTally,
} from '../robustness/index.ts';
import { createUtilityMemo } from '../scoring/index.ts';
import { type Assessed, type AssessOptions, assess } from './assess.ts';
import { type Choice, decide, setting } from './decide.ts';
import { createScorer, type Scorer } from './scorer.ts';

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
 * @param base  what is recommended at the profile; influence is measured on how often it stays so
 */
export function simulate(
  assessed: Assessed,
  choice: Choice,
  options: AssessOptions & { readonly draws: number; readonly seed: number },
): Simulation {
  const { knowledge, requirements } = assessed.situation;
  const { criteria, alternatives } = knowledge;
  // Few draws are spread over states and weights alike: either alone would leave the other to chance.
  const states = Math.max(1, Math.min(setting(knowledge, 'robustnessStates'), Math.round(Math.sqrt(options.draws))));
  const vectors = Math.max(1, Math.ceil(options.draws / states));
  const looseness = setting(knowledge, 'weightLooseness');
  const margin = setting(knowledge, 'hybridMargin');
  const order = criteria.map((_, j) => j).sort((a, b) => ((criteria[a]?.id ?? '') < (criteria[b]?.id ?? '') ? -1 : 1));
  const weightRandom = createRandom(options.seed, 'weights');
  const clouds = Array.from({ length: vectors }, () => {
    const drawn = drawSimplex(criteria.length, weightRandom);
    const byCriterion = new Float64Array(criteria.length);
    order.forEach((j, k) => {
      byCriterion[j] = drawn[k] ?? 0;
    });
    return byCriterion;
  });
  const draws = requirementDraws(requirements, knowledge.questions, {
    seed: options.seed,
    typicalHolds: setting(knowledge, 'typicalHolds'),
    unknownMatters: setting(knowledge, 'unknownMatters'),
    states,
  });
  const figures = figureDraws(alternatives, options.seed, states);
  const memo = createUtilityMemo({ figuresVary: true });
  const tally = smaaTally(alternatives.length, criteria.length);
  const counts = new Map<string, Map<string, { stays: number; all: number }>>();
  let hybrids = 0;
  let total = 0;
  for (let state = 0; state < states; state++) {
    const drawn = drawState(requirements, draws, knowledge);
    const figureOf = figures();
    const stateOptions: AssessOptions = { ...options, figures: figureOf, memo };
    const one = assess(knowledge, drawn.requirements, stateOptions);
    const parts = decide(one, stateOptions).hybrid;
    const scorer = createScorer(one, options.weights ?? one.profile.weights, looseness);
    const partScorers = parts?.parts.map((part) =>
      createScorer(part.assessed, part.assessed.profile.weights, looseness),
    );
    let stays = 0;
    for (const z of clouds) {
      scorer.score(z);
      tally.add(scorer);
      total++;
      const best = scorer.best();
      const value = parts?.joinsTechnologies
        ? meanBest(partScorers ?? [], z) - parts.penalty
        : Number.NEGATIVE_INFINITY;
      const isHybrid = value > scorer.scoreOf(best) + margin;
      if (isHybrid) hybrids++;
      const same = choice.kind === 'hybrid' ? isHybrid : !isHybrid && alternatives[best]?.id === choice.winner?.id;
      if (same) stays++;
    }
    for (const [key, label] of drawn.labels) {
      const byValue = counts.get(key) ?? new Map<string, { stays: number; all: number }>();
      const entry = byValue.get(label) ?? { stays: 0, all: 0 };
      entry.stays += stays;
      entry.all += clouds.length;
      byValue.set(label, entry);
      counts.set(key, byValue);
    }
  }
  return { smaa: tally.result(), hybrid: hybrids / total, influence: influenceOf(counts, total) };
}

function meanBest(scorers: readonly Scorer[], z: Float64Array): number {
  let sum = 0;
  for (const scorer of scorers) {
    scorer.score(z);
    sum += scorer.scoreOf(scorer.best());
  }
  return sum / scorers.length;
}

function drawState(
  requirements: Requirements,
  draws: ReturnType<typeof requirementDraws>,
  knowledge: KnowledgeBase,
): { readonly requirements: Requirements; readonly labels: ReadonlyMap<string, string> } {
  const drawn: Record<string, Requirement> = {};
  const labels = new Map<string, string>();
  for (const question of knowledge.questions) {
    const key = question.id;
    const requirement = requirements[key] as Requirement;
    const draw = draws.get(key);
    const value = draw === undefined ? requirement : draw();
    drawn[key] = value;
    if (draw !== undefined) labels.set(key, labelOf(value, question.unknownRange));
  }
  return { requirements: imply(drawn, knowledge), labels };
}

/** Buckets for influence: numbers below or above the middle of what is usual, everything else by value. */
function labelOf(requirement: Requirement, range: KnowledgeBase['questions'][number]['unknownRange']): string {
  if (requirement.kind === 'unknown') return '';
  if (requirement.kind !== 'number') return String(requirement.value);
  if (range.kind !== 'number') return '';
  return requirement.min < Math.sqrt(Math.max(range.min, range.max / 1e6) * range.max) ? 'low' : 'high';
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
function figureDraws(
  alternatives: readonly Alternative[],
  seed: number,
  states: number,
): () => NonNullable<AssessOptions['figures']> {
  const sources = new Map<string, Map<string, { grid: readonly number[]; random: () => number }>>();
  for (const { id, figures } of alternatives) {
    const own = new Map<string, { grid: readonly number[]; random: () => number }>();
    for (const [figure, { min, max }] of Object.entries(figures)) {
      own.set(figure, {
        grid: logarithmicGrid(min, max),
        random: createStratified(seed, `figure:${id}:${figure}`, states),
      });
    }
    sources.set(id, own);
  }
  return () => {
    const drawn = new Map<string, Map<string, number>>();
    for (const [id, own] of sources) {
      const values = new Map<string, number>();
      for (const [figure, { grid, random }] of own) values.set(figure, grid[Math.floor(random() * grid.length)] ?? 0);
      drawn.set(id, values);
    }
    return ({ id }) =>
      (figure) =>
        drawn.get(id)?.get(figure);
  };
}
