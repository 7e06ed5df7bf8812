import type { CellValue, ColumnType, KnowledgeBase, Procedure, ProcedureInput } from '../domain/index.ts';
import { questionsBehind } from '../situation/index.ts';
import { evaluateTable, type Read } from '../tables/index.ts';
import { parseQuantity } from '../units/index.ts';

export interface Inputs {
  /** Inputs of the procedure as columns; unknown stays unknown. */
  readonly read: Read;
  /** The requirements that would have to be known for these inputs to be, each once. */
  readonly behind: (inputs: readonly string[]) => readonly string[];
}

interface ReadInput {
  readonly value: CellValue;
  readonly missing: readonly string[];
}

/** Reads the inputs a document speaks of from requirements, through the tables that say what stands for what. */
export function readInputs(procedure: Procedure, requirement: Read, knowledge: Pick<KnowledgeBase, 'derived'>): Inputs {
  const inputs = new Map(procedure.inputs.map((input) => [input.id, readInput(input, requirement, knowledge)]));
  return {
    read: (column) => inputs.get(column)?.value,
    behind: (ids) => [...new Set(ids.flatMap((id) => inputs.get(id)?.missing ?? []))],
  };
}

function readInput(
  { from, type }: ProcedureInput,
  requirement: Read,
  knowledge: Pick<KnowledgeBase, 'derived'>,
): ReadInput {
  const behind = (column: string) => questionsBehind(column, knowledge);
  // A range may be known and still too vague to decide, so what stands behind a plain input is always that requirement.
  if (typeof from === 'string') return { value: requirement(from), missing: behind(from) };
  const { outcomes, missing } = evaluateTable(from, requirement);
  const [outcome] = outcomes;
  return { value: outcome === undefined ? undefined : inputValue(outcome, type), missing: missing.flatMap(behind) };
}

/** The questions whose answers a procedure looks at, on whichever path. */
export function asksOf({ inputs }: Procedure, knowledge: Pick<KnowledgeBase, 'derived'>): readonly string[] {
  const columns = inputs.flatMap(({ from }) =>
    typeof from === 'string' ? [from] : from.rules.flatMap(({ when }) => when.cells.map(({ column }) => column)),
  );
  return [...new Set(columns.flatMap((column) => questionsBehind(column, knowledge)))];
}

/** What a text that a table gives means as an input of a type. */
export function inputValue(text: string, type: ColumnType): CellValue {
  switch (type.kind) {
    case 'flag':
      return { kind: 'flag', value: text === 'true' };
    case 'choice':
      return { kind: 'choice', value: text };
    case 'labels':
      return { kind: 'labels', values: text.split(',').map((label) => label.trim()) };
    case 'number': {
      const quantity = parseQuantity(text, type.dimension);
      if (!quantity.ok) throw new Error(`an input derived as "${text}" was let through: ${quantity.message.id}`);
      return { kind: 'number', ...quantity.value };
    }
  }
}
