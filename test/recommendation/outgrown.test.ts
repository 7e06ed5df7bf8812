import { expect, it } from 'vitest';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();
const jetstream = knowledge.alternatives.find(({ id }) => id === 'nats-jetstream');
const ceiling = jetstream?.figures.throughputPerCluster?.typical ?? Number.NaN;

const warned = (growth: number, horizon: string, throughput = ceiling / 2) =>
  recommend(
    {
      workloads: [
        {
          answers: {
            scenario: 'task-queue',
            throughput,
            growth,
            horizon,
            opsBudget: 'low',
            durability: 'required',
          },
        },
      ],
    },
    knowledge,
    { language: 'en', draws: 0, tool: { name: 't', version: '0' } },
  ).warnings.flatMap(({ code, text }) => (code === 'decision/outgrown' ? [text] : []));

it('the year is said in which the load passes what one cluster carries', () => {
  expect(warned(1.5, '3y')).toEqual([expect.stringMatching(/^NATS JetStream is outgrown in year 2: .* at the end of/)]);
  expect(warned(3, '3y')).toEqual([expect.stringContaining('outgrown in year 1: ')]);
  // At the end of the first it is what one cluster carries, and of the third.
  expect(warned(2, '3y')).toEqual([expect.stringContaining('outgrown in year 2: ')]);
  expect(warned(2, '5y', ceiling / 8)).toEqual([expect.stringContaining('outgrown in year 4: ')]);
  expect(warned(2, '3y', ceiling)).toEqual([expect.stringContaining('outgrown in year 1: ')]);
});

it('nothing is said where it does not, or not in time', () => {
  expect(warned(1, '3y')).toEqual([]);
  expect(warned(1.5, '1y')).toEqual([]);
});

it('clients that outgrow a cluster are said as well, and another cluster weighs', () => {
  const fleet = (growth: number) =>
    recommend(
      { workloads: [{ answers: { scenario: 'iot-devices', devices: '20M', growth, horizon: '3y' } }] },
      knowledge,
      { language: 'en', draws: 0, tool: { name: 't', version: '0' } },
    );
  const [warning] = fleet(2).warnings;
  expect(warning?.code).toBe('decision/outgrown');
  expect(warning?.text).toMatch(/^MQTT is outgrown in year 3: 160M clients are connected at the end of the horizon/);
  const penalties = ({ ranking }: ReturnType<typeof fleet>) =>
    ranking.find(({ alternative }) => alternative === 'mqtt')?.penalties.map(({ constraint }) => constraint);
  expect(penalties(fleet(2))).toContain('connections/ceiling-within-the-horizon');
  expect(fleet(1.5).warnings).toEqual([]);
  expect(penalties(fleet(1.5))).not.toContain('connections/ceiling-within-the-horizon');
});
