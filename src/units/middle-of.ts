/** A logarithmic axis has no zero: of a range that reaches further down, what is below this part of the upper end is left out. */
const LEAST_PART = 1e-6;

/** Where a range begins on a logarithmic axis. */
export function lowEnd(min: number, max: number): number {
  return Math.max(min, max * LEAST_PART);
}

/** The middle of a range on a logarithmic axis, for `0 <= min <= max`; a higher end, lower or upper, never makes it lower. */
export function middleOf(min: number, max: number): number {
  return min === max ? min : Math.sqrt(lowEnd(min, max) * max);
}
