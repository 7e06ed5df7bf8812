import { inLanguage, type TreeNode } from '../domain/index.ts';
import { type Read, walkTree } from '../tables/index.ts';
import type { Opinion } from './opinion.ts';
import type { StepWords } from './say-step.ts';

/** Runs trees side by side: each ends in its own verdict, in an unknown input, or where no branch fits. */
export function runTrees(trees: readonly TreeNode[], read: Read, words: StepWords): Opinion {
  const opinions = trees.map((tree) => runTree(tree, read, words));
  return {
    outcomes: opinions.flatMap(({ outcomes }) => outcomes),
    path: opinions.flatMap(({ path }) => path),
    missing: opinions.flatMap(({ missing }) => missing),
  };
}

function runTree(tree: TreeNode, read: Read, { say, language, outcome: sayOutcome }: StepWords): Opinion {
  const { outcome, path, missing } = walkTree(tree, read);
  const stuck = missing.length > 0 ? 'word/not-known' : 'procedure/no-branch';
  const steps = path.map(({ ask, branch }) => {
    const answer = branch === undefined ? say(stuck) : inLanguage(branch, language);
    return say('procedure/step', { ask: inLanguage(ask, language), answer });
  });
  if (outcome === undefined) return { outcomes: [], path: steps, missing };
  return { outcomes: [outcome], path: [...steps, sayOutcome(outcome)], missing: [] };
}
