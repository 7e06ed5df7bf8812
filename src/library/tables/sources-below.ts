import type { SheetBlock, SourceId } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { faint, link, list, part, strong } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { documentPlace, type Place, resolveSources } from '../places.ts';

/** What stands below a table: claims of its sections that look wrong, and the sections themselves. */
export function sourcesBelow(sources: readonly SourceId[], lookup: Lookup): readonly SheetBlock[] {
  return [
    ...part(lookup.say('library/doubtful-here'), list(doubtfulClaims(sources, lookup))),
    ...part(lookup.say('library/said-in'), list(placesOf(sources, lookup).map((place) => ({ text: [link(place)] })))),
  ];
}

function doubtfulClaims(sources: readonly SourceId[], lookup: Lookup) {
  return sectionOf(lookup.library, 'suspectClaims')
    .filter(({ source }) => source.some((one) => sources.includes(one)))
    .map(({ id, claim, reason }) => ({
      text: [strong(lookup.text(claim)), faint(` · ${id}`)],
      below: [lookup.text(reason)],
    }));
}

/** The documents and sections among sources. */
export function placesOf(sources: readonly SourceId[], lookup: Lookup): readonly Place[] {
  return resolveSources(sources, lookup).documents.map((one) => documentPlace(one, lookup));
}
