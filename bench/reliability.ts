/** A claim with its stated confidence and whether it held. */
export interface Claim {
  readonly confidence: number;
  readonly correct: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence of the bin; null when it is empty. */
  readonly stated: number | null;
  /** Share that held; null when it is empty. */
  readonly observed: number | null;
}

/** Confidence against outcome in equal bins; a claim of exactly 1 falls into the last one. */
export function reliabilityTable(claims: readonly Claim[], bins = 5): readonly Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const mine = claims.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      count: mine.length,
      stated: mean(mine.map(({ confidence }) => confidence)),
      observed: mean(mine.map(({ correct }) => Number(correct))),
    };
  });
}

/** Mean squared distance of confidence and outcome: 0 is perfect, 0.25 is what a constant 50 % earns. */
export function brierScore(claims: readonly Claim[]): number | null {
  return mean(claims.map(({ confidence, correct }) => (confidence - Number(correct)) ** 2));
}

/** Null for an empty list, so that nothing measured never reads as zero. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
