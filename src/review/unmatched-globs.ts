import type { FoundThing } from '../findings/index.ts';
import type { ExceptionSettings } from './apply-exceptions.ts';
import { codeOf, severityOf } from './checks.ts';

/**
 * Globs of the policy that match none of the files it takes: a folder that was renamed leaves the review without a word.
 *
 * @param files  all that the policy takes, by the names the user gave
 */
export function unmatchedGlobs(
  files: readonly string[],
  { policy, gates, covers }: Pick<ExceptionSettings, 'policy' | 'gates' | 'covers'>,
): readonly FoundThing[] {
  return (policy.answers ?? [])
    .filter(({ glob }) => !files.some((file) => covers(glob, file)))
    .map(({ glob, at }) => ({
      code: codeOf('unmatched'),
      severity: severityOf('unmatched', gates),
      message: { id: 'review/found-unmatched', gaps: { glob } },
      hint: { id: 'review/unmatched-hint' },
      at,
      identity: [policy.file, glob],
    }));
}
