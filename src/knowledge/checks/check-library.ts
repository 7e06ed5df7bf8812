import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import type { Library } from '../library.ts';
import type { RawDecision } from '../schema/decision.ts';
import { idsOf, mustBeKnown } from './check.ts';
import { checkLinks } from './check-links.ts';
import { checkRecords } from './check-records.ts';

/** A text of this form is a source id wherever it stands. */
export const SOURCE = /^(evidence|capability|benchmark|case|doc)\/\S+$/;

/** What the library cites exists, and where it names scenarios and alternatives of the decision part, they exist too. */
export function checkLibrary(
  library: Library,
  raw: RawDecision,
  cite: (source: string, spot: Spot) => void,
  report: Report,
): void {
  const scenarios = idsOf(raw.scenarios);
  const alternatives = idsOf(raw.alternatives);
  const visit = (value: unknown, spot: Spot): void => {
    const [key, index] = spot.path;
    const { length } = spot.path;
    if (typeof value === 'string') {
      if (SOURCE.test(value)) cite(value, spot);
      if (key === 'scenario' && length === 1) mustBeKnown(value, scenarios, 'scenario', spot, report);
      if (key === 'alternatives' && index !== undefined) mustBeKnown(value, alternatives, 'alternative', spot, report);
    } else if (Array.isArray(value)) {
      value.forEach((each, position) => {
        visit(each, inside(spot, position));
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, inside(spot, name));
    }
  };
  for (const [section, entries] of Object.entries(library)) {
    for (const entry of entries) visit(entry, { section, id: entry.id, path: [] });
  }
  checkMatrices(library, report);
  checkLinks(library, raw, report);
  checkRecords(library, raw, report);
}

interface Matrix {
  readonly id: string;
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly { readonly cells: Readonly<Record<string, unknown>> }[];
}

/** The cells of a matrix stand in its columns. */
function checkMatrices(library: Library, report: Report): void {
  for (const { id, columns, rows } of (library.matrices ?? []) as unknown as readonly Matrix[]) {
    const known = idsOf(columns);
    rows.forEach(({ cells }, index) => {
      for (const column of Object.keys(cells)) {
        const spot: Spot = { section: 'matrices', id, path: ['rows', index, 'cells'] };
        mustBeKnown(column, known, 'matrix-column', keyIn(spot, column), report);
      }
    });
  }
}
