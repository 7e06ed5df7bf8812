import { type Choice, type PartChoice, partsIn } from './decide.ts';
import type { JudgedWorkload } from './whole.ts';

export type Serving = Pick<PartChoice, 'assessed' | 'best'>;

/** What serves each workload under the recommendation. */
export function serving(judged: readonly JudgedWorkload[], choice: Choice): readonly Serving[] {
  const { winner } = choice;
  return partsIn(choice) ?? (winner === undefined ? [] : judged.map(({ assessed }) => ({ assessed, best: winner })));
}
