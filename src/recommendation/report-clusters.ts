import {
  type Alternative,
  type ClusterReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { clustersOf } from './combine.ts';
import type { PartChoice } from './decide.ts';
import { reportSizing } from './report-sizing.ts';

/** The clusters that what is recommended for several parts or workloads runs, each sized for all that it serves. */
export function reportClusters(
  parts: readonly PartChoice[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): ClusterReport[] {
  const served = parts.map(({ id, split, best: { alternative }, assessed: { requirements } }) => ({
    workload: split === undefined ? id : inLanguage(split.name, language),
    alternative,
    requirements,
  }));
  return clustersOf(served, knowledge).map((own) => ({
    name: nameOfCluster(own, language, say),
    parts: own.map(({ workload, alternative }) => ({ workload, alternative: alternative.id })),
    sizing: reportSizing(own, knowledge, language, say),
  }));
}

/** What a cluster serves and what with: `telemetry, commands: Wren`. */
export function nameOfCluster(
  parts: readonly { readonly workload: string; readonly alternative: Alternative }[],
  language: Language,
  say: Say,
): string {
  const comma = say('word/comma');
  return [...new Set(parts.map(({ alternative }) => alternative))]
    .map((one) => {
      const served = parts.filter(({ alternative }) => alternative === one).map(({ workload }) => workload);
      return say('report/label-value', { label: served.join(comma), value: inLanguage(one.name, language) });
    })
    .join(comma);
}
