import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/library/catalogue.ts';
import { section } from '../data/library.ts';
import { realLookups } from '../support/real-library.ts';

const { en } = realLookups();
const { wording } = en.knowledge;
const folder = join(import.meta.dirname, '../../src/library');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** Sections whose records are shown field by field. */
const PLAIN = [
  ...['quickDecisions', 'documentTags', 'unindexedDocuments', 'furtherReading', 'inconsistencies', 'corrections'],
  ...['evidenceLimits', 'suspectClaims', 'metrics', 'tuning', 'cases', 'caseComparisons', 'corpusScenarios', 'risks'],
  ...['monitoring', 'operations', 'bridgeFacts', 'checklists', 'practices', 'costModels', 'examples', 'templates'],
  ...['templateGuidance', 'exampleCoverage', 'exceptions'],
];

describe('the wording of what is looked up', () => {
  it('has every id that the code says', () => {
    const said = sources.flatMap((text) => [...text.matchAll(/'(library\/[a-z/-]+)'/g)].map(([, id]) => id ?? ''));
    expect(said.length).toBeGreaterThan(100);
    expect([...new Set(said)].filter((id) => wording[id] === undefined)).toEqual([]);
  });

  it('is in both languages', () => {
    const alone = Object.entries(wording).filter(([id, text]) => id.startsWith('library/') && text.zh === undefined);
    expect(alone.map(([id]) => id)).toEqual([]);
  });

  it('has a label for every field that is shown', () => {
    const keys = PLAIN.flatMap(section).flatMap(Object.keys);
    const shown = [...new Set(keys)].filter(
      (key) => !['id', 'name', 'title', 'source', 'evidence', 'verdict'].includes(key),
    );
    expect(shown.length).toBeGreaterThan(80);
    expect(shown.filter((key) => wording[`library/field/${key}`] === undefined)).toEqual([]);
  });

  it('names every level of every capability and every kind', () => {
    const levels = en.knowledge.capabilities.flatMap((capability) => capability.levels);
    expect(levels.filter((level) => wording[`library/level/${level}`] === undefined)).toEqual([]);
    const { kinds } = createCatalogue(en.library, en.knowledge);
    expect(kinds.filter(({ name }) => wording[`library/kind/${name}`] === undefined)).toEqual([]);
  });
});
