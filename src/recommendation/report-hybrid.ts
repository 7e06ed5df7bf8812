import { type HybridReport, inLanguage, type KnowledgeBase, type Language, type SizedPart } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { Scored } from './assessment.ts';
import { cite } from './citations.ts';
import type { HybridChoice } from './decide.ts';
import { reportRanking } from './report-ranking.ts';
import { share } from './rounded.ts';

/** A hybrid beside the best single alternative, whether it is advised or was only weighed; null when none applies. */
export function reportHybrid(
  hybrid: HybridChoice | undefined,
  single: Scored | undefined,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): HybridReport | null {
  if (hybrid === undefined) return null;
  const { bridge, split } = hybrid;
  return {
    advised: hybrid.advised,
    split: split?.id ?? 'workloads',
    because: split === undefined ? say('engine/workloads-differ') : inLanguage(split.because, language),
    parts: hybrid.parts.map((part): SizedPart => {
      const ranked = reportRanking(part.assessed, language, say).find(
        ({ alternative }) => alternative === part.best.id,
      );
      const strongest = ranked?.criteria
        .filter(({ contribution }) => contribution > 0)
        .sort((a, b) => b.contribution - a.contribution)[0];
      return {
        workload: part.split === undefined ? part.id : inLanguage(part.split.name, language),
        technology: part.best.alternative.technology,
        alternative: part.best.id,
        name: inLanguage(part.best.alternative.name, language),
        score: share(part.best.score),
        because: strongest?.reason ?? '',
        ...(ranked === undefined ? {} : { sizing: ranked.sizing }),
      };
    }),
    bridge:
      bridge === undefined
        ? null
        : {
            id: bridge.id,
            name: inLanguage(bridge.name, language),
            how: inLanguage(bridge.how, language),
            caveat: inLanguage(bridge.caveat, language),
            penalty: share(hybrid.penalty),
            ...cite([...bridge.source, ...(split?.source ?? [])], knowledge),
          },
    value: share(hybrid.value),
    bestSingle:
      single === undefined
        ? null
        : { alternative: single.id, name: inLanguage(single.alternative.name, language), value: share(single.score) },
    regret: single === undefined ? null : share(hybrid.value - single.score),
  };
}
