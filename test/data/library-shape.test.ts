import { describe, expect, it } from 'vitest';
import { librarySections } from '../../src/knowledge/schema/library.ts';
import { files, section, strings } from './library.ts';

const sectionNames = Object.keys(librarySections);

describe('every library section', () => {
  it.each(sectionNames)('%s fits its schema', (name) => {
    const schema = librarySections[name];
    const faults = section(name).flatMap((entry) => {
      const result = schema?.safeParse(entry);
      return result?.success
        ? []
        : [`${entry.id}: ${result?.error.issues.map((issue) => issue.path.join('.')).join()}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(sectionNames)('%s has entries, each with an id of its own', (name) => {
    const found = section(name).map((entry) => entry.id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length - new Set(found).size).toBe(0);
  });
});

describe('the schemas refuse', () => {
  const source = ['doc/01-01'];
  it.each([
    ['a figure without a unit', 'metrics', { id: 'm', metric: 'latency', technology: 'kafka', value: 5, source }],
    ['a figure without a source', 'metrics', { id: 'm', metric: 'latency', technology: 'kafka', value: 5, unit: 'ms' }],
    ['a key nobody knows', 'inconsistencies', { id: 'i', where: 'here', finding: 'x', wheer: 'typo' }],
    [
      'a reference without a kind',
      'glossary',
      { id: 't', term: 'T', origin: 'added', definition: 'd', source: ['01-01'] },
    ],
    [
      'evidence under a plain id',
      'evidence',
      { id: 'kafka-01', subject: 'kafka', property: 'p', current: 'c', confidence: 'high' },
    ],
    [
      'an unknown verdict',
      'evidence',
      { id: 'evidence/x', subject: 'kafka', property: 'p', current: 'c', confidence: 'high', verdict: 'maybe' },
    ],
    [
      'six stars',
      'matrices',
      {
        id: 'm',
        title: 'T',
        kind: 'stars',
        columns: [{ id: 'a', label: 'A' }],
        rows: [{ id: 'r', label: 'R', cells: { a: { stars: 6 } } }],
        source,
      },
    ],
    [
      'a conflict with one statement',
      'conflicts',
      { id: 'c', topic: 't', weight: 'high', technologies: ['kafka'], statements: [{ says: 'x', source }] },
    ],
  ])('%s', (_, name, entry) => {
    expect(librarySections[name]?.safeParse(entry).success).toBe(false);
  });
});

describe('every knowledge file', () => {
  it.each(files.map(({ name, bytes, text }) => ({ name, bytes, text })))(
    '$name is plain and small',
    ({ bytes, text }) => {
      expect(bytes).toBeLessThan(1024 * 1024);
      expect(/^\s*(- )?[\w-]+: [&*!][A-Za-z]/m.test(text)).toBe(false);
    },
  );

  it('speaks of the product, not of how it was made', () => {
    const slips = files.flatMap(({ name, content }) =>
      strings(content)
        .filter(({ text }) => /extractor|\bTODO\b|suspect_claims|tuning_parameters/.test(text))
        .map(({ path }) => `${name}: ${path}`),
    );
    expect(slips).toEqual([]);
  });
});
