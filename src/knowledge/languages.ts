import { inLanguage, LANGUAGES, type Language, type Text } from '../domain/index.ts';

/**
 * Texts apart by language: English, which every text has, stays where it is; all others are kept beside it, for those who
 * want them. Most runs speak English alone, and half of what a knowledge base holds would be parsed for nothing.
 */

/** A sparse tree of the keys that lead to texts, with what these say in other languages than English. */
export interface OtherLanguages {
  readonly [key: string]: OtherLanguages | string;
}

/** Whether a value is a text: English, and nothing but languages. */
function isText(value: object): value is Text {
  const languages: readonly string[] = LANGUAGES;
  return typeof (value as Text).en === 'string' && Object.keys(value).every((key) => languages.includes(key));
}

/** A value with every text in one language alone, kept where English stands: it is the one every text has. */
export function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return { en: inLanguage(value, language) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)]));
}

/** What a value in English alone leaves out; undefined where that is nothing. */
export function otherLanguagesIn(value: unknown): OtherLanguages | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && isText(value)) return value.zh === undefined ? undefined : { zh: value.zh };
  const found = Object.entries(value).flatMap(([key, inner]) => {
    const others = otherLanguagesIn(inner);
    return others === undefined ? [] : [[key, others] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Puts other languages back into a value in English alone, in place. */
export function addOtherLanguages(value: object, others: OtherLanguages): void {
  const target = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(others)) {
    if (typeof inner === 'string') target[key] = inner;
    else addOtherLanguages(target[key] as object, inner);
  }
}
