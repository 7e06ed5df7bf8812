import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language, Text } from '../../src/domain/index.ts';
import { type Say, speaker } from '../../src/wording/say.ts';

/** The wording of one file as it stands in data/wording. */
function wordingOf(name: string): Readonly<Record<string, Text>> {
  const file = new URL(`../../data/wording/${name}.yaml`, import.meta.url);
  const { wording } = parse(readFileSync(file, 'utf8')) as { wording: Record<string, string | Text> };
  return Object.fromEntries(
    Object.entries(wording).map(([id, text]) => [id, typeof text === 'string' ? { en: text } : text]),
  );
}

/** The wording of reports as it stands in the file. */
export function reportWording(): Readonly<Record<string, Text>> {
  return wordingOf('report');
}

export function sayReport(language: Language = 'en'): Say {
  return sayFrom('report', language);
}

/** Speaks the wording of one file. */
export function sayFrom(name: string, language: Language = 'en'): Say {
  return speaker(wordingOf(name), language);
}
