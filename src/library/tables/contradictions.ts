import type { SourceId } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import type { Lookup } from '../lookup.ts';
import type { Conflict } from '../verdicts.ts';

/** Whether one id names the other or its family: a figure of a technology concerns each of its alternatives. */
export function concerns(a: string, b: string, { knowledge }: Lookup): boolean {
  const family = (id: string) => knowledge.alternatives.find((one) => one.id === id)?.technology;
  return a === b || family(a) === b || family(b) === a;
}

/** The conflicts of a metric that name the technology of one of its figures. */
export function conflictsAbout(ids: readonly string[], technology: string, lookup: Lookup): readonly Conflict[] {
  return sectionOf(lookup.library, 'conflicts').filter(
    ({ id, technologies }) => ids.includes(id) && technologies.some((one) => concerns(one, technology, lookup)),
  );
}

/** The conflicts in which one of these places takes part. */
export function conflictsIn(places: readonly SourceId[], lookup: Lookup): readonly Conflict[] {
  return sectionOf(lookup.library, 'conflicts').filter(({ statements }) =>
    statements.some(({ source }) => source.some((one) => places.includes(one))),
  );
}

/** Whether two entries rest on a common record of evidence. */
export function shareEvidence(a: readonly SourceId[] | undefined, b: readonly SourceId[] | undefined): boolean {
  return (a ?? []).some((one) => (b ?? []).includes(one));
}
