/** Wording in the languages it exists in; English always does. */
export interface Text {
  readonly en: string;
  readonly zh?: string;
}

export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The wording in `language`, English where that has no twin; a bare string is the same in every language. */
export function inLanguage(text: Text | string, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}
