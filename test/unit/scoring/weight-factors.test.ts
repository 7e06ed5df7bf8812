import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/domain/index.ts';
import { weightFactors } from '../../../src/scoring/index.ts';
import { put } from '../../../src/situation/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { stateFor } from '../../support/birds.ts';
import { at, having, knowledge } from './judged.ts';

it('what a criterion weighs is multiplied by the first of its rules that holds', () => {
  const when = (written: string) => {
    const test = parseUnaryTest(written, { kind: 'number', dimension: 'rate' });
    if (!test.ok) throw new Error(`no condition: ${written}`);
    return { cells: [{ column: 'throughput', test: test.value }] };
  };
  const because = { en: 'so it is', zh: '如此' };
  const kb = having('operations', (one) => ({
    ...one,
    weighs: [
      { when: when('<= 10'), times: 3, because },
      { when: when('<= 20'), times: 0.5, because },
    ],
  }));
  const factors = (throughput?: string) => {
    const all = weightFactors(stateFor(throughput === undefined ? {} : { throughput }, kb));
    expect(all.toSpliced(at('operations'), 1).every((factor) => factor === 1)).toBe(true);
    return all[at('operations')];
  };
  expect([factors('5'), factors('15'), factors('25'), factors()]).toEqual([3, 0.5, 1, 1]);
});

describe('the weight of a fit that answers may loosen', () => {
  const [replayed] = knowledge.implications;
  if (replayed === undefined) throw new Error('no implication');
  const loosened = having('fit', (one) => ({
    ...one,
    utility: { kind: 'fit', loosenedBy: ['replay', 'opsBudget', 'throughput', 'unheard-of'], least: 0.4 },
  }));
  /** Of the scenario logs, which implies this much of an answer, and that old messages are read again. */
  const factor = (key: string, value: string, requirement?: Requirement) => {
    const implied = { ...replayed, id: 'logs/other', requires: { key, value } };
    const kb = { ...loosened, implications: [replayed, implied] };
    const state = stateFor({ scenario: 'logs' }, kb);
    if (requirement !== undefined) put(state, state.plan.questionAt.get(key) ?? -1, requirement);
    return weightFactors(state)[at('fit')];
  };
  const low = { kind: 'choice', value: 'low', firm: true } as const;

  it('falls by what was answered, and by what follows from other answers', () => {
    expect(factor('opsBudget', 'medium', { ...low, origin: 'answer' })).toBeCloseTo(0.7, 12);
    expect(factor('opsBudget', 'medium', { ...low, origin: 'implied' })).toBeCloseTo(0.7, 12);
    expect(factor('opsBudget', 'medium', { ...low, origin: 'default' })).toBe(1);
  });

  it('is whole whatever number was answered: a number is near another, not against it', () => {
    const load = { kind: 'number', dimension: 'rate', min: 5, max: 5, origin: 'answer', firm: true } as const;
    expect(factor('throughput', '1000', load)).toBe(1);
  });

  it('is whole where the question was answered with not knowing', () => {
    expect(factor('opsBudget', 'medium', { kind: 'unknown', origin: 'answer', firm: true })).toBe(1);
  });

  it('is whole where nobody asks what is implied', () => {
    expect(factor('unheard-of', 'yes')).toBe(1);
  });
});
