import { isUndecided, type Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { confidenceShare } from './first-in.ts';
import { answersMissing, labelsOf } from './names.ts';
import { servedBy } from './per-workload.ts';

/** What could still exclude what is recommended, for any workload; undefined where nothing could, or nothing is chosen yet. */
export function stillExcludable(whole: Recommendation, say: Say): string | undefined {
  const { recommendation: decision, ranking, workloads } = whole;
  if (decision.kind === 'none' || isUndecided(whole)) return undefined;
  const chosen =
    workloads?.map((workload) => servedBy(whole, workload)) ??
    (decision.kind === 'single' ? [ranking.find(({ alternative }) => alternative === decision.alternative)] : []);
  const missing = chosen.flatMap((one) => (one === undefined ? [] : answersMissing(one)));
  const labels = labelsOf(missing, whole, say);
  if (labels === '') return undefined;
  const first = say('report/undecided-winner', { labels });
  const shown = confidenceShare(whole);
  return shown === undefined ? first : say('word/next', { first, second: say('report/counted-in', { share: shown }) });
}
