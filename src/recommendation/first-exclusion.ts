import { explainConstraint } from '../constraints/index.ts';
import type { Constraint, Language } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';

/** The first hard constraint that excludes an alternative, and the sentence that says so; undefined where none does. */
export function firstExclusion(
  { judgements, situation }: Assessed,
  { index }: { readonly index: number },
  language: Language,
  say: Say,
): { readonly constraint: Constraint; readonly reason: string } | undefined {
  const [constraint] = judgements[index]?.violated ?? [];
  const view = situation.views[index];
  if (constraint === undefined || view === undefined) return undefined;
  return { constraint, reason: explainConstraint(constraint, situation, view, language, say) };
}
