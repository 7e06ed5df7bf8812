import type { Answers } from '../src/domain/index.ts';
import { parseQuantity } from '../src/units/index.ts';

/** What anything that decides comes down to: an alternative, or a combination. */
export type Choice = string;

/** Answers in, choice out. */
export type Baseline = (answers: Answers) => Choice;

const LOGS = new Set([
  'log-aggregation',
  'event-sourcing',
  'stream-processing',
  'data-integration',
  'order-processing',
]);
const DEVICES = new Set(['iot-devices', 'mobile-push', 'device-control']);

/** The page of if-else that a comparison table boils down to: nothing but the scenario is read. */
export function byScenario(answers: Answers): Choice {
  const scenario = String(answers.scenario);
  if (LOGS.has(scenario)) return 'kafka';
  if (DEVICES.has(scenario)) return 'mqtt';
  return 'nats-core';
}

/** What a practised architect would jot down in five minutes: the scenario and half a dozen hard facts. */
export function ruleOfThumb(answers: Answers): Choice {
  const rate = amount(answers, 'throughput', 'rate');
  const fleet = amount(answers, 'devices', 'count');
  const stored =
    answers.durability === 'required' || answers.delivery === 'at-least-once' || answers.delivery === 'exactly-once';
  const log = answers.replay === true || answers.streamProcessing === true;
  const deviceFacing = DEVICES.has(String(answers.scenario)) || fleet >= 100_000;

  if (answers.protocol === 'kafka') return 'kafka';
  if (answers.protocol === 'nats') return log || stored ? 'nats-jetstream' : 'nats-core';
  if (deviceFacing) return log ? 'hybrid' : 'mqtt';
  if (answers.transactions === true || answers.streamProcessing === true) return 'kafka';
  if ((log || stored) && rate > 300_000) return 'kafka';
  if (LOGS.has(String(answers.scenario))) return 'kafka';
  return log || stored ? 'nats-jetstream' : 'nats-core';
}

function amount(answers: Answers, key: string, dimension: 'rate' | 'count'): number {
  const raw = answers[key];
  if (raw === undefined || typeof raw === 'boolean') return 0;
  const parsed = parseQuantity(raw, dimension);
  return parsed.ok ? parsed.value.max : 0;
}

/** The most frequent of `choices`; the first one to reach the count where two are equally frequent. */
function mostFrequent(choices: readonly Choice[]): Choice {
  const counts = new Map<Choice, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['none', 0] as [Choice, number])[0];
}

/** A decided case to learn from. */
export interface Lesson {
  readonly answers: Answers;
  readonly choice: Choice;
}

/** The same choice for everything: the one made most often. */
export function learnMajority(lessons: readonly Lesson[]): Baseline {
  const choice = mostFrequent(lessons.map((lesson) => lesson.choice));
  return () => choice;
}

/** For each scenario the choice made most often there; the majority where a scenario is new. */
export function learnByScenario(lessons: readonly Lesson[]): Baseline {
  const fallback = learnMajority(lessons);
  return (answers) => {
    const alike = lessons.filter((lesson) => lesson.answers.scenario === answers.scenario);
    return alike.length === 0 ? fallback(answers) : mostFrequent(alike.map(({ choice }) => choice));
  };
}
