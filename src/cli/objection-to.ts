import type { Objection } from '../planning/index.ts';
import { type Assessed, firstExclusion, type Outgrown, outgrownBy, type Scored } from '../recommendation/index.ts';
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
  outgrownIn = (): readonly Outgrown[] => outgrownBy(assessed, scored, language, say),
): Objection | undefined {
  const exclusion = firstExclusion(assessed, scored, language, say);
  const [outgrown] = exclusion === undefined ? outgrownIn() : [];
  const found = exclusion ?? outgrown;
  return (
    found && {
      constraint: found.constraint.id,
      why: found.reason,
      source: found.constraint.source,
      ...(outgrown === undefined ? {} : { outgrownIn: outgrown.year }),
    }
  );
}
