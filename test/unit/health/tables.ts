import type { ColumnType, DecisionTable } from '../../../src/domain/index.ts';
import { createSpace, type Space } from '../../../src/health/geometry/space.ts';
import { placeAsWritten } from '../../../src/health/tables/placing.ts';
import { type TableFault, tableFaults } from '../../../src/health/tables/table-faults.ts';

/** The faults of a table over its own columns, and the space to say them in. */
export function examined<Outcome>(
  table: DecisionTable<Outcome>,
  columns: Readonly<Record<string, ColumnType>>,
): { readonly space: Space; readonly faults: readonly TableFault[] } {
  const place = placeAsWritten(columns);
  const space = createSpace(table.rules.flatMap(({ when }) => when.cells.map(place)));
  const faults = tableFaults({
    hitPolicy: table.hitPolicy,
    hasDefault: table.otherwise !== undefined,
    domain: [space.whole],
    rules: table.rules.map(({ id, when, then }) => ({ id, region: [space.boxOf(when.cells.map(place))], then })),
  });
  return { space, faults };
}
