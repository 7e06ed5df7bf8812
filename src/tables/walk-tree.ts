import type { ProcedureOutcome, Text, TreeNode } from '../domain/index.ts';
import { type Read, testCondition } from './test-condition.ts';

export interface TreeWalk {
  /** Absent when an input is missing or no branch fits. */
  readonly outcome?: ProcedureOutcome;
  readonly path: readonly { readonly ask: Text; readonly input: string; readonly branch: Text | undefined }[];
  readonly missing: readonly string[];
}

/** Follows a decision tree from its root: the first branch that certainly fits, until an outcome or a missing input. */
export function walkTree(root: TreeNode, read: Read): TreeWalk {
  const path: { ask: Text; input: string; branch: Text | undefined }[] = [];
  let node = root;
  while (node.kind === 'question') {
    let chosen: (typeof node.branches)[number] | undefined;
    let missing: readonly string[] = [];
    for (const branch of node.branches) {
      const tested = testCondition(branch.when, read);
      if (tested.result === 'yes') {
        chosen = branch;
        break;
      }
      if (tested.result === 'unknown') missing = tested.missing;
    }
    path.push({ ask: node.ask, input: node.input, branch: chosen?.label });
    if (chosen === undefined) return { path, missing };
    node = chosen.then;
  }
  return { outcome: node, path, missing: [] };
}
