import { inside, type Report, type Spot } from '../finding.ts';
import type { Library } from '../library.ts';
import { type DecisionListName, decisionLists, type RawDecision } from '../schema/decision.ts';
import { idsOf, type Kind, mustBeKnown } from './check.ts';

interface Link {
  readonly from: string;
  readonly key: string;
  /** A section of the library or of the decision part. */
  readonly to: string;
  readonly kind: Kind;
}

/** Keys under which an entry of the library names entries of another section, one or several. */
const LINKS: readonly Link[] = [
  { from: 'metrics', key: 'metric', to: 'metricKinds', kind: 'metric-kind' },
  { from: 'metricKinds', key: 'group', to: 'comparisonGroups', kind: 'comparison-group' },
  { from: 'metricKinds', key: 'conflicts', to: 'conflicts', kind: 'conflict' },
  { from: 'comparisonGroups', key: 'metrics', to: 'metricKinds', kind: 'metric-kind' },
  { from: 'comparisonGroups', key: 'capabilities', to: 'capabilities', kind: 'capability' },
  { from: 'comparisonGroups', key: 'figures', to: 'figures', kind: 'figure' },
];

/** What one section of the library names in another exists there. */
export function checkLinks(library: Library, raw: RawDecision, report: Report): void {
  for (const { from, key, to, kind } of LINKS) {
    const known = idsOf(to in decisionLists ? raw[to as DecisionListName] : (library[to] ?? []));
    for (const entry of library[from] ?? []) {
      const spot: Spot = { section: from, id: entry.id, path: [key] };
      const named = entry[key];
      if (typeof named === 'string') mustBeKnown(named, known, kind, spot, report);
      else if (Array.isArray(named)) {
        named.forEach((id: string, index) => {
          mustBeKnown(id, known, kind, inside(spot, index), report);
        });
      }
    }
  }
}
