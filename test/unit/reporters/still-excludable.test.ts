import { expect, it } from 'vitest';
import type { Recommendation } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportMadr } from '../../../src/reporters/adr/madr.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { stillExcludable } from '../../../src/reporters/still-excludable.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true };
const decided = (...workloads: readonly Parameters<typeof recommend>[0]['workloads'][number][]): Recommendation =>
  recommend({ workloads }, realKnowledge(), { language: 'en', draws: 0, tool: { name: 't', version: '0' } });
const little = decided({ answers: { scenario: 'realtime-messaging', opsBudget: 'low' } });
const told = /What is recommended could still be excluded once more is known, such as: Durability, /;

it.each([
  ['text', reportText],
  ['markdown', reportMarkdown],
  ['html', reportHtml],
  ['MADR', reportMadr],
  ['Nygard', reportNygard],
])('what could still exclude what is recommended stands in the decision as %s', (_, report) => {
  expect(report(little, context).replace(/\s+/g, ' ')).toMatch(told);
});

it('is asked of what serves each of several workloads', () => {
  const calls = { name: 'calls', answers: { scenario: 'microservices', requestReply: true } };
  const log = {
    name: 'log',
    answers: { scenario: 'log-aggregation', replay: true, throughput: '1M', retention: '30d' },
  };
  expect(stillExcludable(decided(calls, log), say)).toContain('Durability');
});

it('names a number that nobody gave, where what it may be excludes, and none where it does not or no figure is known', () => {
  const log = {
    scenario: 'log-aggregation',
    throughput: '800k',
    replay: true,
    retention: '14d',
    durability: 'required',
  };
  const named = (network: string) => stillExcludable(decided({ answers: { ...log, network } }), say) ?? '';
  expect(named('unreliable')).toContain('Connected clients');
  expect(named('reliable')).not.toContain('Connected clients');
  // Two that nobody gave.
  expect(named('unknown')).not.toContain('Connected clients');
  const open = decided({ answers: { scenario: 'task-queue' } }).ranking.flatMap(({ undecided }) => undecided);
  expect(open.map(({ because }) => because).join()).not.toContain('Throughput');
});

it('is nothing where nothing is open, and nothing of what is not chosen', () => {
  const settled = { ...little, ranking: little.ranking.map((one) => ({ ...one, undecided: [] })) };
  const { recommendation } = little;
  const none = { ...little, recommendation: { ...recommendation, kind: 'none' as const } };
  const tie = { ...little, recommendation: { ...recommendation, tie: true, undecided: true as const } };
  const level = { ...tie, ranking: tie.ranking.map((one) => ({ ...one, rank: 1 })) };
  expect([settled, none, level].map((one) => stillExcludable(one, say))).toEqual([undefined, undefined, undefined]);
});

it('says that the confidence counts it, where draws were made', () => {
  const { robustness, recommendation } = little;
  const drawn = { ...little, recommendation: { ...recommendation, confidence: 0.97 } };
  expect(stillExcludable(drawn, say)).toMatch(/\. The confidence of 97% already counts how likely that is\.$/);
  expect([robustness, stillExcludable(little, say)]).toEqual([null, expect.not.stringContaining('counts')]);
});
