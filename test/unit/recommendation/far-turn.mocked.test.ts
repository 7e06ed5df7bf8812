import { afterEach, expect, it, vi } from 'vitest';
import type { Requirement } from '../../../src/domain/index.ts';
import { turnFinder } from '../../../src/recommendation/find-turn.ts';
import { assess, requirementsOf } from '../../../src/recommendation/index.ts';
import { simulate } from '../../../src/recommendation/simulate.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

vi.mock(import('../../../src/recommendation/simulate.ts'), async (original) => {
  const all = await original();
  return { ...all, simulate: vi.fn(all.simulate) };
});
afterEach(() => vi.clearAllMocks());

it.each([
  ['is proven by draws', '200ms', 1],
  ['is named alone where it is more than 100 times away', '2s', 0],
])('a turn to a combination at the floor of a part %s', (_, latencyP99, times) => {
  const knowledge = realKnowledge();
  const answers = {
    scenario: 'log-aggregation',
    throughput: '800k',
    latencyP99,
    durability: 'required',
    retention: '3d',
  };
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const from = assessed.requirements.latencyP99 as Requirement;
  const to: Requirement = { ...from, kind: 'number', dimension: 'duration', min: 0.00299, max: 0.00299 };
  const probe = { key: 'latencyP99', from, to, outcome: 'kafka nats-core', distance: 2 };
  expect(turnFinder(assessed, 1, false)(probe).probe).toEqual(probe);
  expect(simulate).toHaveBeenCalledTimes(times);
});
