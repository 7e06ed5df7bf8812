import { expect, it } from 'vitest';
import { flagAnswers } from '../../../src/cli/answer-flags.ts';
import { layFlags } from '../../../src/cli/lay-flags.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const { questions } = realKnowledge();
const workloads = [
  { name: 'a.b', answers: { teamSize: '3', replay: true } },
  { answers: { teamSize: '3' } },
  { name: '1', answers: { teamSize: '3', retention: '7d' } },
];
const laid = (...sets: string[]) => {
  const flags = flagAnswers({}, sets, questions);
  const { request, problems } = layFlags({ workloads }, flags);
  return { retention: request.workloads.map(({ answers }) => answers.retention), problems };
};

it.each([
  ['by its name', 'a.b.retention=1d', ['1d', undefined, '7d']],
  ['by its number', '2.retention=1d', [undefined, '1d', '7d']],
  ['by a name that is a number', '1.retention=1d', [undefined, undefined, '1d']],
])('gives an answer to one workload, %s', (_, set, retention) => {
  expect(laid(set)).toEqual({ retention, problems: [] });
});

it('lets what is said to one workload win over what is said to all', () => {
  expect(laid('2.retention=1d', 'retention=3d').retention).toEqual(['3d', '1d', '3d']);
});

it.each([
  ['changes several', ['retention=1d', 'replay=false'], 'answers/for-all', 'retention', 'a.b.retention=1d'],
  ['changes what is not there', ['retention=1d', '4.replay=true'], 'answers/unknown-workload', '4', 'a.b'],
])('says what %s', (_, sets, code, said, hinted) => {
  const [problem] = laid(...sets).problems;
  expect(problem?.code).toBe(code);
  expect(JSON.stringify(problem?.message)).toContain(said);
  expect(JSON.stringify(problem?.hint)).toContain(hinted);
});

it.each([
  ['changes one alone', 'retention=7d', { answers: {} }],
  ['changes what all had in common', 'teamSize=4', undefined],
])('says nothing of what %s', (_, set, more) => {
  const request = { workloads: more === undefined ? workloads : [workloads[2] ?? more, more] };
  expect(layFlags(request, flagAnswers({}, [set], questions)).problems).toEqual([]);
});
