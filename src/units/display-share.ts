/** A share of 0..1 in whole percent; only a full share is 100% and only an empty one is 0%. */
export function displayShare(value: number): string {
  const percent = Math.round(value * 100);
  if (percent === 100 && value < 1) return '>99%';
  if (percent === 0 && value > 0) return '<1%';
  return `${percent}%`;
}
