import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../../src/library/catalogue.ts';
import { createFacets } from '../../../../src/library/facets.ts';
import { lookupsOf } from '../../../../src/library/lookup.ts';
import { buildIndex } from '../../../../src/library/search/build-index.ts';
import { search } from '../../../../src/library/search/search.ts';
import { realLibrary } from '../../../support/real-library.ts';

const { library, knowledge } = realLibrary();
const catalogue = createCatalogue(library, knowledge);
const facets = createFacets(library, knowledge);
const lookups = lookupsOf(library, knowledge);
const index = buildIndex(catalogue, facets, lookups);
const found = (words: string) => search(words, catalogue, index, library, () => true);
const idsFor = (words: string, most = 5) =>
  found(words)
    .hits.slice(0, most)
    .map(({ entry }) => entry.id);

describe('the index', () => {
  it('is whole numbers and words, so that it can be kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });

  it('has sorted terms, and postings that stay within the catalogue', () => {
    expect(index.terms).toEqual([...index.terms].sort());
    for (const posting of index.postings) {
      const last = posting.filter((_, at) => at % 2 === 0).reduce((sum, step) => sum + step, 0);
      expect(last).toBeLessThan(index.entries);
      expect(posting.every(Number.isInteger)).toBe(true);
    }
  });

  it('of an empty library is empty', () => {
    const empty = { entries: [], kinds: [], find: () => [] };
    expect(buildIndex(empty, facets, lookups).terms).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['the title before the text', 'circuit breaker', 'circuit-breaker'],
    ['an id', 'latency/floor', 'latency/floor'],
    ['a setting by its whole name', 'min.insync.replicas', 'min-insync-replicas'],
    ['a word by its beginning', 'idempot', 'idempotence'],
    ['a term by its Chinese name', '死信队列', 'dlq'],
    ['a term by an alias', 'LWT', 'lwt'],
    ['a scenario by its name', '金融交易', 'financial-trading'],
    ['a document by its number', '03-05', 'doc/03-05'],
  ])('finds %s', (_, words, id) => {
    expect(idsFor(words)).toContain(id);
  });

  it('puts what says all of it before what says a part', () => {
    const [first] = found('reconnect storm jitter').hits;
    expect(first?.entry.id).toMatch(/reconnect/);
  });

  it('shows several kinds first, and nothing twice', () => {
    const first = found('throughput').hits.slice(0, 8);
    expect(new Set(first.map(({ entry }) => entry.kind.name)).size).toBeGreaterThan(3);
    const ids = first.map(({ entry }) => `${entry.kind.name}:${entry.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what a mistyped word was taken for', () => {
    expect(found('kafak').read).toEqual({ kafak: 'kafka' });
  });

  it.each(['', '   ', '???', '🙂'])('of %j, which has no word, finds nothing', (words) => {
    expect(found(words)).toMatchObject({ hits: [], read: {} });
  });

  it.each([
    ['constructor', { constructor: 'construction' }],
    ['__proto__', {}],
    ['toString', {}],
  ])('takes %s for a word like any other', (words, read) => {
    expect(found(words).read).toEqual(read);
  });
});
