import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language, Text } from '../../src/domain/index.ts';
import { type Say, speaker, type Wording } from '../../src/wording/say.ts';

const folder = new URL('../../data/wording/', import.meta.url);

/** Everything the program says, as it stands in the files. */
export function shippedWording(): Wording {
  const texts = readdirSync(folder)
    .sort()
    .flatMap((file) => Object.entries(wordingIn(file)));
  return Object.fromEntries(texts);
}

/** The wording of one file of `data/wording`. */
export function wordingIn(file: string): Wording {
  const { wording } = parse(readFileSync(new URL(file, folder), 'utf8')) as { wording: Record<string, string | Text> };
  return Object.fromEntries(
    Object.entries(wording).map(([id, text]) => [id, typeof text === 'string' ? { en: text } : text]),
  );
}

const shipped = shippedWording();

export function sayShipped(language: Language = 'en'): Say {
  return speaker(shipped, language);
}
