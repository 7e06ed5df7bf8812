import { createScoredDraws, createScoreModel, type ScoredDraws, type ScoreModel } from '../robustness/index.ts';
import type { Assessed } from './assessment.ts';

/** Where the draws of one state are scored. */
export interface Scoring {
  readonly model: ScoreModel;
  readonly scored: ScoredDraws;
}

/** @param order  positions of the alternatives in the order of their ids */
export function createScoring(draws: number, order: ArrayLike<number>, criteria: number): Scoring {
  return {
    model: createScoreModel(order, criteria),
    scored: createScoredDraws(draws, order.length, criteria),
  };
}

/**
 * Fills in what an assessment's scores are drawn from. A figure that an alternative lacks counts as nothing known in its
 * favour.
 *
 * @param places  by criterion: its coordinate of the points that weights are drawn from
 */
export function fillScoreModel(
  model: ScoreModel,
  { judgements, utilities, factors, given }: Assessed,
  places: ArrayLike<number>,
): void {
  const { alternatives: m, columns, places: placed, centre, factor, utilities: flat, excluded } = model;
  const { active, values } = utilities;
  let n = 0;
  for (let j = 0; j < active.length; j++) {
    if (!active[j]) continue;
    columns[n] = j;
    placed[n] = places[j] as number;
    factor[n] = factors[j] as number;
    centre[n] = (given[j] as number) * (factors[j] as number);
    for (let i = 0, at = n, from = j; i < m; i++, at += active.length, from += active.length) {
      const utility = values[from] as number;
      flat[at] = Number.isNaN(utility) ? 0 : utility;
    }
    n++;
  }
  model.count = n;
  for (let i = 0; i < m; i++) excluded[i] = (judgements[i]?.violated.length ?? 0) > 0 ? 1 : 0;
}
