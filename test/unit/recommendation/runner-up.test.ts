import { expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { runnerUpName } from '../../../src/reporters/choice.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

it('of one alternative for all workloads is another technology whose alternatives share them', () => {
  const workloads = [
    { name: 'a', answers: { scenario: 'log-aggregation', throughput: '1M' } },
    { name: 'b', answers: { scenario: 'log-aggregation', replay: true } },
  ];
  const tool = { name: 'x', version: '1' };
  const { recommendation, ranking } = recommend({ workloads }, realKnowledge(), { language: 'en', draws: 0, tool });
  expect(ranking.filter(({ excluded }) => !excluded)).toHaveLength(1);
  expect(recommendation).toMatchObject({ kind: 'single', parts: [], runnerUp: 'nats-core' });
  expect(recommendation.runnerUpTogether).toEqual(['nats-core', 'nats-jetstream']);
  expect(runnerUpName({ recommendation, ranking }, sayShipped())).toBe('NATS (Core + JetStream)');
  expect(recommendation.margin).toBeGreaterThan(0.1);
  expect(recommendation.summary).toContain('It leads NATS (Core + JetStream) by');
});
