import { inLanguage, type Language } from '../domain/index.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, NO_OUTCOME, outcomeIn } from './decide.ts';
import { explore } from './explore.ts';
import type { Probe } from './probe.ts';

/** What comes of every answer to a question that nobody answered, other than what is recommended without one. */
export interface SureThing {
  readonly requirement: string;
  readonly label: string;
  /** By its name, see `outcomeNamed`. */
  readonly outcome: string;
}

/** {@link sureThing} of a choice that nothing else is explored of. */
export function findSureThing(assessed: Assessed, choice: Choice, language: Language): SureThing | undefined {
  const base = outcomeIn(choice);
  const probes = explore(assessed, base, choice.hybrid?.comesFirst !== undefined);
  return sureThing(assessed, probes, base, language);
}

/**
 * Where every answer to one question leads to the same, not knowing the answer is no reason for anything else (the sure-thing
 * principle, Savage 1954): a criterion that is silent for want of an answer may hide that. Where the first are level nothing
 * is recommended that could be wrong.
 *
 * @param probes  of each question, see `explore`
 * @param base    what is recommended
 */
export function sureThing(
  { knowledge, requirements, standings }: Assessed,
  probes: ReadonlyMap<string, readonly Probe[]>,
  base: string,
  language: Language,
): SureThing | undefined {
  const [best, next] = standings;
  if (next !== undefined && !next.excluded && next.rank === best?.rank) return undefined;
  for (const { id, label } of knowledge.questions) {
    if (requirements[id]?.kind !== 'unknown') continue;
    const [first, ...others] = probes.get(id) ?? [];
    if (first === undefined || others.length === 0 || first.outcome === base || first.outcome === NO_OUTCOME) continue;
    if (others.every(({ outcome }) => outcome === first.outcome))
      return { requirement: id, label: inLanguage(label, language), outcome: first.outcome };
  }
  return undefined;
}
