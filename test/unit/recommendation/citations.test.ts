import { describe, expect, it } from 'vitest';
import type { DocumentReference, EvidenceReference, KnowledgeBase } from '../../../src/domain/index.ts';
import { cite, collectCitations, documentReport, evidenceReport } from '../../../src/recommendation/citations.ts';

const measured: EvidenceReference = {
  kind: 'evidence',
  id: 'evidence/heron-01',
  subject: 'heron',
  property: { en: 'throughput of a node', zh: '单节点吞吐量' },
  corpus: { value: { en: 'a million a second', zh: '每秒百万条' }, document: 'doc/guide#logs', section: '1.1' },
  verdict: 'corrected',
  current: { en: '200 thousand a second', zh: '每秒 20 万条' },
  conditions: { en: 'three nodes', zh: '三节点' },
  version: { en: '2.1' },
  confidence: 'high',
  links: [{ title: 'Measurement', url: 'https://example.org/heron/measured' }],
};
const knowledge = { references: { [measured.id]: measured } } as unknown as KnowledgeBase;

describe('a record of evidence', () => {
  it('speaks the language of the report, and names its primary sources as they are', () => {
    expect(evidenceReport(measured.id, knowledge, 'zh')).toEqual({
      id: 'evidence/heron-01',
      subject: 'heron',
      property: '单节点吞吐量',
      corpus: '每秒百万条',
      corpusDocument: 'doc/guide#logs',
      verdict: 'corrected',
      current: '每秒 20 万条',
      conditions: '三节点',
      version: '2.1',
      links: [{ title: 'Measurement', url: 'https://example.org/heron/measured' }],
    });
  });

  it('has English words in an English report', () => {
    expect(evidenceReport(measured.id, knowledge, 'en')).toMatchObject({
      property: 'throughput of a node',
      corpus: 'a million a second',
      current: '200 thousand a second',
      conditions: 'three nodes',
    });
  });

  it('sorts the links of a comparison by alternative, those of a product to the technology it is one of', () => {
    const link = (title: string) => ({ title, url: `https://example.org/${title}` });
    const links = [link('grey'), link('heron')];
    const linksOf = { heron: [1], grey: [0, 1], ibis: [] };
    const report = evidenceReport(
      measured.id,
      {
        references: { [measured.id]: { ...measured, links, linksOf } },
        technologies: [{ id: 'heron', products: ['grey'] }, { id: 'ibis' }],
        alternatives: [
          { id: 'heron-day', technology: 'heron' },
          { id: 'ibis', technology: 'ibis' },
          { id: 'newcomer', technology: 'newcomer' },
        ],
      } as unknown as KnowledgeBase,
      'en',
    );
    expect(report.linksOf).toEqual({ 'heron-day': [1, 0], ibis: [] });
  });

  it('is silent where nothing is recorded', () => {
    const { corpus, verdict, conditions, version, ...bare } = measured;
    const report = evidenceReport(bare.id, { references: { [bare.id]: bare } } as unknown as KnowledgeBase, 'zh');
    expect([report.corpus, report.corpusDocument, report.verdict, report.conditions, report.version]).toEqual(
      Array(5).fill(null),
    );
  });
});

const guide: DocumentReference = {
  kind: 'document',
  id: 'doc/guide#logs',
  document: 'guide',
  title: { en: 'Guide', zh: '指南' },
  section: { number: '1.1', title: { en: 'Logs', zh: '日志' }, anchor: 'logs' },
  url: 'https://example.org/guide#logs',
};

describe('a document', () => {
  const report = (reference: DocumentReference, why: string | null = null) =>
    documentReport(reference.id, { references: { [reference.id]: reference } } as unknown as KnowledgeBase, 'zh', why);

  it('is named by its title and the number and title of the section, with why to read it', () => {
    expect(report(guide, 'for the logs')).toEqual({
      id: 'doc/guide#logs',
      title: '指南',
      section: '1.1 日志',
      url: 'https://example.org/guide#logs',
      why: 'for the logs',
    });
  });

  it('may have a section without a number, or none', () => {
    expect(report({ ...guide, section: { title: { en: 'Logs' }, anchor: 'logs' } }).section).toBe('Logs');
    const { section: _, ...whole } = guide;
    expect(report(whole)).toMatchObject({ section: null, why: null });
  });

  it('is no evidence, nor evidence a document, nor either one what nobody knows', () => {
    const both = { references: { [measured.id]: measured, [guide.id]: guide } } as unknown as KnowledgeBase;
    expect(() => documentReport(measured.id, both, 'en', null)).toThrow('"evidence/heron-01" is no document');
    expect(() => evidenceReport(guide.id, both, 'en')).toThrow('"doc/guide#logs" is no evidence');
    expect(() => documentReport('doc/songs', both, 'en', null)).toThrow('"doc/songs" is no document');
    expect(() => evidenceReport('evidence/songs', both, 'en')).toThrow('"evidence/songs" is no evidence');
  });
});

describe('sources', () => {
  const references = { [measured.id]: measured, [guide.id]: guide };

  it('are evidence and documents, each once and in the order given', () => {
    expect(cite([guide.id, measured.id, guide.id], { references })).toEqual({
      evidence: [measured.id],
      documents: [guide.id],
    });
    expect(cite([], { references })).toEqual({ evidence: [], documents: [] });
  });

  it('must resolve', () => {
    expect(() => cite(['doc/songs'], { references })).toThrow('source "doc/songs" is cited but does not resolve');
  });

  it('are found wherever a report names them, in the order of first mention', () => {
    const report = {
      ranking: [
        { evidence: ['e1', 'e2'], documents: ['d1'], toWin: null },
        { criteria: [{ evidence: ['e2', 'e3'], documents: ['d2', 'd1'] }] },
      ],
      procedures: [{ document: 'd3', disputedBy: ['e4', 'e1'] }],
      odd: { document: { documents: ['d4'] }, number: 1, words: ['evidence', 'd9'] },
    };
    expect(collectCitations(report)).toEqual({
      evidence: ['e1', 'e2', 'e3', 'e4'],
      documents: ['d1', 'd2', 'd3', 'd4'],
    });
    expect([collectCitations(null), collectCitations('evidence'), collectCitations(undefined)]).toEqual(
      Array(3).fill({ evidence: [], documents: [] }),
    );
  });
});
