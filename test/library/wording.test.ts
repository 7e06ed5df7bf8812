import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/library/catalogue.ts';
import { explainSheet } from '../../src/library/explain/explain-sheet.ts';
import { mappings, section } from '../data/library.ts';
import { isLanguageNeutral } from '../support/language-neutral.ts';
import { realLookups } from '../support/real-library.ts';

const lookups = realLookups();
const { en, zh } = lookups;
const catalogue = createCatalogue(zh.library, zh.knowledge);
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

const LANGUAGES_OF_CODE = new Set(['C', 'C++', 'Go', 'Java', 'Python', 'Rust']);

/** Fields whose words a schema lists, or that name something of the knowledge base. */
const CHOICES = [
  ...['kind', 'severity', 'level', 'size', 'item', 'phase', 'confidence', 'basis', 'better', 'weight'],
  ...['technology', 'technologies', 'scenario', 'scenarios', 'corpusScenario'],
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
    const keys = mappings(PLAIN.map(section))
      .filter((record) => !('en' in record))
      .flatMap(Object.keys);
    const shown = [...new Set(keys)].filter((key) => key !== 'id' && !LANGUAGES_OF_CODE.has(key));
    expect(shown.length).toBeGreaterThan(120);
    const isNamed = (key: string) => wording[`library/field/${key}`] !== undefined || en.name(key) !== key;
    expect(shown.filter((key) => !isNamed(key))).toEqual([]);
  });

  it('has a name for every word that stands for a choice or an id', () => {
    const records = mappings(PLAIN.map(section));
    const words = CHOICES.flatMap((key) => records.map((record) => record[key])).flat();
    const shown = [...new Set(words)].filter(
      (word): word is string => typeof word === 'string' && /^[a-z-]+$/.test(word),
    );
    expect(shown).toEqual(expect.arrayContaining(['large', 'failure-loss', 'chaos', 'any', 'cloud-native-platform']));
    const isNamed = (word: string) => wording[`library/value/${word}`] !== undefined || en.owner(word) !== word;
    expect(shown.filter((word) => !isNamed(word))).toEqual([]);
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

  it('parts the rows of a list within a record, and the documents of one, by more than its fields', () => {
    const shown = (id: string) => {
      const [entry] = catalogue.find(id);
      if (entry === undefined) throw new Error(id);
      return explainSheet([entry], catalogue, zh).blocks;
    };
    const tables = shown('decision-equation').filter(({ kind }) => kind === 'table');
    expect(tables).toHaveLength(4);
    expect(tables[0]).toMatchObject({ rows: expect.arrayContaining([['云原生平台', '0.25', '0.25', '0.5']]) });
    expect(JSON.stringify(shown('selection-flow'))).toContain('条件：日志聚合，选择：Kafka；条件：物联网设备，');
    expect(JSON.stringify(shown('three-year-total'))).toContain('（依据：3 台服务器）');
    expect(JSON.stringify(shown('log-analysis-pilot'))).toMatch(
      /"场景化架构与运维决策框架","href":"[^"]+"\},\{"text":"；"\}/,
    );
  });

  it.each([
    ['evidence/mqtt-08', '条消息/秒'],
    ['kafka/broker/jmx.port', '端口'],
    ['kafka/producer/batch.size', '字节'],
  ])('says the unit of %s where it stands alone: %s', (id, unit) => {
    const [entry] = catalogue.find(id);
    if (entry === undefined) throw new Error(id);
    expect(JSON.stringify(explainSheet([entry], catalogue, zh).blocks)).toContain(`{"label":"单位","value":"${unit}"}`);
  });

  it('names every level of every capability and every kind', () => {
    const levels = en.knowledge.capabilities.flatMap((capability) => capability.levels);
    expect(levels.filter((level) => wording[`library/level/${level}`] === undefined)).toEqual([]);
    const { kinds } = createCatalogue(en.library, en.knowledge);
    expect(kinds.filter(({ name }) => wording[`library/kind/${name}`] === undefined)).toEqual([]);
  });
});
