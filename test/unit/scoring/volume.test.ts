import { describe, expect, it } from 'vitest';
import type { Answers, KnowledgeBase } from '../../../src/domain/index.ts';
import { explainCriterion } from '../../../src/scoring/index.ts';
import { createSituation, planOf } from '../../../src/situation/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { required } from '../../support/birds.ts';
import { at, criterion, HERON, headroom, judge, utilitiesOf, WREN } from './judged.ts';

// A load that grows with a second answer: as many calls a second, each of which takes so long.
const volume = {
  times: ['latencyP99'],
  figure: 'throughputPerNode',
  most: 20_000_000,
  covered: { en: '{need} within {have}, {factor} times' },
  short: { en: '{need} on {have}, {factor} nodes' },
};
const kb = headroom({ volumes: [volume] });
const utilities = (answers: Answers, base: KnowledgeBase = kb) => {
  const { of } = judge(answers, base);
  return [of('throughput', HERON).utility, of('throughput', WREN).utility];
};
const reason = (answers: Answers, alternative: number, base: KnowledgeBase = kb) => {
  const { of, state, strained } = judge(answers, base);
  const situation = createSituation(base, required(answers, base), state);
  const view = situation.views[alternative];
  if (view === undefined) throw new Error('no such bird');
  const told = strained[alternative]?.strained ?? [];
  const say = speaker(base.wording, 'en');
  return explainCriterion(
    criterion('throughput', base),
    of('throughput', alternative),
    situation,
    view,
    told,
    'en',
    say,
  );
};

describe('a volume', () => {
  it.each<[string, Answers, readonly (number | undefined)[]]>([
    ['decides where it falls further short', { throughput: '100k', latencyP99: '20s' }, [0.8, 1 - 0.2 * Math.log10(2)]],
    [
      'is not added to what falls further short',
      { throughput: '2M', latencyP99: '100ms' },
      [0.8, 1 - 0.2 * Math.log10(2)],
    ],
    ['alone is silent while its answer is missing', { throughput: '2M' }, [0.8, 1 - 0.2 * Math.log10(2)]],
    ['does not speak without the need itself', { latencyP99: '20s' }, [undefined, undefined]],
    ['of nothing is covered', { throughput: '0', latencyP99: '20s' }, [1, 1]],
    [
      'of a range is that of its middle',
      { throughput: '100k', latencyP99: '10s..40s' },
      [0.8, 1 - 0.2 * Math.log10(2)],
    ],
  ])('%s', (_name, answers, expected) => {
    // A wren carries five times what a heron does.
    const [heron, wren] = utilities(answers);
    if (expected[0] === undefined) expect([heron, wren]).toEqual(expected);
    else {
      expect(heron).toBeCloseTo(expected[0], 9);
      expect(wren).toBeCloseTo(expected[1] ?? Number.NaN, 9);
    }
  });

  it('beyond its most is told apart no more, so that the lead of the better stays', () => {
    const [heron = 0, wren = 0] = utilities({ throughput: '200k', latencyP99: '100s' });
    expect(heron).toBeCloseTo(1 - 0.2 * Math.log10(100), 9);
    expect(utilities({ throughput: '200k', latencyP99: '1000s' })).toEqual([heron, wren]);
  });

  it('earns nothing where an alternative has no figure for it, once it is known', () => {
    const unmeasured = headroom({ volumes: [{ ...volume, figure: 'latencyP99' }] });
    expect(utilities({ throughput: '1k' }, unmeasured)[1]).toBe(1);
    expect(utilities({ throughput: '1k', latencyP99: '1us' }, unmeasured)[1]).toBeUndefined();
  });

  it('is looked at anew where its answer alone has changed', () => {
    const before = judge({ throughput: '100k', latencyP99: '1s' }, kb);
    const { state, strained, utilities: alone } = judge({ throughput: '100k', latencyP99: '20s' }, kb);
    const question = state.plan.questionAt.get('throughput') ?? -1;
    state.values[question] = before.state.values[question] as never;
    const again = utilitiesOf(state, strained, { precedent: { ...before.state, utilities: before.utilities } });
    expect(again.values[at('throughput')]).toBe(alone.values[at('throughput')]);
    expect(again.values[at('throughput')]).not.toBe(before.utilities.values[at('throughput')]);
  });

  it.each<[string, Answers, number, string]>([
    ['it decides', { throughput: '100k', latencyP99: '20s' }, HERON, '2M msg/s on 200k msg/s, 10 nodes'],
    [
      'it decides and is covered',
      { throughput: '10k', latencyP99: '10s' },
      HERON,
      '100k msg/s within 200k msg/s, 2 times',
    ],
    [
      'it is a range, held against its harder end',
      { throughput: '100k', latencyP99: '10s..40s' },
      HERON,
      '1M msg/s to 4M msg/s on 200k msg/s, up to 20 nodes',
    ],
    ['the need itself decides', { throughput: '100k', latencyP99: '100ms' }, HERON, '100k msg/s of 200k msg/s'],
  ])('is what the reason is about where %s', (_name, answers, alternative, text) => {
    expect(reason(answers, alternative)).toEqual({ text, source: ['evidence/heron-01'] });
  });

  it('is reckoned with, and its figure drawn', () => {
    const other = headroom({ volumes: [{ ...volume, figure: 'latencyP99' }] });
    const { reckonedWith, figuresUsed, questionAt, figureAt } = planOf(other);
    expect(reckonedWith.has(questionAt.get('latencyP99') ?? -1)).toBe(true);
    expect(figuresUsed.has(figureAt.get('latencyP99') ?? -1)).toBe(true);
  });
});

/** With a volume behind the first that grows with two more answers and has a figure of its own. */
function withSecond(): KnowledgeBase {
  const second = {
    times: ['latencyP99', 'backlog'],
    figure: 'roomPerNode',
    most: 20_000_000,
    covered: { en: '{need} kept in {have}, {factor} times' },
    short: { en: '{need} kept on {have}, {factor} nodes' },
  };
  const both = headroom({ volumes: [volume, second] });
  const like = <One extends { readonly id: string }>(all: readonly One[], id: string, own: string): One[] =>
    all.flatMap((one) => (one.id === id ? [one, { ...one, id: own }] : [one]));
  return {
    ...both,
    questions: like(both.questions, 'latencyP99', 'backlog'),
    figures: like(both.figures, 'throughputPerNode', 'roomPerNode'),
    alternatives: both.alternatives.map((one) => {
      const { throughputPerNode } = one.figures;
      if (throughputPerNode === undefined) throw new Error('no such figure');
      const roomPerNode = { ...throughputPerNode, typical: 100_000, source: ['evidence/wren-01'] };
      return { ...one, figures: { ...one.figures, roomPerNode } };
    }),
  };
}

describe('of two volumes', () => {
  const both = withSecond();
  const short = (nodes: number) => 1 - 0.2 * Math.log10(nodes);

  it.each<[string, Answers, number, string, string]>([
    [
      'the second decides where it falls further short, by all of its factors',
      { throughput: '100k', latencyP99: '4s', backlog: '3s' },
      short(12),
      '1.2M msg/s kept on 100k msg/s, 12 nodes',
      'evidence/wren-01',
    ],
    [
      'the first decides where it falls further short',
      { throughput: '100k', latencyP99: '20s', backlog: '100ms' },
      short(10),
      '2M msg/s on 200k msg/s, 10 nodes',
      'evidence/heron-01',
    ],
    [
      'the second is silent while one of its answers is missing',
      { throughput: '100k', latencyP99: '4s' },
      short(2),
      '400k msg/s on 200k msg/s, 2 nodes',
      'evidence/heron-01',
    ],
    [
      'the second is held against the harder end of all that are ranges',
      { throughput: '100k', latencyP99: '2s..8s', backlog: '1s..9s' },
      short(12),
      '200k msg/s to 7.2M msg/s kept on 100k msg/s, up to 72 nodes',
      'evidence/wren-01',
    ],
  ])('%s', (_name, answers, utility, text, source) => {
    expect(utilities(answers, both)[HERON]).toBeCloseTo(utility, 9);
    expect(reason(answers, HERON, both)).toEqual({ text, source: [source] });
  });
});
