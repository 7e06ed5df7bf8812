import type { Alternative, Condition, KnowledgeBase, Requirements, SizingRule } from '../domain/index.ts';
import { smallestDeployment } from '../domain/index.ts';
import { readRequirements } from '../situation/index.ts';
import { type Read, testCondition } from '../tables/index.ts';

export interface Sizing {
  /** Whole nodes, or undefined when nothing is known to size by, or no number of nodes is enough. */
  readonly nodes: number | undefined;
  /** Fewest nodes that survive the loss of one, or else those of the smallest deployment. */
  readonly minimum: number;
  readonly limitedBy: string | undefined;
  readonly resources: readonly {
    readonly rule: SizingRule;
    readonly need: number;
    readonly perNode: number;
    /** Undefined where one node does not carry it and it does not spread. */
    readonly nodes: number | undefined;
  }[];
}

/**
 * Nodes needed: for each resource need / figure of one node, rounded up; the largest decides, and never fewer than the
 * minimum deployment. Needs are products of requirements in base units, of a range its upper end; storage counts every copy.
 * Where the loss of a node is to be survived there are as many as carry what falls on them then, see {@link nodesFor}. What
 * does not spread is carried by one node or by none.
 *
 * @param rules  those that count under the requirements, see {@link sizingRules}
 * @param timesOf  what a need is multiplied by for a parameter of a plan, in base units
 */
export function size(
  alternative: Alternative,
  requirements: Requirements,
  rules: readonly SizingRule[],
  timesOf: (parameter: string) => number = () => 1,
): Sizing {
  const minimum = alternative.figures.minNodes?.typical ?? smallestDeployment(alternative);
  const resources = rules.flatMap((rule) => {
    const perNode = alternative.figures[rule.figure]?.typical;
    if (perNode === undefined || perNode <= 0) return [];
    let need = rule.replicated ? (alternative.figures.replicas?.typical ?? 1) : 1;
    for (const key of rule.need) {
      const requirement = requirements[key];
      if (requirement?.kind !== 'number') return [];
      need *= requirement.max;
    }
    for (const parameter of rule.times) need *= timesOf(parameter);
    return [{ rule, need, perNode, nodes: nodesFor(rule, need / perNode, minimum) }];
  });
  return sizedBy(resources, minimum);
}

/** What adding up and dividing may be off by, as a share of the result. */
const NOISE = 1e-12;

/** So many that what is taken of one node fits; a count that can still be counted. */
export function wholeNodes(taken: number): number {
  return Math.min(Math.ceil(taken * (1 - NOISE)), Number.MAX_SAFE_INTEGER);
}

/**
 * Whole nodes for what is taken of one. What is stored needs no second home while a node is away, since copies are left; the
 * load that passes through it falls on the others, so where the smallest deployment survives a loss there are as many as
 * leave something free with one lost. What does not spread fits one node, or no number of them: then it is undefined.
 */
export function nodesFor(rule: SizingRule, taken: number, minimum: number): number | undefined {
  const whole = wholeNodes(taken);
  if (!rule.spreads) return whole > 1 ? undefined : 1;
  if (rule.replicated || minimum < 2 || whole === 0) return whole;
  return Math.min(Math.floor(taken * (1 + NOISE)) + 2, Number.MAX_SAFE_INTEGER);
}

/**
 * The resource that asks for most nodes decides, of those that ask for as many the first, and none where the minimum is enough;
 * before all of them what no number of nodes carries, of which that is named that is farthest from it.
 */
export function sizedBy(resources: Sizing['resources'], minimum: number): Sizing {
  let limitedBy: string | undefined;
  let nodes = minimum;
  let excess = 0;
  for (const resource of resources) {
    if (resource.nodes === undefined) {
      const times = resource.need / resource.perNode;
      if (times > excess) {
        excess = times;
        limitedBy = resource.rule.id;
      }
    } else if (excess === 0 && resource.nodes > nodes) {
      nodes = resource.nodes;
      limitedBy = resource.rule.id;
    }
  }
  return { nodes: resources.length === 0 || excess > 0 ? undefined : nodes, minimum, limitedBy, resources };
}

/** The resources that one node has to carry, or none can; empty where nothing asks for one. */
export function undividedRules({ sizing }: Pick<KnowledgeBase, 'sizing'>, read: Read): readonly SizingRule[] {
  return sizing.filter(({ spreads, when, unless }) => !spreads && counts(when, unless, read));
}

/** What one node would have to carry and does not. @param rules  of {@link undividedRules} */
export function undividedIn(
  alternative: Alternative,
  requirements: Requirements,
  rules: readonly SizingRule[],
): Sizing['resources'] {
  return size(alternative, requirements, rules).resources.filter(({ nodes }) => nodes === undefined);
}

function counts(when: Condition, unless: readonly Condition[], read: Read): boolean {
  const holds = (condition: Condition) => testCondition(condition, read).result === 'yes';
  return holds(when) && !unless.some(holds);
}

const found = new WeakMap<Requirements, { readonly knowledge: KnowledgeBase; readonly rules: readonly SizingRule[] }>();

/** The resources that count under these requirements; found once, as a report asks for them with every alternative. */
export function sizingRules(requirements: Requirements, knowledge: KnowledgeBase): readonly SizingRule[] {
  const known = found.get(requirements);
  if (known?.knowledge === knowledge) return known.rules;
  const read = readRequirements(requirements, knowledge);
  const rules = knowledge.sizing.filter(({ when, unless }) => counts(when, unless, read));
  found.set(requirements, { knowledge, rules });
  return rules;
}
