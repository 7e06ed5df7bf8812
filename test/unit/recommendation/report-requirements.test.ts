import { describe, expect, it } from 'vitest';
import type { Answers, Requirements } from '../../../src/domain/index.ts';
import { reportRequirements } from '../../../src/recommendation/report-requirements.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = birds();
const report = (answers: Answers, requirements: Requirements = required(answers, knowledge)) =>
  reportRequirements(requirements, knowledge, 'en', sayShipped());

describe('a requirement in a report', () => {
  it('is a number in base units, with how it is shown', () => {
    expect(report({ throughput: '200k' }).throughput).toEqual({
      label: 'Throughput',
      value: 200_000,
      unit: 'msg/s',
      dimension: 'rate',
      origin: 'answer',
      display: '200k msg/s',
      firm: true,
      evidence: [],
      documents: [],
    });
  });

  it('is a number with as many digits as tell it from what rules compare it with', () => {
    const against = (...bounds: number[]) =>
      reportRequirements(required({ throughput: 10_001 }, knowledge), knowledge, 'en', sayShipped(), () => bounds)
        .throughput?.display;
    expect([against(10_000, 500), against(10_001), against()]).toEqual(['10.001k msg/s', '10k msg/s', '10k msg/s']);
  });

  it('is a range by its ends', () => {
    const { throughput } = report({ throughput: '50k..200k' });
    expect(throughput).toMatchObject({ min: 50_000, max: 200_000, display: '50k msg/s to 200k msg/s' });
    expect(throughput).not.toHaveProperty('value');
  });

  it('is a choice or a flag by its value, and by its words', () => {
    expect(report({ opsBudget: 'high', replay: false })).toMatchObject({
      opsBudget: { value: 'high', unit: null, dimension: null, display: 'a team' },
      replay: { value: false, unit: null, dimension: null, display: 'no' },
    });
  });

  it('that follows from others says why, and by what', () => {
    expect(report({ scenario: 'logs' }).replay).toEqual({
      label: 'Replay',
      value: true,
      unit: null,
      dimension: null,
      origin: 'implied',
      display: 'yes',
      because: 'logs are read again',
      firm: true,
      evidence: [],
      documents: ['doc/guide#logs'],
    });
  });

  it('that nobody stated is unknown, and shown as nothing', () => {
    expect(report({}).latencyP99).toEqual({
      label: 'P99 latency',
      unknown: true,
      unit: 's',
      dimension: 'duration',
      origin: 'default',
      firm: false,
      evidence: [],
      documents: [],
    });
  });

  it('stands in the order of the questions, and only where there is one', () => {
    const { replay, throughput } = required({ replay: true, throughput: '1k' }, knowledge);
    if (replay === undefined || throughput === undefined) throw new Error('no requirements');
    expect(Object.keys(report({}))).toEqual(knowledge.questions.map(({ id }) => id));
    expect(Object.keys(report({}, { songs: replay, replay, throughput }))).toEqual(['throughput', 'replay']);
  });
});
