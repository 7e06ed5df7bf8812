import { type Alternative, inLanguage, type KnowledgeBase, type Language } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** The names of what runs together, in the order given. */
export function namesTogether(alternatives: readonly Alternative[], language: Language): string {
  return alternatives.map(({ name }) => inLanguage(name, language)).join(' + ');
}

/** One technology and what is run of it, where that is more than one alternative: `Wren (Nesting + Core)`. */
export function nameOfSystem(
  alternatives: readonly Alternative[],
  { technologies }: KnowledgeBase,
  language: Language,
  say: Say,
): string {
  const [first, ...others] = alternatives;
  const technology = technologies.find(({ id }) => id === first?.technology);
  if (others.length === 0 || technology === undefined) return namesTogether(alternatives, language);
  const family = inLanguage(technology.name, language);
  const names = alternatives.map(({ name }) => {
    const own = inLanguage(name, language);
    return own.startsWith(`${family} `) ? own.slice(family.length + 1) : own;
  });
  return say('engine/system-of', { technology: family, names: names.join(' + ') });
}

/** Alternatives by their ids, in the order given; what is not known is left out. */
export function alternativesById(ids: readonly string[], { alternatives }: KnowledgeBase): Alternative[] {
  return ids.flatMap((id) => alternatives.find((one) => one.id === id) ?? []);
}
