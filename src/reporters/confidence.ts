import type { Decision } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** From the least confidence that deserves the word. */
const WORDS = [
  { from: 0.85, id: 'report/firm' },
  { from: 0.65, id: 'report/likely' },
  { from: 0, id: 'report/close-call' },
] as const;

/** How sure in a word; undefined when robustness was not run. A tie is never firm, nor what the draws speak against. */
export function confidenceWord({ confidence, tie, rival }: Decision, say: Say): string | undefined {
  if (rival !== undefined) return say('report/undecided-word');
  if (tie) return say('report/tie');
  if (confidence === null) return undefined;
  const word = WORDS.find(({ from }) => confidence >= from);
  return word && say(word.id);
}
