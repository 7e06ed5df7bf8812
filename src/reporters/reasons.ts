import {
  areUnverified,
  type PenaltyReport,
  type RankedAlternative,
  type ReasonReport,
  type Recommendation,
} from '../domain/index.ts';
import { capitalised } from '../wording/capitalised.ts';
import type { Say } from '../wording/say.ts';
import { type Sourced, saidOf } from './citations.ts';
import { margin } from './figures.ts';

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

/** Scores are told with two digits: what comes to less is level. */
const TOLD = 0.005;

/** On what the next in line is ahead of the chosen one, most first; undefined where on nothing, or where either is several. */
export function behindOn(whole: Recommendation, say: Say): string | undefined {
  return compared(whole, 'report/behind-on', ({ by }) => -by, say);
}

/**
 * On what the chosen one is ahead of the next in line besides its reasons, so that leads and lags come to the lead in score.
 * Undefined where on nothing, and for reports whose reasons do not name their criteria.
 */
export function aheadBesides(whole: Recommendation, say: Say): string | undefined {
  const leads = whole.recommendation.because.filter(({ ahead }) => ahead !== undefined);
  const named = new Set(leads.flatMap(({ criterion }) => criterion ?? []));
  if (leads.length > 0 && named.size === 0) return undefined;
  return compared(whole, 'report/ahead-besides', ({ id, by }) => (named.has(id) ? 0 : by), say);
}

/** What the chosen one earns more on a criterion than the next in line. */
interface Gap {
  readonly id: string;
  readonly by: number;
}

/** @param sizeOf  of what is told: less than can be told is not */
function compared(whole: Recommendation, wording: string, sizeOf: (gap: Gap) => number, say: Say): string | undefined {
  const { recommendation, ranking } = whole;
  const next = nextOf(whole);
  const chosen = ranking.find((one) => one.alternative === recommendation.alternative);
  const labels = (next?.criteria ?? [])
    .map(({ id, label, contribution }, j) => {
      const by = (chosen?.criteria[j]?.contribution ?? 0) - contribution;
      return { label, size: sizeOf({ id, by }) };
    })
    .filter(({ size }) => size >= TOLD)
    .sort((a, b) => b.size - a.size)
    .map(({ label, size }) => say('word/aside', { text: label, aside: margin(size) }));
  if (labels.length === 0) return undefined;
  return say(wording, { name: next?.name ?? '', labels: labels.join(say('word/comma')) });
}

/** The next in line; undefined where it, or what is chosen, is several. */
function nextOf({ recommendation, ranking }: Recommendation): RankedAlternative | undefined {
  const { kind, parts, runnerUp, runnerUpTogether } = recommendation;
  if (kind !== 'single' || parts.length > 0 || runnerUpTogether !== undefined) return undefined;
  return ranking.find((one) => one.alternative === runnerUp);
}

/** What is missing and what that takes of the score, where it takes anything. */
export function penaltyText({ reason, costs }: PenaltyReport, say: Say): string {
  return costs === 0 ? reason : say('report/penalty', { reason, costs: margin(costs) });
}

/** What is missing and how it is worked around. */
export function takenOnText({ workload, ...one }: TakenOn, say: Say): string {
  const { reason, workaround } = one;
  const whole =
    workload === undefined
      ? capitalised(reason)
      : say('report/label-value', { label: say('word/named', { name: workload }), value: reason });
  const first = say('report/sentence', { sentence: penaltyText({ ...one, reason: whole }, say) });
  return workaround === null ? first : say('word/next', { first, second: say('report/workaround', { workaround }) });
}
