/** To so many digits behind the point, and zero without a sign. */
export function roundedTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale + 0;
}
