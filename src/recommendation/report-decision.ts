import {
  type Decision,
  type HybridReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RankedAlternative,
  type RivalReport,
} from '../domain/index.ts';
import { displayLead, displayShare } from '../units/index.ts';
import { capitalised } from '../wording/capitalised.ts';
import { namedList } from '../wording/named-list.ts';
import { oneAfterAnother } from '../wording/one-after-another.ts';
import type { Say } from '../wording/say.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import { both } from '../words/suggest.ts';
import type { Assessed, Scored } from './assessment.ts';
import type { Choice, HybridAdvised, Modes, Single } from './decide.ts';
import { decisiveReasons } from './decisive-reasons.ts';
import { nameOfSystem } from './names.ts';
import { partlyOpen } from './partly-open.ts';
import { reasonsOfParts } from './reasons-of-parts.ts';
import { relaxations } from './relax.ts';
import { reportPart } from './report-hybrid.ts';
import {
  confidenceIn,
  leadingOutcome,
  type Outcomes,
  rivalOf,
  sayFitting,
  sayRival,
  sureRival,
  technologyConfidenceIn,
} from './report-outcomes.ts';
import { sixDecimals } from './rounded.ts';
import type { WorkloadRanking } from './set-apart.ts';
import { barredSentence, sizeSentence } from './summary-sentences.ts';
import type { SureThing } from './sure-thing.ts';
import { barredIn, type JudgedWorkload } from './whole.ts';

interface DecisionMade {
  readonly assessed: Assessed;
  readonly choice: Choice;
  /** Where the request holds several. */
  readonly workloads?: readonly JudgedWorkload[];
  /** What is reported of each. */
  readonly rankings?: readonly WorkloadRanking[];
}

/** What the report of a decision of any kind is made from. */
interface Deciding {
  readonly made: DecisionMade;
  readonly ranking: readonly RankedAlternative[];
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly say: Say;
  readonly confidence: number | null;
  readonly rival: RivalReport | undefined;
  /** What of it the draws leave open. */
  readonly contested: Pick<Decision, 'technologyConfidence' | 'rival' | 'undecided' | 'openParts'>;
}

/** What the draws came to, where any were made, and what every answer to a question leads to. */
export interface DecisionDrawn {
  readonly outcomes?: Outcomes | undefined;
  readonly sure?: SureThing | undefined;
}

/** The decision itself: what to choose, how sure, and the reasons that carry it. */
export function reportDecision(
  made: DecisionMade,
  ranking: readonly RankedAlternative[],
  hybrid: HybridReport | null,
  { outcomes, sure }: DecisionDrawn,
  language: Language,
  say: Say,
): Decision {
  const { choice } = made;
  const { knowledge } = made.assessed.situation;
  const confidence = confidenceIn(outcomes, choice);
  const rival =
    rivalOf(outcomes, choice, knowledge, language, say) ?? sureRival(sure, outcomes, knowledge, language, say);
  const technologyConfidence = technologyConfidenceIn(outcomes, choice, knowledge, language, say);
  const contested = {
    ...(technologyConfidence === undefined ? {} : { technologyConfidence }),
    ...(rival === undefined
      ? {}
      : {
          rival,
          undecided: true as const,
          ...partlyOpen(choice, leadingOutcome(outcomes, choice), made.rankings ?? []),
        }),
  };
  const deciding = { made, ranking, knowledge, language, say, confidence, rival, contested };
  if (choice.kind === 'none') return noneDecided(deciding, sayFitting(outcomes, knowledge, language, say));
  if (choice.kind === 'hybrid' && hybrid !== null) return hybridDecided(deciding, choice, hybrid);
  return choice.modes === undefined
    ? oneDecided(deciding, choice)
    : modesDecided(deciding, choice.winner, choice.modes);
}

/** @param fitting  what fits in draws: a sentence */
function noneDecided({ made: { assessed, workloads = [] }, language, say }: Deciding, fitting?: string): Decision {
  const relax = relaxations(workloads.length === 0 ? [{ name: '', assessed }] : workloads, language, say);
  const barred = barredIn(workloads).map(({ name }) => name);
  const [ofAll, ofSome] =
    relax.length === 0
      ? ['engine/none-summary-alone', 'engine/none-summary-alone-for']
      : ['engine/none-summary', 'engine/none-summary-for'];
  const broken = barred.length === workloads.length ? say(ofAll) : say(ofSome, { workloads: namedList(barred, say) });
  return {
    kind: 'none',
    technology: null,
    alternative: null,
    title: say('engine/none'),
    parts: [],
    confidence: null,
    margin: null,
    runnerUp: null,
    tie: false,
    summary: oneAfterAnother([broken, fitting], say),
    because: [],
    relax,
  };
}

function hybridDecided(deciding: Deciding, choice: HybridAdvised, hybrid: HybridReport): Decision {
  const { say, confidence, rival, contested } = deciding;
  const [mean, value] = [hybrid.mean.toFixed(2), hybrid.value.toFixed(2)];
  const { exchanged = 1 } = choice.hybrid;
  const isOne = new Set(hybrid.parts.map(({ alternative }) => alternative)).size === 2;
  const summary = say(hybrid.bestSingle === null ? 'engine/hybrid-only' : 'engine/hybrid-summary', {
    because: capitalised(hybrid.because),
    single: hybrid.bestSingle?.name ?? '',
    mean,
    // Of the numbers beside it, so that whoever subtracts finds the same.
    joining: (Number(mean) - Number(value)).toFixed(2),
    bridge:
      exchanged === 1
        ? say(isOne ? 'engine/bridge-of-parts' : 'engine/bridges-of-parts')
        : say(isOne ? 'engine/bridge-of-workloads' : 'engine/bridges-of-workloads', { share: displayShare(exchanged) }),
    value,
    regret: displayLead(hybrid.regret ?? 0),
  });
  return {
    kind: 'hybrid',
    technology: choice.winner.alternative.technology,
    alternative: choice.winner.id,
    title: titleOfParts(hybrid.parts, say),
    parts: hybrid.parts.map(({ sizing: _, penalties: __, ...part }) => part),
    value: hybrid.value,
    confidence,
    margin: hybrid.regret,
    runnerUp: hybrid.bestSingle?.alternative ?? null,
    ...together(choice.hybrid.bestAlone?.served, hybrid.bestSingle?.name),
    tie: false,
    ...contested,
    summary: oneAfterAnother([summary, rival && sayRival(rival, say)], say),
    because: reasonsOfParts(choice.hybrid.parts, deciding.made.rankings, deciding.language, say),
    relax: [],
  };
}

/** One technology that serves each workload by another of its alternatives. */
function modesDecided(
  deciding: Deciding,
  { id, alternative: { technology } }: Scored,
  { parts, combination, value, next }: Modes,
): Decision {
  const { ranking, knowledge, language, say, confidence, rival, contested } = deciding;
  const reported = parts.map((part) => reportPart(part, language, say));
  const how = combination.bridges.map((bridge) => inLanguage(bridge.how, language)).join(say('word/semicolon'));
  const margin = next === undefined ? null : sixDecimals(value - next.value);
  const second = next && systemOf(next, knowledge, language, say);
  const alone = ranking.find((one) => !one.excluded && one.technology === technology);
  const summary = say(next === undefined ? 'engine/modes-only' : 'engine/modes-summary', {
    how: how === '' ? '' : `${say('word/colon')}${how}`,
    value: value.toFixed(2),
    alone:
      alone === undefined
        ? ''
        : say('engine/modes-alone', { name: alone.name, margin: displayLead(sixDecimals(value) - alone.score) }),
    second: second ?? '',
    margin: displayLead(margin ?? 0),
  });
  return {
    kind: 'single',
    technology,
    alternative: id,
    title: titleOfParts(reported, say),
    parts: reported.map(({ sizing: _, penalties: __, ...part }) => part),
    value: sixDecimals(value),
    ...(alone === undefined ? {} : { alone: { alternative: alone.alternative, name: alone.name, value: alone.score } }),
    margin,
    runnerUp: next?.served[0]?.id ?? null,
    ...together(next?.served, second),
    tie: false,
    summary: oneAfterAnother([summary, rival && sayRival(rival, say)], say),
    relax: [],
    because: reasonsOfParts(parts, deciding.made.rankings, language, say),
    confidence,
    ...contested,
  };
}

/** One alternative. */
function oneDecided(deciding: Deciding, choice: Exclude<Choice, { kind: 'none' }>): Decision {
  const { made, ranking, knowledge, language, say, confidence, rival, contested } = deciding;
  const eligible = ranking.filter(({ excluded }) => !excluded);
  const [first, second] = eligible;
  const tie = second?.rank === 1;
  const runnerUp = runnerUpOf(second, choice, knowledge, language, say);
  const margin = first !== undefined && runnerUp !== undefined ? sixDecimals(first.score - runnerUp.value) : null;
  const { id, alternative } = choice.winner;
  const [name, summary] = [inLanguage(alternative.name, language), inLanguage(alternative.summary, language)];
  const said =
    runnerUp === undefined
      ? say('engine/only-one', { name, summary })
      : say(tie ? 'engine/tie-summary' : 'engine/single-summary', {
          name,
          summary,
          second: runnerUp.name,
          level: both(eligible.filter(({ rank }) => rank === 1).map((one) => one.name)),
          margin: displayLead(margin ?? 0),
        });
  const sentences = [
    said,
    sizeSentence(eligible, say),
    barredSentence(ranking, first?.score ?? 0, say),
    rival && sayRival(rival, say),
  ];
  const beside = runnerUp?.served.length === 1 ? runnerUp.served[0]?.id : undefined;
  const compared = { winner: id, runnerUp: beside, workloads: made.rankings ?? [] };
  return {
    kind: 'single',
    technology: alternative.technology,
    alternative: id,
    title: name,
    parts: [],
    confidence,
    margin,
    runnerUp: runnerUp?.served[0]?.id ?? null,
    ...together(runnerUp?.served, runnerUp?.name),
    tie,
    ...(tie ? { undecided: true as const } : {}),
    ...contested,
    summary: oneAfterAnother(sentences, say),
    because: decisiveReasons(ranking, compared, knowledge, say),
    relax: [],
  };
}

/** The second of the ranking or, where that is worth more, another technology whose alternatives share several workloads. */
function runnerUpOf(
  second: RankedAlternative | undefined,
  { next }: Choice,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): { readonly served: readonly { readonly id: string }[]; readonly name: string; readonly value: number } | undefined {
  if (
    next !== undefined &&
    next.served.length > 0 &&
    (second === undefined || sixDecimals(next.value) > second.score)
  ) {
    return { ...next, name: systemOf(next, knowledge, language, say) };
  }
  return second && { served: [{ id: second.alternative }], name: second.name, value: second.score };
}

function systemOf({ served }: Single, knowledge: KnowledgeBase, language: Language, say: Say): string {
  return nameOfSystem(
    served.map(({ alternative }) => alternative),
    knowledge,
    language,
    say,
  );
}

/** All of the runner-up and its name, where it is several. */
function together(
  served: readonly { readonly id: string }[] = [],
  name = '',
): Pick<Decision, 'runnerUpTogether' | 'runnerUpName'> {
  return served.length > 1 ? { runnerUpTogether: served.map(({ id }) => id), runnerUpName: name } : {};
}
