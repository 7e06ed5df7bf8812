import type { Catalogue } from '../library/catalogue.ts';
import { createFacets } from '../library/facets.ts';
import { lookupsOf } from '../library/lookup.ts';
import { buildIndex, type SearchIndex } from '../library/search/build-index.ts';
import type { Setting } from './command.ts';
import { kept } from './kept.ts';

/**
 * The index over what there is to find. That of the built-in library is made by the first search and kept for the others: it
 * would take as much of the package as everything that is found with it, and half a second is all it takes.
 */
export function searchIndex(catalogue: Catalogue, { overlays, library, knowledge }: Setting): SearchIndex {
  const make = () => buildIndex(catalogue, createFacets(library(), knowledge()), lookupsOf(library(), knowledge()));
  return overlays.length > 0
    ? make()
    : kept('search.json', make, ({ entries }) => entries === catalogue.entries.length);
}
