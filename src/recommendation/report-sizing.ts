import { inLanguage, type KnowledgeBase, type Language, type SizingReport } from '../domain/index.ts';
import { type Served, sizeCluster, sizingRules } from '../scoring/index.ts';
import { isRange } from '../situation/index.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

/** A load of a cluster, by the name of its workload where there are several. */
export interface NamedLoad extends Served {
  readonly workload?: string;
}

/** How large one cluster has to be for all that it serves, and what the size leaves out. */
export function reportSizing(served: readonly NamedLoad[], knowledge: KnowledgeBase, language: Language): SizingReport {
  const sizing = sizeCluster(served, knowledge);
  const uncounted = reportUncounted(served, knowledge, language);
  const ranges = new Set(
    sizing.resources.flatMap(({ rule }) =>
      rule.need.filter((key) => served.some(({ requirements }) => isRange(requirements[key]))),
    ),
  );
  return {
    nodes: sizing.nodes ?? null,
    minimum: sizing.minimum,
    limitedBy: sizing.limitedBy ?? null,
    resources: sizing.resources.map(({ rule, need, perNode, nodes }) => {
      const [figure] = served.flatMap(({ alternative }) => alternative.figures[rule.figure] ?? []);
      return {
        id: rule.id,
        label: inLanguage(rule.label, language),
        need: rounded(need),
        perNode: rounded(perNode),
        nodes: nodes ?? null,
        dimension: rule.dimension,
        conditions: figure === undefined ? '' : inLanguage(figure.conditions, language),
        ...cite([...(figure?.source ?? []), ...rule.source], knowledge),
      };
    }),
    ...(ranges.size === 0 ? {} : { ranges: [...ranges] }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
  };
}

/** What the size leaves out only because one answer is missing: the nodes could be many more. */
function reportUncounted(
  served: readonly NamedLoad[],
  knowledge: KnowledgeBase,
  language: Language,
): NonNullable<SizingReport['uncounted']> {
  const open = served.flatMap(({ workload = '', alternative, requirements }) =>
    sizingRules(requirements, knowledge).flatMap(({ id, label, need, figure }) => {
      const [missing, ...others] = need.filter((key) => requirements[key]?.kind !== 'number');
      const isOpen = missing !== undefined && others.length === 0 && need.length > 1;
      if (!isOpen || alternative.figures[figure] === undefined) return [];
      return [{ workload, id, label: inLanguage(label, language), missing }];
    }),
  );
  const once = new Map(open.map((one) => [`${one.id} ${one.missing}`, one]));
  return [...once.values()].map(({ id, label, missing }) => {
    const workloads = open.filter((one) => one.id === id && one.missing === missing).map(({ workload }) => workload);
    return { id, label, missing, ...(workloads.length < served.length ? { workloads } : {}) };
  });
}
