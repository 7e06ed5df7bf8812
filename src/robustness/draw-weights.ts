import type { Random } from './random.ts';

/**
 * A point drawn evenly from the simplex: the gaps between sorted uniforms. Comparison and subtraction only, so
 * bit-identical on every machine.
 *
 * @returns n weights, each at least 0, summing to 1
 */
export function drawSimplex(n: number, random: Random): Float64Array {
  const weights = new Float64Array(n);
  // The first cut is 0 and stays the least.
  for (let i = 1; i < n; i++) weights[i] = random();
  weights.sort();
  for (let i = 0; i < n - 1; i++) weights[i] = (weights[i + 1] as number) - (weights[i] as number);
  weights[n - 1] = 1 - (weights[n - 1] as number);
  return weights;
}
