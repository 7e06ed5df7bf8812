import { expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { rankShares, shareByItself } from '../../../src/reporters/first-in.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import { passedOver } from '../../../src/reporters/not-chosen.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { hybridWinner, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 200, colour: 'none', hyperlinks: false, unicode: true, verbose: true };
const whole = recommend(
  {
    workloads: [
      { name: 'calls', answers: { scenario: 'microservices', requestReply: true } },
      { name: 'log', answers: { scenario: 'log-aggregation', retention: '30d' } },
    ],
  },
  realKnowledge(),
  { language: 'en', draws: 20, tool: { name: 't', version: '0' } },
);

/** Of every workload the first comes first in 38.5% of its draws, nothing fits in the others. */
const rounded = {
  ...whole,
  workloads: (whole.workloads ?? []).map((workload) => ({
    ...workload,
    confidence: 0.385,
    robustness: workload.robustness && {
      ...workload.robustness,
      outcomes: [
        { alternatives: [], share: 0.615 },
        { alternatives: [workload.winner ?? ''], share: 0.385 },
      ],
    },
    ranking: workload.ranking.map((one) => ({ ...one, acceptability: [0.385, 0.411, 0.204, 0] })),
  })),
};

it('writes one share of the draws of a workload in one way, wherever it stands', () => {
  const [calls] = rounded.workloads;
  expect(calls && shareByItself(calls)).toBe('38%');
  const text = reportText(rounded, context);
  expect(text).toContain('(first in 38% of the draws of this workload by itself)');
  expect(text).toMatch(/^ +1 {2}NATS Core .* 38% /m);
  expect(reportMarkdown(rounded, context)).toContain('| calls | NATS Core | 38% |');
  const page = reportHtml(rounded, context);
  expect(page).toContain('<b>NATS Core</b></td><td class="number">38%</td>');
  expect(page).toContain('NATS Core: first in 38%');
});

it('says on the page, too, what the draws come to, and not how often each took the first rank', () => {
  const { robustness } = singleWinner;
  const [winner, excluded] = singleWinner.ranking;
  if (robustness === null || winner === undefined || excluded === undefined) throw new Error('nothing was drawn');
  const page = reportHtml(
    {
      ...singleWinner,
      ranking: [
        { ...winner, name: 'A', acceptability: [0.54, 0.46] },
        { ...excluded, name: 'B', excluded: true, acceptability: [0.46, 0.54] },
      ],
      robustness: {
        ...robustness,
        outcomes: [
          { alternatives: [], share: 0.93 },
          { alternatives: [winner.alternative], share: 0.07 },
        ],
      },
    },
    context,
  );
  expect(page).toContain('<title id="ranks-0-title">A: first in 7%</title>');
  expect(page).toContain('<title id="ranks-1-title">B</title>');
  expect(page).toContain('<span class="bar-name">B</span><span class="bar-value">–</span>');
  expect(page).toContain('Rank 1: 46%');
  expect(page).toContain('<p class="note">In the other draws: none of them 93%.</p>');
});

it('writes the first of the ranks as it is written among all that the draws come to, where it is that', () => {
  const [calls] = rounded.workloads;
  const [first] = calls?.ranking ?? [];
  if (calls === undefined || first === undefined) throw new Error('nothing is assessed');
  expect(rankShares(calls, first)).toEqual(['38%', '41%', '21%', '0%']);
  expect(rankShares(calls, { ...first, acceptability: [0.386, 0.41, 0.204, 0] })).toEqual(['39%', '41%', '20%', '0%']);
});

it('writes how often a combination comes first as it is written among all that the draws come to', () => {
  const { hybrid, robustness } = hybridWinner;
  if (hybrid === null || robustness === null) throw new Error('no combination was drawn');
  const alternatives = hybrid.parts.map(({ alternative }) => alternative).sort();
  const outcomes = [
    { alternatives: [], share: 0.615 },
    { alternatives, share: 0.385 },
  ];
  const weighed = { ...hybrid, split: 'fleet', advised: false, comesFirst: 0.385 };
  expect(passedOver({ ...hybridWinner, robustness: { ...robustness, outcomes } }, weighed, say)).toContain('38%');
});
