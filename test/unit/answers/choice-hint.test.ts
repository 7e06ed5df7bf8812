import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/answers/index.ts';
import { inEnglish } from '../../support/in-english.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const { questions } = realKnowledge();
const hintFor = (key: string, text: string): string => {
  const question = questions.find(({ id }) => id === key);
  const parsed = question === undefined ? undefined : parseAnswer(question, text);
  return parsed === undefined || parsed.ok ? 'none' : inEnglish(parsed.hint ?? '');
};

describe('what was meant by a word that is no choice', () => {
  it.each([
    ['scenario', 'iot-device', 'iot-devices'],
    ['scenario', 'IoT 设备', 'iot-devices'],
    ['scenario', '物联网设备', 'iot-devices'],
    ['scenario', 'Log aggregatoin', 'log-aggregation'],
    ['opsBudget', '低', 'low'],
    ['opsBudget', 'A dedicated team', 'high'],
    ['delivery', '恰好一次', 'exactly-once'],
    ['deployment', 'K8s', 'kubernetes'],
    ['durability', 'yes', 'required'],
    ['durability', 'false', 'none'],
    ['network', '不稳定', 'unreliable'],
  ])('%s: %s', (key, text, meant) => {
    expect(hintFor(key, text)).toMatch(`did you mean "${meant}"?`);
  });

  it.each([
    ['opsBudget', '差'],
    ['ordering', 'true'],
    ['scenario', 'bogus'],
    ['durability', 'constructor'],
  ])('is not guessed: %s: %s', (key, text) => {
    expect(hintFor(key, text)).toMatch(/^expected one of/);
  });

  it('is never two choices of one question', () => {
    for (const { answer } of questions) {
      if (answer.kind !== 'choice') continue;
      const names = answer.choices.flatMap(({ id, also = [] }) => [id, ...also]);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});
