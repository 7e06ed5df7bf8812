import { explainConstraint } from '../constraints/index.ts';
import type { Objection } from '../planning/index.ts';
import { type Assessed, outgrownBy, type Scored } from '../recommendation/index.ts';
import type { Setting } from './command.ts';

/** What excludes an alternative, or the year in which it is outgrown first; undefined where nothing does. */
export function objectionTo(
  { index, alternative }: Scored,
  assessed: Assessed,
  { language, say }: Setting,
): Objection | undefined {
  const { situation } = assessed;
  const view = situation.views[index];
  const [violated] = assessed.judgements[index]?.violated ?? [];
  if (violated !== undefined && view !== undefined) {
    const why = explainConstraint(violated, situation, view, language, say);
    return { constraint: violated.id, why, source: violated.source };
  }
  const [outgrown] = outgrownBy(assessed, { index, alternative }, language, say);
  if (outgrown === undefined) return undefined;
  const { constraint, year, reason } = outgrown;
  return { constraint: constraint.id, why: reason, source: constraint.source, outgrownIn: year };
}
