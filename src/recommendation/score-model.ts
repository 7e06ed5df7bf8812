import type { ScoreModel } from '../robustness/index.ts';
import type { Assessed } from './assess.ts';

/**
 * What an assessment's scores are drawn from. A figure that an alternative lacks counts as nothing known in its favour.
 *
 * @param profile  weights by criterion
 */
export function scoreModel({ judgements, utilities, factors }: Assessed, profile: readonly number[]): ScoreModel {
  const { active, values } = utilities;
  const m = judgements.length;
  let n = 0;
  for (let j = 0; j < active.length; j++) if (active[j]) n++;
  const columns = new Int32Array(n);
  const centre = new Float64Array(n);
  const factor = new Float64Array(n);
  const flat = new Float64Array(m * n);
  const excluded = new Uint8Array(m);
  for (let j = 0, k = 0; j < active.length; j++) {
    if (!active[j]) continue;
    columns[k] = j;
    factor[k] = factors[j] as number;
    centre[k] = (profile[j] as number) * (factors[j] as number);
    for (let i = 0; i < m; i++) {
      const utility = values[i * active.length + j] as number;
      flat[i * n + k] = Number.isNaN(utility) ? 0 : utility;
    }
    k++;
  }
  for (let i = 0; i < m; i++) excluded[i] = (judgements[i]?.violated.length ?? 0) > 0 ? 1 : 0;
  return { alternatives: m, columns, centre, factor, utilities: flat, excluded };
}
