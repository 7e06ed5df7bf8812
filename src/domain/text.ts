/** Wording in the languages it exists in; English always does. */
export interface Text {
  readonly en: string;
  readonly zh?: string;
}

export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Prose of a record as it may be written: a bare string is the same in every language. */
export type Prose = string | { readonly en: string; readonly zh?: string | undefined };

/** The wording in `language`, English where that has no twin. */
export function inLanguage(text: Prose, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}
