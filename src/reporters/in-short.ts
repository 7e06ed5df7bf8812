import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { choiceLine } from './choice.ts';
import { confidenceWord } from './confidence.ts';
import { confidenceShare } from './first-in.ts';

/** The verdict on one line, for below a report that has left the screen. */
export function inShort(whole: Recommendation, say: Say): string {
  const choice = choiceLine(whole, say);
  const shown = confidenceShare(whole);
  if (shown === undefined) return choice;
  const sure = say('report/confidence', { share: shown, word: confidenceWord(whole, say) ?? '' });
  return say('word/aside', { text: choice, aside: sure });
}
