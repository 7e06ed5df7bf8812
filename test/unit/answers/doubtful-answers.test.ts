import { describe, expect, it } from 'vitest';
import { doubtfulAnswers } from '../../../src/answers/doubtful-answers.ts';
import type { Answers } from '../../../src/domain/index.ts';
import { inEnglish } from '../../support/in-english.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const { questions } = realKnowledge();
const doubts = (...answers: readonly Answers[]) =>
  doubtfulAnswers({ workloads: answers.map((one) => ({ answers: one })) }, questions).map(
    ({ code, severity, message }) => `${severity} ${code} ${inEnglish(message)}`,
  );

describe('answers that are probably meant otherwise', () => {
  it.each<[Answers, string]>([
    [{ latencyP99: '5' }, 'P99 latency: "5" without a unit was taken for 5 s; write the unit, such as 5ms'],
    [{ latencyP99: 500 }, 'P99 latency: "500" without a unit was taken for 8.33 min; write the unit, such as 500us'],
    [{ latencyP99: '5..15' }, '"5..15" without a unit was taken for 5 s to 15 s; write the unit, such as 5..15ms'],
    [{ retention: '7' }, 'such as 7d'],
    [{ retention: '７' }, 'was taken for 7 s'],
    [{ retention: '24' }, 'such as 24h'],
    [{ horizon: '3' }, 'such as 3y'],
    [{ rto: '30' }, 'such as 30s'],
    [{ devices: '0' }, 'Connected clients: 0 is unusually low; is it meant so, or such as 50?'],
    [{ availability: '0.9995' }, 'Availability: 0.9995% is unusually low; is it meant so, or such as 99.95?'],
    [{ availability: '100' }, 'Availability: 100% is unusually high; is it meant so, or such as 99.95?'],
    [{ regions: '100' }, 'Regions: 100 is unusually high; is it meant so, or such as 3?'],
    [{ teamSize: '0' }, 'Team size: 0 is unusually low; is it meant so, or such as 6?'],
  ])('%j', (answers, text) => {
    expect(doubts(answers)).toEqual([expect.stringContaining(text)]);
  });

  it('are said once, however many workloads give them', () => {
    expect(doubts({ retention: '7' }, { retention: '7' })).toHaveLength(1);
  });

  it('are none that have a unit, are zero, or stand for themselves', () => {
    const clear = { latencyP99: '5..15ms', rpo: '0', rto: '0s', throughput: '5', messageSize: '512', growth: '2' };
    expect(doubts({ ...clear, availability: '99.9999', regions: '2..100', horizon: 'unknown' })).toEqual([]);
  });
});
