import { describe, expect, it } from 'vitest';
import type { HybridReport, RequirementReport, SwitchPoint } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { turningPoints } from '../../../src/reporters/turning-points.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const at = (requirement: string, value?: number, more: Partial<SwitchPoint> = {}): SwitchPoint => ({
  requirement,
  label: requirement,
  from: 'now',
  to: 'then',
  becomes: 'wren',
  text: '',
  ...(value === undefined ? {} : { value }),
  ...more,
});
const answers = {
  rate: { min: 100, max: 200 },
  delay: { value: 1 },
  none: { value: 0 },
} as unknown as Record<string, RequirementReport>;
const pointsOf = (...sensitivity: readonly SwitchPoint[]) =>
  turningPoints({ sensitivity, requirements: answers, ranking: [] }, say);

describe('what would change it', () => {
  it.each<[string, SwitchPoint, boolean]>([
    ['a number a hundred times above the range', at('rate', 20_000), true],
    ['a number farther above', at('rate', 20_001), false],
    ['a number a hundred times below it', at('rate', 1), true],
    ['a number farther below', at('rate', 0.9), false],
    ['a single value, near', at('delay', 0.02), true],
    ['a single value, far', at('delay', 0.005), false],
    ['anything above nothing', at('none', 1e6), true],
    ['nothing at all', at('delay', 0), true],
    ['a weight, however small it is', at('weight:rate', 0.9), true],
    ['a choice', at('rate'), true],
  ])('shows %s: %s', (_, point, isShown) => {
    const { shown, besides } = pointsOf(point);
    expect(shown).toEqual(isShown ? [point] : []);
    expect(besides).toEqual(isShown ? [] : [`Turns more than 100 times away: ${point.label}.`]);
  });

  it('names answers that are facts only where nothing else changes it, by what another would mean', () => {
    const kind = at('scenario', undefined, { means: 'another kind of system' });
    const clients = at('protocol', undefined, { means: 'other clients' });
    expect(pointsOf(kind, at('delay', 2))).toEqual({ shown: [at('delay', 2)], besides: [] });
    expect(pointsOf(kind).besides).toEqual(['Of the answers, nothing short of another kind of system changes it.']);
    expect(pointsOf(kind, clients).besides).toEqual([
      'Of the answers, nothing short of another kind of system or other clients changes it.',
    ]);
    expect(pointsOf(kind, at('delay', 1e6)).besides).toEqual(['Turns more than 100 times away: delay.']);
  });

  it('says of weights that change nothing that there are no others, in one sentence', () => {
    const steady = ['fit', 'cost'].map((id) => at(`weight:${id}`, undefined, { to: null, becomes: null }));
    expect(pointsOf(...steady).besides).toContain('No single weight changes it.');
    expect(pointsOf(at('weight:rate', 0.9), ...steady).besides).toEqual(['No other weight changes it.']);
    expect(pointsOf(at('weight:rate', 0.9)).besides).toEqual([]);
  });

  it('keeps what turns only where nobody has to reckon with it apart, and says why', () => {
    const large = at('rate', 300, { doubt: 'size', nodes: 223 });
    const undivided = at('delay', 2, { doubt: 'size' });
    const doubtful = at('none', 3, { doubt: 'fit', becomes: 'hybrid', name: 'Wren + Jay' });
    const steady = at('network', undefined, { to: null, becomes: null });
    const kind = at('scenario', undefined, { means: 'another kind of system' });
    expect(pointsOf(large, undivided, doubtful, steady, kind)).toEqual({
      shown: [],
      besides: [
        'Turns only where more than a hundred nodes would be needed: rate then (223 nodes of wren); delay then (wren).',
        'Turns only at values where most draws leave nothing that fits: none then (Wren + Jay).',
        'No other answer to these changes it: network.',
      ],
    });
  });

  it('says that it is told by the scores, where a split has to come first in the draws as well', () => {
    const byScore = /^Told by the scores: /;
    const steady = at('network', undefined, { to: null, becomes: null });
    const told = (points: readonly SwitchPoint[], hybrid?: object, more: object = {}) =>
      turningPoints(
        {
          sensitivity: points,
          requirements: answers,
          ranking: [],
          ...(hybrid && { hybrid: hybrid as HybridReport }),
          ...more,
        },
        say,
      ).besides.some((one) => byScore.test(one));
    expect(told([steady])).toBe(false);
    // Where it leads to one, the draws there were asked.
    expect(told([steady, at('delay', 2, { becomes: 'hybrid', name: 'Wren + Jay' })])).toBe(false);
    expect(told([steady], { advised: true })).toBe(true);
    expect(told([steady], { advised: false, comesFirst: 0.3 })).toBe(true);
    expect(told([steady], { advised: false })).toBe(false);
    expect(told([at('weight:network', 0.3)], { advised: true })).toBe(false);
    // Plans are drawn anew for each answer.
    expect(told([steady], { advised: true }, { workloads: [] })).toBe(false);
  });

  it('speaks of answers where none changes it, since their weights may', () => {
    const steady = at('network', undefined, { to: null, becomes: null });
    expect(pointsOf(steady, at('weight:network', 0.3))).toEqual({
      shown: [at('weight:network', 0.3)],
      besides: ['No other answer to these changes it: network.'],
    });
  });
});

describe('what would make another alternative win', () => {
  const toWin = (given: Record<string, string>, alternative: string) =>
    recommend({ workloads: [{ answers: given }] }, realKnowledge(), {
      language: 'en',
      draws: 100,
      tool: { name: 't', version: '0' },
    }).ranking.find((one) => one.alternative === alternative)?.toWin;

  it('is no other scenario, only that nothing short of one does it', () => {
    const given = { scenario: 'task-queue', network: 'unreliable' };
    const wins = ['kafka', 'nats-core', 'mqtt'].map((alternative) => toWin(given, alternative));
    expect(wins.some((change) => change !== null && change?.requirement !== 'scenario')).toBe(true);
    for (const change of wins.filter((one) => one?.requirement === 'scenario')) {
      expect(change?.text).toBe('no answer short of another kind of system would make it win');
    }
  });

  it.each([
    [
      'little memory where nodes have more',
      { scenario: 'microservices', throughput: '1M', durability: 'required' },
      'mqtt',
    ],
    [
      'clients of another protocol than queues have',
      { scenario: 'task-queue', throughput: '9k', delivery: 'at-least-once' },
      'mqtt',
    ],
    ['the same where latency was answered', { scenario: 'task-queue', throughput: '8k', latencyP99: '60ms' }, 'mqtt'],
    [
      'transactions that hardly anybody asks for',
      { scenario: 'task-queue', throughput: '9k', latencyP99: '60ms' },
      'kafka',
    ],
    [
      'the same at the edge, not another place to run it',
      { scenario: 'microservices', deployment: 'edge', replay: 'true' },
      'kafka',
    ],
  ] as const)('may be %s, with how unusual that is', (_, given, alternative) => {
    expect(toWin(given, alternative)?.text).toMatch(/^would win with .*, which is rare for such a system$/);
  });

  it('is other clients where nothing else does it', () => {
    const given = { scenario: 'iot-devices', devices: '300', network: 'unreliable', protocol: 'kafka', replay: 'true' };
    expect(toWin(given, 'nats-jetstream')).toMatchObject({
      requirement: 'protocol',
      text: 'no answer short of other clients would make it win',
    });
  });
});
