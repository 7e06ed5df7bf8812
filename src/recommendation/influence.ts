/** By question: what its answer was in a state. */
interface StateAnswers {
  /** The bucket it fell into. */
  readonly labels: readonly string[];
  /** Whether it is another than it was. */
  readonly moved: readonly boolean[];
}

/** Gathers from states, one after another, how far the recommendation hangs on each question. */
interface InfluenceTally {
  /** @param keeps  draws of the state that keep the recommendation */
  readonly add: (answers: StateAnswers, keeps: number) => void;
  /**
   * By question: how far the share of draws that keep the recommendation moves with its answer, 0 to 1.
   *
   * @param without  draws that keep it in a state in which the answer to a question is left as it was, by their positions
   */
  readonly result: (without: (state: number, question: number) => number) => readonly number[];
}

/**
 * Most questions move nothing, and by chance some of them seem to. Those that seem to are tried: each state is compared with
 * the same in which the answer is left as it was, so that nothing else tells the two apart, and what has no effect comes to
 * nothing.
 *
 * @param questions  how many
 * @param draws  of one state
 */
export function influenceTally(questions: number, draws: number): InfluenceTally {
  const byLabel = Array.from({ length: questions }, () => new Map<string, Alike>());
  const keeping: number[] = [];
  return {
    add: ({ labels, moved }, keeps) => {
      for (let q = 0; q < questions; q++) {
        const label = labels[q] as string;
        const own = byLabel[q] as Map<string, Alike>;
        const alike = own.get(label) ?? { stays: 0, states: 0, moved: [] };
        if (alike.states === 0) own.set(label, alike);
        alike.stays += keeps;
        alike.states++;
        if (moved[q] === true) alike.moved.push(keeping.length);
      }
      keeping.push(keeps);
    },
    result: (without) => {
      const spread = spreadOf(keeping, draws);
      return byLabel.map((own, q) => {
        const alike = [...own.values()];
        if (!seemsToMatter(alike, spread, draws)) return 0;
        const effect = (s: number) => ((keeping[s] as number) - without(s, q)) / draws;
        return impactOf(alike, keeping.length, effect);
      });
    },
  };
}

/** States in which a question has answers of one bucket. */
interface Alike {
  /** Draws that keep the recommendation. */
  stays: number;
  states: number;
  /** Those in which the answer is another than it was. */
  readonly moved: number[];
}

/** Of the shares of all states that keep the recommendation. */
interface Spread {
  readonly states: number;
  readonly mean: number;
  readonly variance: number;
}

function spreadOf(keeping: readonly number[], draws: number): Spread {
  const states = keeping.length;
  const mean = keeping.reduce((sum, one) => sum + one, 0) / (states * draws);
  const squares = keeping.reduce((sum, one) => sum + (one / draws) ** 2, 0) / states;
  return { states, mean, variance: Math.max(0, squares - mean ** 2) };
}

/** Means of so few states differ by chance, too; a spread has to be so many times what is then to be expected. */
const MORE_THAN_CHANCE = 2;

/**
 * Whether the mean distance of the shares, by bucket, from that of all draws is more than chance would explain: the mean of n of
 * N states with variance v lies sqrt(2 / pi * v * (1 / n - 1 / N)) off. One of ten answers that move nothing passes.
 */
function seemsToMatter(alike: readonly Alike[], { states: all, mean, variance }: Spread, draws: number): boolean {
  let found = 0;
  let chance = 0;
  for (const { stays, states } of alike) {
    found += (states / all) * Math.abs(stays / (states * draws) - mean);
    chance += (states / all) * Math.sqrt((2 / Math.PI) * variance * (1 / states - 1 / all));
  }
  return found > MORE_THAN_CHANCE * chance;
}

/** States that are run again, of those in which the answer is of one bucket. */
const AGAIN = 8;

/** The mean distance of the effects by bucket, and of none where the answer is as it was, from what they come to together. */
function impactOf(alike: readonly Alike[], states: number, effect: (state: number) => number): number {
  const values = alike
    .filter(({ moved }) => moved.length > 0)
    .map(({ moved }) => {
      const tried = evenly(moved, AGAIN);
      return { share: moved.length / states, mean: tried.reduce((sum, s) => sum + effect(s), 0) / tried.length };
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
