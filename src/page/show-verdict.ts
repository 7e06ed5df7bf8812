import type { Recommendation } from '../domain/index.ts';
import { share } from '../reporters/figures.ts';
import type { Say } from '../wording/say.ts';
import { isUntouched, type Session } from './session.ts';
import { setHidden } from './set-hidden.ts';
import { setText } from './show-controls.ts';
import { elementOf } from './show-report.ts';

/** What is chosen, in the words of the headline. */
export function choiceOf({ recommendation: { kind, title } }: Recommendation, say: Say): string {
  return kind === 'none' ? say('report/no-choice') : title;
}

/**
 * Says above the controls what they lead to, and what was chosen before they were moved. It is read out only once it is
 * settled, so that a slider on its way does not talk.
 *
 * @param asked  the choice for the answers as given
 */
export function showVerdict(session: Session, say: Say, asked: string, confidence: number | null): void {
  const choice = choiceOf(session.recommendation, say);
  const verdict =
    confidence === null ? say('page/now', { choice }) : say('page/now-sure', { choice, confidence: share(confidence) });
  setText(elementOf('verdict'), verdict);
  setText(elementOf('asked'), choice === asked ? '' : say('page/before', { choice: asked }));
  setHidden(elementOf('reset'), isUntouched(session), elementOf('controls').querySelector('summary'));
  if (session.isSettled) setText(elementOf('announcement'), verdict);
}
