/** Wording in the languages it exists in; English always does. */
export interface Text {
  readonly en: string;
  readonly zh?: string;
}

export type Language = 'en' | 'zh';

/** The wording in `language`, English where that has no twin. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
