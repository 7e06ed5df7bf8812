import type { ScoreModel } from '../robustness/index.ts';
import type { Assessed } from './assess.ts';

/**
 * What an assessment's scores are drawn from. A figure that an alternative lacks counts as nothing known in its favour.
 *
 * @param profile  weights by criterion id
 */
export function scoreModel(
  { knowledge: { criteria }, judgements, utilities, factors }: Assessed,
  profile: Readonly<Record<string, number>>,
): ScoreModel {
  const columns = Int32Array.from(utilities.active.flatMap((active, j) => (active ? [j] : [])));
  const n = columns.length;
  const factor = Float64Array.from(columns, (j) => factors[j] ?? 1);
  const flat = new Float64Array(judgements.length * n);
  for (let i = 0; i < judgements.length; i++) {
    for (let k = 0; k < n; k++) {
      const utility = utilities.values[i * criteria.length + (columns[k] as number)] as number;
      flat[i * n + k] = Number.isNaN(utility) ? 0 : utility;
    }
  }
  return {
    alternatives: judgements.length,
    columns,
    centre: Float64Array.from(columns, (j, k) => (profile[criteria[j]?.id ?? ''] ?? 0) * (factor[k] ?? 1)),
    factor,
    utilities: flat,
    excluded: Uint8Array.from(judgements, ({ violated }) => (violated.length > 0 ? 1 : 0)),
  };
}
