import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import {
  aheadBesides,
  behindOn,
  penaltyText,
  reasonText,
  takenOn,
  takenOnText,
} from '../../../src/reporters/reasons.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
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

it('says what a workaround costs where it costs anything', () => {
  const one = { constraint: 'c', reason: 'large', workaround: null, penalty: 0.2, evidence: [], documents: [] };
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

  it('is told with figures, most first, and not what comes to less than is told of a score', () => {
    expect(behindOn(whole({}), say)).toBe('behind wren on: C (0.03), B (0.02), D (0.01)');
    const worse = row('wren', [0.5, 0.2, 0.3, 0.4, 0.1]);
    expect(behindOn(whole({}, [row('heron', []), worse]), say)).toBe(
      'behind wren on: A (0.50), D (0.40), C (0.30), B (0.20), E (0.10)',
    );
  });

  it('stands beside what the chosen one does better and no reason says, so that both come to the lead', () => {
    const reason = { text: 'a', ahead: { of: 'wren', by: 0.4 }, evidence: [], documents: [] };
    const rows = [row('heron', [0.4, 0.1, 0.11, 0.1, 0.1]), row('wren', [0, 0.04, 0.1, 0.1, 0.104])];
    const one = whole({ because: [{ ...reason, criterion: 'a' }] }, rows);
    const said = 'head of wren as well on: B (0.06), C (0.01)';
    expect(aheadBesides(one, say)).toBe(`a${said}`);
    for (const report of [reportText, reportMarkdown, reportHtml])
      expect(report(one, context).replace(/[\\\s]+/g, ' ')).toContain(`A${said}`);
    expect(
      aheadBesides(whole({ because: ['a', 'b', 'c'].map((criterion) => ({ ...reason, criterion })) }, rows), say),
    ).toBe(undefined);
    // The reasons for a part that a rule makes are of no criterion of the whole.
    expect(aheadBesides(whole({ because: [reason] }, rows), say)).toBeUndefined();
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
      `“${parts[1]?.workload}”: messages are large (costs 0.02 of the score).`,
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
