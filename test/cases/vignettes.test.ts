import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCases, readVignettes } from '../../bench/read-cases.ts';

const { vignettes, pairs } = readVignettes('test/cases/vignettes.yaml');
const all = [...vignettes, ...pairs];

it('keeps every vignette and pair under a name of its own', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('cites evidence that exists', () => {
  const { evidence } = parse(readFileSync('data/evidence.yaml', 'utf8')) as { evidence: { id: string }[] };
  const known = new Set(evidence.map(({ id }) => id));
  expect(all.flatMap((entry) => entry.evidence.filter((id) => !known.has(id)))).toEqual([]);
});

it.each(vignettes)('$id does not contradict itself', ({ first, excluded, notExcluded, orderings }) => {
  for (const id of [...first, ...notExcluded, ...orderings.map(([better]) => better)])
    expect(excluded).not.toContain(id);
  for (const [better, worse] of orderings) {
    expect(better).not.toBe(worse);
    expect(first.includes(worse) && !first.includes(better)).toBe(false);
  }
});

it.each(pairs)('$id changes one answer and expects something of it', ({ base, change, expect: wanted }) => {
  const [key = '', ...more] = Object.keys(change);
  expect(more).toEqual([]);
  expect(base[key]).not.toBe(change[key]);
  expect(Object.values(wanted).flat().length).toBeGreaterThan(0);
});

it.each(['published', 'corpus', 'further'])('accepts in %s what was chosen', (name) => {
  for (const { acceptable, chosen } of readCases(`test/cases/${name}.yaml`))
    expect(acceptable).toContain(chosen.family);
});
