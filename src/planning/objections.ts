import type { InlineSpan, SheetBlock, SourceId } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { Footnotes } from './footnotes.ts';
import type { Plan } from './plan.ts';
import { beyondNodes, marked, nameOf } from './sheet-parts.ts';
import type { Planned } from './terms.ts';

/** Why an alternative cannot do the job, or not as long as is planned for. */
export interface Objection {
  /** Id of the constraint that excludes it or, where it is outgrown, of the one that says so. */
  readonly constraint: string;
  readonly why: string;
  readonly source: readonly SourceId[];
  /** The year, from 1, in which the load outgrows it; absent where it is excluded. */
  readonly outgrownIn?: number;
}

/**
 * What an objection says of an alternative of this name, with its sources.
 *
 * @param excluded  wording that says it is excluded
 */
export function objectionText(
  name: string,
  { why, source, outgrownIn }: Objection,
  excluded: string,
  notes: Footnotes,
  say: Say,
): readonly InlineSpan[] {
  const text =
    outgrownIn === undefined
      ? say(excluded, { name, why })
      : say('engine/outgrown', { name, year: outgrownIn, reason: why });
  return [{ text }, ...marked(notes, source)];
}

/** In a table: whether an alternative does the job, or until when, which is in doubt where no number of nodes is enough. */
export function fitsText(objection: Objection | undefined, plan: Plan | undefined, say: Say): string {
  if (objection?.outgrownIn !== undefined) return say('planning/outgrown', { year: objection.outgrownIn });
  if (objection !== undefined) return say('planning/excluded');
  return plan !== undefined && beyondNodes(plan) !== undefined ? '?' : say('planning/yes');
}

/** What stands against alternatives, one by one: against each alone, where a combination is recommended. */
export function objectionList(
  planned: readonly Planned[],
  objections: Readonly<Record<string, Objection>>,
  notes: Footnotes,
  say: Say,
  isCombined = false,
): readonly SheetBlock[] {
  const excluded = isCombined ? 'planning/left-out-alone' : 'planning/left-out';
  const items = planned.flatMap((one) => {
    const objection = objections[one.alternative.id];
    return objection === undefined ? [] : [{ text: objectionText(nameOf(one), objection, excluded, notes, say) }];
  });
  return items.length === 0 ? [] : [{ kind: 'list', style: 'bullets', items }];
}

/** As data: the sentence of what excludes an alternative with the constraint behind it, and when it is outgrown. */
export function objectionContents(objection: Objection | undefined) {
  if (objection === undefined) return { excluded: null, excludedBy: null, outgrown: null };
  const { why, constraint, source: sources, outgrownIn } = objection;
  if (outgrownIn === undefined) return { excluded: why, excludedBy: { constraint, sources }, outgrown: null };
  return { excluded: null, excludedBy: null, outgrown: { year: outgrownIn, because: why, constraint, sources } };
}
