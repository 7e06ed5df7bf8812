import type { Recommendation, ReviewedWith } from '../domain/index.ts';

/**
 * Whether a decision was last looked at with other knowledge than there is now: by the digest where it was kept, else by the
 * version of the knowledge, else by that of the tool. Undefined where nothing was kept.
 */
export function isStale(
  { digest, knowledge, version }: ReviewedWith,
  now: Pick<Recommendation, 'knowledge' | 'tool'>,
): boolean | undefined {
  if (digest !== null) return !now.knowledge.digest.startsWith(digest);
  if (knowledge !== null) return knowledge !== now.knowledge.version;
  return version === null ? undefined : version !== now.tool.version;
}
