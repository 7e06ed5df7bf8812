import { describe, expect, it } from 'vitest';
import { statedRequest } from '../../../src/answers/stated-request.ts';
import { answerAt, isAsGiven, withAnswer } from '../../../src/page/state.ts';

const given = statedRequest({ name: 'n', description: 'd', replay: true, regions: 'unknown', throughput: '200k' });
const at = (key: string, workload = 0) => ({ workload, key });

describe('what is behind the answers of a report', () => {
  it('takes what is no answer out of the answers', () => {
    expect(statedRequest({ name: 'n', description: 'd', profile: 'p', weights: 'a > b', replay: true })).toEqual({
      request: { name: 'n', description: 'd', workloads: [{ answers: { replay: true } }] },
      stated: { profile: 'p', weights: 'a > b' },
    });
  });

  it('reads several workloads, each with its name', () => {
    const answers = { name: 'whole', workloads: [{ name: 'a', devices: '1M' }, { replay: true }] };
    expect(statedRequest(answers)).toEqual({
      request: {
        name: 'whole',
        workloads: [{ name: 'a', answers: { devices: '1M' } }, { answers: { replay: true } }],
      },
      stated: {},
    });
  });
});

describe('withAnswer', () => {
  it.each([
    ['another value', 'throughput', '5k', '5k'],
    ['no', 'replay', false, false],
    ['an answer nobody gave', 'latencyP99', '5ms', '5ms'],
    ['nothing where something stood', 'throughput', undefined, 'unknown'],
    ['nothing where nothing stood', 'latencyP99', undefined, undefined],
    ['nothing where it was said to be unknown', 'regions', undefined, 'unknown'],
  ])('sets %s', (_, key, raw, stands) => {
    const state = withAnswer(withAnswer(given, at(key), '1', given), at(key), raw, given);
    expect(answerAt(state, at(key))).toBe(stands);
    expect(Object.keys(state.request.workloads[0]?.answers ?? {}).includes(key)).toBe(stands !== undefined);
    expect(given.request.workloads[0]?.answers).toEqual({ replay: true, regions: 'unknown', throughput: '200k' });
  });

  it('leaves other workloads alone', () => {
    const two = statedRequest({ workloads: [{ replay: true }, { replay: true }] });
    const state = withAnswer(two, at('replay', 1), false, two);
    expect(state.request.workloads.map(({ answers }) => answers.replay)).toEqual([true, false]);
  });
});

it.each([
  ['throughput', '200k', true],
  ['throughput', '200000', false],
  ['replay', true, true],
  ['regions', undefined, true],
  ['latencyP99', undefined, true],
  ['latencyP99', '5ms', false],
])('%s set to %s is as given: %s', (key, raw, same) => {
  const moved = withAnswer(given, at(key), 'unknown', given);
  expect(isAsGiven(withAnswer(moved, at(key), raw, given), given, at(key))).toBe(same);
});
