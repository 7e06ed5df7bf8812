import type { Setting } from './command.ts';

/** Everything that has an id, once, in code-unit order. */
export function everyId({ knowledge, library }: Pick<Setting, 'knowledge' | 'library'>): readonly string[] {
  const sections: readonly unknown[] = [...Object.values(knowledge()), ...Object.values(library())];
  const ids = sections.flatMap((section) => (Array.isArray(section) ? section.flatMap(idOf) : []));
  return [...new Set(ids)].sort();
}

function idOf(entry: unknown): readonly string[] {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
