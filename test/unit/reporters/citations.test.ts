import { expect, it } from 'vitest';
import type { EvidenceReport } from '../../../src/domain/index.ts';
import { addressOf, citations, saidOf } from '../../../src/reporters/citations.ts';
import { evidenceTitle, unread } from '../../../src/reporters/evidence-title.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const link = (title: string) => ({ title, url: `https://example.org/${title}` });
const bare: EvidenceReport = {
  id: 'evidence/heron-01',
  subject: 'heron',
  property: 'throughput',
  corpus: null,
  corpusDocument: null,
  verdict: null,
  current: 'much',
  conditions: null,
  version: null,
  links: [link('measured')],
};
const compared: EvidenceReport = {
  ...bare,
  id: 'capability/wading',
  subject: 'all',
  property: 'wading depth',
  links: [link('ibis'), link('heron')],
  linksOf: { heron: [1], ibis: [0, 1], stork: [] },
};
const say = sayShipped('en');
const sourced = { evidence: [bare.id, compared.id], documents: [] };
const numbering = () => citations({ evidence: [bare, compared], documents: [] });

it('numbers a record that compares alternatives once for each that is spoken of, and any other once', () => {
  const { cite, cited } = numbering();
  const heron = cite(saidOf({ alternative: 'heron' }, sourced));
  const ibis = cite(saidOf({ alternative: 'ibis' }, sourced));
  expect([heron, ibis, cite(saidOf({ alternative: 'heron' }, sourced)), cite(sourced)]).toEqual([
    [1, 2],
    [1, 3],
    [1, 2],
    [1, 4],
  ]);
  expect(cited().map(({ id }) => id)).toEqual([bare.id, compared.id, compared.id, compared.id]);
});

it('leads to what was read about the one that is spoken of, or nowhere where nothing was', () => {
  const leadsTo = (alternative: string) => {
    const { cite, cited } = numbering();
    const [number = 0] = cite(saidOf({ alternative }, { evidence: [compared.id], documents: [] }));
    return addressOf(cited()[number - 1]);
  };
  expect(['heron', 'ibis', 'stork'].map(leadsTo)).toEqual([
    'https://example.org/heron',
    'https://example.org/ibis',
    undefined,
  ]);
});

it('names those that are spoken of, with the links of both where they are two, and says where nothing was read', () => {
  const { cite, cited } = numbering();
  cite({ evidence: [compared.id], documents: [], about: ['ibis', 'heron'] });
  cite({ evidence: [compared.id], documents: [], about: ['stork'] });
  const entries = cited().map(({ evidence = bare, about }) => ({
    title: evidenceTitle(evidence, { ranking: [] }, say, about),
    links: evidence.links.map(({ title }) => title),
    unread: unread(evidence, about, say),
  }));
  expect(entries).toEqual([
    { title: 'ibis, heron: wading depth', links: ['ibis', 'heron'], unread: [] },
    { title: 'stork: wading depth', links: [], unread: ['General knowledge: nothing was looked up.'] },
  ]);
});
