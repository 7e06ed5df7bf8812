import { expect, it } from 'vitest';
import { namesIn } from '../../../src/comparison/index.ts';
import { decisionBlock, readDecision } from '../../../src/records/index.ts';
import { readYaml } from '../../../src/yaml/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const part = (workload: string, alternative: string) => ({
  workload,
  alternative,
  technology: '',
  name: '',
  score: 0.5,
  profile: '',
  because: '',
});
const parts = [part('orders: [a], b', 'kafka'), part('2024', 'kafka'), part('devices', 'mqtt')];

const { outcome } = namesIn(realKnowledge(), 'en', sayShipped());

it.each([
  ['one alternative', { kind: 'single', alternative: 'kafka', parts: [] }, 'Kafka'],
  [
    'modes of one technology',
    { kind: 'single', alternative: 'kafka', parts },
    'Kafka for “orders: [a], b” and “2024”, MQTT for “devices”',
  ],
  [
    'a hybrid',
    { kind: 'hybrid', alternative: null, parts },
    'Kafka for “orders: [a], b” and “2024”, MQTT for “devices”',
  ],
  ['none', { kind: 'none', alternative: null, parts: [] }, 'none of the options'],
] as const)('%s is read back as it was written, and is called by all that was chosen', (_, decision, title) => {
  const { document } = readYaml(decisionBlock(decision), 'x.yaml');
  const value = document?.kind === 'mapping' ? document.entries[0]?.value : undefined;
  if (value === undefined) throw new Error('nothing written');
  const read = readDecision(value);
  expect(read.problems).toEqual([]);
  expect(read.decision).toMatchObject({
    kind: decision.kind,
    alternative: decision.alternative,
    parts: decision.parts.map(({ workload, alternative }) => ({ workload, alternative })),
  });
  expect(read.decision && outcome(read.decision)).toBe(title);
});
