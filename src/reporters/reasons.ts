import type { PenaltyReport, ReasonReport, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { capitalised } from './capitalised.ts';
import { type Sourced, saidOf } from './citations.ts';
import { margin } from './figures.ts';

/** A reason for the choice; one whose figures nobody could verify says so. */
export function reasonText({ text, evidence }: ReasonReport, recommendation: Recommendation, say: Say): string {
  const reason = capitalised(text);
  const verdicts = evidence.flatMap((id) => recommendation.evidence.find((one) => one.id === id)?.verdict ?? []);
  const isOpen = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unverifiable');
  return isOpen ? say('word/aside', { text: reason, aside: say('report/not-verified') }) : reason;
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

/** What is missing and what that takes of the score; reports of before it was told of the score say nothing of it. */
export function penaltyText({ reason, costs }: PenaltyReport, say: Say): string {
  return costs === undefined ? reason : say('report/penalty', { reason, costs: margin(costs) });
}

/** What is missing and how it is worked around. */
export function takenOnText({ workload, ...one }: TakenOn, say: Say): string {
  const { reason, workaround } = one;
  const whole = workload === undefined ? reason : say('report/label-value', { label: workload, value: reason });
  const first = say('report/sentence', { sentence: penaltyText({ ...one, reason: capitalised(whole) }, say) });
  return workaround === null ? first : say('word/next', { first, second: say('report/workaround', { workaround }) });
}
