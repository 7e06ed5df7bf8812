import type { Say } from './say.ts';

/** Names that people gave, each in quotation marks; empty where there are none. */
export function namedList(names: readonly string[], say: Say): string {
  return names.map((name) => say('word/named', { name })).join(say('word/comma'));
}
