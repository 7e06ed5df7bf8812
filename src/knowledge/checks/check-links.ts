import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import { type Library, sectionOf } from '../library.ts';
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
  { from: 'documents', key: 'group', to: 'documentGroups', kind: 'document-group' },
  { from: 'comparisonGroups', key: 'figures', to: 'figures', kind: 'figure' },
];

/** What one section of the library names in another exists there. */
export function checkLinks(library: Library, raw: RawDecision, report: Report): void {
  checkTechnologies(library, [...idsOf(raw.technologies), ...idsOf(raw.alternatives)], report);
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

/** Lists and stars are about technologies or alternatives. */
function checkTechnologies(library: Library, known: readonly string[], report: Report): void {
  const look = (ids: readonly string[] | undefined, spot: Spot): void => {
    ids?.forEach((id, index) => {
      mustBeKnown(id, known, 'technology-or-alternative', inside(spot, index), report);
    });
  };
  for (const { id, technologies, groups } of sectionOf(library, 'checklists')) {
    const spot: Spot = { section: 'checklists', id, path: [] };
    look(technologies, inside(spot, 'technologies'));
    groups.forEach((group, index) => {
      look(group.technologies, inside(spot, 'groups', index, 'technologies'));
    });
  }
  for (const { id, stars = {} } of sectionOf(library, 'corpusScenarios')) {
    const spot: Spot = { section: 'corpusScenarios', id, path: ['stars'] };
    for (const one of Object.keys(stars)) {
      mustBeKnown(one, known, 'technology-or-alternative', keyIn(spot, one), report);
    }
  }
}
