import type { Alternative, KnowledgeBase } from '../../domain/index.ts';

/** Names that may be compared: alternatives, and technologies for all of theirs. */
export function comparable({ alternatives, technologies }: KnowledgeBase): readonly string[] {
  return [...new Set([...alternatives, ...technologies].map(({ id }) => id))];
}

/**
 * The alternatives that names stand for, each once, in the order in which they are named. One alone is put beside all others,
 * and no name at all means all of them.
 *
 * @param names  each is {@link comparable}
 */
export function compared(names: readonly string[], { alternatives }: KnowledgeBase): readonly Alternative[] {
  const named = names.flatMap((name) => {
    const exact = alternatives.filter(({ id }) => id === name);
    return exact.length > 0 ? exact : alternatives.filter(({ technology }) => technology === name);
  });
  const once = [...new Set(named)];
  return once.length > 1 ? once : [...new Set([...once, ...alternatives])];
}
