import type { Catalogue } from '../library/catalogue.ts';
import type { SearchIndex } from '../library/search/build-index.ts';
import { indexOf } from '../library/search/index-of.ts';
import type { Setting } from './command.ts';
import { kept } from './kept.ts';

/**
 * The index over what there is to find. That of the built-in library is made by the first search and kept for the others: it
 * would take as much of the package as everything that is found with it, and half a second is all it takes.
 */
export function searchIndex(catalogue: Catalogue, { overlays, library, knowledge }: Setting): SearchIndex {
  const make = () => indexOf(library(), knowledge(), catalogue);
  return overlays.length > 0
    ? make()
    : kept('search.json', make, ({ entries }) => entries === catalogue.entries.length);
}
