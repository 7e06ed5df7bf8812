import { describe, expect, it } from 'vitest';
import { keyHint } from '../../../src/answers/key-hint.ts';
import { inEnglish } from '../../support/in-english.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const { questions } = realKnowledge();

describe('a key that is none', () => {
  it.each([
    ['connections', 'devices'],
    ['recovery_point', 'rpo'],
    ['Recovery-Point', 'rpo'],
    ['recoveryPoint', 'rpo'],
    ['qos', 'delivery'],
    ['conections', 'devices'],
    ['latency', 'latencyP99'],
    ['thruoghput', 'throughput'],
    ['nmae', 'name'],
    ['吞吐量', 'throughput'],
  ])('%s is probably %s', (key, meant) => {
    expect(inEnglish(keyHint(key, questions, ['name']))).toBe(`did you mean "${meant}"?`);
  });

  it('is any of them where it is like none', () => {
    expect(inEnglish(keyHint('colour', questions, ['name']))).toMatch(/^one of: scenario, throughput, .*, name$/);
  });
});

it('every other word stands for one question, and is no key itself', () => {
  const words = questions.flatMap(({ id, also = [] }) => [id, ...also].map((word) => word.toLowerCase()));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
