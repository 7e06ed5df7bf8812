import type { Cell, Condition, ProcedureBody, ProcedureOutcome, Text, TreeNode } from '../domain/index.ts';
import { type Read, testCondition } from './test-condition.ts';

interface TreeWalk {
  /** Absent when an input is missing or no branch fits. */
  readonly outcome?: ProcedureOutcome;
  readonly path: readonly { readonly ask: Text; readonly input: string; readonly branch: Text | undefined }[];
  readonly missing: readonly string[];
}

/**
 * Follows a decision tree from its root, at each question along the first branch that fits. It stops at a branch that may
 * fit or not: a later one would be taken on the strength of an answer nobody gave.
 */
export function walkTree(root: TreeNode, read: Read): TreeWalk {
  const path: { ask: Text; input: string; branch: Text | undefined }[] = [];
  let node = root;
  while (node.kind === 'question') {
    const { branch, missing } = chooseBranch(node.branches, read);
    path.push({ ask: node.ask, input: node.input, branch: branch?.label });
    if (branch === undefined) return { path, missing };
    node = branch.then;
  }
  const { kind: _, ...outcome } = node;
  return { outcome, path, missing: [] };
}

/** The first that fits, none behind one that may fit; the inputs that are missing to tell. */
export function chooseBranch<Branch extends { readonly when: Condition }>(
  branches: readonly Branch[],
  read: Read,
): { readonly branch?: Branch; readonly missing: readonly string[] } {
  for (const branch of branches) {
    const { result, missing } = testCondition(branch.when, read);
    if (result === 'yes') return { branch, missing };
    if (result === 'unknown') return { missing };
  }
  return { missing: [] };
}

/** Every cell of the tables or trees of a procedure; none of one that only adds scores. */
export function cellsOfBody(body: ProcedureBody): readonly Cell[] {
  if (body.kind === 'table') return body.table.rules.flatMap(({ when }) => when.cells);
  return body.kind === 'trees' ? body.trees.flatMap(cellsOfTree) : [];
}

/** Every cell that a walk may come to. */
function cellsOfTree(node: TreeNode): readonly Cell[] {
  if (node.kind === 'outcome') return [];
  return node.branches.flatMap(({ when, then }) => [...when.cells, ...cellsOfTree(then)]);
}
