import { inLanguage, type Language } from '../domain/index.ts';
import type { Assessed } from './assessment.ts';
import { NO_OUTCOME } from './decide.ts';
import type { Probe } from './explore.ts';

/** What comes of every answer to a question that nobody answered, other than what is recommended without one. */
export interface SureThing {
  readonly requirement: string;
  readonly label: string;
  /** By its name, see `outcomeNamed`. */
  readonly outcome: string;
}

/**
 * Where every answer to one question leads to the same, not knowing the answer is no reason for anything else (the sure-thing
 * principle, Savage 1954): a criterion that is silent for want of an answer may hide that.
 *
 * @param probes  of each question, see `explore`
 * @param base    what is recommended
 */
export function sureThing(
  { knowledge, requirements }: Assessed,
  probes: ReadonlyMap<string, readonly Probe[]>,
  base: string,
  language: Language,
): SureThing | undefined {
  for (const { id, label } of knowledge.questions) {
    if (requirements[id]?.kind !== 'unknown') continue;
    const [first, ...others] = probes.get(id) ?? [];
    if (first === undefined || others.length === 0 || first.outcome === base || first.outcome === NO_OUTCOME) continue;
    if (others.every(({ outcome }) => outcome === first.outcome))
      return { requirement: id, label: inLanguage(label, language), outcome: first.outcome };
  }
  return undefined;
}
