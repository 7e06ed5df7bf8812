import type { Alternative, Bridge, KnowledgeBase } from '../domain/index.ts';
import { setting } from './setting.ts';

/** How several alternatives run beside each other. */
export interface Combination {
  /** The bridges of all pairs that one is known for: which of them are needed hangs on what exchanges messages with what. */
  readonly bridges: readonly Bridge[];
  /** Of the pairs that are joined most cheaply those that nobody knows a bridge for: what is taken for them is an estimate. */
  readonly unjoined: readonly (readonly [Alternative, Alternative])[];
  /** What the cheapest bridges that join all of them take; 0 for one alternative. */
  readonly joints: number;
  /** How many technologies there are to run. */
  readonly technologies: number;
}

/**
 * Joins alternatives. What that takes is the least that joins them all, the minimum spanning tree (Prim 1957); what is told is
 * every bridge, since nobody would send messages of a pair round by a third.
 */
export function combine(alternatives: readonly Alternative[], knowledge: KnowledgeBase): Combination {
  const unknown = setting(knowledge, 'unknownBridge');
  const unjoined: (readonly [Alternative, Alternative])[] = [];
  let joints = 0;
  const [first, ...apart] = [...alternatives].sort((a, b) => (a.id < b.id ? -1 : 1));
  const joined = first === undefined ? [] : [first];
  while (apart.length > 0) {
    let nearest = { at: 0, to: joined[0], isKnown: false, penalty: Number.POSITIVE_INFINITY };
    apart.forEach((other, at) => {
      for (const one of joined) {
        const bridge = bridgeBetween(one.id, other.id, knowledge);
        const penalty = bridge?.penalty ?? unknown;
        if (penalty < nearest.penalty) nearest = { at, to: one, isKnown: bridge !== undefined, penalty };
      }
    });
    const [next] = apart.splice(nearest.at, 1);
    joints += nearest.penalty;
    if (next === undefined) break;
    if (!nearest.isKnown && nearest.to !== undefined) unjoined.push([nearest.to, next]);
    joined.push(next);
  }
  const bridges = joined.flatMap((one, at) =>
    joined.slice(at + 1).flatMap((other) => bridgeBetween(one.id, other.id, knowledge) ?? []),
  );
  const technologies = new Set(alternatives.map(({ technology }) => technology)).size;
  return { bridges, unjoined, joints, technologies };
}

/**
 * What running a combination takes from what it is worth: its bridges, and every pair of technologies by how hard operations
 * press. A third system has to be known beside two others, so that it is dearer than the second; a judgement.
 *
 * @param pressure  0 to 1; undefined when the budget is unknown
 */
export function penaltyOf(
  { joints, technologies }: Combination,
  knowledge: KnowledgeBase,
  pressure: number | undefined,
): number {
  const operations = (pressure ?? setting(knowledge, 'unknownPressure')) * setting(knowledge, 'hybridOperations');
  return joints + ((technologies * (technologies - 1)) / 2) * operations;
}

/** Parts that run in one cluster, together, in the order of the first of each. */
export function clustersOf<Part extends { readonly alternative: Alternative }>(
  parts: readonly Part[],
  knowledge: KnowledgeBase,
): readonly (readonly Part[])[] {
  const clusters: Part[][] = [];
  for (const part of parts) {
    const own = clusters.find((others) =>
      others.some(({ alternative }) => runAsOne(alternative, part.alternative, knowledge)),
    );
    if (own === undefined) clusters.push([part]);
    else own.push(part);
  }
  return clusters;
}

/** Whether two alternatives run in one cluster: the same one, or two of a technology that nothing has to join. */
function runAsOne(a: Alternative, b: Alternative, knowledge: KnowledgeBase): boolean {
  if (a.id === b.id) return true;
  return a.technology === b.technology && bridgeBetween(a.id, b.id, knowledge)?.penalty === 0;
}

function bridgeBetween(a: string, b: string, { bridges }: KnowledgeBase): Bridge | undefined {
  return bridges.find(({ between: [one, other] }) => (one === a && other === b) || (one === b && other === a));
}
