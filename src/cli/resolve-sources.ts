import type { Reference } from '../domain/index.ts';
import type { Library } from '../knowledge/library.ts';
import { createResolver } from '../knowledge/references.ts';

/** What the sources of library records stand for, by id: the knowledge of a decision knows only those that its rules cite. */
export function resolveSources(library: Library, sources: Iterable<string>): Readonly<Record<string, Reference>> {
  const { resolve } = createResolver(library);
  const found = [...new Set(sources)].flatMap((id) => {
    const reference = resolve(id);
    return reference === undefined ? [] : [[id, reference] as const];
  });
  return Object.fromEntries(found);
}
