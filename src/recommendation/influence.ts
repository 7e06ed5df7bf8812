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
 * Whether the share that keeps the recommendation seems to vary with the value: its mean distance, by value, from that of all
 * draws is more than chance would explain, for the mean of n of N states with variance v lies sqrt(2 / pi * v * (1 / n - 1 / N))
 * off. One of ten answers that tell nothing seems so too, see {@link impactOf}.
 */
export function seemsToMatter(
  byValue: ReadonlyMap<string, Readonly<Count>>,
  { total, vectors, kept, variance }: Spread,
): boolean {
  let found = 0;
  let chance = 0;
  for (const { stays, all } of byValue.values()) {
    found += (all / total) * Math.abs(stays / all - kept);
    const rest = vectors / all - vectors / total;
    chance += (all / total) * Math.sqrt((2 / Math.PI) * Math.max(0, variance) * rest);
  }
  return found > MORE_THAN_CHANCE * chance;
}

/** States that are run again, of those with one value of an answer. */
const AGAIN = 8;

/**
 * How far the share that keeps the recommendation moves with the value of an answer, 0 to 1: the mean distance of the shares by
 * value from that of all. Each value is compared with the same states in which the answer is left as it was, so that nothing
 * else tells them apart: what has no effect comes to nothing, not to chance.
 *
 * @param moved  by value: the states in which the answer has it
 * @param states  of all
 * @param effect  on the share of a state that keeps the recommendation, against the answer as it was
 */
export function impactOf(
  moved: ReadonlyMap<string, readonly number[]>,
  states: number,
  effect: (state: number) => number,
): number {
  const values = [...moved.values()].map((own) => {
    const tried = evenly(own, AGAIN);
    return { share: own.length / states, mean: tried.reduce((sum, s) => sum + effect(s), 0) / tried.length };
  });
  const all = values.reduce((sum, { share, mean }) => sum + share * mean, 0);
  const left = 1 - values.reduce((sum, { share }) => sum + share, 0);
  return values.reduce((sum, { share, mean }) => sum + share * Math.abs(mean - all), left * Math.abs(all));
}

/** So many of them at most, spread over all. */
function evenly(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, k) => all[Math.floor(((k + 0.5) * all.length) / most)] as number);
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
