import type { Cell, KnowledgeBase, Procedure, TreeBranch, TreeNode } from '../../domain/index.ts';
import { inside, keyIn, type Spot } from '../../knowledge/finding.ts';
import { cellsOfBody } from '../../tables/walk-tree.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import { intersect, type Region, subtract } from '../geometry/region.ts';
import { exampleIn, sayBox } from '../geometry/say-box.ts';
import { examineTable } from './examine-table.ts';
import { type InputSpace, inputSpace } from './procedure-inputs.ts';

type TreeQuestion = Extract<TreeNode, { kind: 'question' }>;

/**
 * A procedure that a document recommends, with the tables that read its inputs. It is run as written, so what it leaves
 * open or never says is worth knowing, and no error of ours.
 */
export function examineProcedure(procedure: Procedure, knowledge: KnowledgeBase): readonly HealthFinding[] {
  const spot: Spot = { section: 'procedures', id: procedure.id, path: [] };
  const cells = cellsOf(procedure);
  const inputs = inputSpace(procedure, cells, knowledge);
  return [
    ...unusedInputs(procedure, new Set(cells.map(({ column }) => column)), spot),
    ...examineInputTables(procedure, inputs, spot),
    ...examineBody(procedure, inputs, spot),
  ];
}

/** Every cell of the body, those of its trees included; a set of weights is chosen by an input too. */
function cellsOf({ body }: Procedure): readonly Cell[] {
  const weightsBy = body.kind === 'scoring' ? body.weightsBy : undefined;
  return weightsBy === undefined ? cellsOfBody(body) : [{ column: weightsBy.input, test: { kind: 'any', text: '-' } }];
}

function unusedInputs({ inputs }: Procedure, read: ReadonlySet<string>, spot: Spot): readonly HealthFinding[] {
  return inputs.flatMap(({ id }, index) =>
    read.has(id)
      ? []
      : [
          {
            spot: inside(spot, 'inputs', index),
            code: 'health/unused-input',
            severity: 'warning',
            subject: subjectOf(spot, id),
            message: { id: 'health/unused-input', gaps: { entry: entryOf(spot), input: id } },
          } as const,
        ],
  );
}

function examineInputTables(procedure: Procedure, inputs: InputSpace, spot: Spot): readonly HealthFinding[] {
  return procedure.inputs.flatMap(({ id, from }, index) => {
    if (typeof from === 'string') return [];
    const at = inside(spot, 'inputs', index, 'from');
    const use = { spot: at, part: id, gapSeverity: 'warning' } as const;
    return examineTable(from, use, inputs.space, inputs.ofRequirements);
  });
}

function examineBody({ body }: Procedure, inputs: InputSpace, spot: Spot): readonly HealthFinding[] {
  if (body.kind === 'table') {
    const { table } = body;
    const domain = Object.keys(table.columns).map(inputs.known).reduce(intersect, [inputs.space.whole]);
    const use = { spot: inside(spot, 'table'), gapSeverity: 'warning' } as const;
    return examineTable(table, use, inputs.space, inputs.regionOf, domain);
  }
  if (body.kind !== 'trees') return [];
  return body.trees.flatMap((tree, index) =>
    examineNode(tree, [inputs.space.whole], inputs, inside(spot, 'trees', index)),
  );
}

/** @param reach  the requirements that lead to this node */
function examineNode(node: TreeNode, reach: Region, inputs: InputSpace, spot: Spot): readonly HealthFinding[] {
  if (node.kind === 'outcome') return [];
  const findings: HealthFinding[] = [];
  let left = intersect(reach, inputs.known(node.input));
  node.branches.forEach((branch, index) => {
    const region = inputs.regionOf(branch.when.cells);
    const taken = intersect(left, region);
    const at = inside(spot, 'branches', index);
    if (taken.length === 0) findings.push(unreachable(at, node, branch, region, inputs));
    else findings.push(...examineNode(branch.then, taken, inputs, inside(at, 'then')));
    left = subtract(left, region);
  });
  const [open] = left;
  if (open !== undefined) {
    findings.push({
      spot: keyIn(spot, 'branches'),
      code: 'health/gap',
      severity: 'warning',
      subject: subjectOf(spot, node.input),
      message: {
        id: 'health/no-branch',
        gaps: { entry: entryOf(spot), question: node.ask, region: sayBox(inputs.space, open) },
      },
      hint: { id: 'health/example', gaps: { example: exampleIn(inputs.space, open) } },
    });
  }
  return findings;
}

/** Other branches take what it would take, or nothing ever satisfies it. */
function unreachable(
  spot: Spot,
  { ask, input }: TreeQuestion,
  { label, when }: TreeBranch,
  region: Region,
  { space }: InputSpace,
): HealthFinding {
  const [box] = region;
  return {
    spot: inside(spot, 'when'),
    code: 'health/unreachable-branch',
    severity: 'warning',
    subject: subjectOf(spot, `${input}/${when.cells[0]?.test.text ?? ''}`),
    message: { id: 'health/unreachable-branch', gaps: { entry: entryOf(spot), question: ask, branch: label } },
    ...(box === undefined ? {} : { hint: { id: 'health/goes-elsewhere', gaps: { example: exampleIn(space, box) } } }),
  };
}
