import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers, Recommendation } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { windFarm } from '../support/wind-farm.ts';

const knowledge = realKnowledge();
const own = new Set([
  'scenario',
  'throughput',
  'devices',
  'latencyP99',
  'messageSize',
  'retention',
  'delivery',
  'replay',
]);
const only = (answers: Answers, keeps: (id: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => keeps(id)));
const workloadsSharing = fc
  .tuple(
    fc.array(randomAnswers(knowledge), { minLength: 2, maxLength: 3 }),
    randomAnswers(knowledge),
    fc.subarray(['opsBudget', 'deployment', 'managed', 'network', 'teamSize', 'durability'], { minLength: 1 }),
  )
  .map(([each, all, shared]) => ({
    each: each.map((answers) => only(answers, (id) => own.has(id))),
    shared: only(all, (id) => shared.includes(id) && all[id] !== 'unknown'),
  }));

function reported(each: readonly Answers[], shared: Answers, draws: number): Recommendation {
  return recommend({ workloads: each.map((answers) => ({ answers: { ...answers, ...shared } })) }, knowledge, {
    language: 'en',
    tool: { name: 't', version: '0' },
    draws,
    seed: 1,
  });
}

/** What serves each workload, or what serves all of them. */
const choiceOf = ({ recommendation: { parts, alternative } }: Recommendation): readonly string[] =>
  parts.length > 0 ? parts.map((part) => `${part.workload}: ${part.alternative}`) : [alternative ?? 'none'];

it('what all workloads share turns the whole where that is said, and only there', () => {
  fc.assert(
    fc.property(workloadsSharing, ({ each, shared }) => {
      const report = reported(each, shared, 20);
      const base = choiceOf(report);
      for (const { id, answer, label } of knowledge.questions) {
        const point = report.sensitivity.find(({ requirement }) => requirement === id);
        if (point === undefined || answer.kind === 'number') continue;
        const values =
          answer.kind === 'flag'
            ? [
                { given: 'true', said: 'yes' },
                { given: 'false', said: 'no' },
              ]
            : answer.choices.map((one) => ({ given: one.id, said: one.label.en }));
        for (const { given, said } of values) {
          const choice = choiceOf(reported(each, { ...shared, [id]: given }, 20));
          if (point.to === null) expect([label.en, given, choice]).toEqual([label.en, given, base]);
          if (point.to === said) expect([label.en, given, choice]).not.toEqual([label.en, given, base]);
          if (point.to === said && choice.length === 1) expect(point.becomes).toBe(choice[0]);
        }
      }
    }),
    { numRuns: 12 },
  );
  // Each run draws several plans.
}, 120_000);

it('a budget for operations that turns the plan is named, with what comes first in more draws there', () => {
  const turnIn = (draws: number) =>
    reported(
      windFarm.map(({ answers }) => answers),
      { opsBudget: 'medium', managed: 'false' },
      draws,
    ).sensitivity;
  const budget = { requirement: 'opsBudget', to: 'no dedicated operator', becomes: 'hybrid' };
  expect(turnIn(200)).toContainEqual(expect.objectContaining({ ...budget, name: 'MQTT + NATS Core + NATS JetStream' }));
  const though = 'NATS (Core + JetStream) by score, though NATS JetStream comes first in more draws';
  expect(turnIn(20)).toContainEqual(expect.objectContaining({ ...budget, name: though }));
  // What each asks for by itself is no answer of the plan.
  expect(
    turnIn(20)
      .map(({ requirement }) => requirement)
      .sort(),
  ).toEqual(['deployment', 'managed', 'opsBudget']);
});

it('a combination that would not prove itself with another answer is no turn', () => {
  const each: readonly Answers[] = [{ scenario: 'iot-devices', devices: '5k' }, { scenario: 'microservices' }];
  const turned = (opsBudget: string) => reported(each, { opsBudget, managed: 'false' }, 200);
  expect(turned('medium')).toMatchObject({ recommendation: { kind: 'single' }, hybrid: { advised: false } });
  expect(turned('medium').hybrid?.comesFirst).toBeDefined();
  expect(turned('low').sensitivity.find(({ requirement }) => requirement === 'opsBudget')).toMatchObject({
    to: 'a dedicated team',
    name: 'MQTT + NATS Core',
  });
});
