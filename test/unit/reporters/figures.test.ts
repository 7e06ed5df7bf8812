import { describe, expect, it } from 'vitest';
import type { Decision, Recommendation } from '../../../src/domain/index.ts';
import { carriedBy, confidenceWord } from '../../../src/reporters/confidence.ts';
import { margin, requirementValue, score, share } from '../../../src/reporters/figures.ts';
import { capitalised } from '../../../src/wording/capitalised.ts';
import { singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const sure = (decision: Partial<Decision>): Recommendation => ({
  ...singleWinner,
  recommendation: { ...singleWinner.recommendation, ...decision },
});

it.each([
  [0, '0%'],
  [0.004, '<1%'],
  [0.874, '87%'],
  [0.996, '>99%'],
  [1, '100%'],
])('shows the share %d as %s', (value, text) => {
  expect(share(value)).toBe(text);
});

it.each([
  [0.085543, '0.09'],
  [0.004, '<0.01'],
  [0, '0.00'],
])('shows the lead %d as %s', (value, text) => {
  expect(margin(value)).toBe(text);
});

it('shows scores with two digits', () => {
  expect(score(0.5)).toBe('0.50');
});

it.each([
  [1, 'firm'],
  [0.85, 'firm'],
  [0.849, 'likely'],
  [0.65, 'likely'],
  [0.649, 'unsettled'],
  [0, 'unsettled'],
])('calls a confidence of %d %s', (confidence, word) => {
  expect(confidenceWord(sure({ confidence }), say)).toBe(word);
});

it.each(['single', 'hybrid'] as const)(
  'calls a %s more than a close call only where it leads by more than scores are fine',
  (kind) => {
    const led = (margin: number | null) =>
      confidenceWord({ ...singleWinner, recommendation: { ...singleWinner.recommendation, kind, margin } }, say);
    expect([led(0.03), led(0.0299), led(null)]).toEqual(['firm', 'a close call', 'firm']);
  },
);

it('never calls a tie firm, and has no word for what was not assessed', () => {
  expect(confidenceWord(sure({ confidence: 1, tie: true }), say)).toBe('a tie');
  expect(confidenceWord(sure({ confidence: null }), say)).toBeUndefined();
});

it.each(['decision/beyond-one-node', 'decision/oversize', 'decision/bound-missed'])(
  'of what may not do what was asked (%s) is provisional at best',
  (code) => {
    const warned = (confidence: number, margin: number) =>
      confidenceWord({ ...sure({ confidence, margin }), warnings: [{ code, text: '' }] }, say);
    expect([warned(0.99, 0.1), warned(0.7, 0.1), warned(0.99, 0.01)]).toEqual([
      'provisional',
      'provisional',
      'a close call',
    ]);
  },
);

describe('a decision on few answers', () => {
  const on = (scored: number, more: Partial<Recommendation> = {}) => ({
    ...sure({ confidence: 0.99 }),
    profile: { ...singleWinner.profile, scored },
    requirements: {
      rate: { origin: 'answer' },
      size: { origin: 'answer', unknown: true },
      delay: { origin: 'implied' },
    } as unknown as Recommendation['requirements'],
    ...more,
  });

  it('is provisional, and says how many they are and what they weigh', () => {
    const sureBy = (confidence: number) =>
      confidenceWord({ ...on(0.41), ...sure({ confidence }), profile: on(0.41).profile }, say);
    expect([sureBy(0.99), sureBy(0.7), sureBy(0.4)]).toEqual(['provisional', 'provisional', 'unsettled']);
    expect(carriedBy(on(0.41), say)).toBe('on 1 of 3 answers, 41% of the weight scored');
  });

  it('counts those of each workload', () => {
    const one = on(0.41);
    const two = on(0.41, { workloads: [one, one] as unknown as NonNullable<Recommendation['workloads']> });
    expect(confidenceWord(two, say)).toBe('provisional');
    expect(carriedBy(two, say)).toBe('on 2 of 6 answers, 41% of the weight scored');
  });

  it.each<[string, ReturnType<typeof on>]>([
    ['half of the weight was scored', on(0.5)],
    ['it is not said how much was scored', { ...on(0.41), profile: singleWinner.profile }],
  ])('is not spoken of where %s', (_, whole) => {
    expect(confidenceWord(whole, say)).toBe('firm');
    expect(carriedBy(whole, say)).toBeUndefined();
  });
});

describe('requirementValue', () => {
  it.each([
    ['scenario', 'Event sourcing'],
    ['throughput', '150k msg/s to 300k msg/s'],
    ['latencyP99', '20 ms'],
    ['replay', 'yes'],
    ['managed', 'no'],
    ['devices', 'unknown'],
  ])('shows %s as %s', (key, shown) => {
    const requirement = singleWinner.requirements[key];
    expect(requirement && requirementValue(requirement, say)).toBe(shown);
  });
});

it.each([
  ['ledger：一致', 'Ledger：一致'],
  ['below 6 ms it wins', 'Below 6 ms it wins'],
  ['load-test first', 'Load-test first'],
  ['acks=all keeps it', 'acks=all keeps it'],
  ['mTLS is needed', 'mTLS is needed'],
  ['min.insync.replicas=2', 'min.insync.replicas=2'],
  ['回放', '回放'],
])('opens %j as %j', (text, opened) => {
  expect(capitalised(text)).toBe(opened);
});
