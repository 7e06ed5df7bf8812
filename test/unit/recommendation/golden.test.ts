import { describe, expect, it } from 'vitest';
import type { Alternative, ColumnType, Constraint, KnowledgeBase, Request } from '../../../src/domain/index.ts';
import { type RecommendOptions, recommend } from '../../../src/recommendation/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { birds, decidedBirds } from '../../support/birds.ts';
import { compactJson } from '../../support/compact-json.ts';

// Whole reports about brokers that do not exist, so that they change only with how is decided, never with what is known.
// A report that moved is read as a diff: `npx vitest run test/unit/recommendation -u`.

const small = birds();
const [heron, wren] = small.alternatives;
const [hard] = small.constraints;
if (heron === undefined || wren === undefined || hard === undefined) throw new Error('the birds have flown');

/** A wren that keeps a little, is slower, and has been measured all over. */
const nesting: Alternative = {
  ...wren,
  id: 'wren-nesting',
  name: { en: 'Nesting wren', zh: '筑巢鹪鹩' },
  capabilities: {
    replay: { level: 'partial', detail: { en: 'the last day', zh: '最近一天' }, source: ['evidence/wren-01'] },
  },
  figures: {
    throughputPerNode: {
      min: 300_000,
      typical: 600_000,
      max: 900_000,
      conditions: { en: 'kept' },
      source: ['evidence/wren-01'],
    },
    latencyP99: { min: 0.001, typical: 0.002, max: 0.004, conditions: { en: 'kept' }, source: ['evidence/wren-01'] },
    minNodes: { min: 3, typical: 3, max: 3, conditions: { en: 'kept' }, source: ['evidence/wren-01'] },
    replicas: { min: 3, typical: 3, max: 3, conditions: { en: 'kept' }, source: ['evidence/wren-01'] },
  },
  fit: {
    logs: { utility: 0.6, reason: { en: 'a day of them' }, source: ['doc/guide'] },
    calls: { utility: 0.9, reason: { en: 'nearly as good' }, source: ['doc/guide#calls'] },
  },
};
const cell = (column: string, written: string) => {
  const ids: ColumnType = { kind: 'choice', choices: ['heron', 'wren', 'wren-nesting'] };
  const type = column === 'alternative.id' ? ids : small.columns[column];
  if (type === undefined) throw new Error(`no column ${column}`);
  const test = parseUnaryTest(written, type);
  if (!test.ok) throw new Error(`no condition: ${column} ${written}`);
  return { column, test: test.value };
};
const latency: Constraint = {
  ...hard,
  id: 'latency/replicated',
  when: { cells: [cell('latencyP99', '< 1ms'), cell('alternative.id', 'heron, wren-nesting')] },
  because: { en: '{alternative} takes longer than {need}', zh: '{alternative} 慢于 {need}' },
  source: ['evidence/heron-01', 'doc/guide'],
};
const knowledge: KnowledgeBase = {
  ...small,
  digest: 'birds',
  alternatives: [heron, wren, nesting],
  constraints: [...small.constraints, latency],
  sizing: [
    ...small.sizing,
    {
      id: 'copies',
      label: { en: 'copies' },
      need: ['throughput'],
      times: [],
      figure: 'throughputPerNode',
      when: { cells: [] },
      unless: [],
      spreads: true,
      replicated: true,
      optional: false,
      dimension: 'rate',
      source: ['doc/guide'],
    },
  ],
  settings: { ...decidedBirds().settings, robustnessStates: 40 },
};
/** The same where habit says what is required. */
const habitual: KnowledgeBase = {
  ...knowledge,
  implications: knowledge.implications.map((one) => ({ ...one, firm: false })),
};

const alone = (answers: Request['workloads'][number]['answers'], rest: Partial<Request> = {}): Request => ({
  ...rest,
  workloads: [{ answers }],
});
const calls = { name: 'calls', answers: { scenario: 'calls', throughput: '2M', replay: false, latencyP99: '500us' } };
const logs = {
  name: 'logs',
  description: 'of everything',
  answers: { scenario: 'logs', throughput: '300k', opsBudget: 'high' },
};

const REQUESTS: Readonly<Record<string, readonly [Request, Partial<RecommendOptions>?, KnowledgeBase?]>> = {
  'a log': [
    alone({ scenario: 'logs', throughput: '500k', opsBudget: 'low' }, { name: 'lines', description: 'of all systems' }),
  ],
  'calls, in Chinese': [alone({ scenario: 'calls', throughput: '1M..4M', protocol: 'heron' }), { language: 'zh' }],
  'calls that are kept': [alone({ scenario: 'calls', throughput: '3M', replay: true, opsBudget: 'high' })],
  'calls that are kept by nobody': [alone({ scenario: 'calls', throughput: '3M', replay: true, opsBudget: 'low' })],
  'calls that are kept by two': [
    alone({ scenario: 'calls', throughput: '3M', replay: true, opsBudget: 'high' }),
    {},
    { ...knowledge, alternatives: [heron, wren] },
  ],
  'a log out of habit': [alone({ scenario: 'logs', throughput: '500k' }), {}, habitual],
  'what no broker does': [alone({ replay: true, latencyP99: '500us', throughput: '1k' })],
  'two that pull apart': [{ name: 'both', workloads: [calls, logs] }],
  'two that agree': [{ workloads: [logs, { answers: { ...logs.answers, throughput: '100k' } }] }],
  'nothing at all': [alone({ opsBudget: 'unknown' })],
  'without draws, weighed by hand': [
    alone({ scenario: 'calls', throughput: '3M', replay: true }),
    { draws: 0, weights: { replay: 3, throughput: 1 }, stated: { weights: 'replay=3 throughput=1' } },
  ],
};

async function expectReport(name: string, request: Request, kb: KnowledgeBase, options: Partial<RecommendOptions>) {
  const report = recommend(request, kb, { language: 'en', tool: { name: 'mq-advisor', version: '0' }, ...options });
  const file = `golden/${name.replaceAll(/[ ,]+/g, '-')}.json`;
  await expect(`${compactJson(report)}\n`).toMatchFileSnapshot(file);
}

describe('the report of', () => {
  it.each(Object.entries(REQUESTS))('%s', async (name, [request, options, kb = knowledge]) => {
    await expectReport(name, request, kb, { draws: 100, ...options });
  });

  it('as many draws as it takes', async () => {
    await expectReport('as many draws as it takes', alone({ scenario: 'calls', replay: false }), knowledge, {
      seed: 7,
    });
  });
});
