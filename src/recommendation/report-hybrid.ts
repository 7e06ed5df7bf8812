import {
  type Bridge,
  type CriterionReport,
  type HybridReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RankedAlternative,
  type SizedPart,
  type Text,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { cite } from './citations.ts';
import type { Combination } from './combine.ts';
import type { HybridChoice, PartChoice } from './decide.ts';
import { nameOfSystem } from './names.ts';
import { reportMultiplied } from './report-multiplied.ts';
import { reportServing } from './report-ranking.ts';
import { sixDecimals } from './rounded.ts';

/** A hybrid beside the best that one technology does alone, whether it is advised or was only weighed; null when none applies. */
export function reportHybrid(
  hybrid: HybridChoice | undefined,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): HybridReport | null {
  if (hybrid === undefined) return null;
  const { bestAlone, combination, split, comesFirst, exchanged = 1 } = hybrid;
  return {
    advised: hybrid.advised,
    split: split?.id ?? 'workloads',
    ...(exchanged < 1 ? { mayExchange: true as const } : {}),
    because: split === undefined ? say('engine/workloads-differ') : inLanguage(split.because, language),
    parts: hybrid.parts.map((part) => reportPart(part, language, say)),
    bridge: reportBridge(combination.bridges, hybrid.penalty, split?.source ?? [], knowledge, language, say),
    ...reportUnjoined(combination.unjoined, language),
    mean: sixDecimals(hybrid.parts.reduce((sum, { best }) => sum + best.score, 0) / hybrid.parts.length),
    value: sixDecimals(hybrid.value),
    bestSingle:
      bestAlone === undefined
        ? null
        : {
            alternative: bestAlone.served[0]?.id ?? '',
            name: nameOfSystem(
              bestAlone.served.map(({ alternative }) => alternative),
              knowledge,
              language,
              say,
            ),
            value: sixDecimals(bestAlone.value),
          },
    regret: bestAlone === undefined ? null : sixDecimals(hybrid.value - bestAlone.value),
    ...(comesFirst === undefined ? {} : { comesFirst: sixDecimals(comesFirst) }),
  };
}

/** What serves a part, what speaks for it most, what it takes, and how large it has to be for what is required of the part. */
export function reportPart({ id, split, assessed, best }: PartChoice, language: Language, say: Say): SizedPart {
  const serving = reportServing(assessed, best.index, language, say);
  if (serving === undefined) throw new Error(`${best.id} was chosen without being scored`);
  return {
    workload: split === undefined ? id : inLanguage(split.name, language),
    technology: best.alternative.technology,
    alternative: best.id,
    name: inLanguage(best.alternative.name, language),
    score: sixDecimals(best.score),
    profile: inLanguage(assessed.profile.name, language),
    ...reportMultiplied(assessed, language, say),
    because: strongest(serving, assessed.knowledge)?.reason ?? '',
    sizing: serving.sizing,
    ...(serving.penalties.length === 0 ? {} : { penalties: serving.penalties }),
  };
}

/** Less than this share of what is said of how it is run, and how it is run is what speaks for it. */
const NEAR = 0.5;
/** Below this a criterion is served too poorly to speak for anything. */
const HALF = 0.5;

/** What brings a part most, except that a burden, being the smallest there is, only speaks for it where little else does. */
export function strongest(
  { criteria }: Pick<RankedAlternative, 'criteria'>,
  knowledge: KnowledgeBase,
): CriterionReport | undefined {
  const kindOf = ({ id }: CriterionReport) => knowledge.criteria.find((one) => one.id === id)?.utility.kind;
  const counted = criteria
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution);
  const served = counted.filter(({ utility }) => (utility ?? 0) >= HALF);
  const [first] = served;
  if (first === undefined || kindOf(first) !== 'burden') return first ?? counted[0];
  const other = served.find((one) => kindOf(one) !== 'burden' && kindOf(one) !== 'workarounds');
  return other !== undefined && other.contribution >= NEAR * first.contribution ? other : first;
}

function reportUnjoined(unjoined: Combination['unjoined'], language: Language): Pick<HybridReport, 'unjoined'> {
  if (unjoined.length === 0) return {};
  return {
    unjoined: unjoined.map((pair) => ({
      alternatives: pair.map(({ id }) => id),
      names: pair.map(({ name }) => inLanguage(name, language)),
    })),
  };
}

/** What joins the parts; several bridges in one. */
function reportBridge(
  bridges: readonly Bridge[],
  penalty: number,
  source: readonly string[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): HybridReport['bridge'] {
  const [first] = bridges;
  if (first === undefined) return null;
  const textIn = (text: Text) => inLanguage(text, language);
  const ofEach = (textOf: (bridge: Bridge) => Text) =>
    bridges
      .map((bridge) =>
        bridges.length === 1
          ? textIn(textOf(bridge))
          : say('word/aside', { text: textIn(textOf(bridge)), aside: textIn(bridge.name) }),
      )
      .join(say('word/semicolon'));
  return {
    id: first.id,
    name: [...new Set(bridges.map(({ name }) => textIn(name)))].join(say('word/semicolon')),
    how: ofEach(({ how }) => how),
    caveat: ofEach(({ caveat }) => caveat),
    penalty: sixDecimals(penalty),
    ...cite([...bridges.flatMap((bridge) => bridge.source), ...source], knowledge),
    ...(bridges.length === 1
      ? {}
      : {
          each: bridges.map(({ between, name, how, caveat, source: own }) => ({
            between,
            name: textIn(name),
            how: textIn(how),
            caveat: textIn(caveat),
            ...cite(own, knowledge),
          })),
        }),
  };
}
