import { expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

it('more nodes than hands is charged for want of tiered storage, which the reason names', () => {
  const answers = {
    ...{ scenario: 'financial-trading', throughput: '20k', messageSize: '2KB', retention: '90d', opsBudget: 'medium' },
    ...{ durability: 'required', replay: 'true' },
  };
  const options = { language: 'en', draws: 0, tool: { name: 't', version: '0' } } as const;
  const { ranking } = recommend({ workloads: [{ answers }] }, realKnowledge(), options);
  const charged = ranking.flatMap(({ penalties }) => penalties);
  const found = charged.find(({ constraint }) => constraint === 'operations/more-nodes-than-hands');
  expect(found?.reason).toMatch(/every copy on local disks; NATS JetStream: file and memory only$/);
});
