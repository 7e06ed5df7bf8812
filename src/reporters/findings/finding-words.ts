import type { Finding } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';

/** `file:line:column`, as far as it is known; empty where nothing is. */
export function placeOf({ at }: Finding, inRepository: (file: string) => string = (file) => file): string {
  if (at === undefined) return '';
  return [inRepository(at.file), at.line, at.column].filter((part) => part !== undefined).join(':');
}

/** What is said below the message, a sentence each: what to do, and who has accepted it. */
export function remarksOf({ hint, exception }: Finding, say: Say): readonly string[] {
  return [
    ...(hint === undefined ? [] : [hint]),
    ...(exception === undefined ? [] : [say('findings/excepted', { ...exception })]),
  ];
}
