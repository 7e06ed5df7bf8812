/** A share of 0..1 in whole percent; only a full share is 100% and only an empty one is 0%. */
export function displayShare(value: number): string {
  return inPercent(Math.round(value * 100), value);
}

/** A weight, 0 to 1, in percent with one digit, as weights differ by less than one percent: `0.0%` and `100.0%` as they are. */
export function displayWeight(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function inPercent(percent: number, value: number): string {
  if (percent === 100 && value < 1) return '>99%';
  if (percent === 0 && value > 0) return '<1%';
  return `${percent}%`;
}

/**
 * Shares of one whole, each in whole percent, so that those that are listed together add up to what they come to. The greatest
 * is rounded as it is by itself; of the others each is rounded down, and what is then missing is given to the largest
 * remainders, of equal ones to the first.
 *
 * @param first  how the first of them is written elsewhere, which stays then, in place of the greatest
 */
export function displayParts(values: readonly number[], first?: string): readonly string[] {
  const exact = values.map((value) => Number((value * 100).toFixed(NOISE)));
  const kept = first === undefined ? exact.indexOf(Math.max(...exact)) : 0;
  const asKept = (percent: number) => {
    const down = Math.floor(percent);
    if (first === undefined) return Math.round(percent);
    return inPercent(down, values[kept] ?? 0) === first ? down : Math.ceil(percent);
  };
  const whole = exact.map((percent, i) => (i === kept ? asKept(percent) : Math.floor(percent)));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const missing = Math.max(0, Math.round(sum(exact)) - sum(whole));
  const byRemainder = exact
    .map((percent, i) => ({ i, rest: Number((percent % 1).toFixed(NOISE)) }))
    .filter(({ i }) => i !== kept)
    .sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, missing).map(({ i }) => i));
  return values.map((value, i) => inPercent((whole[i] ?? 0) + Number(raised.has(i)), value));
}

/** Two shares that differ, with as many digits as it takes to tell them apart. */
export function displayShares(one: number, other: number): readonly [string, string] {
  const whole = [displayShare(one), displayShare(other)] as const;
  if (one === other || whole[0] !== whole[1]) return whole;
  for (let digits = 1; digits < MOST_DIGITS; digits++) {
    const [a, b] = [one, other].map((value) => (value * 100).toFixed(digits)) as [string, string];
    if (a !== b) return [`${a}%`, `${b}%`];
  }
  return whole;
}

const MOST_DIGITS = 13;

/** From this digit of a percentage on binary fractions differ that decimal ones do not. */
const NOISE = 9;
