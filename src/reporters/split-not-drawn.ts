import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { shareAmong } from './first-in.ts';
import { nameOf, namesOfParts } from './names.ts';

/** From this share of the draws of a workload on it is worth saying that it may be split: a judgement. */
const OFTEN = 0.2;

/**
 * Which workloads come to several systems in many draws by themselves, which the draws of the plan leave out as each workload
 * is served by one system there: a sentence. Undefined where that is seldom, or no confidence is told.
 */
export function splitNotDrawn({ recommendation, workloads = [] }: Recommendation, say: Say): string | undefined {
  if (recommendation.confidence === null) return undefined;
  const list = workloads.flatMap((workload) =>
    (workload.robustness?.outcomes ?? [])
      .filter(({ alternatives, share }) => alternatives.length > 1 && share >= OFTEN)
      .map(({ alternatives, share }) =>
        say('report/split-in', {
          workload: workload.name,
          title: namesOfParts(alternatives.map((id) => ({ name: nameOf(id, workload, say) }))),
          share: shareAmong(workload, alternatives, share),
        }),
      ),
  );
  return list.length === 0 ? undefined : say('report/split-not-drawn', { list: list.join(say('word/semicolon')) });
}
