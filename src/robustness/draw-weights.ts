import type { Random } from './random.ts';

/**
 * A point drawn evenly from the simplex: the gaps between sorted uniforms. Comparison and subtraction only, so
 * bit-identical on every machine.
 *
 * @returns n weights, each at least 0, summing to 1
 */
export function drawSimplex(n: number, random: Random): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < n; i++) cuts.push(random());
  cuts.sort((x, y) => x - y);
  const weights: number[] = [];
  let previous = 0;
  for (const cut of cuts) {
    weights.push(cut - previous);
    previous = cut;
  }
  weights.push(1 - previous);
  return weights;
}

/** Weights around a profile: `(1 - looseness) * profile + looseness * z`; 0 is the profile, 1 anything. */
export function mixWeights(profile: readonly number[], z: readonly number[], looseness: number): number[] {
  return profile.map((weight, j) => (1 - looseness) * weight + looseness * (z[j] ?? 0));
}

/** A draw that respects an order of importance, most important first (positions of criteria). */
export function drawOrdered(order: readonly number[], random: Random): number[] {
  const sorted = drawSimplex(order.length, random).sort((x, y) => y - x);
  const weights = new Array<number>(order.length).fill(0);
  order.forEach((criterion, k) => {
    weights[criterion] = sorted[k] ?? 0;
  });
  return weights;
}
