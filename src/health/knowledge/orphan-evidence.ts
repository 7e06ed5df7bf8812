import { citationsOf } from '../../knowledge/citations.ts';
import type { Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Records of the ledger that nothing cites: no rule, no figure, no other entry of the library. */
export function orphanEvidence({ raw, planning, library }: HealthInput): readonly HealthFinding[] {
  const cited = new Set([...citationsOf(raw), ...citationsOf(planning)].map(({ source }) => source));
  for (const [section, entries] of Object.entries(library)) {
    // An exception names what is cited nowhere.
    if (section === 'exceptions') continue;
    for (const entry of entries) for (const text of textsIn(entry)) if (text !== entry.id) cited.add(text);
  }
  return library.evidence
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => {
      const spot: Spot = { section: 'evidence', id, path: ['id'] };
      return {
        spot,
        code: 'health/orphan-evidence',
        severity: 'warning',
        subject: id,
        message: { id: 'health/orphan-evidence', gaps: { entry: entryOf(spot) } },
      };
    });
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each);
}
