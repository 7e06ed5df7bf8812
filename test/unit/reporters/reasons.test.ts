import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { capitalised } from '../../../src/reporters/capitalised.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import type { ReportContext } from '../../../src/reporters/index.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import {
  behindOn,
  penaltyText,
  reasonText,
  smallerLags,
  smallerLeads,
  takenOn,
  takenOnText,
} from '../../../src/reporters/reasons.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { hybridWinner, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { contributed, ranked } from '../recommendation/ranked.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true };

describe('a reason', () => {
  const evidence = [
    { id: 'a', verdict: 'unverifiable' },
    { id: 'b', verdict: null },
    { id: 'c', verdict: 'corrected' },
  ] as unknown as Recommendation['evidence'];

  it.each<[string, readonly string[], boolean]>([
    ['the only figure behind it is unverifiable', ['a'], true],
    ['what else stands behind it is no figure that was checked', ['b', 'a'], true],
    ['another figure was checked', ['a', 'c'], false],
    ['nothing was to be checked', ['b'], false],
    ['nothing stands behind it', [], false],
  ])('where %s', (_, ids, isOpen) => {
    const text = reasonText(
      { text: 'fast', evidence: ids, documents: [] },
      { evidence } as unknown as Recommendation,
      say,
    );
    expect(text).toBe(isOpen ? 'Fast (its figure could not be verified)' : 'Fast');
  });
});

it('says nothing of what a workaround costs where a report of before does not tell', () => {
  const one = { constraint: 'c', reason: 'large', workaround: null, penalty: 0.2, evidence: [], documents: [] };
  expect(penaltyText(one, say)).toBe('large');
  expect(penaltyText({ ...one, costs: 0 }, say)).toBe('large');
  expect(penaltyText({ ...one, costs: 0.02 }, say)).toBe('large (costs 0.02 of the score)');
});

describe('what the next in line does better', () => {
  const row = (name: string, contributions: readonly number[]) =>
    ranked(
      name,
      ['a', 'b', 'c', 'd', 'e'].map((id, j) => contributed(id, contributions[j] ?? 0)),
    );
  const ranking = [row('heron', [0.4, 0.1, 0.1, 0.1, 0.1]), row('wren', [0, 0.12, 0.13, 0.11, 0.104])];
  const whole = (decision: Partial<Recommendation['recommendation']>, rows = ranking): Recommendation => ({
    ...singleWinner,
    recommendation: { ...singleWinner.recommendation, alternative: 'heron', runnerUp: 'wren', ...decision },
    ranking: rows,
  });

  it('is told with figures, most first, three at most, and not what comes to less than is told of a score', () => {
    expect(behindOn(whole({}), say)).toBe('behind wren on: C (0.03), B (0.02), D (0.01)');
    const worse = row('wren', [0.5, 0.2, 0.3, 0.4, 0.1]);
    expect(behindOn(whole({}, [row('heron', []), worse]), say)).toBe('behind wren on: A (0.50), D (0.40), C (0.30)');
  });

  const ahead = (by: number) => ({ text: 'a', ahead: { of: 'wren', by }, evidence: [], documents: [] });

  it.each<[string, number, readonly number[], string | undefined, string | undefined]>([
    ['more than the lines come to', 0.4, [0.3], 'and smaller ones, 0.16 together', undefined],
    ['less than they come to', 0.3, [0.4], undefined, 'behind wren on smaller ones, 0.04 together'],
    ['what they come to as they are printed', 0.06, [0.084, 0.042], undefined, undefined],
  ])('and the smaller ones make the lead add up where it is %s', (_, margin, leads, more, less) => {
    const one = whole({ margin, because: leads.map(ahead) });
    expect([smallerLeads(one, say), smallerLags(one, say)]).toEqual([more, less]);
    for (const report of [reportText, reportMarkdown, reportHtml])
      expect(
        report(one, context)
          .replace(/\s+/g, ' ')
          .match(/smaller ones/g) ?? [],
      ).toHaveLength(more === undefined && less === undefined ? 0 : 1);
  });

  it.each<[string, Recommendation]>([
    ['it does nothing better', whole({ alternative: 'wren', runnerUp: 'heron' }, [row('heron', []), row('wren', [])])],
    ['there is none', whole({ runnerUp: null })],
    ['it is several', whole({ runnerUpTogether: ['wren', 'tern'] })],
    ['what is chosen is several', whole({ kind: 'hybrid' })],
  ])('is nothing where %s', (_, one) => {
    expect(behindOn(one, say)).toBeUndefined();
  });

  it.each([
    ['text', reportText],
    ['markdown', reportMarkdown],
    ['html', reportHtml],
    ['a record', reportNygard],
  ])('stands in the report as %s', (_, report) => {
    const found = report(whole({}, [...ranking, ...singleWinner.ranking]), context);
    expect(found.replace(/[\\\s]+/g, ' ')).toMatch(/[Bb]ehind wren on: C \(0\.03\)/);
  });
});

describe('what the chosen one does not do as it comes', () => {
  const answers = {
    scenario: 'task-queue',
    throughput: '20',
    messageSize: '5MB',
    delivery: 'at-least-once',
    durability: 'required',
    opsBudget: 'low',
  };
  const whole = recommend({ workloads: [{ answers }] }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
  });

  it('is said with its workaround, among them a message above the default limit', () => {
    const said = takenOn(whole).map((one) => takenOnText(one, say));
    expect(said.join(' ')).toMatch(
      /Messages of 5 MB exceed the default of .* \(costs 0\.0\d of the score\)\. Workaround: .*\./,
    );
  });

  it('is said of a combination with the part that needs it', () => {
    const { hybrid } = hybridWinner;
    if (hybrid === null) throw new Error('the sample has no hybrid');
    const penalty = {
      constraint: 'payload/large',
      reason: 'messages are large',
      workaround: null,
      penalty: 0.2,
      costs: 0.02,
    };
    const penalties = [{ ...penalty, evidence: [], documents: [] }];
    const parts = hybrid.parts.map((part, at) => (at === 1 ? { ...part, penalties } : part));
    const said = takenOn({ ...hybridWinner, hybrid: { ...hybrid, parts } });
    expect(said.map((one) => takenOnText(one, say))).toEqual([
      `${capitalised(parts[1]?.workload ?? '')}: messages are large (costs 0.02 of the score).`,
    ]);
  });

  it.each([
    ['text', reportText],
    ['markdown', reportMarkdown],
    ['html', reportHtml],
  ])('stands in the report as %s', (_, report) => {
    expect(report(whole, context)).toContain('What it takes');
    expect(report(whole, context).replace(/\s+/g, ' ')).toContain('Messages of 5 MB exceed the default');
    const none = { ...whole, ranking: whole.ranking.map((one) => ({ ...one, penalties: [], criteria: [] })) };
    expect(report(none, context)).not.toContain('What it takes');
  });
});
