import type { Message, Question } from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';
import { didYouMean, suggest } from '../words/suggest.ts';

/**
 * The key that was probably meant by an unknown one: that of the question that goes by this word, else the nearest known key
 * or other word; all keys where there is none.
 *
 * @param others  known keys that are no questions
 */
export function keyHint(key: string, questions: readonly Question[], others: readonly string[]): Message {
  const known = [...questions.map(({ id }) => id), ...others];
  const called = questionCalled(key, questions);
  if (called !== undefined) return didYouMean(called.id);
  if (nearest(key, known) !== undefined) return suggest(key, known);
  const meant = questionCalled(
    nearest(
      key,
      questions.flatMap(({ also = [] }) => also),
    ) ?? '',
    questions,
  );
  return meant === undefined ? suggest(key, known) : didYouMean(meant.id);
}

/** The question that goes by another word; undefined where there is none. */
export function questionCalled(word: string, questions: readonly Question[]): Question | undefined {
  return questions.find(({ also = [] }) => also.some((one) => plain(one) === plain(word)));
}

/** `recovery_point`, `recovery-point` and `recoveryPoint` are one word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
