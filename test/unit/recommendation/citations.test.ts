import { describe, expect, it } from 'vitest';
import type { EvidenceReference, KnowledgeBase } from '../../../src/domain/index.ts';
import { evidenceReport } from '../../../src/recommendation/citations.ts';

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

  it('is silent where nothing is recorded', () => {
    const { corpus, verdict, conditions, version, ...bare } = measured;
    const report = evidenceReport(bare.id, { references: { [bare.id]: bare } } as unknown as KnowledgeBase, 'zh');
    expect([report.corpus, report.corpusDocument, report.verdict, report.conditions, report.version]).toEqual(
      Array(5).fill(null),
    );
  });
});
