import type { Cell, CellValue, DecisionTable, KnowledgeBase, Procedure, ProcedureInput } from '../../domain/index.ts';
import { inputValue } from '../../procedures/index.ts';
import { testCell } from '../../tables/index.ts';
import { intersect, type Region, subtract } from '../geometry/region.ts';
import { createSpace, type Space } from '../geometry/space.ts';
import { placeRequirements } from './placing.ts';

/** The inputs of a document's procedure, seen from the requirements that they are read from. */
export interface InputSpace {
  readonly space: Space;
  /** The requirements under which all of these cells about inputs hold. */
  readonly regionOf: (cells: readonly Cell[]) => Region;
  /** The requirements under which an input has a value. */
  readonly known: (input: string) => Region;
  /** The requirements that satisfy the cells of an input's own table. */
  readonly ofRequirements: (cells: readonly Cell[]) => Region;
}

interface Outcome {
  readonly value: CellValue;
  readonly region: Region;
}

/**
 * Whatever is found about a procedure is then said in answers that a person may give, and combinations of inputs that no
 * answers lead to are left out.
 *
 * @param cells  all cells of the procedure's body
 */
export function inputSpace(procedure: Procedure, cells: readonly Cell[], knowledge: KnowledgeBase): InputSpace {
  const place = placeRequirements(knowledge);
  const inputs = new Map(procedure.inputs.map((input) => [input.id, input]));
  const asRequirement = (cell: Cell): Cell | undefined => {
    const from = inputs.get(cell.column)?.from;
    return typeof from === 'string' ? { column: from, test: cell.test } : undefined;
  };
  const direct = cells.flatMap((cell) => asRequirement(cell) ?? []);
  const derived = procedure.inputs.flatMap(({ from }) =>
    typeof from === 'string' ? [] : from.rules.flatMap(({ when }) => when.cells),
  );
  const space = createSpace([...direct, ...derived].map(place));
  const ofRequirements = (some: readonly Cell[]): Region => [space.boxOf(some.map(place))];
  const outcomes = new Map(procedure.inputs.map((input) => [input.id, outcomesOf(input, space, ofRequirements)]));
  const regionOfCell = (cell: Cell): Region => {
    const requirement = asRequirement(cell);
    if (requirement !== undefined) return ofRequirements([requirement]);
    return (outcomes.get(cell.column) ?? [])
      .filter(({ value }) => testCell(cell.test, value) === 'yes')
      .flatMap(({ region }) => region);
  };
  return {
    space,
    ofRequirements,
    regionOf: (some) => some.reduce<Region>((region, cell) => intersect(region, regionOfCell(cell)), [space.whole]),
    known: (input) => {
      if (typeof inputs.get(input)?.from === 'string') return [space.whole];
      return (outcomes.get(input) ?? []).flatMap(({ region }) => region);
    },
  };
}

/** What a table makes of an input, each value with the requirements that give it: the first rule that hits decides. */
function outcomesOf(
  { from, type }: ProcedureInput,
  space: Space,
  regionOf: (cells: readonly Cell[]) => Region,
): readonly Outcome[] {
  if (typeof from === 'string') return [];
  const table: DecisionTable<string> = from;
  const found: Outcome[] = [];
  let left: Region = [space.whole];
  for (const { when, then } of table.rules) {
    const region = regionOf(when.cells);
    found.push({ value: inputValue(then, type), region: intersect(left, region) });
    left = subtract(left, region);
  }
  if (table.otherwise !== undefined) found.push({ value: inputValue(table.otherwise, type), region: left });
  return found;
}
