import {
  type Decision,
  type HybridReport,
  inLanguage,
  type Language,
  type RankedAlternative,
  type ReasonReport,
  type RivalReport,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import { both } from '../words/suggest.ts';
import type { Assessed, Scored } from './assessment.ts';
import type { Choice, Modes, PartChoice } from './decide.ts';
import { decisiveReasons } from './decisive-reasons.ts';
import { namesTogether } from './names.ts';
import { partlyOpen } from './partly-open.ts';
import { relaxations } from './relax.ts';
import { reportPart } from './report-hybrid.ts';
import {
  confidenceIn,
  type Outcomes,
  rivalOf,
  sayRival,
  sureRival,
  technologyConfidenceIn,
} from './report-outcomes.ts';
import { reportRanking } from './report-ranking.ts';
import { share } from './rounded.ts';
import type { WorkloadRanking } from './set-apart.ts';
import type { SureThing } from './sure-thing.ts';
import type { JudgedWorkload } from './whole.ts';

interface DecisionMade {
  readonly assessed: Assessed;
  readonly choice: Choice;
  /** Where the request holds several. */
  readonly workloads?: readonly JudgedWorkload[];
  /** What is reported of each. */
  readonly rankings?: readonly WorkloadRanking[];
}

/** The decision itself: what to choose, how sure, and the reasons that carry it. */
export function reportDecision(
  { assessed, choice, workloads = [], rankings = [] }: DecisionMade,
  ranking: readonly RankedAlternative[],
  hybrid: HybridReport | null,
  { outcomes, sure }: { readonly outcomes?: Outcomes | undefined; readonly sure?: SureThing | undefined },
  language: Language,
  say: Say,
): Decision {
  const { knowledge } = assessed.situation;
  const confidence = confidenceIn(outcomes, choice);
  const eligible = ranking.filter(({ excluded }) => !excluded);
  const [first, second] = eligible;
  const tie = second?.rank === 1;
  const rival = rivalOf(outcomes, choice, knowledge, language, say) ?? sureRival(sure, outcomes, knowledge, language);
  const technologyConfidence = technologyConfidenceIn(outcomes, choice, knowledge, language);
  const contested = {
    ...(technologyConfidence === undefined ? {} : { technologyConfidence }),
    ...(rival === undefined ? {} : { rival, undecided: true as const, ...partlyOpen(choice, rival, rankings) }),
  };
  if (choice.kind === 'none') {
    const relax = relaxations(workloads.length === 0 ? [{ name: '', assessed }] : workloads, language, say);
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
      summary: say(relax.length === 0 ? 'engine/none-summary-alone' : 'engine/none-summary'),
      because: [],
      relax,
    };
  }
  if (choice.kind === 'hybrid' && hybrid !== null) {
    const [mean, value] = [(hybrid.mean ?? hybrid.value).toFixed(2), hybrid.value.toFixed(2)];
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
      ...together(choice.hybrid.bestAlone?.served.map(({ id }) => id)),
      tie: false,
      ...contested,
      summary: withRival(
        say(hybrid.bestSingle === null ? 'engine/hybrid-only' : 'engine/hybrid-summary', {
          because: capitalised(hybrid.because),
          single: hybrid.bestSingle?.name ?? '',
          mean,
          // Of the numbers beside it, so that whoever subtracts finds the same.
          joining: (Number(mean) - Number(value)).toFixed(2),
          value,
          regret: (hybrid.regret ?? 0).toFixed(2),
        }),
        rival,
        say,
      ),
      because: reasonsOfParts(choice.hybrid.parts, rankings, language, say),
      relax: [],
    };
  }
  if (choice.modes !== undefined) {
    const modes = reportModes(choice.modes, choice.winner, eligible, language, say, rival);
    const because = reasonsOfParts(choice.modes.parts, rankings, language, say);
    return { ...modes, because, confidence, ...contested };
  }
  const runnerUp = runnerUpOf(second, choice, language);
  const margin = first !== undefined && runnerUp !== undefined ? share(first.score - runnerUp.value) : null;
  const name = inLanguage(choice.winner.alternative.name, language);
  const beside = runnerUp?.ids.length === 1 ? runnerUp.ids[0] : undefined;
  const reasons = decisiveReasons(
    ranking,
    { winner: choice.winner.id, runnerUp: beside, workloads: rankings },
    knowledge,
    say,
  );
  return {
    kind: 'single',
    technology: choice.winner.alternative.technology,
    alternative: choice.winner.id,
    title: name,
    parts: [],
    confidence,
    margin,
    runnerUp: runnerUp?.ids[0] ?? null,
    ...together(runnerUp?.ids),
    tie,
    ...(tie ? { undecided: true as const } : {}),
    ...contested,
    summary: withRival(
      withBarred(
        withSize(
          runnerUp === undefined
            ? say('engine/only-one', { name, summary: inLanguage(choice.winner.alternative.summary, language) })
            : say(tie ? 'engine/tie-summary' : 'engine/single-summary', {
                name,
                summary: inLanguage(choice.winner.alternative.summary, language),
                second: runnerUp.name,
                level: both(eligible.filter(({ rank }) => rank === 1).map((one) => one.name)),
                margin: (margin ?? 0).toFixed(2),
              }),
          eligible,
          say,
        ),
        ranking,
        first?.score ?? 0,
        say,
      ),
      rival,
      say,
    ),
    because: reasons,
    relax: [],
  };
}

/** The second of the ranking or, where that is worth more, another technology whose alternatives share several workloads. */
function runnerUpOf(
  second: RankedAlternative | undefined,
  { next }: Choice,
  language: Language,
): { readonly ids: readonly string[]; readonly name: string; readonly value: number } | undefined {
  if (next !== undefined && next.served.length > 0 && (second === undefined || share(next.value) > second.score)) {
    const name = namesTogether(
      next.served.map(({ alternative }) => alternative),
      language,
    );
    return { ids: next.served.map(({ id }) => id), name, value: next.value };
  }
  return second && { ids: [second.alternative], name: second.name, value: second.score };
}

/** Of each part so many reasons at most, as several parts have to be read. */
const MOST_OF_A_PART = 3;

/** Why each part takes what it takes: what decides in its own ranking, with the sources of that. */
function reasonsOfParts(
  parts: readonly PartChoice[],
  rankings: readonly WorkloadRanking[],
  language: Language,
  say: Say,
): readonly ReasonReport[] {
  return parts.flatMap(({ id, split, assessed, best }, w) => {
    const ranking = split === undefined ? rankings[w]?.ranking : undefined;
    const rows = ranking ?? reportRanking(assessed, language, say);
    const next = rows.find(({ alternative, excluded }) => !excluded && alternative !== best.id);
    const compared = { winner: best.id, runnerUp: next?.alternative, most: MOST_OF_A_PART };
    const workload = split === undefined ? id : inLanguage(split.name, language);
    const name = inLanguage(best.alternative.name, language);
    return decisiveReasons(rows, compared, assessed.knowledge, say).map(({ criterion, ...reason }) => ({
      ...reason,
      // The ranking of a part that a rule makes is in no report.
      ...(split !== undefined ? {} : { ...(criterion === undefined ? {} : { criterion }), workload: id }),
      text: say('engine/part-because', { workload, name, because: reason.text }),
    }));
  });
}

/** All of the runner-up, where it is several. */
function together(ids: readonly string[] = []): Pick<Decision, 'runnerUpTogether'> {
  return ids.length > 1 ? { runnerUpTogether: ids } : {};
}

/** One technology that serves each workload by another of its alternatives. */
function reportModes(
  { parts, combination, value, next }: Modes,
  winner: Scored,
  eligible: readonly RankedAlternative[],
  language: Language,
  say: Say,
  rival: RivalReport | undefined,
): Omit<Decision, 'confidence' | 'because'> {
  const reported = parts.map((part) => reportPart(part, language, say));
  const how = combination.bridges.map((bridge) => inLanguage(bridge.how, language)).join(say('word/semicolon'));
  const margin = next === undefined ? null : share(value - next.value);
  const second = namesTogether(next?.served.map(({ alternative }) => alternative) ?? [], language);
  const { technology } = winner.alternative;
  const alone = eligible.find((one) => one.technology === technology);
  const summary = say(next === undefined ? 'engine/modes-only' : 'engine/modes-summary', {
    how: how === '' ? '' : `${say('word/colon')}${how}`,
    value: value.toFixed(2),
    alone:
      alone === undefined
        ? ''
        : say('engine/modes-alone', { name: alone.name, margin: (share(value) - alone.score).toFixed(2) }),
    second,
    margin: (margin ?? 0).toFixed(2),
  });
  return {
    kind: 'single',
    technology,
    alternative: winner.id,
    title: titleOfParts(reported, say),
    parts: reported.map(({ sizing: _, penalties: __, ...part }) => part),
    value: share(value),
    ...(alone === undefined ? {} : { alone: { alternative: alone.alternative, name: alone.name, value: alone.score } }),
    margin,
    runnerUp: next?.served[0]?.id ?? null,
    ...together(next?.served.map(({ id }) => id)),
    tie: false,
    summary: withRival(summary, rival, say),
    relax: [],
  };
}

/**
 * So many times the nodes of the next, and so many more at least, are a price of the choice: a judgement. Servers that run
 * beside the nodes are not among them, so there are more of these than any alternative has of those in a region.
 */
export const FAR_LARGER = { times: 2, nodes: 6 };

/** Where the first of the ranking takes far more nodes than the second, for what that one is sized by as well. */
function withSize(summary: string, [first, second]: readonly RankedAlternative[], say: Say): string {
  const [nodes, fewer] = [first?.sizing.nodes ?? 0, second?.sizing.nodes ?? 0];
  if (second === undefined || fewer === 0) return summary;
  const { limitedBy = null } = first?.sizing ?? {};
  if (limitedBy !== null && second.sizing.resources.every(({ id }) => id !== limitedBy)) return summary;
  if (nodes < fewer * FAR_LARGER.times || nodes < fewer + FAR_LARGER.nodes) return summary;
  return say('word/next', { first: summary, second: say('engine/larger', { nodes, second: second.name, fewer }) });
}

/** Where one constraint alone keeps back what would score more, the decision rests on that one, whatever the lead. */
function withBarred(summary: string, ranking: readonly RankedAlternative[], best: number, say: Say): string {
  const [barred] = ranking
    .filter(({ violations, score }) => violations.length === 1 && score > best)
    .sort((a, b) => b.score - a.score || (a.alternative < b.alternative ? -1 : 1));
  if (barred === undefined) return summary;
  const { name, score, violations } = barred;
  const gaps = { name, score: score.toFixed(2), reason: violations[0]?.reason ?? '' };
  return say('word/next', { first: summary, second: say('engine/barred', gaps) });
}

/** Where more draws speak for something else, that is the first thing to know. */
function withRival(summary: string, rival: RivalReport | undefined, say: Say): string {
  if (rival === undefined) return summary;
  return say('word/next', { first: summary, second: sayRival(rival, say) });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
