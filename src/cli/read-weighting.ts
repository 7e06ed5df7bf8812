import type { Gap, KnowledgeBase, Problem, Request } from '../domain/index.ts';
import { type AssessOptions, countingInstead } from '../recommendation/index.ts';
import { ACCEPTABLE_RATIO, isConsistent, parseWeights, weighedInVain } from '../weighting/index.ts';
import { about } from '../words/suggest.ts';
import { unknownValue, usageProblem } from './usage-problem.ts';

/** How a request wants to be weighed, as stated. */
export interface StatedWeighting {
  readonly profile?: string;
  readonly weights?: string;
}

export interface Weighting extends StatedWeighting {
  /** By criterion id. */
  readonly parsed?: Readonly<Record<string, number>>;
  /** Where the weights are stated. */
  readonly weightsAt?: Gap;
  readonly problems: readonly Problem[];
}

/** What was stated, as an assessment takes it. */
export function weighedBy({ profile, parsed }: Omit<Weighting, 'problems'>): AssessOptions {
  return { ...(profile === undefined ? {} : { profile }), ...(parsed === undefined ? {} : { weights: parsed }) };
}

/** The weighting that flags ask for, else that of the answers file; checked. */
export function readWeighting(
  flags: StatedWeighting,
  file: StatedWeighting,
  fileName: string,
  knowledge: Pick<KnowledgeBase, 'profiles' | 'criteria'>,
): Weighting {
  const problems: Problem[] = [];
  const where = (key: keyof StatedWeighting): Gap => (flags[key] === undefined ? about(fileName, key) : `--${key}`);
  const profile = flags.profile ?? file.profile;
  const profiles = knowledge.profiles.map(({ id }) => id);
  if (profile !== undefined && !profiles.includes(profile)) {
    problems.push(unknownValue(where('profile'), profile, profiles));
  }
  const weights = flags.weights ?? file.weights;
  const stated = { ...(profile === undefined ? {} : { profile }), ...(weights === undefined ? {} : { weights }) };
  if (weights === undefined) return { ...stated, problems };
  const parsed = parseWeights(weights, knowledge);
  if (!parsed.ok) {
    const problem = usageProblem(about(where('weights'), parsed.message), parsed.hint);
    return { ...stated, problems: [...problems, problem] };
  }
  if (!isConsistent(parsed.value)) {
    const ratio = (parsed.value.consistencyRatio ?? 0).toFixed(2);
    const message = { id: 'cli/inconsistent', gaps: { where: where('weights'), ratio } };
    const hint = { id: 'cli/expected-ratio', gaps: { most: ACCEPTABLE_RATIO.toFixed(2) } };
    problems.push({ code: 'usage/inconsistent', severity: 'warning', message, hint });
  }
  return { ...stated, parsed: parsed.value.weights, weightsAt: where('weights'), problems };
}

/** What is wrong with weights under the answers of a request: that none of them counts. */
export function weightProblems(
  { parsed, weightsAt }: Weighting,
  request: Request,
  knowledge: KnowledgeBase,
): readonly Problem[] {
  const counting = countingInstead(request, knowledge, parsed);
  return counting === undefined ? [] : [weighedInVain(counting, weightsAt)];
}
