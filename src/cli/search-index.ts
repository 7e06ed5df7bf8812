import type { Catalogue } from '../library/catalogue.ts';
import type { SearchIndex } from '../library/search/build-index.ts';
import { indexOf } from '../library/search/index-of.ts';
import type { Setting } from './command.ts';
import { prebuiltSearch } from './load.ts';

/** The index that the build left, or a new one where a user's folders change what there is to find. */
export function searchIndex(catalogue: Catalogue, { overlays, library, knowledge }: Setting): SearchIndex {
  const prebuilt = overlays.length === 0 ? prebuiltSearch<SearchIndex>() : undefined;
  return prebuilt?.entries === catalogue.entries.length ? prebuilt : indexOf(library(), knowledge(), catalogue);
}
