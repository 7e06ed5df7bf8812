import type { Cell, DecisionTable } from '../../domain/index.ts';
import { inside, keyIn, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { Region } from '../geometry/region.ts';
import type { Space } from '../geometry/space.ts';
import { sayFaults } from './say-faults.ts';
import { tableFaults } from './table-faults.ts';

/** How a table is meant to be used. */
interface TableUse {
  readonly spot: Spot;
  readonly part?: string;
  readonly gapSeverity: HealthFinding['severity'];
}

/**
 * Everything about one table: its columns, its rules.
 *
 * @param regionOf  the inputs that satisfy the cells of a rule
 * @param domain    the inputs that can occur
 */
export function examineTable<Outcome>(
  table: DecisionTable<Outcome>,
  use: TableUse,
  space: Space,
  regionOf: (cells: readonly Cell[]) => Region,
  domain: Region = [space.whole],
): readonly HealthFinding[] {
  const { spot, part, gapSeverity } = use;
  const { hitPolicy, rules, otherwise } = table;
  const faults = tableFaults({
    hitPolicy,
    rules: rules.map(({ id, when, then }) => ({ id, region: regionOf(when.cells), then })),
    hasDefault: otherwise !== undefined,
    domain,
  });
  const speaking = {
    space,
    spot,
    hitPolicy,
    gapSeverity,
    ruleIds: rules.map(({ id }) => id),
    ...(part === undefined ? {} : { part }),
  };
  return [...idleColumns(table, use), ...sayFaults(faults, speaking)];
}

/** Columns that no rule looks at: they are named, and any value will do everywhere. */
function idleColumns({ columns, rules }: DecisionTable<unknown>, { spot, part }: TableUse): readonly HealthFinding[] {
  return Object.keys(columns).flatMap((column): readonly HealthFinding[] => {
    const isIdle = (cell: Cell) => cell.column !== column || cell.test.kind === 'any';
    if (!rules.every(({ when }) => when.cells.every(isIdle))) return [];
    const named = rules.findIndex(({ when }) => when.cells.some((cell) => cell.column === column));
    return [
      {
        spot: keyIn(inside(spot, 'rules', named, 'when'), column),
        code: 'health/unused-input',
        severity: 'warning',
        subject: subjectOf(spot, [part, column].filter((each) => each !== undefined).join('/')),
        message: { id: 'health/idle-column', gaps: { entry: entryOf(spot), column } },
      },
    ];
  });
}
