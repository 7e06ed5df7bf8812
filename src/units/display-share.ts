/** A share of 0..1 in whole percent; only a full share is 100% and only an empty one is 0%. */
export function displayShare(value: number): string {
  const percent = Math.round(value * 100);
  if (percent === 100 && value < 1) return '>99%';
  if (percent === 0 && value > 0) return '<1%';
  return `${percent}%`;
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
