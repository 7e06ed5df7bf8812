import type { HybridPart, HybridReport, RankedAlternative, Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { capitalised } from '../capitalised.ts';
import { margin } from '../figures.ts';

/** Something that could have been chosen, by the name it has throughout the record. */
export type ConsideredOption =
  | { readonly kind: 'alternative'; readonly name: string; readonly ranked: RankedAlternative }
  /** One technology that serves each workload by another of its alternatives. */
  | {
      readonly kind: 'modes';
      readonly name: string;
      readonly parts: readonly HybridPart[];
      readonly because: string;
      readonly value?: number;
    }
  | { readonly kind: 'hybrid'; readonly name: string; readonly parts: NonNullable<Recommendation['hybrid']> };

/** What was considered: what was chosen first, then the others in rank order; a hybrid that was not advised last. */
export function consideredOptions({ ranking, hybrid, recommendation }: Recommendation, say: Say): ConsideredOption[] {
  const ranked = ranking.map((one): ConsideredOption => ({ kind: 'alternative', name: one.name, ranked: one }));
  const { kind, parts, summary, title, value } = recommendation;
  const alone: ConsideredOption[] =
    kind === 'single' && parts.length > 0
      ? [{ kind: 'modes', name: title, parts, because: summary, ...(value !== undefined && { value }) }, ...ranked]
      : ranked;
  if (hybrid === null) return alone;
  const name =
    recommendation.kind === 'hybrid'
      ? recommendation.title
      : hybrid.parts.map((part) => say('records/part', { name: part.name, part: part.workload })).join(' + ');
  const together: ConsideredOption = { kind: 'hybrid', name, parts: hybrid };
  return hybrid.advised ? [together, ...sharedByOne(hybrid, recommendation, say), ...alone] : [...alone, together];
}

/** Behind a combination: one technology whose alternatives share the workloads, which no row of the ranking is. */
function sharedByOne(
  { bestSingle, regret }: HybridReport,
  { runnerUpTogether }: Recommendation['recommendation'],
  say: Say,
): ConsideredOption[] {
  if (bestSingle === null || runnerUpTogether === undefined) return [];
  const behind = say('report/sentence', {
    sentence: capitalised(say('report/behind', { margin: margin(regret ?? 0) })),
  });
  return [{ kind: 'modes', name: bestSingle.name, parts: [], because: behind, value: bestSingle.value }];
}

/** The name of what was chosen, as it stands among the options. */
export function chosenOption({ recommendation }: Recommendation, say: Say): string {
  return recommendation.kind === 'none' ? say('report/none-of-them') : recommendation.title;
}
