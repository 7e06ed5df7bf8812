import type { ColumnType, Procedure, ProcedureBody, ProcedureInput, TreeNode } from '../../domain/index.ts';
import { inside, type Spot } from '../finding.ts';
import type { RawDecision, RawEntry } from '../schema/decision.ts';
import type { RawInputType, RawTreeNode, RawTreeQuestion } from '../schema/procedures.ts';
import { compileCell } from './compile-condition.ts';
import { compileTable } from './compile-table.ts';
import type { Compiling } from './context.ts';

/**
 * Procedures speak of their own inputs: their tables and trees are parsed against those, not against our columns.
 *
 * @param overlaid  ids of those that are of the user
 */
export function compileProcedures(
  raw: RawDecision,
  overlaid: ReadonlySet<string>,
  compiling: Compiling,
): readonly Procedure[] {
  return raw.procedures.flatMap((procedure) => {
    const spot: Spot = { section: 'procedures', id: procedure.id, path: [] };
    const inputs = procedure.inputs.map((input, index): ProcedureInput => {
      const from =
        typeof input.from === 'string'
          ? input.from
          : compileTable(
              input.from,
              `${procedure.id}/${input.id}`,
              inside(spot, 'inputs', index, 'from'),
              compiling,
              (value) => value,
            );
      return { ...input, type: columnOf(input.type), from };
    });
    const columns: Record<string, ColumnType> = Object.create(null);
    for (const { id, type } of inputs) columns[id] = type;
    const body = compileBody(procedure, spot, { ...compiling, columns });
    const { id, title, document, ambiguities, disputedBy } = procedure;
    const whose = overlaid.has(id) ? { overlaid: true as const } : {};
    return body === undefined ? [] : [{ id, title, document, inputs, body, ambiguities, disputedBy, ...whose }];
  });
}

export function columnOf(type: RawInputType): ColumnType {
  if ('number' in type) return { kind: 'number', dimension: type.number };
  if ('flag' in type) return { kind: 'flag' };
  if ('labels' in type) return { kind: 'labels', choices: type.labels };
  return { kind: 'choice', choices: type.choice, ordered: type.ordered };
}

/** Undefined when there is none, which is reported where relations are checked. */
function compileBody(procedure: RawEntry<'procedures'>, spot: Spot, compiling: Compiling): ProcedureBody | undefined {
  const { id, table, trees, scoring } = procedure;
  if (table !== undefined) {
    return { kind: 'table', table: compileTable(table, id, inside(spot, 'table'), compiling, (outcome) => outcome) };
  }
  if (trees !== undefined) {
    return {
      kind: 'trees',
      trees: trees.map((tree, index) => compileTree(tree, inside(spot, 'trees', index), compiling)),
    };
  }
  return scoring === undefined ? undefined : { kind: 'scoring', ...scoring };
}

/** Recursion is bounded by the depth that the reader accepts. */
function compileTree(raw: RawTreeNode, spot: Spot, compiling: Compiling): TreeNode {
  if (!isQuestion(raw)) return { kind: 'outcome', ...raw };
  const type = compiling.columns[raw.input];
  return {
    kind: 'question',
    ask: raw.ask,
    input: raw.input,
    branches: raw.branches.map(({ label, when, then }, index) => {
      const branchSpot = inside(spot, 'branches', index);
      // An input that does not exist is reported where relations are checked.
      const cells = type === undefined ? [] : compileCell(raw.input, when, type, inside(branchSpot, 'when'), compiling);
      return { label, when: { cells }, then: compileTree(then, inside(branchSpot, 'then'), compiling) };
    }),
  };
}

function isQuestion(node: RawTreeNode): node is RawTreeQuestion {
  return 'ask' in node;
}
