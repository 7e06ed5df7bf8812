import { expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

it('takes a procedure that names a part of a combination for no agreement with all of it', () => {
  const answers = { scenario: 'iot-devices', streamProcessing: 'true', protocol: 'mqtt', network: 'unreliable' };
  const { recommendation, procedures } = recommend({ workloads: [{ answers }] }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 'mq-advisor', version: '0.0.0' },
  });
  const technologies = recommendation.parts.map(({ technology }) => technology);
  expect(new Set(technologies).size).toBe(2);
  const spoke = procedures.filter(({ agrees }) => agrees !== null);
  const all = spoke.filter(({ agrees }) => agrees);
  expect(all.length).toBeLessThan(spoke.length / 2);
  for (const { verdict, agrees } of spoke) {
    expect(agrees).toBe(technologies.every((one) => verdict.some((id) => id.startsWith(one))));
  }
});
