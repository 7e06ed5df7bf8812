import type { Lookup } from '../lookup.ts';

/** What there is of several texts, one behind the other. */
export function inARow(texts: readonly Parameters<Lookup['text']>[0][], { text, say }: Lookup): string {
  return texts
    .map(text)
    .filter((part) => part !== '')
    .join(say('word/semicolon'));
}
