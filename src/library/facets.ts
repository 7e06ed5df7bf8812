import type { KnowledgeBase } from '../domain/index.ts';
import { type Library, sectionOf } from '../knowledge/library.ts';
import { type Entry, writtenOf } from './kind.ts';

/** What an entry concerns, by id. */
export interface Facets {
  /** Technologies and alternatives. */
  readonly technologies: readonly string[];
  /** Scenarios an answers file may name. */
  readonly scenarios: readonly string[];
}

export type FacetsOf = (entry: Entry) => Facets;

/** Keys under which a record names what it concerns: one id or a list. */
const TECHNOLOGIES = ['id', 'technologies', 'technology', 'alternatives', 'subject', 'between', 'from', 'to'];
const SCENARIOS = ['id', 'scenarios', 'scenario'];

/** Reads what entries concern; ids of other things under the same keys are left out. */
export function createFacets(library: Library, knowledge: KnowledgeBase): FacetsOf {
  const technologies = new Set([...knowledge.technologies, ...knowledge.alternatives].map(({ id }) => id));
  const scenarios = new Set(knowledge.scenarios.map(({ id }) => id));
  const tags = new Map(sectionOf(library, 'documentTags').map(({ id, scenario }) => [id, scenario]));
  return (entry) => {
    const concerns = (entry.kind.concerns?.(entry.record) ?? writtenOf(entry)) as Readonly<Record<string, unknown>>;
    const named = (keys: readonly string[]) => keys.flatMap((key) => concerns[key] as string | readonly string[]);
    return {
      technologies: named(TECHNOLOGIES).filter((id) => technologies.has(id)),
      scenarios: named(SCENARIOS)
        .map((id) => tags.get(`scenario/${id}`) ?? id)
        .filter((id) => scenarios.has(id)),
    };
  };
}
