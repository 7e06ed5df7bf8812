import type { Assessment, Decision, KnowledgeBase, ProcedureReport, Recommendation, Request } from '../domain/index.ts';
import { recommend as makeReport, type RecommendOptions } from './recommend.ts';
import { share } from './rounded.ts';

/** The whole decision, see `recommend`, with what is only known once all of it is there. */
export function recommend(request: Request, knowledge: KnowledgeBase, options: RecommendOptions): Recommendation {
  const made = makeReport(request, knowledge, options);
  const { parts } = made.recommendation;
  return {
    ...made,
    profile: { ...made.profile, scored: scoredShare(made, knowledge, options.weights) },
    // Compared with the one alternative that leads so far: who names no more than that does not agree with a combination.
    procedures:
      parts.length === 0
        ? made.procedures
        : made.procedures.map((one) => ({ ...one, agrees: agreesWithAll(one, parts) })),
  };
}

function agreesWithAll({ agrees, verdict }: ProcedureReport, parts: Decision['parts']): boolean | null {
  if (agrees === null) return null;
  return parts.every(({ alternative, technology }) => verdict.includes(alternative) || verdict.includes(technology));
}

/** How much of the weights, before those of silent criteria were spread, is of criteria that speak. */
function scoredShare(
  { profile, ranking }: Pick<Assessment, 'profile' | 'ranking'>,
  { profiles }: KnowledgeBase,
  stated: RecommendOptions['weights'],
): number {
  const weights = stated ?? profiles.find(({ id }) => id === profile.id)?.weights ?? {};
  const criteria = ranking[0]?.criteria ?? [];
  const sum = (of: typeof criteria) => of.reduce((total, { id }) => total + (weights[id] ?? 0), 0);
  const all = sum(criteria);
  return all === 0 ? 0 : share(sum(criteria.filter(({ utility }) => utility !== null)) / all);
}
