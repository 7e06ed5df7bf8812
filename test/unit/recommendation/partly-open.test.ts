import { expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { partlyOpen } from '../../../src/recommendation/partly-open.ts';
import { choiceLine, titleOf } from '../../../src/reporters/choice.ts';
import { birds } from '../../support/birds.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { ranked } from './ranked.ts';

const tool = { name: 'x', version: '1' };
const [heron] = birds().alternatives;
if (heron === undefined) throw new Error('no heron');
const plan = {
  kind: 'single',
  winner: { id: 'heron', index: 0, alternative: heron, score: 1 },
  hybrid: undefined,
} as const;
const load = (name: string) => ({ name, ranking: [ranked('heron', [])] });

it('settles a workload that both plans serve alike, and leaves the others open between what each takes for it', () => {
  const workloads = [load('a'), load('b')];
  expect(partlyOpen(plan, 'heron wren', workloads).openParts).toEqual([
    { workload: 'a', alternatives: ['heron'], settled: true },
    { workload: 'b', alternatives: ['heron', 'wren'], settled: false },
  ]);
});

it.each([
  ['they agree on none', 'wren', [load('a'), load('b')]],
  ['nothing fits in more draws', '', [load('a'), load('b')]],
  ['there is but one', 'wren', []],
])('says nothing where %s', (_, other, workloads) => {
  expect(partlyOpen(plan, other, workloads)).toEqual({});
});

it('is the verdict of a request whose plans compete', () => {
  const workloads = [
    { name: 'a', answers: { scenario: 'microservices', latencyP99: '5ms', durability: 'optional' } },
    {
      name: 'b',
      answers: { scenario: 'stream-processing', durability: 'required', replay: true, streamProcessing: false },
    },
  ];
  const whole = recommend({ workloads }, realKnowledge(), { language: 'en', draws: 0, tool });
  const parted = {
    ...whole,
    name: 'N',
    recommendation: {
      ...whole.recommendation,
      rival: { alternatives: ['nats-core', 'nats-jetstream'], share: 0.5, title: 'both' },
      openParts: [
        { workload: 'a', alternatives: ['kafka', 'nats-core'], settled: false },
        { workload: 'b', alternatives: ['kafka'], settled: true },
      ],
    },
  };
  const [en, zh] = [sayShipped('en'), sayShipped('zh')];
  expect(choiceLine(parted, en)).toBe('Kafka for “b”; for “a” Kafka or NATS Core: undecided');
  expect(choiceLine(parted, zh)).toBe('Kafka 用于“b”；“a”用 Kafka 或 NATS Core：尚无定论');
  expect(titleOf(parted, en)).toBe('N: Kafka for “b”; for “a” Kafka or NATS Core; undecided');
});
