/**
 * What a number measures. Base units, used everywhere in code:
 * rate msg/s, bandwidth B/s, duration s, bytes B, count 1, percent %, factor 1 (a year), people 1, money USD.
 */
export type Dimension =
  | 'rate'
  | 'bandwidth'
  | 'duration'
  | 'bytes'
  | 'count'
  | 'percent'
  | 'factor'
  | 'people'
  | 'money';

/** A closed range in base units; a single value has `min === max`. Both finite and not negative. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
}

/** A number that was answered is not so many times off. */
export const FAR = 100;

/** Whether a value lies more than a factor of {@link FAR} beyond the nearer end of what was answered. Nothing is a factor of zero. */
export function isFar(value: number, { min, max }: Quantity): boolean {
  return value > 0 && min > 0 && (value > max * FAR || value < min / FAR);
}
