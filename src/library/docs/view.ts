import type { Sheet } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { nearest } from '../../words/nearest.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Lookup } from '../lookup.ts';
import { bestPlace } from '../places.ts';
import type { SearchIndex } from '../search/build-index.ts';
import { search } from '../search/search.ts';
import { type Filters, filtersSet, type Narrowing } from './filters.ts';
import { foundSheet } from './found.ts';
import { findPath, pathSheet } from './path.ts';
import { readingSheet } from './reading.ts';
import { startSheet } from './start.ts';

/** What is asked of the documents. */
interface DocsRequest {
  /** Searched for; empty for none. */
  readonly words: string;
  readonly filters: Filters;
  /** Name of a learning path to walk instead. */
  readonly path?: string;
  /** Most hits to show. */
  readonly limit: number;
}

/** The page that answers, and the address of the first place on it. */
interface DocsView {
  readonly sheet: Sheet;
  readonly address: string | undefined;
}

/** What a request is answered from. */
interface DocsShelf {
  readonly lookup: Lookup;
  readonly catalogue: Catalogue;
  readonly narrowing: Narrowing;
  /** Called only when something is searched for. */
  readonly index: () => SearchIndex;
}

/** @param request  its path and the values of its filters exist */
export function docsView(request: DocsRequest, { lookup, catalogue, narrowing, index }: DocsShelf): DocsView {
  const { words, filters, limit } = request;
  const path = request.path === undefined ? undefined : findPath(request.path, lookup);
  if (path !== undefined) return { sheet: pathSheet(path, lookup), address: urlOf(path.steps[0]?.source, lookup) };
  if (words.trim() !== '') {
    const found = search(words, catalogue, index(), lookup.library, (entry) => narrowing.entryPasses(entry, filters));
    const [first] = found.hits;
    return {
      sheet: foundSheet(found, { words, filters, limit, catalogue, nearest: nearestTerms(words, lookup) }, lookup),
      address: first === undefined ? undefined : bestPlace(first.entry, lookup)?.url,
    };
  }
  if (filtersSet(filters).length > 0) {
    const sheet = readingSheet(filters, narrowing, lookup);
    const [list] = filtersSet(filters).flatMap(([name, value]) => narrowing.listsFor(name, value));
    const document = lookup.library.documents.find((one) => narrowing.documentPasses(one, filters));
    return { sheet, address: urlOf(list?.items[0]?.source, lookup) ?? document?.url };
  }
  return { sheet: startSheet(narrowing, lookup), address: lookup.library.documents[0]?.url };
}

function urlOf(source: string | undefined, lookup: Lookup): string | undefined {
  const reference = source === undefined ? undefined : lookup.resolve(source);
  return reference?.kind === 'document' ? reference.url : undefined;
}

/** Terms of the glossary that come near to what was typed. */
function nearestTerms(words: string, lookup: Lookup): readonly string[] {
  const names = sectionOf(lookup.library, 'glossary').map(({ term }) => lookup.text(term));
  const near = [words, ...words.split(/\s+/)].flatMap((word) => nearest(word, names) ?? []);
  return [...new Set(near)].slice(0, 5);
}
