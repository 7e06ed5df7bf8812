/** Draws with one value of an answer. */
export interface Count {
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
export function influenceOf(
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

/** Counts the draws of a state under the value they had. */
export function addTo(byValue: Map<string, Count>, label: string, stays: number, all: number): void {
  const count = byValue.get(label);
  if (count === undefined) byValue.set(label, { stays, all });
  else {
    count.stays += stays;
    count.all += all;
  }
}
