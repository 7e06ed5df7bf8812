import type { HybridPart, RankedAlternative, Recommendation } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import type { Say } from '../../wording/say.ts';
import { margin } from '../figures.ts';
import { sharing } from '../not-chosen.ts';

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
      readonly against?: readonly string[];
    }
  | { readonly kind: 'hybrid'; readonly name: string; readonly parts: NonNullable<Recommendation['hybrid']> };

/** What was considered: what was chosen first, then the others in rank order; a hybrid that was not advised last. */
export function consideredOptions(whole: Recommendation, say: Say): ConsideredOption[] {
  const { ranking, hybrid, recommendation } = whole;
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
  if (!hybrid.advised) return [...alone, together];
  const behind = say('report/behind', { margin: margin(hybrid.regret ?? 0) });
  const because = say('report/sentence', { sentence: capitalised(behind) });
  const shared = sharing(whole, say).map(({ name: next, score: value, whyNot: against }): ConsideredOption => {
    return { kind: 'modes', name: next, parts: [], because, value, against };
  });
  return [together, ...shared, ...alone];
}

/** The name of what was chosen, as it stands among the options. */
export function chosenOption({ recommendation }: Recommendation, say: Say): string {
  return recommendation.kind === 'none' ? say('report/none-of-them') : recommendation.title;
}
