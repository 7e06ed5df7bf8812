import { describe, expect, it } from 'vitest';
import type { Answers, Requirement } from '../../src/domain/index.ts';
import { assess } from '../../src/recommendation/assess.ts';
import { changedDraws, TRIES } from '../../src/recommendation/changed-draws.ts';
import { decide, outcomeIn } from '../../src/recommendation/decide.ts';
import { requirementsOf } from '../../src/recommendation/requirements-of.ts';
import { simulate } from '../../src/recommendation/simulate.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();
const judge = (answers: Answers) => assess(knowledge, requirementsOf(answers, knowledge));
const logs = { scenario: 'log-aggregation', throughput: '5k' };

describe('more draws', () => {
  it('settle more: past what each state has weights for, more states are drawn', () => {
    const assessed = judge({ throughput: '20k', opsBudget: 'low' });
    const choice = decide(assessed);
    const spread = (draws: number) => {
      const shares = [1, 2, 3, 4, 5, 6].map(
        (seed) => simulate(assessed, choice, { draws, seed }).outcomes.get(outcomeIn(choice)) ?? 0,
      );
      const mean = shares.reduce((a, b) => a + b) / shares.length;
      return Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (shares.length - 1));
    };
    expect(spread(200_000)).toBeLessThan(spread(1000) / 2);
  });
});

describe('what an answer implies', () => {
  it('is implied anew where a range of it is drawn, so that the range is as sure as its points are in the mean', () => {
    const kafka = (teamSize: string) => {
      const assessed = judge({ ...logs, teamSize });
      return simulate(assessed, decide(assessed), { draws: 10_000, seed: 1 }).outcomes.get('kafka') ?? 0;
    };
    // From six on one of them looks after it.
    const [five, six] = [kafka('5'), kafka('6')];
    expect(six - five).toBeGreaterThan(0.4);
    expect(Math.abs(kafka('5..6') - (five + six) / 2)).toBeLessThan(0.05);
  });

  it('is implied anew in every draw of a request in which it is another', () => {
    const assessed = judge({ ...logs, teamSize: '5' });
    const [team, budget] = [assessed.plan.questionAt.get('teamSize'), assessed.plan.questionAt.get('opsBudget')];
    if (team === undefined || budget === undefined) throw new Error('no such questions');
    expect(assessed.values[budget]).toMatchObject({ value: 'low', origin: 'implied', firm: false });
    const six: Requirement = { kind: 'number', dimension: 'people', min: 6, max: 6, origin: 'answer', firm: true };
    const { drawn } = changedDraws(assessed, 1);
    const budgets = Array.from({ length: TRIES }, (_, s) => drawn(s, team, six).state.values[budget]);
    const implied = budgets.filter((one) => one?.origin === 'implied');
    expect(implied.length).toBeGreaterThan(TRIES / 2);
    expect(implied.every((one) => one?.kind === 'choice' && one.value === 'medium')).toBe(true);
  });
});
