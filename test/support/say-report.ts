import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language, Text } from '../../src/domain/index.ts';
import { type Say, speaker } from '../../src/wording/say.ts';

const folder = new URL('../../data/wording/', import.meta.url);

/** The wording of one file of `data/wording/`, as it stands there. */
export function wordingIn(file: string): Readonly<Record<string, Text>> {
  const { wording } = parse(readFileSync(new URL(file, folder), 'utf8')) as { wording: Record<string, string | Text> };
  return Object.fromEntries(
    Object.entries(wording).map(([id, text]) => [id, typeof text === 'string' ? { en: text } : text]),
  );
}

/** The wording of reports as it stands in the file. */
export function reportWording(): Readonly<Record<string, Text>> {
  return wordingIn('report.yaml');
}

/** Says whatever there is wording for. */
export function sayReport(language: Language = 'en'): Say {
  return speaker(Object.assign({}, ...readdirSync(folder).map(wordingIn)), language);
}
