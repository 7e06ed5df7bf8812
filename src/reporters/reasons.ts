import {
  areUnverified,
  type PenaltyReport,
  type RankedAlternative,
  type ReasonReport,
  type Recommendation,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { capitalised } from './capitalised.ts';
import { type Sourced, saidOf } from './citations.ts';
import { margin, score } from './figures.ts';

/** A reason for the choice; one whose figures nobody could verify says so. */
export function reasonText({ text, evidence }: ReasonReport, recommendation: Recommendation, say: Say): string {
  const reason = capitalised(text);
  const verdicts = evidence.flatMap((id) => recommendation.evidence.find((one) => one.id === id)?.verdict ?? []);
  return areUnverified(verdicts) ? say('word/aside', { text: reason, aside: say('report/not-verified') }) : reason;
}

/** A workaround that is taken on, and of a combination the part that needs it. */
interface TakenOn extends PenaltyReport, Sourced {
  readonly workload?: string;
}

/** What the chosen alternatives do not do as they come: the workarounds that their scores have paid for. */
export function takenOn({ recommendation, ranking, hybrid }: Recommendation): readonly TakenOn[] {
  if (recommendation.kind === 'hybrid') {
    return (hybrid?.parts ?? []).flatMap((part) =>
      (part.penalties ?? []).map((one) => ({ ...one, ...saidOf(part, one), workload: part.workload })),
    );
  }
  if (recommendation.kind === 'none') return [];
  const chosen = ranking.find(({ alternative }) => alternative === recommendation.alternative);
  return chosen?.penalties.map((one) => ({ ...one, ...saidOf(chosen, one) })) ?? [];
}

/** Of what the chosen one is behind on, how much is told; all of it stands among the contributions. */
const MOST_BEHIND = 3;
/** Scores are told with two digits: what comes to less is level. */
const TOLD = 0.005;

/** On what the next in line is ahead of the chosen one, most first; undefined where on nothing, or where either is several. */
export function behindOn(whole: Recommendation, say: Say): string | undefined {
  const labels = lags(whole).map(({ label, by }) => say('word/aside', { text: label, aside: margin(by) }));
  if (labels.length === 0) return undefined;
  return say('report/behind-on', { name: nextOf(whole)?.name ?? '', labels: labels.join(say('word/comma')) });
}

function lags(whole: Recommendation): readonly { readonly label: string; readonly by: number }[] {
  const { recommendation, ranking } = whole;
  const chosen = ranking.find((one) => one.alternative === recommendation.alternative);
  return (nextOf(whole)?.criteria ?? [])
    .map(({ label, contribution }, j) => ({ label, by: contribution - (chosen?.criteria[j]?.contribution ?? 0) }))
    .filter(({ by }) => by >= TOLD)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_BEHIND);
}

/** The next in line; undefined where it, or what is chosen, is several. */
function nextOf({ recommendation, ranking }: Recommendation): RankedAlternative | undefined {
  const { kind, parts, runnerUp, runnerUpTogether } = recommendation;
  if (kind !== 'single' || parts.length > 0 || runnerUpTogether !== undefined) return undefined;
  return ranking.find((one) => one.alternative === runnerUp);
}

/** What brings the leads that are printed, less what is printed to be behind on, up to the lead that is printed. */
export function smallerLeads(whole: Recommendation, say: Say): string | undefined {
  const rest = unnamed(whole);
  return rest > 0 ? say('report/smaller-leads', { by: score(rest) }) : undefined;
}

/** The same where it brings them down to it. */
export function smallerLags(whole: Recommendation, say: Say): string | undefined {
  const rest = unnamed(whole);
  return rest < 0 ? say('report/smaller-lags', { name: nextOf(whole)?.name ?? '', by: score(-rest) }) : undefined;
}

/** Of the lead what no line names, in the digits that are printed; 0 where no line names any. */
function unnamed(whole: Recommendation): number {
  const { margin: lead, because } = whole.recommendation;
  const named = [
    ...because.flatMap(({ ahead }) => (ahead === undefined ? [] : [ahead.by])),
    ...lags(whole).map(({ by }) => -by),
  ];
  if (lead === null || named.length === 0 || nextOf(whole) === undefined) return 0;
  const printed = (value: number) => Number(score(value));
  return printed(printed(lead) - named.reduce((sum, by) => sum + printed(by), 0));
}

/** What is missing and what that takes of the score, where it takes anything; reports of before it was told say nothing of it. */
export function penaltyText({ reason, costs }: PenaltyReport, say: Say): string {
  return costs === undefined || costs === 0 ? reason : say('report/penalty', { reason, costs: margin(costs) });
}

/** What is missing and how it is worked around. */
export function takenOnText({ workload, ...one }: TakenOn, say: Say): string {
  const { reason, workaround } = one;
  const whole = workload === undefined ? reason : say('report/label-value', { label: workload, value: reason });
  const first = say('report/sentence', { sentence: penaltyText({ ...one, reason: capitalised(whole) }, say) });
  return workaround === null ? first : say('word/next', { first, second: say('report/workaround', { workaround }) });
}
