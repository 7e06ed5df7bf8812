import { type Alternative, inLanguage, type KnowledgeBase, type Language } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import { alternativesIn, servingIn } from './decide.ts';

/** The names of what runs together, in the order given. */
function namesTogether(alternatives: readonly Alternative[], language: Language): string {
  return alternatives.map(({ name }) => inLanguage(name, language)).join(' + ');
}

/**
 * What runs together: one technology and what is run of it, where that is more than one alternative, as in
 * `Wren (Nesting + Core)`; of several technologies all names.
 */
export function nameOfSystem(
  alternatives: readonly Alternative[],
  { technologies }: Pick<KnowledgeBase, 'technologies'>,
  language: Language,
  say: Say,
): string {
  const [first, ...others] = alternatives;
  const technology = technologies.find(({ id }) => id === first?.technology);
  const isOne = technology !== undefined && others.every((one) => one.technology === technology.id);
  if (others.length === 0 || !isOne) return namesTogether(alternatives, language);
  const family = inLanguage(technology.name, language);
  const names = alternatives.map(({ name }) => {
    const own = inLanguage(name, language);
    return own.startsWith(`${family} `) ? own.slice(family.length + 1) : own;
  });
  return say('engine/system-of', { technology: family, names: names.join(' + ') });
}

/** Alternatives by their ids, in the order given; what is not known is left out. */
export function alternativesById(
  ids: readonly string[],
  { alternatives }: Pick<KnowledgeBase, 'alternatives'>,
): Alternative[] {
  return ids.flatMap((id) => alternatives.find((one) => one.id === id) ?? []);
}

/**
 * What a report calls an outcome by its name: what would run, and what it would be for where the same is chosen for other
 * workloads.
 *
 * @param base       name of what is chosen
 * @param workloads  names of several, in their order
 */
export function nameOfOutcome(
  outcome: string,
  { base, workloads = [] }: { readonly base: string; readonly workloads?: readonly string[] | undefined },
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): string {
  const ids = alternativesIn(outcome);
  const isReassigned = outcome !== base && ids.length > 1 && ids.join() === alternativesIn(base).join();
  if (!isReassigned || workloads.length === 0) {
    return nameOfSystem(alternativesById(ids, knowledge), knowledge, language, say);
  }
  const serving = alternativesById(servingIn(outcome), knowledge);
  return titleOfParts(
    serving.map(({ name }, w) => ({ name: inLanguage(name, language), workload: workloads[w] ?? '' })),
    say,
  );
}
