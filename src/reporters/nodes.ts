import type { SizingReport } from '../domain/index.ts';

/** The nodes of a cluster that is run; null where no number is enough. */
export function nodesRun({ nodes, minimum, resources }: SizingReport): number | null {
  return nodes ?? (resources.length === 0 ? minimum : null);
}

/** A number of nodes, of a resource or of all; undefined where nothing is known to size by. */
export function nodesShown({ nodes, resources }: NodesCounted): string | undefined {
  if (nodes !== null) return String(nodes);
  return resources?.length === 0 ? undefined : '?';
}

interface NodesCounted {
  readonly nodes: number | null;
  /** Of a whole size. */
  readonly resources?: readonly unknown[];
}
