import { expect, it } from 'vitest';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const decided = (ordering: string) =>
  recommend(
    {
      workloads: [
        {
          answers: {
            scenario: 'order-processing',
            throughput: '15k',
            messageSize: '2KiB',
            retention: '7d',
            replay: 'true',
            durability: 'required',
            ordering,
          },
        },
      ],
    },
    realKnowledge(),
    { language: 'en', draws: 0, tool: { name: 't', version: '0' } },
  );

it('one order that no node can keep has no size, and the decision for it says so', () => {
  const { ranking, warnings } = decided('total');
  const [first] = ranking;
  expect(first?.sizing).toMatchObject({ nodes: null, limitedBy: 'storage-of-one-order' });
  expect(warnings.map(({ code }) => code)).toEqual(['decision/beyond-one-node']);
  expect(warnings[0]?.text).toMatch(
    /comes to 18.6 TB, the disks of one node hold \d+ TB, and it cannot be divided among nodes: /,
  );
});

it('what spreads over nodes has one', () => {
  const { ranking, warnings } = decided('per-key');
  expect(ranking[0]?.sizing.nodes).toBeGreaterThan(1);
  expect(warnings).toEqual([]);
});
