import type { KnowledgeBase } from '../../domain/index.ts';
import type { Library } from '../../knowledge/library.ts';
import { type Catalogue, createCatalogue } from '../catalogue.ts';
import { createFacets } from '../facets.ts';
import { lookupsOf } from '../lookup.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';

/** The search index over everything in a library and the knowledge base beside it. It takes up to half a second. */
export function indexOf(
  library: Library,
  knowledge: KnowledgeBase,
  catalogue: Catalogue = createCatalogue(library, knowledge),
): SearchIndex {
  return buildIndex(catalogue, createFacets(library, knowledge), lookupsOf(library, knowledge));
}
