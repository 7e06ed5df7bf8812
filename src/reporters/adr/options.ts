import type { RankedAlternative, Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';

/** Something that could have been chosen, by the name it has throughout the record. */
export type ConsideredOption =
  | { readonly kind: 'alternative'; readonly name: string; readonly ranked: RankedAlternative }
  | { readonly kind: 'hybrid'; readonly name: string; readonly parts: NonNullable<Recommendation['hybrid']> };

/** What was considered: what was chosen first, then the others in rank order; a hybrid that was not advised last. */
export function consideredOptions({ ranking, hybrid, recommendation }: Recommendation, say: Say): ConsideredOption[] {
  const alone = ranking.map((ranked): ConsideredOption => ({ kind: 'alternative', name: ranked.name, ranked }));
  if (hybrid === null) return alone;
  const name =
    recommendation.kind === 'hybrid'
      ? recommendation.title
      : hybrid.parts.map((part) => say('records/part', { name: part.name, part: part.workload })).join(' + ');
  const together: ConsideredOption = { kind: 'hybrid', name, parts: hybrid };
  return hybrid.advised ? [together, ...alone] : [...alone, together];
}

/** The name of what was chosen, as it stands among the options. */
export function chosenOption({ recommendation }: Recommendation, say: Say): string {
  return recommendation.kind === 'none' ? say('report/none-of-them') : recommendation.title;
}
