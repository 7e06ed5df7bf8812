import type { FoundThing } from '../findings/index.ts';
import type { ExceptionSettings } from './apply-exceptions.ts';
import { codeOf, severityOf } from './checks.ts';

/**
 * Globs of the policy that match none of the files it takes: a folder that was renamed leaves the review without a word.
 *
 * @param files  all that the policy takes, by the names the user gave
 * @param takes  whether a glob takes a file
 */
export function unmatchedGlobs(
  files: readonly string[],
  { policy, gates }: Pick<ExceptionSettings, 'policy' | 'gates'>,
  takes: (glob: string, file: string) => boolean,
): readonly FoundThing[] {
  return (policy.answers ?? [])
    .filter(({ glob }) => !files.some((file) => takes(glob, file)))
    .map(({ glob, at }) => ({
      code: codeOf('unmatched'),
      severity: severityOf('unmatched', gates),
      message: { id: 'review/found-unmatched', gaps: { glob } },
      hint: { id: 'review/unmatched-hint' },
      at,
      identity: [policy.file, glob],
    }));
}
