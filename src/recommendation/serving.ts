import { type Choice, type PartChoice, partsIn } from './decide.ts';
import type { Load } from './shared-load.ts';
import type { JudgedWorkload } from './whole.ts';

export type Serving = Pick<PartChoice, 'assessed' | 'best'>;

/** What serves each workload under the recommendation. */
export function serving(judged: readonly JudgedWorkload[], choice: Choice): readonly Serving[] {
  const { winner } = choice;
  return partsIn(choice) ?? (winner === undefined ? [] : judged.map(({ assessed }) => ({ assessed, best: winner })));
}

/** The same with the names of workloads; parts of one that was split by itself have none but its own. */
export function loadsOf(judged: readonly JudgedWorkload[], choice: Choice): readonly Load[] {
  return serving(judged, choice).map(({ assessed, best }, i) => {
    const { name = '', partOf } = judged[Math.min(i, judged.length - 1)] ?? {};
    return { workload: name, asked: partOf?.workload ?? name, assessed, best };
  });
}
