import type { PenaltyReport, ReasonReport, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { capitalised } from './capitalised.ts';
import { type Sourced, saidOf } from './citations.ts';
import { score } from './figures.ts';

/** A reason for the choice; one whose figures nobody could verify says so. */
export function reasonText({ text, evidence }: ReasonReport, recommendation: Recommendation, say: Say): string {
  const reason = capitalised(text);
  const verdicts = evidence.flatMap((id) => recommendation.evidence.find((one) => one.id === id)?.verdict ?? []);
  const isOpen = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unverifiable');
  return isOpen ? say('word/aside', { text: reason, aside: say('report/not-verified') }) : reason;
}

/** What the chosen alternative does not do as it comes: the workarounds that its score has paid for. */
export function takenOn({ recommendation, ranking }: Recommendation): readonly (PenaltyReport & Sourced)[] {
  if (recommendation.kind !== 'single') return [];
  const chosen = ranking.find(({ alternative }) => alternative === recommendation.alternative);
  return chosen?.penalties.map((one) => ({ ...one, ...saidOf(chosen, one) })) ?? [];
}

/** What is missing and how it is worked around. */
export function takenOnText({ reason, penalty, workaround }: PenaltyReport, say: Say): string {
  const first = say('report/sentence', {
    sentence: say('report/penalty', { reason: capitalised(reason), penalty: score(penalty) }),
  });
  return workaround === null ? first : say('word/next', { first, second: say('report/workaround', { workaround }) });
}
