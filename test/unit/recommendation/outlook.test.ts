import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/index.ts';
import { outlookBy, recommend } from '../../../src/recommendation/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();

const torn: Answers = {
  scenario: 'iot-devices',
  throughput: '5k',
  latencyP99: '20ms',
  devices: '5k',
  opsBudget: 'medium',
  streamProcessing: 'unknown',
  rpo: 'unknown',
};

/** The alternatives that are recommended, as an outcome names them. */
const recommended = (answers: Answers, draws?: number): string => {
  const { recommendation } = recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    tool: { name: 'test', version: '0' },
    ...(draws === undefined ? {} : { draws }),
  });
  const parts = recommendation.parts.map(({ alternative }) => alternative);
  return parts.length > 0 ? [...new Set(parts)].sort().join(' ') : (recommendation.alternative ?? '');
};

describe('what answers lead to', () => {
  it.each<[string, Answers]>([
    ['a combination that has not proven itself', { replay: true }],
    ['one that has', { replay: true, protocol: 'mqtt' }],
    ['one technology', { replay: false }],
    ['none', { replay: true, protocol: 'kafka', latencyP99: '1us' }],
  ])('is what is recommended then: %s', (_, more) => {
    const answers = { ...torn, ...more };
    const { outcomeOf } = outlookBy(knowledge, {}, {});
    expect([outcomeOf(answers), outcomeOf(answers)]).toEqual([recommended(answers), recommended(answers)]);
  });

  it('is seen by the score alone at a first glance, and where no draws are made', () => {
    const answers = { ...torn, replay: true };
    const { outcomeOf, atFirst } = outlookBy(knowledge, {}, {});
    expect(outcomeOf(answers)).not.toBe(atFirst(answers));
    expect(atFirst(answers)).toBe(recommended(answers, 0));
    expect(outlookBy(knowledge, {}, { draws: 0 }).outcomeOf(answers)).toBe(atFirst(answers));
  });
});
