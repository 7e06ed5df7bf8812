import type { Decision } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { share } from './figures.ts';

/** From the least confidence that deserves the word. */
const WORDS = [
  { from: 0.85, id: 'report/firm' },
  { from: 0.65, id: 'report/likely' },
  { from: 0, id: 'report/close-call' },
] as const;

/**
 * How sure in a word, and of a technology whose mode alone is open how sure that is; undefined when robustness was not run.
 * A tie is never firm, nor what the draws speak against.
 */
export function confidenceWord(decision: Decision, say: Say): string | undefined {
  const word = wordOf(decision, say);
  const { technologyConfidence: technology } = decision;
  return word === undefined || technology === undefined
    ? word
    : say('report/word-though', { word, technology: technology.name, share: share(technology.share) });
}

function wordOf({ confidence, tie, rival }: Decision, say: Say): string | undefined {
  if (rival !== undefined) return say('report/undecided-word');
  if (tie) return say('report/tie');
  if (confidence === null) return undefined;
  const word = WORDS.find(({ from }) => confidence >= from);
  return word && say(word.id);
}
