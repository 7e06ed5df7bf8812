import type { Alternative, KnowledgeBase, Requirements } from '../domain/index.ts';
import { nodesFor, type Sizing, size, sizedBy, sizingRules } from './size.ts';

/** A load, and what serves it. */
export interface Served {
  readonly alternative: Alternative;
  readonly requirements: Requirements;
  /** What a plan knows of the load beside what is required: see {@link size}. */
  readonly timesOf?: (parameter: string) => number;
}

/**
 * The nodes of one cluster that serves several loads. What each asks of the nodes is added up before it is rounded, and
 * never fewer than the largest of their minimum deployments. What does not spread is one sequence a load: each may sit on a
 * node of its own, so the largest counts.
 */
export function sizeCluster(served: readonly Served[], knowledge: KnowledgeBase): Sizing {
  const own = served.map(({ alternative, requirements, timesOf }) =>
    size(alternative, requirements, sizingRules(requirements, knowledge), timesOf),
  );
  const [first] = own;
  if (first !== undefined && own.length === 1) return first;
  const minimum = Math.max(...own.map((one) => one.minimum));
  const ids = new Set(own.flatMap(({ resources }) => resources.map(({ rule }) => rule.id)));
  const resources = [...ids].flatMap((id) => {
    const parts = own.flatMap(({ resources: all }) => all.filter(({ rule }) => rule.id === id));
    const [one] = parts;
    if (one === undefined) return [];
    if (!one.rule.spreads) return [parts.reduce((a, b) => (b.need / b.perNode > a.need / a.perNode ? b : a))];
    const need = parts.reduce((sum, part) => sum + part.need, 0);
    const taken = parts.reduce((sum, part) => sum + part.need / part.perNode, 0);
    const perNode = taken > 0 ? need / taken : one.perNode;
    return [{ rule: one.rule, need, perNode, nodes: nodesFor(one.rule, taken, minimum) }];
  });
  return sizedBy(resources, minimum);
}
