import { dirname, isAbsolute, join } from 'node:path';
import { compareDecisions } from '../comparison/index.ts';
import type { Problem, Recommendation, RecordedDecision } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import type { ReadRecord } from '../records/index.ts';
import { recordedDecision } from '../records/recorded-decision.ts';
import type { Setting } from './command.ts';
import { decideAgain } from './decide-again.ts';
import { withSlashes } from './paths.ts';
import { readText } from './read-text.ts';
import { MOST_DRAWS, MOST_SEED } from './whole-number.ts';
import { pathAt } from './world.ts';

interface KeptAnswers {
  /** As the user would name it. */
  readonly file: string;
  readonly state: 'same' | 'changed' | 'renamed' | 'missing';
  /** What they lead to, where they are others than those of the record. */
  readonly recommendation?: Recommendation;
}

/**
 * The answers file that a record was made from, as it is now. A record that has been moved may point to nothing; what is there
 * counts, whatever name it has: or to change the name would keep the answers from being looked at.
 *
 * @returns the problems of a file that is there and cannot be read
 */
export function keptAnswers(
  { decision, name }: ReadRecord,
  record: string,
  own: Recommendation,
  setting: Setting,
): KeptAnswers | { readonly problems: readonly Problem[] } | undefined {
  const { answersFile } = decision;
  if (answersFile === null || isAbsolute(answersFile)) return undefined;
  const file = withSlashes(join(dirname(record), answersFile));
  if (lookAt(pathAt(setting.world, file))?.isFile() !== true) return { file, state: 'missing' };
  const text = readText(file, setting.world);
  if (typeof text !== 'string') return { problems: [text] };
  const first = decideAgain(text, file, { draws: 0 }, setting);
  if (first.recommendation === undefined) return { problems: first.problems };
  const { scopes } = compareDecisions(recordedDecision(own), recordedDecision(first.recommendation));
  const isSame = scopes.every(
    ({ answers, profile, reweighted, presence, margin }) =>
      presence === 'both' &&
      profile.from === profile.to &&
      !reweighted &&
      answers.length + (margin?.moves.length ?? 0) === 0,
  );
  if (isSame) return { file, state: 'same' };
  const state = first.recommendation.name === (name ?? null) ? 'changed' : 'renamed';
  const { recommendation = first.recommendation } = decideAgain(text, file, drawsOf(decision), setting);
  return { file, state, recommendation };
}

/** The draws that were asked for then, so that a confidence differs only when something else does; as far as a flag takes them. */
export function drawsOf({ reviewedWith: { draws, seed } }: RecordedDecision) {
  return {
    ...(draws === null ? {} : { draws: Math.min(Math.max(0, Math.trunc(draws)), MOST_DRAWS) }),
    ...(seed === null ? {} : { seed: Math.min(Math.max(0, Math.trunc(seed)), MOST_SEED) }),
  };
}
