import { explainConstraint } from '../constraints/index.ts';
import type { Objection } from '../planning/index.ts';
import { type Assessed, outgrownBy, type Scored } from '../recommendation/index.ts';
import type { Setting } from './command.ts';

/**
 * What excludes an alternative, or the year in which it is outgrown first; undefined where nothing does.
 *
 * @param outgrownIn  the years in which it is, the earliest first; those of what is assessed unless given
 */
export function objectionTo(
  scored: Scored,
  assessed: Assessed,
  { language, say }: Setting,
  outgrownIn = () => outgrownBy(assessed, scored, language, say),
): Objection | undefined {
  const { situation } = assessed;
  const view = situation.views[scored.index];
  const [violated] = assessed.judgements[scored.index]?.violated ?? [];
  if (violated !== undefined && view !== undefined) {
    const why = explainConstraint(violated, situation, view, language, say);
    return { constraint: violated.id, why, source: violated.source };
  }
  const [outgrown] = outgrownIn();
  if (outgrown === undefined) return undefined;
  const { constraint, year, reason } = outgrown;
  return { constraint: constraint.id, why: reason, source: constraint.source, outgrownIn: year };
}
