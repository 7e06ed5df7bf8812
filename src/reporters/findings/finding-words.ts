import type { Finding, FindingException } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';

/** `file:line:column`, as far as it is known; empty where nothing is. */
export function placeOf({ at }: Finding, inRepository: (file: string) => string = (file) => file): string {
  if (at === undefined) return '';
  return [inRepository(at.file), at.line, at.column].filter((part) => part !== undefined).join(':');
}

/** What is said below the message, a sentence each: what to do, and who has accepted it. */
export function remarksOf({ hint, exception }: Finding, say: Say): readonly string[] {
  return [...(hint === undefined ? [] : [hint]), ...(exception === undefined ? [] : [acceptance(exception, say)])];
}

function acceptance({ owner, reason, expires }: FindingException, say: Say): string {
  if (owner === undefined || expires === undefined) return say('findings/excepted-for-good', { reason });
  return say('findings/excepted', { owner, reason, expires });
}
