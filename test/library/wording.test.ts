import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/library/catalogue.ts';
import { explainSheet } from '../../src/library/explain/explain-sheet.ts';
import { mappings, section } from '../data/library.ts';
import { isLanguageNeutral } from '../support/language-neutral.ts';
import { realLookups } from '../support/real-library.ts';

const lookups = realLookups();
const { en } = lookups;
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

  it('has a name for every unit that is a word of English', () => {
    const units = mappings(['metrics', 'tuning', 'cases', 'matrices', 'costModels', 'evidence'].map(section))
      .map(({ unit }) => unit)
      .filter((unit) => typeof unit === 'string');
    const words = [...new Set(units)].filter((unit) => !isLanguageNeutral(unit));
    expect(words).toContain('orders');
    const idOf = (unit: string) => `library/unit/${unit.replace(/[^A-Za-z0-9]+/g, '-')}`;
    expect(words.filter((unit) => wording[idOf(unit)] === undefined)).toEqual([]);
    expect(wording['library/unit/orders']?.zh).toBe('笔订单');
  });

  it.each([
    ['evidence/mqtt-08', '条消息/秒'],
    ['kafka/broker/jmx.port', '端口'],
    ['kafka/producer/batch.size', '字节'],
  ])('says the unit of %s where it stands alone: %s', (id, unit) => {
    const { zh } = lookups;
    const catalogue = createCatalogue(zh.library, zh.knowledge);
    const { blocks } = explainSheet(catalogue.find(id), catalogue, zh);
    expect(JSON.stringify(blocks)).toContain(`{"label":"单位","value":"${unit}"}`);
  });

  it('names every level of every capability and every kind', () => {
    const levels = en.knowledge.capabilities.flatMap((capability) => capability.levels);
    expect(levels.filter((level) => wording[`library/level/${level}`] === undefined)).toEqual([]);
    const { kinds } = createCatalogue(en.library, en.knowledge);
    expect(kinds.filter(({ name }) => wording[`library/kind/${name}`] === undefined)).toEqual([]);
  });
});
