import { describe, expect, it } from 'vitest';
import { readParameters } from '../../../src/planning/index.ts';
import { sayMessage, speaker } from '../../../src/wording/say.ts';
import { everything } from '../../support/real-plans.ts';

const say = speaker(everything().knowledge.wording, 'en');

function read(key: string, text: string, currency = 'CNY') {
  const { plans, knowledge } = everything();
  return readParameters([{ key, text, at: { file: '--assume' } }], plans, knowledge, currency);
}

describe('an assumption', () => {
  it.each([
    ['readers', '4', 4, 4],
    ['readers', '2..5', 2, 5],
    ['kafka.nodePrice', '4k', 4000, 4000],
    ['nodePrice', '4k CNY', 4000, 4000],
    ['nodePrice', '4k CNY/month', 4000, 4000],
    ['nodePrice', '4000/month', 4000, 4000],
    ['storagePrice', '0.05 CNY/GB/month', 0.05, 0.05],
    ['failureProbability', '2.5%/year', 2.5, 2.5],
    ['recoveryTime', '5m', 300, 300],
    ['diskFill', '80', 80, 80],
    ['kafka.storagePerNode', '30TB', 30e12, 30e12],
    ['throughputPerNode', '50k..90k', 50e3, 90e3],
    ['mqtt.minNodes', '1', 1, 1],
    ['diskFill', '100%', 100, 100],
  ])('%s=%s', (key, text, min, max) => {
    const { given, problems } = read(key, text);
    expect(problems).toEqual([]);
    expect(given.get(key)).toEqual({ min, max });
  });

  it.each([
    ['nodePrise', '4', 'planning/no-parameter', { meant: 'nodePrice' }],
    ['kafca.nodePrice', '4', 'planning/no-alternative', { meant: 'kafka' }],
    ['storagePerNod', '4TB', 'planning/no-parameter', { meant: 'storagePerNode' }],
    ['nats-core.storagePerNode', '4TB', 'planning/no-figure', { known: ['kafka', 'nats-jetstream'] }],
    ['latencyP99', '1ms', 'planning/no-parameter', {}],
    ['nodePrice', 'dear', 'planning/bad-value', { unit: 'CNY/month' }],
    ['nodePrice', '4 USD', 'planning/bad-value', { unit: 'CNY/month' }],
    ['nodePrice', '-4', 'planning/bad-value', { unit: 'CNY/month' }],
  ])('%s=%s is refused', (key, text, id, gaps) => {
    const [problem] = read(key, text).problems;
    expect(problem).toMatchObject({ message: { id }, hint: { gaps }, at: { file: '--assume' } });
  });

  it.each([
    ['diskFill', '0', 'expected 1% to 100%'],
    ['diskFill', '150%', 'expected 1% to 100%'],
    ['kafka.diskFill', '50..1000', 'expected 1% to 100%'],
    ['partitionBandwidth', '0', 'expected 1 kB/s to 1000 PB/s'],
    ['readers', '1e300', 'expected 0 to 1000000000G'],
    ['storagePerNode', '0', 'expected 1 B to 9.01 PB'],
    ['partitionYears', '1000', 'expected 0 to 20'],
    ['offlineShare', '200', 'expected 0% to 100%'],
  ])('%s=%s is out of range', (key, text, range) => {
    const { problems, given } = read(key, text);
    expect(given.size).toBe(0);
    expect(problems.map(({ hint }) => hint && sayMessage(say, hint))).toEqual([range]);
  });

  it('a later one wins', () => {
    const { plans, knowledge } = everything();
    const at = { file: '--assume' };
    const { given } = readParameters(
      [
        { key: 'readers', text: '2', at },
        { key: 'readers', text: '3', at },
      ],
      plans,
      knowledge,
      'CNY',
    );
    expect(given.get('readers')).toEqual({ min: 3, max: 3 });
  });
});

it('every money default is said to rest on something, and none is made up for a licence or a loss', () => {
  const { parameters } = everything().plans;
  const money = parameters.filter(({ dimension }) => dimension === 'money');
  expect(money.length).toBeGreaterThan(4);
  for (const { values } of money) for (const { because } of values) expect(because.en.length).toBeGreaterThan(5);
  expect(parameters.find(({ id }) => id === 'lossRate')?.values).toEqual([]);
});
