import { type StatedWeighting, weightingIn } from '../answers/stated-request.ts';
import { type Gap, type KnowledgeBase, type Place, type Problem, type Request, usageProblem } from '../domain/index.ts';
import { type AssessOptions, countingInstead } from '../recommendation/index.ts';
import { ACCEPTABLE_RATIO, isConsistent, parseWeights, weighedInVain } from '../weighting/index.ts';
import { about } from '../words/suggest.ts';
import type { LocatedValue } from '../yaml/located-value.ts';
import { placeAt } from '../yaml/plain.ts';
import { unknownValue } from './unknown-value.ts';

export interface Weighting extends StatedWeighting {
  /** By criterion id. */
  readonly parsed?: Readonly<Record<string, number>>;
  /** Where the weights are stated: how to call that, and its place where it is in a text. */
  readonly weightsIn?: { readonly where: Gap; readonly at?: Place };
  readonly problems: readonly Problem[];
}

/** What was stated, as an assessment takes it. */
export function weighedBy({ profile, parsed }: Omit<Weighting, 'problems'>): AssessOptions {
  return { ...(profile === undefined ? {} : { profile }), ...(parsed === undefined ? {} : { weights: parsed }) };
}

/**
 * The weighting that flags ask for, else that of the answers file; checked.
 *
 * @param file  with the text it was read from, for the places of problems
 */
export function readWeighting(
  flags: StatedWeighting,
  file: StatedWeighting & { readonly document?: LocatedValue },
  fileName: string,
  knowledge: Pick<KnowledgeBase, 'profiles' | 'criteria'>,
): Weighting {
  const problems: Problem[] = [];
  const { document } = file;
  const placeOf = (key: keyof StatedWeighting): { readonly where: Gap; readonly at?: Place } => {
    if (flags[key] !== undefined) return { where: `--${key}` };
    return document === undefined ? { where: about(fileName, key) } : { where: key, at: placeAt(document, [key]) };
  };
  const profile = flags.profile ?? file.profile;
  const profiles = knowledge.profiles.map(({ id }) => id);
  if (profile !== undefined && !profiles.includes(profile)) {
    const { where, at } = placeOf('profile');
    problems.push(located(unknownValue(where, profile, profiles), at));
  }
  const weights = flags.weights ?? file.weights;
  const stated = weightingIn({ profile, weights });
  if (weights === undefined) return { ...stated, problems };
  const weightsIn = placeOf('weights');
  const { where, at } = weightsIn;
  const parsed = parseWeights(weights, knowledge);
  if (!parsed.ok) {
    const problem = located(usageProblem(about(where, parsed.message), parsed.hint), at);
    return { ...stated, problems: [...problems, problem] };
  }
  if (!isConsistent(parsed.value)) {
    const ratio = (parsed.value.consistencyRatio ?? 0).toFixed(2);
    const message = { id: 'cli/inconsistent', gaps: { where, ratio } };
    const hint = { id: 'cli/expected-ratio', gaps: { most: ACCEPTABLE_RATIO.toFixed(2) } };
    problems.push(located({ code: 'usage/inconsistent', severity: 'warning', message, hint }, at));
  }
  return { ...stated, parsed: parsed.value.weights, weightsIn, problems };
}

function located(problem: Problem, at: Place | undefined): Problem {
  return at === undefined ? problem : { ...problem, at };
}

/** What is wrong with weights under the answers of a request: that none of them counts. */
export function weightProblems(
  { parsed, weightsIn }: Weighting,
  request: Request,
  knowledge: KnowledgeBase,
): readonly Problem[] {
  const counting = countingInstead(request, knowledge, parsed);
  return counting === undefined ? [] : [located(weighedInVain(counting, weightsIn?.where), weightsIn?.at)];
}
