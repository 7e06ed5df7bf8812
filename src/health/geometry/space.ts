import type { UnaryTest } from '../../domain/index.ts';
import { type Axis, type AxisType, cutAxis, maskOf } from './axis.ts';
import type { Box } from './region.ts';

/** A cell on an axis of the space, or a cell that holds always or never whatever the input. */
export type Placed = { readonly column: string; readonly type: AxisType; readonly test: UnaryTest } | boolean;

/** All inputs that the examined cells can tell apart. */
export interface Space {
  readonly axes: readonly Axis[];
  /** Everything. */
  readonly whole: Box;
  /** The inputs that satisfy all of some cells; every cell must have been given when the space was made. */
  readonly boxOf: (cells: readonly Placed[]) => Box;
}

/** The space of the columns that cells name, in order of first mention. */
export function createSpace(cells: readonly Placed[]): Space {
  const byColumn = new Map<string, { type: AxisType; tests: UnaryTest[] }>();
  for (const cell of cells) {
    if (typeof cell === 'boolean') continue;
    const column = byColumn.get(cell.column) ?? { type: cell.type, tests: [] };
    column.tests.push(cell.test);
    byColumn.set(cell.column, column);
  }
  const axes = [...byColumn].map(([column, { type, tests }]) => cutAxis(column, type, tests));
  const whole = axes.map(({ full }) => full);
  const boxOf = (some: readonly Placed[]): Box =>
    some.reduce<Box>((box, cell) => {
      if (cell === true) return box;
      if (cell === false) return box.map(() => 0n);
      return box.map((mask, index) => {
        const axis = axes[index] as Axis;
        return axis.column === cell.column ? mask & maskOf(axis, cell.test) : mask;
      });
    }, whole);
  return { axes, whole, boxOf };
}
