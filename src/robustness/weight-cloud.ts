import { drawSimplex } from './draw-weights.ts';
import type { Random } from './random.ts';

/** How many points are drawn at least; more come of them by turning. */
const POOL = 100;

/**
 * Points of the simplex for one state after another, `[point * n + coordinate]`. The coordinates of a state are those of a few
 * points drawn once, in another order, which are as evenly drawn; with n orders there are n times {@link POOL} points or more,
 * and then they come again.
 *
 * @param n       coordinates
 * @param points  how many a state gets
 * @returns       those of a state, until the next is asked for
 */
export function weightCloud(n: number, points: number, random: Random): (state: number) => Float64Array {
  const statesATurn = Math.ceil(POOL / points);
  const pool = new Float64Array(statesATurn * points * n);
  for (let at = 0; at < pool.length; at += n) pool.set(drawSimplex(n, random), at);
  let turned = 0;
  return (state) => {
    const turn = Math.floor(state / statesATurn) % n;
    for (; turned !== turn; turned = (turned + 1) % n) turnByOne(pool, n);
    const from = (state % statesATurn) * points * n;
    return pool.subarray(from, from + points * n);
  };
}

/** Moves the coordinates of every point on by one; the first becomes the last. */
function turnByOne(pool: Float64Array, n: number): void {
  for (let at = 0; at < pool.length; at += n) {
    const first = pool[at] as number;
    pool.copyWithin(at, at + 1, at + n);
    pool[at + n - 1] = first;
  }
}
