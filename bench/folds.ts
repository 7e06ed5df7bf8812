import type { Baseline, Lesson } from './baselines.ts';

/** Turns decided cases into something that decides: where parameters are fitted, this is where they are. */
export type Learner = (lessons: readonly Lesson[]) => Baseline;

/**
 * Each lesson decided by a learner that never saw it: lesson i belongs to fold i mod k, and is decided by what was learnt
 * from the other folds. In the order of `lessons`. Only a method that is fitted by a program gains from this; one whose
 * parameters a person has set gives the same answers with or without it, and folds say nothing about unseen cases.
 */
export function heldOut(lessons: readonly Lesson[], folds: number, learn: Learner): readonly string[] {
  return lessons.map((lesson, index) => {
    const rest = lessons.filter((_, other) => other % folds !== index % folds);
    return learn(rest)(lesson.answers);
  });
}

/** Mean and standard deviation of a figure over the folds: how much of it is the luck of the sample. */
export function spreadOverFolds(hits: readonly number[], folds: number): { mean: number; deviation: number } {
  const shares = Array.from({ length: folds }, (_, fold) => {
    const mine = hits.filter((_, index) => index % folds === fold);
    return mine.reduce((sum, hit) => sum + hit, 0) / mine.length;
  }).filter(Number.isFinite);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / Math.max(1, shares.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}
