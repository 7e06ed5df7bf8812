import { describe, expect, it } from 'vitest';
import type { Criterion, KnowledgeBase } from '../../../src/domain/index.ts';
import { explainCriterion, type UtilityResult } from '../../../src/scoring/index.ts';
import { createSituation } from '../../../src/situation/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { required } from '../../support/birds.ts';
import { criterion, HERON, having, headroom, judge, knowledge, type Name, WREN } from './judged.ts';

const latency = headroom({
  requirement: 'latencyP99',
  figure: 'latencyP99',
  objective: 'at-most',
  covered: { en: '{need} by {have}' },
});

/** The sentence behind a utility that is said to rest on this. */
function explained(
  name: Name,
  result: UtilityResult,
  { alternative = HERON, kb = knowledge, requirements = required({ latencyP99: '1s', replay: true }, kb) } = {},
) {
  const situation = createSituation(kb, requirements, judge({}, kb).state);
  const view = situation.views[alternative];
  if (view === undefined) throw new Error('no such alternative');
  return explainCriterion(criterion(name, kb), result, situation, view, [], 'en', speaker(kb.wording, 'en'));
}

describe('the sentence of a need beside a figure', () => {
  const nothing = (kb: KnowledgeBase) => ({ text: '', source: criterion('throughput', kb).source });

  it('tells both', () => {
    expect(explained('throughput', { utility: 1, need: 1, have: 0.008 }, { kb: latency })).toEqual({
      text: '1 s by 8 ms',
      source: ['evidence/heron-01'],
    });
  });

  it.each([
    ['most', 'at-least', '100k..400k'],
    ['least', 'at-most', '100k..200k'],
  ] as const)('holds a range against it by what it asks for at the %s, %s', (_end, objective, throughput) => {
    const kb = headroom({
      objective,
      covered: { en: 'covered {factor} times' },
      short: { en: 'short {factor} times' },
    });
    const { of } = judge({ throughput }, kb);
    expect(
      explained('throughput', of('throughput', HERON), { kb, requirements: required({ throughput }, kb) }).text,
    ).toBe('short up to 2 times');
  });

  it.each([
    ['200k', 'just'],
    ['180k', 'covered 1.1 times'],
    ['195k', 'just'],
  ])('says that it is just covered where the factor would read 1: %s', (throughput, text) => {
    const kb = headroom({ covered: { en: 'covered {factor} times' }, just: { en: 'just' } });
    const { of } = judge({ throughput }, kb);
    const requirements = required({ throughput }, kb);
    expect(explained('throughput', of('throughput', HERON), { kb, requirements }).text).toBe(text);
  });

  it('says of a bound that is kept at the middle of its range what was scored', () => {
    const kb = headroom({
      objective: 'at-most',
      covered: { en: 'covered {factor} times' },
      short: { en: 'short {factor} times' },
    });
    const { of } = judge({ throughput: '100k..1600k' }, kb);
    const result = of('throughput', HERON);
    expect(result).toMatchObject({ utility: 1 });
    expect(
      explained('throughput', result, { kb, requirements: required({ throughput: '100k..1600k' }, kb) }).text,
    ).toBe('covered 2 times');
  });

  it.each<[string, UtilityResult]>([
    ['the need', { utility: 1, have: 0.008 }],
    ['the figure', { utility: 1, need: 1 }],
  ])('is empty where %s was not reckoned with', (_name, result) => {
    expect(explained('throughput', result, { kb: latency })).toEqual(nothing(latency));
  });

  it('is empty where the alternative has no such figure to cite', () => {
    const result = { utility: 1, need: 1, have: 0.008 };
    expect(explained('throughput', result, { kb: latency, alternative: WREN })).toEqual(nothing(latency));
  });

  it('is empty where nobody says what kind of figure it is', () => {
    const kb = { ...latency, figures: knowledge.figures.filter(({ id }) => id !== 'latencyP99') };
    expect(explained('throughput', { utility: 1, need: 1, have: 0.008 }, { kb })).toEqual(nothing(kb));
  });
});

describe('the sentence of a fit', () => {
  it('is empty where no question asks for a scenario', () => {
    expect(explained('fit', { utility: 1 }, { requirements: {} })).toEqual({
      text: '',
      source: criterion('fit').source,
    });
  });
});

describe('the sources of a row', () => {
  const cited = (source: readonly `doc/${string}`[]): { kb: KnowledgeBase; result: UtilityResult } => {
    const kb = having('replay', (one): Criterion => {
      if (one.utility.kind !== 'table') throw new Error('replay is a table');
      const { table } = one.utility;
      const rules = table.rules.map((rule) => ({ ...rule, then: { ...rule.then, source } }));
      return { ...one, utility: { ...one.utility, table: { ...table, rules } } };
    });
    return { kb, result: judge({ replay: true }, kb).of('replay', HERON) };
  };

  it('are its own, else those of the capability it looked at', () => {
    const own = cited(['doc/guide#calls']);
    expect(explained('replay', own.result, own)).toEqual({
      text: 'any record by position',
      source: ['doc/guide#calls'],
    });
    const none = cited([]);
    expect(explained('replay', none.result, none).source).toEqual(['evidence/heron-01']);
  });
});
