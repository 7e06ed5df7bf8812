import { TIE_TOLERANCE } from '../scoring/index.ts';

/** What scores are drawn from: one set of requirements and figures, under weights around a profile. Filled again and again. */
export interface ScoreModel {
  /** Number of alternatives. */
  readonly alternatives: number;
  /** Number of criteria. */
  readonly criteria: number;
  /** How many of the criteria speak. */
  count: number;
  /** Their positions. */
  readonly columns: Int32Array;
  /** By column: which coordinate of a point of the cloud is its own. */
  readonly places: Int32Array;
  /** By column: the weight in the profile times its factor, on any scale. */
  readonly centre: Float64Array;
  /** By column: by what the weight of the criterion is multiplied, from 0. */
  readonly factor: Float64Array;
  /** `[alternative * criteria + column]`, 0 to 1. */
  readonly utilities: Float64Array;
  /** By alternative: 1 when it is excluded. */
  readonly excluded: Uint8Array;
  /** Positions of the alternatives in the order of their ids: of those that are level, the first is the best. */
  readonly order: ArrayLike<number>;
}

/** In which no criterion speaks yet. */
export function createScoreModel(order: ArrayLike<number>, criteria: number): ScoreModel {
  const alternatives = order.length;
  return {
    alternatives,
    criteria,
    count: 0,
    columns: new Int32Array(criteria),
    places: new Int32Array(criteria),
    centre: new Float64Array(criteria),
    factor: new Float64Array(criteria),
    utilities: new Float64Array(alternatives * criteria),
    excluded: new Uint8Array(alternatives),
    order,
  };
}

/** Scores and weights of a number of draws. Made once and filled again and again. */
export interface ScoredDraws {
  readonly draws: number;
  /** `[draw * alternatives + alternative]`; of what is excluded, nothing that means anything. */
  readonly scores: Float64Array;
  /** `[draw * criteria + criterion]`, summing to 1 over a draw; 0 for criteria that are silent. */
  readonly weights: Float64Array;
  /** By draw: the best that is not excluded, of those that are level the first by id; -1 when all are. */
  readonly best: Int16Array;
}

export function createScoredDraws(draws: number, alternatives: number, criteria: number): ScoredDraws {
  return {
    draws,
    scores: new Float64Array(draws * alternatives),
    weights: new Float64Array(draws * criteria),
    best: new Int16Array(draws),
  };
}

/**
 * Scores all alternatives that are not excluded under every point of a cloud of weights: `(1 - looseness) * centre +
 * looseness * point`, both rescaled to sum 1 over the criteria that speak. What of a point falls to these is as evenly
 * drawn from their simplex as the point is from its own. Where none of them has a weight of its own, the point alone counts.
 *
 * @param cloud      points of the simplex, `[draw * criteria + place]`
 * @param looseness  0 keeps the profile, 1 takes any weights
 * @param scored     filled; scores of what is excluded are left as they were
 */
export function scoreDraws(
  { alternatives, criteria, count, columns, places, centre, factor, utilities, excluded, order }: ScoreModel,
  cloud: Float64Array,
  looseness: number,
  { draws, scores, weights, best }: ScoredDraws,
): void {
  weights.fill(0);
  let total = 0;
  for (let k = 0; k < count; k++) total += centre[k] as number;
  const keeps = total > 0 ? (1 - looseness) / total : 0;
  const moves = total > 0 ? looseness : 1;
  for (let d = 0; d < draws; d++) {
    const point = d * criteria;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const drawn = (cloud[point + (places[k] as number)] as number) * (factor[k] as number);
      weights[point + (columns[k] as number)] = drawn;
      sum += drawn;
    }
    const scale = sum > 0 ? moves / sum : 0;
    for (let k = 0; k < count; k++) {
      const at = point + (columns[k] as number);
      weights[at] = keeps * (centre[k] as number) + scale * (weights[at] as number);
    }
    let top = -1;
    let highest = 0;
    for (let r = 0; r < alternatives; r++) {
      const i = order[r] as number;
      if (excluded[i] !== 0) continue;
      let score = 0;
      const row = i * criteria;
      for (let k = 0; k < count; k++)
        score += (weights[point + (columns[k] as number)] as number) * (utilities[row + k] as number);
      scores[d * alternatives + i] = score;
      if (top < 0 || score > highest + TIE_TOLERANCE) {
        top = i;
        highest = score;
      }
    }
    best[d] = top;
  }
}
