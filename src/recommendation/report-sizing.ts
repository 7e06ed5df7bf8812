import {
  type Figure,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type SizingReport,
  type SizingRule,
} from '../domain/index.ts';
import { type Served, sizeCluster, sizingRules } from '../scoring/index.ts';
import { isRange } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

/** A load of a cluster, by the name of its workload where there are several. */
export interface NamedLoad extends Served {
  readonly workload?: string;
}

/** How large one cluster has to be for all that it serves, and what the size leaves out. */
export function reportSizing(
  served: readonly NamedLoad[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): SizingReport {
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
      const figures = figuresBehind(rule, perNode, served, knowledge);
      return {
        id: rule.id,
        label: inLanguage(rule.label, language),
        need: rounded(need),
        perNode: rounded(perNode),
        ...(figures.length < 2 ? {} : { figures: figures.map(({ typical }) => rounded(typical)) }),
        nodes: nodes ?? null,
        dimension: rule.dimension,
        conditions: [...new Set(figures.map(({ conditions }) => inLanguage(conditions, language)))].join(
          say('word/semicolon'),
        ),
        ...cite([...figures.flatMap(({ source }) => source), ...rule.source], knowledge),
      };
    }),
    ...(ranges.size === 0 ? {} : { ranges: [...ranges] }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
  };
}

/** What one node carries of each load that asks for a resource, each figure once; of what does not spread that which counts. */
function figuresBehind(
  rule: SizingRule,
  perNode: number,
  served: readonly NamedLoad[],
  knowledge: KnowledgeBase,
): readonly Figure[] {
  const asking = served.filter((load) => sizeCluster([load], knowledge).resources.some((one) => one.rule === rule));
  const figures = asking.flatMap(({ alternative }) => alternative.figures[rule.figure] ?? []);
  const once = [...new Map(figures.map((figure) => [figure.typical, figure])).values()];
  return rule.spreads ? once : once.filter(({ typical }) => typical === perNode);
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
