import type { StatedWeighting } from '../answers/stated-request.ts';
import type { FoundThing } from '../findings/index.ts';
import { keyPlaceAt } from '../yaml/index.ts';
import type { Names } from './names.ts';
import type { Find, ReviewSettings } from './review-settings.ts';
import type { ReadableFile } from './reviewed-file.ts';

/** That a file states how it is weighed: whoever may do that decides what its answers lead to. */
export function reviewWeighting(
  { document, ownWeighting }: ReadableFile,
  { weighting, policy }: ReviewSettings,
  names: Names,
  find: Find,
): readonly FoundThing[] {
  if (ownWeighting === undefined) return [];
  const at = keyPlaceAt(document, [ownWeighting.weights === undefined ? 'profile' : 'weights']);
  const gaps = { stated: statedAs(ownWeighting) };
  const leads = names.leadsTo(ownWeighting.without);
  return weighting === undefined
    ? [
        find(
          'own-weighting',
          at,
          { id: 'review/found-own-weighting', gaps },
          { id: 'review/own-weighting-hint', gaps: { leads } },
        ),
      ]
    : [
        find(
          'own-weighting',
          at,
          { id: 'review/found-weighting-barred', gaps: { ...gaps, policy: policy ?? '' } },
          { id: 'review/weighting-barred-hint' },
        ),
      ];
}

/** As it is written in an answers file. */
export function statedAs(weighting: StatedWeighting): readonly string[] {
  const { profile, weights } = weighting;
  return [
    ...(weights === undefined ? [] : [`weights: ${weights}`]),
    ...(profile === undefined ? [] : [`profile: ${profile}`]),
  ];
}
