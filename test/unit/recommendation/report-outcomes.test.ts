import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/recommendation/decide.ts';
import { assess, requirementsOf } from '../../../src/recommendation/index.ts';
import { nameOfOutcome } from '../../../src/recommendation/names.ts';
import { confidenceIn, rivalOf, technologyConfidenceIn } from '../../../src/recommendation/report-outcomes.ts';
import { outcomesOfWhole } from '../../../src/recommendation/whole.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = realKnowledge();
const say = sayShipped();
const assessed = assess(knowledge, requirementsOf({ scenario: 'task-queue' }, knowledge));

/** A plan for workloads `a`, `b`, ... in the order given. */
function planOf(...ids: readonly string[]): Choice {
  const parts = ids.map((id, w) => {
    const index = knowledge.alternatives.findIndex((one) => one.id === id);
    const alternative = knowledge.alternatives[index];
    if (alternative === undefined) throw new Error(`no ${id}`);
    return { id: 'abc'.charAt(w), split: undefined, assessed, best: { id, index, alternative, score: 1 } };
  });
  const [first] = parts;
  if (first === undefined) throw new Error('an empty plan');
  const combination = { bridges: [], unjoined: [], joints: 0, technologies: 2 };
  const shared = { split: undefined, bestAlone: undefined, advised: true, penalty: 0, value: 1 };
  return { kind: 'hybrid', winner: first.best, hybrid: { ...shared, parts, combination } };
}

describe('The confidence of a plan', () => {
  const plan = planOf('mqtt', 'nats-jetstream');
  const sure = (drawn: Readonly<Record<string, number>>) => {
    const outcomes = new Map(Object.entries(drawn));
    return [confidenceIn(outcomes, plan), technologyConfidenceIn(outcomes, plan, knowledge, 'en', say)];
  };

  it('counts no other mode, with which its technologies are surer', () => {
    expect(sure({ 'mqtt nats-jetstream': 0.6, 'mqtt nats-core': 0.3, mqtt: 0.1 })).toEqual([
      0.6,
      { name: 'MQTT and NATS', share: 0.9 },
    ]);
  });

  it('counts nothing that assigns the workloads otherwise, which is said of its systems', () => {
    expect(sure({ 'mqtt nats-jetstream': 0.6, 'nats-jetstream mqtt': 0.3, kafka: 0.1 })).toEqual([
      0.6,
      { name: 'MQTT and NATS', share: 0.9, reassigned: true },
    ]);
  });

  it('is held against a rival of the same systems, which is named by what it serves', () => {
    const rival = rivalOf(
      new Map([
        ['mqtt nats-jetstream', 0.4],
        ['nats-jetstream mqtt', 0.6],
      ]),
      plan,
      knowledge,
      'en',
      say,
    );
    expect(rival).toEqual({
      alternatives: ['mqtt', 'nats-jetstream'],
      share: 0.6,
      title: 'NATS JetStream for “a”, MQTT for “b”',
    });
  });
});

it('the draws of a plan tell apart what serves which workload', () => {
  const m = knowledge.alternatives.length;
  const at = (id: string) => knowledge.alternatives.findIndex((one) => one.id === id);
  const drawn = (...best: readonly string[]) => {
    const scores = new Float64Array(m * best.length).fill(0);
    best.forEach((id, d) => {
      scores[d * m + at(id)] = 1;
    });
    return { draws: best.length, scores, pressures: new Float64Array(best.length) };
  };
  const workloads = ['a', 'b'].map((name) => ({ name, assessed: assess(knowledge, requirementsOf({}, knowledge)) }));
  const draws = [drawn('mqtt', 'kafka', 'kafka', 'mqtt'), drawn('kafka', 'mqtt', 'kafka', 'kafka')];
  const outcomes = outcomesOfWhole(workloads, draws, knowledge);
  expect(Object.fromEntries(outcomes)).toEqual({ 'mqtt kafka': 0.5, 'kafka mqtt': 0.25, kafka: 0.25 });
});

it('an outcome that runs the same for other workloads is called by what is for which', () => {
  const named = (outcome: string, workloads: readonly string[]) =>
    nameOfOutcome(outcome, { base: 'kafka mqtt', workloads }, knowledge, 'en', say);
  expect(named('mqtt kafka', ['a', 'b'])).toBe('MQTT for “a”, Kafka for “b”');
  expect(named('nats-core nats-jetstream', ['a', 'b'])).toBe('NATS (Core + JetStream)');
  expect(named('mqtt nats-core', ['a', 'b'])).toBe('MQTT + NATS Core');
});
