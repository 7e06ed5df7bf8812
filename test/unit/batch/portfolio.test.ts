import { expect, it } from 'vitest';
import type { BatchAnswer } from '../../../src/batch/answer.ts';
import { EMPTY, joinPortfolios, portfolioTally } from '../../../src/batch/portfolio.ts';

function answer(alternative: string | null, margin: number | null, more: Partial<BatchAnswer> = {}): BatchAnswer {
  return {
    name: null,
    kind: alternative === null ? 'none' : 'single',
    technology: alternative,
    alternative,
    parts: [],
    confidence: null,
    margin,
    runnerUp: null,
    undecided: false,
    ranking: [],
    agrees: null,
    ...more,
  };
}

const part = (alternative: string) => ({ workload: '', technology: alternative, alternative });
const lines = [
  answer('heron', 0.3),
  'empty' as const,
  answer('wren', 0.01, { name: 'close', agrees: false }),
  undefined,
  answer(null, null),
  answer('heron', 0, { undecided: true, warnings: [{ code: 'a/b', text: '' }] }),
  answer('heron', 0.9, { kind: 'hybrid', parts: [part('wren'), part('heron')], agrees: true }),
  ...Array.from({ length: 30 }, (_, i) => answer('wren', (50 + i) / 100)),
];

function tallied(some: readonly (BatchAnswer | 'empty' | undefined)[]) {
  const tally = portfolioTally();
  for (const one of some) {
    if (one === 'empty') tally.pass();
    else tally.add(one === undefined ? { text: '' } : { text: '', answer: one });
  }
  return tally.result();
}

it('counts what is recommended and lists what is least certain', () => {
  const { leastCertain, ...rest } = tallied(lines);
  expect(rest).toEqual({
    lines: 37,
    requests: 36,
    unreadable: 1,
    unreadableAt: [4],
    doubtful: 1,
    doubtfulAt: [6],
    choices: { undecided: 1, heron: 1, wren: 31, none: 1, 'heron + wren': 1 },
    recorded: 2,
    conflicting: 1,
    conflicts: [{ line: 3, name: 'close', choice: 'wren', confidence: null, margin: 0.01 }],
  });
  expect(leastCertain.map(({ margin }) => margin)).toEqual([0, 0.01, 0.3, 0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 0.56]);
});

it.each([0, 1, 2, 7, 36, 37])('adds up to the whole when cut at %d', (cut) => {
  expect(joinPortfolios(tallied(lines.slice(0, cut)), tallied(lines.slice(cut)))).toEqual(tallied(lines));
  expect(joinPortfolios(EMPTY, tallied(lines))).toEqual(tallied(lines));
});
