/** What scores are drawn from: one set of requirements and figures, under weights around a profile. */
export interface ScoreModel {
  /** Number of alternatives. */
  readonly alternatives: number;
  /** Positions of the criteria that speak. */
  readonly columns: Int32Array;
  /** By column: the weight in the profile times its factor. */
  readonly centre: Float64Array;
  /** By column: how far the criterion keeps its weight, 0 to 1. */
  readonly factor: Float64Array;
  /** `[alternative * columns + column]`, 0 to 1. */
  readonly utilities: Float64Array;
  /** By alternative: 1 when it is excluded. */
  readonly excluded: Uint8Array;
}

/** Scores and weights of a number of draws. Made once and filled again and again. */
export interface ScoredDraws {
  readonly draws: number;
  /** `[draw * alternatives + alternative]` */
  readonly scores: Float64Array;
  /** `[draw * criteria + criterion]`, summing to 1 over a draw; 0 for criteria that are silent. */
  readonly weights: Float64Array;
  /** By draw: the first of the best that are not excluded, -1 when all are. */
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
 * Scores all alternatives under every point of a cloud of weights: `(1 - looseness) * centre + looseness * point`, rescaled
 * to sum 1 over the criteria that speak.
 *
 * @param cloud      points of the simplex, `[draw * criteria + criterion]`
 * @param looseness  0 keeps the profile, 1 takes any weights
 */
export function scoreDraws(
  model: ScoreModel,
  cloud: Float64Array,
  criteria: number,
  looseness: number,
  { draws, scores, weights, best }: ScoredDraws,
): void {
  const { alternatives, columns, centre, factor, utilities, excluded } = model;
  const n = columns.length;
  const own = new Float64Array(n);
  weights.fill(0);
  for (let d = 0; d < draws; d++) {
    const point = d * criteria;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const drawn = (cloud[point + (columns[k] as number)] as number) * (factor[k] as number);
      const weight = (1 - looseness) * (centre[k] as number) + looseness * drawn;
      own[k] = weight;
      sum += weight;
    }
    for (let k = 0; k < n; k++) {
      const weight = sum > 0 ? (own[k] as number) / sum : 0;
      own[k] = weight;
      weights[point + (columns[k] as number)] = weight;
    }
    let top = -1;
    let highest = 0;
    for (let i = 0; i < alternatives; i++) {
      let score = 0;
      const row = i * n;
      for (let k = 0; k < n; k++) score += (own[k] as number) * (utilities[row + k] as number);
      scores[d * alternatives + i] = score;
      if (excluded[i] === 0 && (top < 0 || score > highest)) {
        top = i;
        highest = score;
      }
    }
    best[d] = top;
  }
}
