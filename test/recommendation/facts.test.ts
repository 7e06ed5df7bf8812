import { expect, it } from 'vitest';
import type { Answers } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();
const factsFor = (answers: Answers, alternative: string) => {
  const { ranking } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
  });
  return ranking.find((one) => one.alternative === alternative)?.facts ?? {};
};

it('states a figure in base units, with its range and where it comes from', () => {
  const figure = knowledge.alternatives.find(({ id }) => id === 'kafka')?.figures.latencyP99;
  const fact = factsFor({ latencyP99: '20ms' }, 'kafka').latencyP99;
  expect(fact).toMatchObject({ typical: figure?.typical, min: figure?.min, max: figure?.max, dimension: 'duration' });
  expect(fact?.evidence).toEqual(figure?.source);
});

it('states the level of a capability by id and in words', () => {
  expect(factsFor({ replay: true }, 'mqtt').replay).toMatchObject({ label: 'Replay', level: 'none', dimension: null });
});

it.each([
  [{ devices: '10k' }, ['connectionsPerNode', 'connectionsPerCluster'], ['latencyP99', 'replay', 'storagePerNode']],
  [{ latencyP99: '5ms' }, ['latencyP99', 'latencyFloor'], ['connectionsPerNode']],
  [
    { throughput: '1k', messageSize: '1KiB', retention: '7d' },
    ['storagePerNode', 'replicas', 'bandwidthPerNode', 'throughputPerCluster'],
    ['failover'],
  ],
] as const)('holds only what the rules look at: %j', (answers, looked, not) => {
  const facts = Object.keys(factsFor(answers, 'nats-jetstream'));
  expect(facts).toEqual(expect.arrayContaining([...looked]));
  for (const id of not) expect(facts).not.toContain(id);
});

it('keeps how it was weighed among the answers, since they do not repeat the run without', () => {
  const { answers } = recommend({ name: 'n', workloads: [{ answers: { replay: true } }] }, knowledge, {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
    stated: { profile: 'balanced', weights: 'fit=1' },
  });
  expect(answers).toEqual({ name: 'n', profile: 'balanced', weights: 'fit=1', replay: true });
});
