import { describe, expect, it } from 'vitest';
import { type Answers, outcomeNamed, type Requirement, type Requirements } from '../../src/domain/index.ts';
import { chosenIn } from '../../src/recommendation/decide.ts';
import { explore } from '../../src/recommendation/explore.ts';
import { assess, type Choice, decide, recommend, requirementsOf } from '../../src/recommendation/index.ts';
import { imply } from '../../src/requirements/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

// Ten requests near a border: at each switch point the recommendation is another one, and just before it the same.

const knowledge = realKnowledge();
const REQUESTS: readonly (readonly [string, Answers])[] = [
  [
    'a pipeline near what one stream carries',
    { scenario: 'log-aggregation', throughput: '400k', replay: true, opsBudget: 'low' },
  ],
  [
    'calls near the latency floor of a log',
    { scenario: 'microservices', latencyP99: '3ms', requestReply: true, opsBudget: 'medium' },
  ],
  [
    'a fleet at the edge of what a cluster holds',
    { scenario: 'device-control', devices: '280k', requestReply: true, network: 'unreliable' },
  ],
  ['jobs that may be lost', { scenario: 'task-queue', throughput: '20k', durability: 'optional', opsBudget: 'low' }],
  ['orders for a small team', { scenario: 'order-processing', throughput: '100', opsBudget: 'low', teamSize: '4' }],
  [
    'a gateway short of memory',
    { scenario: 'edge-computing', nodeMemory: '40MiB', durability: 'required', network: 'unreliable' },
  ],
  [
    'service events in a data centre',
    { scenario: 'microservices', throughput: '4k', durability: 'required', deployment: 'datacenter' },
  ],
  ['market data', { scenario: 'financial-trading', throughput: '300k', latencyP99: '2500us', durability: 'none' }],
  [
    'messages a little below the default limit',
    { scenario: 'data-integration', messageSize: '900kB', retention: '20d' },
  ],
  [
    'signals to browsers',
    { scenario: 'realtime-messaging', devices: '60k', latencyP99: '20ms', delivery: 'at-most-once' },
  ],
];

/** What was answered with one answer given otherwise, and everything implied anew. */
function withAnswer(requirements: Requirements, key: string, to: Requirement): Requirements {
  const answered = Object.entries(requirements).filter(([, { origin }]) => origin === 'answer');
  const unknown: Requirement = { kind: 'unknown', origin: 'default', firm: false };
  const nothing = Object.fromEntries(knowledge.questions.map(({ id }) => [id, unknown]));
  return imply({ ...nothing, ...Object.fromEntries(answered), [key]: to }, knowledge);
}

const named = (choice: Choice) => outcomeNamed(chosenIn(choice));
const outcome = (requirements: Requirements) => named(decide(assess(knowledge, requirements)));

describe.each(REQUESTS)('%s', (_, answers) => {
  const requirements = requirementsOf(answers, knowledge);
  const assessed = assess(knowledge, requirements);
  const base = named(decide(assessed));
  const probes = explore(assessed, base, false);

  it('has switch points that hold on both sides', () => {
    let checked = 0;
    for (const [key, tried] of probes) {
      if (requirements[key]?.origin !== 'answer') continue;
      for (const { to, from, outcome: claimed } of tried.filter((probe) => probe.outcome !== base)) {
        expect(outcome(withAnswer(requirements, key, to))).toBe(claimed);
        checked++;
        if (to.kind !== 'number' || from.kind !== 'number') continue;
        const nearest = tried
          .filter(
            (probe) =>
              probe.outcome !== base && probe.to.kind === 'number' && probe.to.min > from.min === to.min > from.min,
          )
          .sort((a, b) => a.distance - b.distance)[0];
        if (nearest?.to !== to) continue;
        // One half of a percent short of it, towards where we stand, nothing has changed yet.
        const short = to.min > from.min ? to.min * 0.995 : to.min * 1.005;
        const before: Requirement = { ...to, min: short, max: short };
        if (Math.abs(Math.log(short / from.min)) < Math.abs(Math.log(to.min / from.min))) {
          expect(outcome(withAnswer(requirements, key, before)), `${key} at ${short}`).toBe(base);
        }
      }
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('names a bound of a rule only where that leads elsewhere yet, and the change right behind it', () => {
    for (const [key, tried] of probes) {
      for (const { to, beyond, outcome: behind } of tried) {
        if (beyond === undefined || to.kind !== 'number') continue;
        const { bound, side } = beyond;
        expect(outcome(withAnswer(requirements, key, { ...to, min: bound, max: bound }))).not.toBe(behind);
        expect(Math.sign(to.min - bound)).toBe(side === 'above' ? 1 : -1);
        expect(Math.abs(Math.log(to.min / bound))).toBeLessThan(0.0051);
      }
    }
  });
});

it('says on which side of a bound a change lies', () => {
  const answers = { ...REQUESTS[7]?.[1], latencyP99: '3500us' };
  const { sensitivity } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    tool: { name: 'mq-advisor', version: '0' },
  });
  expect(sensitivity.map(({ to }) => to)).toContain('just below 3 ms');
});

it('takes the nearest step of a scale before those farther off', () => {
  const answers = { scenario: 'event-sourcing', ordering: 'total', throughput: '5M', replay: true };
  const { sensitivity, ranking, recommendation } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    tool: { name: 'mq-advisor', version: '0' },
  });
  expect(sensitivity.find(({ requirement }) => requirement === 'ordering')).toMatchObject({
    to: 'per key',
    value: 'per-key',
  });
  expect(ranking.find(({ alternative }) => alternative === 'kafka')?.toWin?.to).toBe('per key');
  expect(recommendation.relax.find(({ alternative }) => alternative === 'kafka')?.changes).toEqual([
    { requirement: 'ordering', from: 'one order for all', to: 'per key' },
  ]);
});

it('an answer of nothing turns right behind it, not where the axis begins', () => {
  const answers: Answers = { scenario: 'microservices', rpo: '0s', durability: 'none' };
  const { sensitivity } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    draws: 10,
    tool: { name: 'mq-advisor', version: '1' },
  });
  expect(sensitivity.find(({ requirement }) => requirement === 'rpo')).toMatchObject({
    from: '0 s',
    to: 'just above 0 s',
  });
});

it.each<[string, Answers, string]>([
  ['kept', { scenario: 'order-processing', latencyP99: '100us', replay: true, transactions: true }, 'kafka'],
])('names no turn after which nothing fits in most draws: %s', (_, answers, id) => {
  const decided = (own: Answers) =>
    recommend({ workloads: [{ answers: own }] }, knowledge, {
      language: 'en',
      tool: { name: 'mq-advisor', version: '1' },
    });
  const found = decided(answers).ranking.find(({ alternative }) => alternative === id)?.toWin;
  expect(found?.requirement).toBe('latencyP99');
  const { rival, alternative } = decided({ ...answers, latencyP99: found?.to ?? '' }).recommendation;
  expect([alternative, rival?.alternatives.length]).not.toContain(0);
  expect(alternative).toBe(id);
});

it('shows an answer with the digits that tell it from its turn', () => {
  const answers = { scenario: 'log-aggregation', throughput: '1k', replay: true, opsBudget: 'medium', fanOut: '1001' };
  const { sensitivity } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    draws: 10,
    tool: { name: 'mq-advisor', version: '1' },
  });
  const receivers = sensitivity.find(({ requirement }) => requirement === 'fanOut');
  expect([receivers?.from, receivers?.to]).toEqual(['1.001k', '1k']);
});

it('names no turn to what nobody could run', () => {
  const answers = { scenario: 'microservices', throughput: '1.8k', messageSize: '8kB..1MB', ordering: 'per-key' };
  const found = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    draws: 10,
    tool: { name: 'mq-advisor', version: '1' },
  });
  const size = found.sensitivity.find(({ requirement }) => requirement === 'messageSize');
  // Beyond the default limits it alone is left, with a thousand nodes.
  expect(size?.becomes).not.toBe('mqtt');
  const last = found.ranking.find(({ alternative }) => alternative === 'mqtt');
  expect([last?.excluded, last?.toWin?.requirement]).not.toEqual([false, 'messageSize']);
  expect(last?.excluded).toBe(false);
});

describe('a range that holds more than one outcome', () => {
  const reported = (answers: Answers) =>
    recommend({ workloads: [{ answers }] }, knowledge, {
      language: 'en',
      draws: 400,
      tool: { name: 't', version: '0' },
    });

  it('turns where it leaves what it leads to as a whole, at the bound of the rule', () => {
    const answers = { scenario: 'financial-trading', ordering: 'total', opsBudget: 'high', latencyP99: '10ms' };
    const { sensitivity } = reported({ ...answers, throughput: '50k..500k' });
    const turn = sensitivity.find(({ requirement }) => requirement === 'throughput');
    expect(turn).toMatchObject({ to: 'just above 150k msg/s', becomes: 'none' });
    const at = (throughput: string) => outcome(requirementsOf({ ...answers, throughput }, knowledge));
    expect(at('150k')).toBe(outcome(requirementsOf({ ...answers, throughput: '50k..500k' }, knowledge)));
    expect(at(`${turn?.value}`)).toBe('');
  });

  it('turns within what was said of a fact, which then means no other system', () => {
    const answers = { scenario: 'log-aggregation', throughput: '5k' };
    const turnOf = (teamSize: string) =>
      reported({ ...answers, teamSize }).sensitivity.find(({ requirement }) => requirement === 'teamSize');
    expect(turnOf('3..8')).toMatchObject({ from: '3 to 8', value: 6, becomes: 'kafka' });
    expect(turnOf('3..8')).not.toHaveProperty('means');
    expect(turnOf('3')).toHaveProperty('means');
  });
});

it('turns to a combination where no part of it serves all', () => {
  const answers = { scenario: 'order-processing', transactions: true, throughput: '5k', latencyP99: '50ms' };
  const of = (devices: string) =>
    recommend({ workloads: [{ answers: { ...answers, opsBudget: 'medium', devices } }] }, knowledge, {
      language: 'en',
      draws: 1000,
      tool: { name: 't', version: '0' },
    });
  const turn = of('50k').sensitivity.find(({ requirement }) => requirement === 'devices');
  expect(turn).toMatchObject({ to: 'just above 300k', becomes: 'hybrid', name: 'Kafka + MQTT' });
  expect(turn).not.toHaveProperty('doubt');
  expect(of('400k').recommendation).toMatchObject({ kind: 'hybrid', title: expect.stringMatching(/MQTT.*Kafka/) });
});
