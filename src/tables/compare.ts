import type { Comparison, Trilean } from '../domain/index.ts';

/** Compares two numbers or positions. */
export function compare(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a === b;
    case '!=':
      return a !== b;
  }
}

/** Compares every value of the closed range with a bound: unknown where some satisfy it and some do not. */
export function compareRange(operator: Comparison, min: number, max: number, bound: number): Trilean {
  // Both ends of 5..15 differ from 10, and yet it may be 10.
  if ((operator === '=' || operator === '!=') && min < bound && bound < max) return 'unknown';
  const low = compare(operator, min, bound);
  return low === compare(operator, max, bound) ? (low ? 'yes' : 'no') : 'unknown';
}
