import type { SizingRule } from '../domain/index.ts';
import type { Sizing } from '../scoring/index.ts';

/** How much of a resource the nodes leave. */
export interface Limit {
  readonly rule: SizingRule;
  /** Share of it that is taken, 0 to 1. */
  readonly used: number;
  /** The load that takes all of it, as a multiple of today's; infinite where nothing is needed. */
  readonly lastsUntil: number;
}

/**
 * The resources that size an alternative, the one that runs out first before the others; where no number of nodes is enough
 * only those of a single node.
 */
export function limitsOf({ nodes, minimum, resources }: Sizing): readonly Limit[] {
  const have = nodes ?? minimum;
  return resources
    .filter(({ rule }) => nodes !== undefined || !rule.spreads)
    .map(({ rule, need, perNode }) => {
      const used = need / (perNode * (rule.spreads ? have : 1));
      return { rule, used, lastsUntil: used > 0 ? 1 / used : Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => b.used - a.used);
}

/** How much of what is left is taken when one node is lost. */
export interface AfterLoss {
  /** Nodes that are left. */
  readonly left: number;
  /** The resource that they have least of. */
  readonly rule: SizingRule;
  readonly used: number;
}

/**
 * The load of a lost node falls on the others. What is stored does not: the copies that are left are enough until the node
 * is back. Undefined for a deployment that no loss has to be survived by, or whose nodes are not known.
 */
export function afterLoss({ nodes, minimum, resources }: Sizing): AfterLoss | undefined {
  if (nodes === undefined || minimum < 2 || nodes < 2) return undefined;
  const left = nodes - 1;
  const [most] = resources
    .filter(({ rule, need }) => rule.spreads && !rule.replicated && need > 0)
    .map(({ rule, need, perNode }) => ({ rule, taken: need / perNode }))
    .sort((a, b) => b.taken - a.taken);
  if (most === undefined) return undefined;
  const { rule, taken } = most;
  return { left, rule, used: taken / left };
}
