import { describe, expect, it } from 'vitest';
import type { Answers, Criterion, KnowledgeBase } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/index.ts';
import { factsRead, reportFacts } from '../../../src/recommendation/report-facts.ts';
import { sizingRules } from '../../../src/scoring/index.ts';
import { birds, required } from '../../support/birds.ts';

const knowledge = birds();
const [heron, wren] = knowledge.alternatives;
if (heron === undefined || wren === undefined) throw new Error('the birds have flown');
const read = (answers: Answers, kb: KnowledgeBase = knowledge) => {
  const requirements = required(answers, kb);
  return factsRead(assess(kb, requirements), sizingRules(requirements, kb));
};
/** Nothing decides but what is given. */
const bare: KnowledgeBase = { ...knowledge, constraints: [], sizing: [], criteria: [] };
const criterion = (id: string): Criterion => {
  const found = knowledge.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
};
const calls = {
  ...criterion('throughput'),
  utility: {
    ...criterion('throughput').utility,
    volumes: [{ times: ['latencyP99'], figure: 'latencyP99', most: 1, covered: { en: '' }, short: { en: '' } }],
  } as Criterion['utility'],
};
const constraint = (id: string) => knowledge.constraints.filter((one) => one.id === id);

describe('the facts that rules read', () => {
  it.each<[string, Answers, readonly string[]]>([
    ['nothing of what nobody asked', {}, []],
    ['the figure of a criterion that counts', { opsBudget: 'low' }, ['latencyP99']],
    ['what a table looks at', { replay: true }, ['replay']],
    ['the figure of a need, which is sized by too', { throughput: '1k' }, ['throughputPerNode']],
    [
      'all of it, in the order of the knowledge',
      { throughput: '1k', replay: true, opsBudget: 'low' },
      ['replay', 'latencyP99', 'throughputPerNode'],
    ],
    ['nothing for what an alternative is worth in a scenario', { scenario: 'calls' }, []],
  ])('are %s', (_name, answers, expected) => {
    expect(read(answers)).toEqual(expected);
  });

  it.each<[string, Partial<KnowledgeBase>, Answers, readonly string[]]>([
    [
      'of a constraint whose answer is known',
      { constraints: constraint('replay/none') },
      { replay: false },
      ['replay'],
    ],
    ['of no constraint whose answer is open', { constraints: constraint('replay/none') }, { throughput: '1k' }, []],
    [
      'of a comparison with a figure',
      { constraints: constraint('load/one-node') },
      { throughput: '1k' },
      ['throughputPerNode'],
    ],
    ['of what is sized', { sizing: knowledge.sizing }, { throughput: '1k' }, ['throughputPerNode']],
    ['of what is sized only when the need is known', { sizing: knowledge.sizing }, { replay: true }, []],
    ['of a volume', { criteria: [calls] }, { throughput: '1k', latencyP99: '1s' }, ['latencyP99', 'throughputPerNode']],
    ['of no volume that is not known', { criteria: [calls] }, { throughput: '1k' }, ['throughputPerNode']],
    ['of a burden', { criteria: [criterion('operations')] }, { opsBudget: 'low' }, ['latencyP99']],
    ['of no criterion that is silent', { criteria: [criterion('operations')] }, { replay: true }, []],
  ])('are those %s', (_name, changes, answers, expected) => {
    expect(read(answers, { ...bare, ...changes })).toEqual(expected);
  });

  it('are the copies that are kept, where what is sized is kept in copies', () => {
    const replicas = { id: 'replicas', label: { en: 'Copies' }, dimension: 'count' } as const;
    const kb = (replicated: boolean): KnowledgeBase => ({
      ...bare,
      figures: [...knowledge.figures, replicas],
      sizing: knowledge.sizing.map((rule) => ({ ...rule, replicated })),
    });
    expect(read({ throughput: '1k' }, kb(true))).toEqual(['throughputPerNode', 'replicas']);
    expect(read({ throughput: '1k' }, kb(false))).toEqual(['throughputPerNode']);
  });

  it('are what the pressure of a burden looks at', () => {
    const operations = criterion('operations');
    const kept = criterion('replay');
    if (operations.utility.kind !== 'burden' || kept.utility.kind !== 'table') throw new Error('other criteria');
    const rules = kept.utility.table.rules.map(({ id, when }) => ({ id, when, then: 1 }));
    const pressed: Criterion = {
      ...operations,
      utility: { ...operations.utility, pressure: { ...operations.utility.pressure, hitPolicy: 'first', rules } },
    };
    expect(read({ opsBudget: 'low', replay: true }, { ...bare, criteria: [pressed] })).toEqual([
      'replay',
      'latencyP99',
    ]);
  });
});

describe('a fact in a report', () => {
  it('is a level by its words, else by its name', () => {
    expect(reportFacts(heron, ['replay'], knowledge, 'en')).toEqual({
      replay: {
        label: 'Replay',
        level: 'full',
        dimension: null,
        display: 'everything',
        evidence: ['evidence/heron-01'],
        documents: [],
      },
    });
    const unworded = { ...knowledge, capabilities: knowledge.capabilities.map((one) => ({ ...one, levelLabels: {} })) };
    expect(reportFacts(heron, ['replay'], unworded, 'en').replay?.display).toBe('full');
  });

  it('is a figure with its range, in base units and in words', () => {
    expect(reportFacts(heron, ['latencyP99'], knowledge, 'en')).toEqual({
      latencyP99: {
        label: 'P99 latency',
        typical: 0.008,
        min: 0.003,
        max: 0.015,
        dimension: 'duration',
        display: '8 ms',
        evidence: ['evidence/heron-01'],
        documents: [],
      },
    });
  });

  it('is left out where the alternative has none, or nobody asks for it', () => {
    expect(Object.keys(reportFacts(wren, ['latencyP99', 'replay', 'songs'], knowledge, 'en'))).toEqual(['replay']);
    expect(reportFacts(heron, [], knowledge, 'en')).toEqual({});
    const mute = { ...wren, capabilities: {} };
    expect(reportFacts(mute, ['replay', 'throughputPerNode'], knowledge, 'en')).toMatchObject({
      throughputPerNode: { display: '1M msg/s' },
    });
    expect(reportFacts(mute, ['replay'], knowledge, 'en')).toEqual({});
  });

  it('speaks the language of the report', () => {
    const named = {
      ...knowledge,
      figures: knowledge.figures.map((one) => ({ ...one, label: { en: one.id, zh: '数' } })),
    };
    expect(reportFacts(heron, ['latencyP99'], named, 'zh').latencyP99?.label).toBe('数');
    expect(reportFacts(heron, ['latencyP99'], named, 'en').latencyP99?.label).toBe('latencyP99');
  });
});
