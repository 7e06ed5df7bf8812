import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { share } from './figures.ts';
import { confidenceShare } from './first-in.ts';

/** From the least confidence that deserves the word. */
const WORDS = [
  { from: 0.85, id: 'report/firm' },
  { from: 0.65, id: 'report/likely' },
  { from: 0, id: 'report/open-word' },
] as const;

/** A lead below this is too small to be more than a close call: scores are no finer. */
const CLEAR = 0.03;

/** Where less of the weight than this was scored, the confidence is that of a few answers. */
const MUCH = 0.5;

/** Warnings that what is recommended may not do what was asked at all. */
const MAY_FAIL: readonly string[] = [
  'decision/beyond-one-node',
  'decision/oversize',
  'decision/shared-load',
  'decision/bound-missed',
  'decision/untested',
];

type Sure = Pick<
  Recommendation,
  'recommendation' | 'profile' | 'requirements' | 'workloads' | 'warnings' | 'ranking' | 'robustness'
>;

/**
 * How sure in a word, and of technologies whose mode, or which workload each serves, alone is open how sure they are; undefined when robustness was not run.
 * A tie is never firm, nor what the draws speak against; what hardly leads is a close call, and what rests on few answers or
 * may not do what was asked is provisional, however many draws speak for it.
 */
export function confidenceWord(whole: Sure, say: Say): string | undefined {
  const word = wordOf(whole, say);
  const { technologyConfidence: technology } = whole.recommendation;
  return word === undefined || technology === undefined
    ? word
    : say(technology.reassigned ? 'report/word-though-reassigned' : 'report/word-though', {
        word,
        technology: technology.name,
        share: share(technology.share),
      });
}

function wordOf(whole: Sure, say: Say): string | undefined {
  const { confidence, rival, tie } = whole.recommendation;
  if (rival !== undefined) return say('report/undecided-word');
  if (tie) return say('report/tie');
  if (confidence === null) return undefined;
  const { margin } = whole.recommendation;
  if (margin !== null && margin < CLEAR) return say('report/close-call');
  const word = WORDS.find(({ from }) => confidence >= from);
  if (word?.id !== 'report/open-word' && whyProvisional(whole, say) !== undefined) return say('report/provisional');
  return word && say(word.id);
}

/** The share and the word of the confidence, and that few answers carried it where they did. */
export function howSure(whole: Sure, say: Say): string {
  const shown = confidenceShare(whole);
  const word = confidenceWord(whole, say) ?? '';
  const found = shown === undefined ? say('report/not-assessed') : say('report/share-word', { share: shown, word });
  const few = carriedBy(whole, say);
  return few === undefined ? found : say('word/aside', { text: found, aside: few });
}

/** How many answers, of all workloads, carried the decision and how much they left unscored, where they are few; undefined elsewhere. */
export function carriedBy(whole: Sure, say: Say): string | undefined {
  return onFew('report/carried-by', whole, say);
}

function onFew(id: string, whole: Sure, say: Say): string | undefined {
  if (!restsOnFew(whole)) return undefined;
  const asked = (whole.workloads ?? [whole]).flatMap(({ requirements }) => Object.values(requirements));
  const given = asked.filter(({ origin, unknown }) => origin === 'answer' && unknown !== true);
  return say(id, {
    given: given.length,
    asked: asked.length,
    share: share(whole.profile.scored ?? 0),
  });
}

/** Why no confidence in what is recommended is more than provisional; undefined where nothing speaks against it. */
export function whyProvisional(whole: Sure, say: Say): string | undefined {
  const doubt = whole.warnings.find(({ code }) => MAY_FAIL.includes(code));
  return doubt?.text ?? onFew('report/rests-on-few', whole, say);
}

function restsOnFew({ recommendation, profile }: Sure): boolean {
  return recommendation.kind !== 'none' && profile.scored !== undefined && profile.scored < MUCH;
}

/** What the confidence is called: that of several workloads is of the plan, not of what serves one of them. */
export function confidenceLabel({ workloads }: Pick<Recommendation, 'workloads'>, say: Say): string {
  return say(workloads === undefined ? 'report/confidence-label' : 'report/plan-confidence-label');
}
