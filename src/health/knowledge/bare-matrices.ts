import type { SourceId, Verdict } from '../../domain/index.ts';
import type { Spot } from '../../knowledge/finding.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Matrices of a section with a claim or a figure that a check did not confirm, which do not name what it found. */
export function bareMatrices({ library }: HealthInput): readonly HealthFinding[] {
  const doubted = doubtedIn(library);
  return sectionOf(library, 'matrices').flatMap(({ id, source, rows, evidence = [] }) => {
    const named = new Set([...evidence, ...rows.flatMap((row) => row.evidence ?? [])]);
    const sections = [...source, ...rows.flatMap((row) => row.source ?? [])];
    const records = new Set(sections.flatMap((section) => doubted.get(section) ?? []));
    const spot: Spot = { section: 'matrices', id, path: ['id'] };
    return [...records]
      .filter((record) => !named.has(record))
      .map(
        (record): HealthFinding => ({
          spot,
          code: 'health/bare-matrix',
          severity: 'warning',
          subject: subjectOf(spot, record),
          message: { id: 'health/bare-matrix', gaps: { entry: entryOf(spot), record } },
        }),
      );
  });
}

/** By section of a document: the records on its claims and figures that were not confirmed. */
function doubtedIn(library: HealthInput['library']): ReadonlyMap<SourceId, readonly SourceId[]> {
  const found = new Map<SourceId, SourceId[]>();
  const add = (sections: readonly SourceId[], records: readonly SourceId[], verdict: Verdict | undefined) => {
    if (verdict === undefined || verdict === 'confirmed') return;
    for (const section of sections) found.set(section, [...(found.get(section) ?? []), ...records]);
  };
  for (const { id, corpus, verdict } of library.evidence) {
    const { source, also = [] } = corpus ?? {};
    add(source === undefined ? also : [source, ...also], [id], verdict);
  }
  for (const { source, evidence = [], verdict } of sectionOf(library, 'metrics')) add(source, evidence, verdict);
  return found;
}
