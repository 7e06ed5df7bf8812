import type { Decision, KnowledgeBase, ProcedureReport, Recommendation, Request } from '../domain/index.ts';
import { type RecommendOptions, recommend as recommendByLeader } from './recommend.ts';

/**
 * The whole decision, see `recommend`. A procedure is compared there with the one alternative that leads; one that names no
 * more than a part of a combination does not agree with the combination.
 */
export function recommend(request: Request, knowledge: KnowledgeBase, options: RecommendOptions): Recommendation {
  const made = recommendByLeader(request, knowledge, options);
  const { parts } = made.recommendation;
  if (parts.length === 0) return made;
  return { ...made, procedures: made.procedures.map((one) => ({ ...one, agrees: agreesWithAll(one, parts) })) };
}

function agreesWithAll({ agrees, verdict }: ProcedureReport, parts: Decision['parts']): boolean | null {
  if (agrees === null) return null;
  return parts.every(({ alternative, technology }) => verdict.includes(alternative) || verdict.includes(technology));
}
