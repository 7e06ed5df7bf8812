import type { SizingReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { quantity } from './figures.ts';

/** The nodes of a cluster that is run; null where no number is enough. */
export function nodesRun({ nodes, minimum, resources }: SizingReport): number | null {
  return nodes ?? (resources.length === 0 ? minimum : null);
}

/** A number of nodes as quantities are shown, of a resource or of all; undefined where nothing is known to size by. */
export function nodesShown({ nodes, resources }: NodesCounted, say: Say): string | undefined {
  if (nodes !== null) return quantity(nodes, 'count', say);
  return resources?.length === 0 ? undefined : '?';
}

interface NodesCounted {
  readonly nodes: number | null;
  /** Of a whole size. */
  readonly resources?: readonly unknown[];
}
