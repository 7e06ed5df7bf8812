import type { Answers, RawAnswer } from '../domain/index.ts';
import type { TellingAnswers } from './telling-answers.ts';

/** Tries beyond this are given up: no rule has needed a tenth of it. */
const MOST_TRIES = 50_000;

/**
 * The fewest answers under which something happens, of those the ones that show it best: no answer at all is tried, then every
 * set of one, then every set of two, and so on.
 *
 * @param worth  how well a set of answers shows it; undefined where it does not happen
 * @returns      undefined when no set does it
 */
export function leastAnswers(
  telling: TellingAnswers,
  worth: (answers: Answers) => number | undefined,
): Answers | undefined {
  const questions = [...telling];
  let tries = 0;
  for (let size = 0; size <= questions.length; size += 1) {
    let best: { answers: Answers; worth: number } | undefined;
    for (const chosen of subsets(questions, size)) {
      for (const answers of products(chosen)) {
        tries += 1;
        if (tries > MOST_TRIES) return best?.answers;
        const value = worth(answers);
        if (value !== undefined && (best === undefined || value > best.worth)) best = { answers, worth: value };
      }
    }
    if (best !== undefined) return best.answers;
  }
  return undefined;
}

/** All subsets of a size, in the order of their members. */
function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= all.length - size; first += 1) {
    for (const rest of subsets(all, size - 1, first + 1)) yield [all[first] as T, ...rest];
  }
}

/** Every way to answer all of the questions. */
function* products(questions: readonly (readonly [string, readonly RawAnswer[]])[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield {};
    return;
  }
  const [id, answers] = first;
  for (const answer of answers) for (const others of products(rest)) yield { [id]: answer, ...others };
}
