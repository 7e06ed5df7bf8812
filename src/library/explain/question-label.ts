import type { Lookup } from '../lookup.ts';

/** What a question is called, by its key. */
export function questionLabel(key: string, { knowledge, text }: Lookup): string {
  return text(knowledge.questions.find(({ id }) => id === key)?.label ?? key);
}
