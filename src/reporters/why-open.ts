import { levelAtTop, outcomeNamed, type Recommendation, type RivalReport, undecidedWith } from '../domain/index.ts';
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
  const { recommendation: decision, hybrid } = whole;
  const { technologyConfidence: technology } = decision;
  // A combination that has not proved itself scores more.
  const isBestAlone = hybrid?.comesFirst !== undefined;
  const best = say(isBestAlone ? 'report/best-alone' : 'report/best', { title: shortTitle(decision) });
  if (rival.whatever !== undefined) {
    const { label } = rival.whatever;
    return say('report/led-whatever', { best, rival: rivalTitle(decision, rival, say), label });
  }
  const [most, own] = rivalShares(whole, rival);
  const gaps = { rival: rivalTitle(decision, rival, say), most, share: own };
  const lead = leadOver(whole, rival);
  const word =
    lead === undefined
      ? say('report/led', { ...gaps, best })
      : lead === 0
        ? say('report/led-level', gaps)
        : say('report/led-by', { ...gaps, best, margin: margin(lead) });
  return technology === undefined
    ? word
    : say(technology.reassigned ? 'report/led-though-reassigned' : 'report/led-though', {
        word,
        technology: technology.name,
        share: share(technology.share),
      });
}

/** By how much what scores best leads the rival; 0 where they are level, undefined where the rival has no score of its own. */
function leadOver(
  { recommendation: decision, ranking }: Recommendation,
  { alternatives }: RivalReport,
): number | undefined {
  const { margin: lead, tie, runnerUp, runnerUpTogether = runnerUp === null ? [] : [runnerUp], value } = decision;
  if (outcomeNamed(alternatives) === outcomeNamed(runnerUpTogether)) return tie ? 0 : (lead ?? 0);
  const [id, ...others] = alternatives;
  const found = ranking.find(({ alternative, excluded }) => !excluded && alternative === id);
  const own = value ?? ranking.find(({ alternative }) => alternative === decision.alternative)?.score;
  return found === undefined || others.length > 0 || own === undefined ? undefined : Math.max(0, own - found.score);
}
