import type { Alternative } from './knowledge-base.ts';

/** Nodes of the smallest form in which an alternative is deployed: there are no fewer where it names no minimum. */
export function smallestDeployment({ deployment }: Pick<Alternative, 'deployment'>): number {
  return Math.min(...deployment.map(({ nodes }) => nodes));
}
