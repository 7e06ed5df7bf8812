import { isUndecided, type Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { labelsOf } from './names.ts';
import { servedBy } from './per-workload.ts';

/** What could still exclude what is recommended, for any workload; undefined where nothing could, or nothing is chosen yet. */
export function stillExcludable(whole: Recommendation, say: Say): string | undefined {
  const { recommendation: decision, ranking, workloads } = whole;
  if (decision.kind === 'none' || isUndecided(whole)) return undefined;
  const chosen =
    workloads?.map((workload) => servedBy(whole, workload)) ??
    (decision.kind === 'single' ? [ranking.find(({ alternative }) => alternative === decision.alternative)] : []);
  const missing = chosen.flatMap((one) => one?.undecided.flatMap((constraint) => constraint.missing) ?? []);
  const labels = labelsOf(missing, whole, say);
  return labels === '' ? undefined : say('report/undecided-winner', { labels });
}
