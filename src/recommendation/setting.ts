import type { KnowledgeBase } from '../domain/index.ts';

/** A number of the method; a missing one is a broken knowledge base that was let through. */
export function setting(knowledge: KnowledgeBase, name: string): number {
  const value = knowledge.settings[name];
  if (value === undefined) throw new Error(`setting "${name}" is missing`);
  return value;
}
