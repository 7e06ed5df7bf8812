import { inLanguage, type KnowledgeBase, type Language, type WarningReport } from '../domain/index.ts';
import { type Served, size, sizeCluster } from '../scoring/index.ts';
import { displayQuantity } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { remembered } from '../words/remembered.ts';
import { clustersOf } from './combine.ts';

/** More nodes than this nobody is expected to run: a judgement, which engine/oversize and report/turns-doubtful-size name. */
export const MOST_NODES = 100;

/** What is recommended would take more nodes in a cluster than are reckoned with. */
export function oversizeWarnings(
  served: readonly Served[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): readonly WarningReport[] {
  if (nodesAtMost(served, knowledge) <= MOST_NODES) return [];
  return clustersOf(served, knowledge).flatMap((cluster): readonly WarningReport[] => {
    const { nodes = 0, limitedBy, resources } = sizeCluster(cluster, knowledge);
    const largest = resources.find(({ rule }) => rule.id === limitedBy);
    if (nodes <= MOST_NODES || largest === undefined) return [];
    const text = say('engine/oversize', {
      name: [...new Set(cluster.map(({ alternative }) => inLanguage(alternative.name, language)))].join(
        say('word/comma'),
      ),
      label: inLanguage(largest.rule.label, language),
      need: displayQuantity(largest.need, largest.rule.dimension),
      nodes: displayQuantity(nodes, 'count'),
    });
    return [{ code: 'decision/oversize', text }];
  });
}

/** Found without a look at when a resource counts: most loads are far from many nodes, and a batch asks this of every line. */
function nodesAtMost(served: readonly Served[], knowledge: KnowledgeBase): number {
  const rules = spreadingRules(knowledge);
  return served.reduce((sum, one) => sum + (size(one.alternative, one.requirements, rules).nodes ?? 0), 0);
}

const spreadingRules = remembered(({ sizing }: KnowledgeBase) => sizing.filter(({ spreads }) => spreads));
