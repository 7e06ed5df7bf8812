import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordingIn } from '../../support/shipped-wording.ts';

const folder = new URL('../../../src/', import.meta.url).pathname;

function usedIds(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const matches = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id]) => id ?? ''));
  const ids = matches(/'(records\/[a-z-]+)'/g);
  /** Put together, such as `records/state-${state}`: everything that begins so may be meant. */
  const beginnings = matches(/`(records\/[a-z-]+)\$\{/g);
  const made = present.filter((id) => beginnings.some((beginning) => id.startsWith(beginning)));
  return [...new Set([...ids, ...made])].sort();
}

const wording = wordingIn('records.yaml');
const present = Object.keys(wording).sort();

it('has wording for every id that records use, and no other', () => {
  expect(present).toEqual(usedIds());
});

it.each(present)('%s speaks both languages with the same gaps', (id) => {
  const gaps = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(wording[id]?.zh).toBeTruthy();
  expect(gaps(wording[id]?.zh)).toEqual(gaps(wording[id]?.en));
});
