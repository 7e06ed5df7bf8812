import { type Alternative, inLanguage, type KnowledgeBase, type Language } from '../domain/index.ts';

/** The names of what runs together, in the order given. */
export function namesTogether(alternatives: readonly Alternative[], language: Language): string {
  return alternatives.map(({ name }) => inLanguage(name, language)).join(' + ');
}

/** Alternatives by their ids, in the order given; what is not known is left out. */
export function alternativesById(ids: readonly string[], { alternatives }: KnowledgeBase): Alternative[] {
  return ids.flatMap((id) => alternatives.find((one) => one.id === id) ?? []);
}
