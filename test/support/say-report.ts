import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language, Text } from '../../src/domain/index.ts';
import { type Say, speaker } from '../../src/wording/say.ts';

const file = new URL('../../data/wording/report.yaml', import.meta.url);

/** The wording of reports as it stands in the file. */
export function reportWording(): Readonly<Record<string, Text>> {
  const { wording } = parse(readFileSync(file, 'utf8')) as { wording: Record<string, string | Text> };
  return Object.fromEntries(
    Object.entries(wording).map(([id, text]) => [id, typeof text === 'string' ? { en: text } : text]),
  );
}

export function sayReport(language: Language = 'en'): Say {
  return speaker(reportWording(), language);
}
