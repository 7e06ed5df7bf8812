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
/** A workload that is served by some, best first; those in capitals are excluded for it. */
const load = (name: string, ...ids: readonly string[]) => ({
  name,
  ranking: ids.map((id) => ({ ...ranked(id.toLowerCase(), []), excluded: id !== id.toLowerCase() })),
});
const rival = (...alternatives: readonly string[]) => ({ alternatives, title: 'the rival', share: 0.6 });

it('settles a workload that both plans serve alike, and leaves the others open between what each takes for it', () => {
  const workloads = [load('a', 'heron', 'wren'), load('b', 'TERN', 'wren', 'tern', 'heron')];
  expect(partlyOpen(plan, rival('heron', 'tern', 'wren'), workloads).openParts).toEqual([
    { workload: 'a', alternatives: ['heron'], settled: true },
    { workload: 'b', alternatives: ['heron', 'wren'], settled: false },
  ]);
});

it.each([
  ['they agree on none', rival('wren'), [load('a', 'heron', 'wren'), load('b', 'wren', 'heron')]],
  ['there is but one', rival('wren'), []],
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
