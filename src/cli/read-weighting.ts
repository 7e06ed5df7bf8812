import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { isConsistent, parseWeights } from '../weighting/index.ts';
import { unknownValue, usageProblem } from './usage-problem.ts';

/** How a request wants to be weighed, as stated. */
export interface StatedWeighting {
  readonly profile?: string;
  readonly weights?: string;
}

export interface Weighting extends StatedWeighting {
  /** By criterion id. */
  readonly parsed?: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** The weighting that flags ask for, else that of the answers file; checked. */
export function readWeighting(
  flags: StatedWeighting,
  file: StatedWeighting,
  fileName: string,
  knowledge: Pick<KnowledgeBase, 'profiles' | 'criteria'>,
): Weighting {
  const problems: Problem[] = [];
  const profile = flags.profile ?? file.profile;
  const profiles = knowledge.profiles.map(({ id }) => id);
  if (profile !== undefined && !profiles.includes(profile)) {
    problems.push(unknownValue(flags.profile === undefined ? `${fileName}: profile` : '--profile', profile, profiles));
  }
  const weights = flags.weights ?? file.weights;
  const stated = { ...(profile === undefined ? {} : { profile }), ...(weights === undefined ? {} : { weights }) };
  if (weights === undefined) return { ...stated, problems };
  const where = flags.weights === undefined ? `${fileName}: weights` : '--weights';
  const parsed = parseWeights(weights, knowledge);
  if (!parsed.ok)
    return { ...stated, problems: [...problems, usageProblem(`${where}: ${parsed.message}`, parsed.hint)] };
  if (!isConsistent(parsed.value)) {
    const ratio = (parsed.value.consistencyRatio ?? 0).toFixed(2);
    const message = `${where}: the comparisons contradict each other, consistency ratio ${ratio}`;
    problems.push({ code: 'usage/inconsistent', severity: 'warning', message, hint: 'expected at most 0.10' });
  }
  return { ...stated, parsed: parsed.value.weights, problems };
}
