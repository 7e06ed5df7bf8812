import { describe, expect, it } from 'vitest';
import type { KnowledgeBase, Question, Requirement } from '../../../src/domain/index.ts';
import type { Doubt, Turn } from '../../../src/recommendation/find-turn.ts';
import { nearestTo } from '../../../src/recommendation/nearest-to.ts';
import type { Probe } from '../../../src/recommendation/probe.ts';
import { birds, rateNeeded } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const rate: Question = {
  id: 'rate',
  label: { en: 'Rate' },
  prompt: { en: '' },
  help: { en: '' },
  answer: { kind: 'number', dimension: 'rate', integer: false, min: 0, max: 1e9 },
  core: false,
  examples: [],
  unknownRange: { kind: 'number', min: 10, max: 1000 },
  source: [],
};
const kb: KnowledgeBase = { ...birds(), questions: [rate] };
const open: Requirement = { kind: 'unknown', origin: 'default', firm: false };
const said = (
  from: Requirement,
  to: readonly number[],
  doubted: (value: number) => Doubt | undefined = () => undefined,
) => {
  const probes = to.map(
    (value, i): Probe => ({ key: 'rate', from, to: rateNeeded(value), outcome: 'wren', distance: i }),
  );
  const standing = (probe: Probe) => {
    const doubt = doubted(probe.to.kind === 'number' ? probe.to.min : 0);
    return { probe, ...(doubt === undefined ? {} : { doubt }) };
  };
  const change = nearestTo('wren', new Map([['rate', probes]]), standing, kb, 'en', sayShipped());
  return [change?.from, change?.text];
};

it.each<[string, Requirement, readonly number[], string]>([
  ['the nearest', rateNeeded(5), [50, 60], 'would win with Rate: 50 msg/s (now: 5 msg/s)'],
  [
    'what may be expected before what may not',
    rateNeeded(5),
    [900, 50],
    'would win with Rate: 50 msg/s (now: 5 msg/s)',
  ],
  ['as far as a hundred times away', rateNeeded(5), [500], 'would win with Rate: 500 msg/s (now: 5 msg/s)'],
  ['what three digits would hide', rateNeeded(1001), [1000], 'would win with Rate: 1k msg/s (now: 1.001k msg/s)'],
  [
    'nothing at all',
    rateNeeded(5),
    [0],
    'would win with Rate: 0 msg/s (now: 5 msg/s), which is rare for such a system',
  ],
  ['what not knowing it may mean', open, [20], 'would win with Rate: 20 msg/s'],
  ['and what it does not', open, [2000], 'would win with Rate: 2k msg/s, which is rare for such a system'],
])('says %s', (_, from, to, text) => {
  expect(said(from, to)).toEqual([from === open ? 'not known' : expect.any(String), text]);
});

it.each<[string, Doubt, string]>([
  ['a size nobody runs', { kind: 'size', nodes: 1234 }, ', which would take 1.23k nodes'],
  ['what cannot be divided', { kind: 'size', nodes: undefined }, ', which no number of nodes carries'],
  ['what may fit nowhere', { kind: 'fit' }, ', where it is doubtful that anything fits'],
])('takes one that does not stand where no other does, and says why: %s', (_, doubt, text) => {
  expect(said(rateNeeded(5), [20, 30], (value) => (value === 20 ? doubt : undefined))[1]).toContain('Rate: 30 msg/s');
  expect(said(rateNeeded(5), [20, 30], () => doubt)[1]).toBe(`would win with Rate: 20 msg/s (now: 5 msg/s)${text}`);
});

it.each([
  ['above', rateNeeded(5), 1500],
  ['below', rateNeeded(1000), 2],
])('says nothing of what is more than a hundred times %s', (_, from, to) => {
  expect(said(from, [to])).toEqual([undefined, undefined]);
});

it('says a fact that nobody answered only where nothing that people change leads there', () => {
  const facts = { ...kb, questions: [{ ...rate, id: 'team', anotherMeans: { en: 'another team' } }, rate] };
  const probe = (key: string, distance: number): Probe => ({
    key,
    from: open,
    to: rateNeeded(20),
    outcome: 'wren',
    distance,
  });
  const nearest = (...probes: readonly Probe[]) =>
    nearestTo('wren', new Map([['any', probes]]), (one) => ({ probe: one }), facts, 'en', sayShipped())?.requirement;
  expect(nearest(probe('team', 0), probe('rate', 1))).toBe('rate');
  expect(nearest(probe('team', 0))).toBe('team');
});

describe('a turn where something else comes first in more draws', () => {
  const probe: Probe = { key: 'rate', from: rateNeeded(5), to: rateNeeded(50), outcome: 'wren', distance: 1 };
  const text = (turn: Omit<Turn, 'probe'>) =>
    nearestTo('wren', new Map([['rate', [probe]]]), (one) => ({ probe: one, ...turn }), kb, 'en', sayShipped())?.text;

  it('says so', () => {
    expect(text({ first: 'heron' })).toBe(
      'would score best with Rate: 50 msg/s (now: 5 msg/s), though Heron comes first in more draws',
    );
    expect(text({ first: '' })).toMatch(/^would score best .*, though more draws leave nothing that fits$/);
  });

  it('is moved to where the draws agree, if there is such a place', () => {
    const farther = () => ({ ...probe, to: rateNeeded(100) });
    expect(text({ first: 'heron', farther })).toBe('would win with Rate: 100 msg/s (now: 5 msg/s)');
  });

  it('is none where the scores are only level', () => {
    expect(text({ level: ['heron', 'wren'] })).toBeUndefined();
  });
});
