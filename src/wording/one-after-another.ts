import type { Say } from './say.ts';

/** Sentences as one text, each after the one before; those that are not there are left out. At least one has to be. */
export function oneAfterAnother(sentences: readonly (string | undefined)[], say: Say): string {
  return sentences.filter((one) => one !== undefined).reduce((first, second) => say('word/next', { first, second }));
}
