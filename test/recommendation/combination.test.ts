import { expect, it } from 'vitest';
import type { Answers } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { bridgesOf, joinedBy } from '../../src/reporters/joined-by.ts';
import { speaker } from '../../src/wording/say.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const inEnglish = speaker(realKnowledge().wording, 'en');

it('takes a procedure that names a part of a combination for no agreement with all of it', () => {
  const answers = { scenario: 'iot-devices', streamProcessing: 'true', protocol: 'mqtt', network: 'unreliable' };
  const { recommendation, procedures } = recommend({ workloads: [{ answers }] }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 'mq-advisor', version: '0.0.0' },
  });
  const technologies = recommendation.parts.map(({ technology }) => technology);
  expect(new Set(technologies).size).toBe(2);
  const spoke = procedures.filter(({ agrees }) => agrees !== null);
  const all = spoke.filter(({ agrees }) => agrees);
  expect(all.length).toBeLessThan(spoke.length / 2);
  for (const { verdict, agrees } of spoke) {
    expect(agrees).toBe(technologies.every((one) => verdict.some((id) => id.startsWith(one))));
  }
});

it('says how much of the weight was scored, of the weights before those of silent criteria were spread', () => {
  const knowledge = realKnowledge();
  const scored = (answers: Answers, weights?: Record<string, number>) =>
    recommend({ workloads: [{ answers }] }, knowledge, {
      language: 'en',
      draws: 0,
      tool: { name: 'mq-advisor', version: '0.0.0' },
      ...(weights === undefined ? {} : { weights }),
    }).profile.scored;
  const few = scored({ scenario: 'iot-devices' }) ?? 0;
  const more = scored({ scenario: 'iot-devices', devices: '1M', throughput: '1k', opsBudget: 'low' }) ?? 0;
  expect(few).toBeGreaterThan(0);
  expect(more).toBeGreaterThan(few);
  expect(more).toBeLessThan(1);
  expect(scored({ scenario: 'iot-devices' }, { fit: 0.75, latency: 0.25 })).toBe(0.75);
});

it('doubts a combination by what is unknown of its parts, as it doubts single alternatives', () => {
  const answers = { scenario: 'iot-devices', devices: '50k', replay: 'true' };
  const reported = (more: Answers) =>
    recommend({ workloads: [{ answers: { ...answers, ...more } }] }, realKnowledge(), {
      language: 'en',
      tool: { name: 'mq-advisor', version: '0.0.0' },
    });
  const { recommendation, unknowns } = reported({});
  expect(recommendation.kind).toBe('hybrid');
  // Without an operator one system does it all.
  expect(reported({ opsBudget: 'low' }).recommendation.kind).toBe('single');
  expect(recommendation.confidence).toBeLessThan(0.9);
  expect(unknowns.map(({ requirement }) => requirement)).toContain('opsBudget');
});

it('names a bridge for each pair of systems by the workloads at its ends, rather than a detour over a third', () => {
  const plan = (opsBudget: string) =>
    recommend(
      {
        workloads: [
          { name: 'fleet', answers: { scenario: 'iot-devices', devices: '20k', network: 'unreliable', opsBudget } },
          {
            name: 'orders',
            answers: { scenario: 'order-processing', transactions: 'true', durability: 'required', opsBudget },
          },
          {
            name: 'calls',
            answers: {
              scenario: 'microservices',
              requestReply: 'true',
              latencyP99: '2ms',
              delivery: 'at-most-once',
              opsBudget,
            },
          },
        ],
      },
      realKnowledge(),
      { language: 'en', draws: 0, tool: { name: 'mq-advisor', version: '0.0.0' } },
    );
  const { hybrid, clusters, risks, recommendation } = plan('medium');
  expect(hybrid?.parts.map(({ alternative }) => alternative)).toEqual(['mqtt', 'kafka', 'nats-core']);
  const ends = hybrid?.bridge?.each?.map(({ between = [] }) => [...between].sort().join(' '));
  expect(ends?.sort()).toEqual(['kafka mqtt', 'kafka nats-core', 'mqtt nats-core']);
  const said = hybrid === null ? [] : bridgesOf(hybrid).map((one) => joinedBy(hybrid, one, inEnglish));
  expect(said).toContainEqual(
    expect.stringMatching(/^“calls” and “orders”, where they exchange messages, are joined by /),
  );
  expect(recommendation.summary).toContain(' for 50% of the cheapest bridges that join all of them (');
  // Whoever is alone before them hears of it; a team does not.
  expect(clusters).toHaveLength(3);
  const isOfHands = ({ id }: { id: string }) => id === 'any/systems-for-few-hands';
  expect(risks.some(isOfHands)).toBe(true);
  expect(plan('high').risks.some(isOfHands)).toBe(false);
});
