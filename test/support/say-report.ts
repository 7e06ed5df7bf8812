import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language, Text } from '../../src/domain/index.ts';
import { type Say, speaker } from '../../src/wording/say.ts';

/** The wording of reports, and of what only pages say, as it stands in the files. */
export function reportWording(): Readonly<Record<string, Text>> {
  const entries = ['report', 'page'].flatMap((name) => {
    const file = new URL(`../../data/wording/${name}.yaml`, import.meta.url);
    const { wording } = parse(readFileSync(file, 'utf8')) as { wording: Record<string, string | Text> };
    return Object.entries(wording);
  });
  return Object.fromEntries(entries.map(([id, text]) => [id, typeof text === 'string' ? { en: text } : text]));
}

export function sayReport(language: Language = 'en'): Say {
  return speaker(reportWording(), language);
}
