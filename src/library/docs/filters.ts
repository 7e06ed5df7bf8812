import type { KnowledgeBase } from '../../domain/index.ts';
import { type Library, type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import type { DocumentRecord } from '../../knowledge/schema/library.ts';
import type { Facets, FacetsOf } from '../facets.ts';
import type { Entry } from '../kind.ts';
import { sourcesIn } from '../places.ts';

/** By what the documents can be narrowed down, in the order in which it is said. */
export const FILTERS = ['scenario', 'technology', 'concern', 'concept', 'problem', 'depth', 'topic'] as const;
export type FilterName = (typeof FILTERS)[number];
/** Values as the user gave them; all of them have to hold. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export type ReadingList = SectionRecord<'navigation'>;

/** What filters let through. */
export interface Narrowing {
  /** The values a filter takes, in order. */
  readonly valuesOf: (name: FilterName) => readonly string[];
  /** The reading lists that a filter with this value stands for. */
  readonly listsFor: (name: FilterName, value: string) => readonly ReadingList[];
  readonly documentPasses: (document: DocumentRecord, filters: Filters) => boolean;
  readonly entryPasses: (entry: Entry, filters: Filters) => boolean;
}

/** Documents are narrowed by their tags and by the reading lists that name them, everything else by what it concerns. */
export function createNarrowing(library: Library, knowledge: KnowledgeBase, facetsOf: FacetsOf): Narrowing {
  const lists = sectionOf(library, 'navigation');
  const tags = sectionOf(library, 'documentTags');
  const documents = new Map(library.documents.map((document) => [document.id, document]));
  const family = new Map(knowledge.alternatives.map(({ id, technology }) => [id, technology]));
  const isSame = (a: string, b: string) => a === b || family.get(a) === b || family.get(b) === a;
  const scenarioOf = (value: string) => tags.find(({ id }) => id === `scenario/${value}`)?.scenario ?? value;

  const listsFor: Narrowing['listsFor'] = (name, value) =>
    lists.filter(({ id, kind, scenario, technology }) => {
      if (kind !== name && !(name === 'topic' && kind === 'tools')) return false;
      if (name === 'topic' && kind === 'tools') return value === kind;
      const named = id.slice(id.indexOf('/') + 1);
      return (
        named === value || scenario === scenarioOf(value) || (technology !== undefined && isSame(technology, value))
      );
    });

  const isTagged = ({ tags: has, group }: DocumentRecord, name: FilterName, value: string): boolean => {
    switch (name) {
      case 'scenario':
        return has.scenarios.some((tag) => scenarioOf(tag) === scenarioOf(value));
      case 'technology':
        return has.technologies.some((tag) => isSame(tag, value));
      case 'concern':
        return has.concerns.includes(value);
      case 'depth':
        return has.depth === value;
      case 'topic':
        return group === value;
      default:
        return false;
    }
  };
  const passes = (document: DocumentRecord, name: FilterName, value: string): boolean =>
    isTagged(document, name, value) ||
    listsFor(name, value).some(({ items }) => items.some(({ source }) => documentIdOf(source) === document.id));

  const concerns = (entry: Entry, name: FilterName, value: string): boolean => {
    const facets: Facets = facetsOf(entry);
    if (name === 'technology') return facets.technologies.some((id) => isSame(id, value));
    if (name === 'scenario') return facets.scenarios.includes(scenarioOf(value));
    return sourcesIn(entry.record).some((source) => {
      const document = documents.get(documentIdOf(source));
      return document !== undefined && passes(document, name, value);
    });
  };

  return {
    valuesOf: (name) => filterValues(name, library, knowledge),
    listsFor,
    documentPasses: (document, filters) => filtersSet(filters).every(([name, value]) => passes(document, name, value)),
    entryPasses: (entry, filters) => {
      const { document } = entry.record as { readonly document?: DocumentRecord | string };
      return filtersSet(filters).every(([name, value]) =>
        typeof document === 'object' ? passes(document, name, value) : concerns(entry, name, value),
      );
    },
  };
}

/** The filters that are set. */
export function filtersSet(filters: Filters): readonly (readonly [FilterName, string])[] {
  return FILTERS.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** The id of the document in a reference to it or to one of its sections. */
export function documentIdOf(source: string): string {
  return source.replace(/^doc\//, '').replace(/#.*$/, '');
}

/** The values a filter takes, in order. */
export function filterValues(name: FilterName, library: Library, knowledge: KnowledgeBase): readonly string[] {
  const listed = sectionOf(library, 'navigation').filter(({ kind }) => kind === name);
  const tagged = sectionOf(library, 'documentTags').filter(({ id }) => id.startsWith(`${name}/`));
  const tails = [...listed, ...tagged].map(({ id }) => id.slice(id.indexOf('/') + 1));
  const more = {
    scenario: knowledge.scenarios.map(({ id }) => id),
    technology: [...knowledge.technologies, ...knowledge.alternatives].map(({ id }) => id),
    topic: sectionOf(library, 'documentGroups').map(({ id }) => id),
  };
  return [...new Set([...(name in more ? more[name as keyof typeof more] : []), ...tails])];
}
