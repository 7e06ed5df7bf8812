import { levelAtTop, type Recommendation, type RivalReport, undecidedWith } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { rivalTitle, shortTitle } from './choice.ts';
import { margin, share } from './figures.ts';
import { firstIn, rivalShares } from './first-in.ts';

/** Why nothing is chosen, in one clause: several are level, or score and draws speak for different ones; undefined where one is. */
export function whyOpen(whole: Recommendation, say: Say): string | undefined {
  const rival = undecidedWith(whole);
  if (rival !== undefined) return ledBy(whole, rival, say);
  const level = levelAtTop(whole);
  if (level.length === 0) return undefined;
  const drawn = level.flatMap((one) => {
    const first = firstIn(whole, one);
    return first === undefined ? [] : [{ name: one.name, ...first }];
  });
  if (drawn.length === 0) return say('report/scores-level');
  const list = drawn
    .sort((a, b) => b.share - a.share)
    .map(({ name, shown }) => `${name} ${shown}`)
    .join(say('word/comma'));
  return say('report/scores-level-draws', { list });
}

/** Which of two leads the score, and which the draws or every answer to a question, where these are not the same. */
function ledBy(whole: Recommendation, rival: RivalReport, say: Say): string {
  const { recommendation: decision } = whole;
  const { margin: lead, tie, technologyConfidence: technology } = decision;
  if (rival.whatever !== undefined) {
    const { label } = rival.whatever;
    return say('report/led-whatever', { title: shortTitle(decision), rival: rivalTitle(decision, rival, say), label });
  }
  const [most, own] = rivalShares(whole, rival);
  const gaps = { rival: rivalTitle(decision, rival, say), most, share: own };
  const word =
    tie || lead === null
      ? say('report/led-level', gaps)
      : say('report/led-by', { ...gaps, title: shortTitle(decision), margin: margin(lead) });
  return technology === undefined
    ? word
    : say('report/led-though', { word, technology: technology.name, share: share(technology.share) });
}
