import { describe, expect, it } from 'vitest';
import { knowledgeOf, SMALL } from './small.ts';

const knowledge = knowledgeOf([SMALL]);
const byId = <T extends { readonly id: string }>(entries: readonly T[], id: string): T => {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no "${id}"`);
  return found;
};

describe('compiled knowledge', () => {
  it('has its version from the files', () => {
    expect(knowledge.version).toBe('7');
    expect(knowledge.overlays).toEqual([]);
  });

  it('sorts sets by id and keeps the order of sequences', () => {
    expect(knowledge.alternatives.map(({ id }) => id)).toEqual(['heron', 'wren']);
    expect(knowledge.figures.map(({ id }) => id)).toEqual(['latencyP99', 'throughputPerNode']);
    expect(knowledge.questions.map(({ id }) => id)).toEqual([
      'scenario',
      'throughput',
      'latencyP99',
      'opsBudget',
      'replay',
      'protocol',
    ]);
  });

  it('reads figures into base units', () => {
    expect(byId(knowledge.alternatives, 'heron').figures.latencyP99).toMatchObject({
      min: 0.003,
      max: 0.015,
      typical: 0.008,
    });
    expect(byId(knowledge.alternatives, 'wren').figures.latencyP99).toBeUndefined();
  });

  it('keeps the levels of a capability from least to most', () => {
    expect(byId(knowledge.capabilities, 'replay')).toMatchObject({
      levels: ['none', 'partial', 'full'],
      levelLabels: { partial: { en: 'some' } },
    });
  });

  it('fills the choices that come from elsewhere', () => {
    expect(byId(knowledge.questions, 'scenario').answer).toEqual({
      kind: 'choice',
      ordered: false,
      choices: [
        { id: 'logs', label: { en: 'Logs' }, help: { en: 'lines of many systems' } },
        { id: 'calls', label: { en: 'Calls' }, help: { en: 'services that wait' } },
      ],
    });
    expect(byId(knowledge.questions, 'protocol').answer).toMatchObject({
      choices: [
        { id: 'any' },
        { id: 'heron', label: { en: 'Heron' } },
        { id: 'wren', label: { en: 'Wren', zh: '鹪鹩' } },
      ],
    });
  });

  it('types the columns of conditions', () => {
    expect(knowledge.columns).toEqual({
      scenario: { kind: 'choice', choices: ['logs', 'calls'], ordered: false },
      throughput: {
        kind: 'number',
        dimension: 'rate',
        integer: false,
        domain: { lo: 0, loOpen: false, hi: 1e9, hiOpen: false },
      },
      latencyP99: {
        kind: 'number',
        dimension: 'duration',
        integer: false,
        domain: { lo: 1e-6, loOpen: false, hi: 30 * 86400, hiOpen: false },
      },
      opsBudget: { kind: 'choice', choices: ['low', 'medium', 'high'], ordered: true },
      replay: { kind: 'flag' },
      protocol: { kind: 'choice', choices: ['any', 'heron', 'wren'], ordered: false },
      traits: { kind: 'labels', choices: ['live', 'pipeline', 'services'] },
      'alternative.id': { kind: 'choice', choices: ['heron', 'wren'] },
      'alternative.technology': { kind: 'choice', choices: ['heron', 'wren'] },
      'alternative.speaks': { kind: 'choice', choices: ['no', 'partly', 'yes'], ordered: true },
      'alternative.replay': { kind: 'choice', choices: ['none', 'partial', 'full'], ordered: true },
    });
  });

  it('parses conditions, with figures of the alternative', () => {
    expect(byId(knowledge.constraints, 'load/one-node').when.cells).toEqual([
      {
        column: 'throughput',
        test: {
          kind: 'figure',
          text: '> alternative.throughputPerNode * 2',
          comparison: '>',
          figure: 'throughputPerNode',
          factor: 2,
        },
      },
    ]);
    expect(byId(knowledge.splits, 'calls-and-logs').unless[0]?.cells[0]?.test).toMatchObject({ members: ['low'] });
    expect(byId(knowledge.advice, 'all/measure')).toMatchObject({ when: { cells: [] }, alternatives: [] });
  });

  it('turns implied values into the text of an answer', () => {
    expect(byId(knowledge.implications, 'logs/replay').requires).toEqual({ key: 'replay', value: 'true' });
    expect(byId(knowledge.splits, 'calls-and-logs').parts[0]?.sets).toEqual({ scenario: 'calls', replay: 'false' });
  });

  it.each([
    ['fit', { kind: 'fit', loosenedBy: [], least: 1 }],
    ['throughput', { kind: 'headroom', requirement: 'throughput', slope: 0.2 }],
    ['operations', { kind: 'burden', pressure: { hitPolicy: 'unique', rules: [{ then: 1 }, { then: 0.3 }] } }],
    ['workarounds', { kind: 'workarounds', none: { en: 'none' } }],
    [
      'replay',
      {
        kind: 'table',
        table: {
          columns: { replay: { kind: 'flag' }, 'alternative.replay': { kind: 'choice' } },
          rules: [
            { id: '1', then: { utility: 1, source: [] } },
            { id: 'kept', then: { utility: 1, source: ['evidence/heron-01'] } },
          ],
          otherwise: { utility: 0 },
        },
      },
    ],
  ])('compiles the utility of %s', (id, utility) => {
    expect(byId(knowledge.criteria, id).utility).toMatchObject(utility);
  });

  it('parses the tables and trees of procedures against their own inputs', () => {
    expect(byId(knowledge.procedures, 'by-table')).toMatchObject({
      inputs: [
        { id: 'load', type: { kind: 'number', dimension: 'rate' }, from: 'throughput' },
        { id: 'kept', from: { rules: [{ then: 'true' }], otherwise: 'false' } },
      ],
      body: { kind: 'table', table: { columns: { load: { kind: 'number' }, kept: { kind: 'flag' } } } },
      disputedBy: ['evidence/heron-01'],
    });
    expect(byId(knowledge.procedures, 'by-tree').body).toMatchObject({
      kind: 'trees',
      trees: [
        {
          kind: 'question',
          branches: [
            { when: { cells: [{ column: 'speed' }] }, then: { kind: 'outcome', recommend: ['wren'], external: [] } },
            { when: { cells: [{ test: { members: ['slow'] } }] }, then: { kind: 'question' } },
          ],
        },
      ],
    });
    expect(byId(knowledge.procedures, 'by-score').body).toMatchObject({
      kind: 'scoring',
      scores: { heron: { speed: 1, safety: 9 } },
    });
  });

  it('resolves what is cited, and nothing else', () => {
    expect(Object.keys(knowledge.references).sort()).toEqual([
      'doc/guide',
      'doc/guide#12-选型',
      'doc/guide#calls',
      'doc/guide#logs',
      'evidence/heron-01',
      'evidence/wren-01',
    ]);
    expect(knowledge.references['doc/guide#12-选型']).toEqual({
      kind: 'document',
      id: 'doc/guide#12-选型',
      document: 'guide',
      title: { en: 'Guide', zh: '指南' },
      section: { title: { en: 'Selection', zh: '选型' }, anchor: '12-选型' },
      url: 'https://example.org/docs/guide.md#12-%E9%80%89%E5%9E%8B',
    });
    expect(knowledge.references['doc/guide#logs']).toMatchObject({ section: { number: '1.1' } });
    expect(knowledge.references['evidence/heron-01']).toEqual({
      kind: 'evidence',
      id: 'evidence/heron-01',
      subject: 'heron',
      property: { en: 'throughput of a node' },
      corpus: { value: { en: 'a million a second' }, document: 'doc/guide#logs', section: '1.1' },
      verdict: 'corrected',
      current: { en: '200 thousand a second, replicated', zh: '每秒 20 万条，带副本' },
      conditions: { en: 'three nodes' },
      confidence: 'high',
      links: [{ title: 'Measurement', url: 'https://example.org/heron/measured' }],
    });
  });

  it('is frozen through and through', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(knowledge)).toBe(true);
  });
});
