import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportWording } from '../../support/say-report.ts';

/** Who shows reports: as text, and as pages that can be changed. */
const folders = ['reporters', 'page'].map((name) => new URL(`../../../src/${name}/`, import.meta.url).pathname);

function usedIds(): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const ids = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:report|page)\/[a-z-]+)'/g)]);
  return [...new Set(ids.map(([, id]) => id ?? ''))].sort();
}

const wording = reportWording();
const present = Object.keys(wording).sort();

it('has wording for every id the reporters use, and no other', () => {
  expect(present).toEqual(usedIds());
});

it.each(present)('%s speaks both languages with the same gaps', (id) => {
  const gaps = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(wording[id]?.zh).toBeTruthy();
  expect(gaps(wording[id]?.zh)).toEqual(gaps(wording[id]?.en));
});
