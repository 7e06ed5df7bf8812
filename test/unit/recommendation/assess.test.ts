import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Criterion, KnowledgeBase } from '../../../src/domain/index.ts';
import { judgedAs } from '../../../src/recommendation/assess.ts';
import { type Assessed, assess, assessIn, createWorkspace } from '../../../src/recommendation/index.ts';
import { fillScoreModel } from '../../../src/recommendation/score-model.ts';
import { createScoreModel } from '../../../src/robustness/index.ts';
import { copyState, planOf } from '../../../src/situation/index.ts';
import { birds, required, stateFor } from '../../support/birds.ts';
import { randomAnswers } from '../../support/random-answers.ts';

const knowledge = birds();
const plan = planOf(knowledge);
const judged = (answers: Answers, kb: KnowledgeBase = knowledge) => assess(kb, required(answers, kb));
const numbers = ({ weights, scores, best, pressure, factors, profile, splits, judgements, utilities }: Assessed) => ({
  weights: [...weights],
  scores: [...scores],
  best,
  pressure,
  factors: [...factors],
  profile: profile.id,
  splits: splits.map(({ id }) => id),
  judgements: judgements.map(({ violated, strained }) => [violated.map(({ id }) => id), strained.map(({ id }) => id)]),
  utilities: [...utilities.values],
});

describe('an assessment', () => {
  it('is the same in a workspace that held another, and with a precedent', () => {
    const workspace = createWorkspace(plan);
    fc.assert(
      fc.property(randomAnswers(knowledge), randomAnswers(knowledge), (first, second) => {
        const before = judged(first);
        copyState(stateFor(first, knowledge), workspace.state);
        expect(numbers(assessIn(workspace))).toEqual(numbers(before));
        copyState(stateFor(second, knowledge), workspace.state);
        expect(numbers(assessIn(workspace, {}, before))).toEqual(numbers(judged(second)));
      }),
      { numRuns: 40 },
    );
  });

  it('has the score of every alternative as the sum of its weighted utilities', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const { matrix, weights, scores, standings } = judged(answers);
        matrix.results.forEach((row, i) => {
          const sum = row.reduce((total, { utility = 0 }, j) => total + (weights[j] ?? 0) * utility, 0);
          expect(scores[i]).toBeCloseTo(sum, 12);
        });
        expect(standings.map(({ score, index }) => score === scores[index])).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  it('says what it is of', () => {
    const assessed = judged({ replay: true, throughput: '500k' });
    expect(assessed.knowledge).toBe(knowledge);
    expect(assessed.requirements).toEqual(required({ replay: true, throughput: '500k' }, knowledge));
    expect(assessed.situation.views.map(({ alternative }) => alternative.id)).toEqual(['heron', 'wren']);
    expect(assessed.situation).toBe(assessed.situation);
    expect(assessed.matrix.criteria).toBe(knowledge.criteria);
    expect(assessed.matrix.active).toEqual([false, true, true, false, true]);
    expect(assessed.standings).toMatchObject([
      { id: 'heron', index: 0, rank: 1, excluded: false, judgement: { strained: [{ id: 'load/one-node' }] } },
      { id: 'wren', index: 1, rank: 2, excluded: true, judgement: { violated: [{ id: 'replay/none' }] } },
    ]);
  });

  it('may be judged otherwise, and then has another best', () => {
    const assessed = judged({ throughput: '1k' });
    const [hard] = knowledge.constraints;
    if (hard === undefined) throw new Error('no constraint');
    const free = { violated: [], strained: [] };
    expect(assessed.best).toBe(0);
    const other = judgedAs(assessed, [free, free], [0.2, 0.7]);
    expect([other.best, other.standings.map(({ id, score }) => [id, score])]).toEqual([
      1,
      [
        ['wren', 0.7],
        ['heron', 0.2],
      ],
    ]);
    expect(judgedAs(assessed, [free, { violated: [hard], strained: [] }], [0.2, 0.7]).best).toBe(0);
    expect(judgedAs(assessed, [free, free], [0.7 - 1e-12, 0.7]).best).toBe(0);
    expect([other.weights, other.profile, other.requirements]).toEqual([
      assessed.weights,
      assessed.profile,
      assessed.requirements,
    ]);
  });
});

describe('the pressure on operations', () => {
  it('is that of the first burden that can tell', () => {
    const operations = knowledge.criteria.find(({ utility }) => utility.kind === 'burden');
    if (operations?.utility.kind !== 'burden') throw new Error('no burden');
    const { pressure } = operations.utility;
    const burden = (id: string, then: number): Criterion => ({
      ...operations,
      id,
      utility: {
        kind: 'burden',
        figure: 'latencyP99',
        reason: { en: '' },
        pressure: { ...pressure, rules: pressure.rules.slice(0, 1).map((rule) => ({ ...rule, then })) },
      },
    });
    const rest = pressure.rules.slice(0, 1).map((rule) => ({ ...rule, when: { cells: [] } }));
    const open: Criterion = {
      ...burden('open', 1),
      utility: {
        kind: 'burden',
        figure: 'latencyP99',
        reason: { en: '' },
        pressure: { ...pressure, rules: rest.slice(1) },
      },
    };
    const pressed = (...criteria: readonly Criterion[]) =>
      judged({ opsBudget: 'low' }, { ...knowledge, criteria }).pressure;
    expect(pressed(burden('a', 0.7), burden('b', 0.2))).toBe(0.7);
    expect(pressed(open, burden('b', 0.2))).toBe(0.2);
    expect([pressed(open), pressed()]).toEqual([undefined, undefined]);
    expect(judged({}).pressure).toBeUndefined();
  });
});

describe('a split', () => {
  const splits = (answers: Answers, kb: KnowledgeBase = knowledge) => judged(answers, kb).splits.map(({ id }) => id);

  it('applies where it is sure to, and nothing keeps the workload whole', () => {
    expect(splits({ scenario: 'calls', replay: true })).toEqual(['calls-and-logs']);
    expect(splits({ scenario: 'calls' })).toEqual([]);
    expect(splits({ scenario: 'calls', replay: true, opsBudget: 'low' })).toEqual([]);
    expect(splits({ scenario: 'calls', replay: true, opsBudget: 'high' })).toEqual(['calls-and-logs']);
  });

  it('does not apply out of habit', () => {
    const [implication] = knowledge.implications;
    const [split] = knowledge.splits;
    if (implication === undefined || split === undefined) throw new Error('no rules');
    const kb = (firm: boolean): KnowledgeBase => ({
      ...knowledge,
      implications: [{ ...implication, firm }],
      splits: [{ ...split, when: { cells: split.when.cells.filter(({ column }) => column === 'replay') } }],
    });
    expect(splits({ scenario: 'logs' }, kb(true))).toEqual(['calls-and-logs']);
    expect(splits({ scenario: 'logs' }, kb(false))).toEqual([]);
  });
});

describe('weights that are stated', () => {
  const criteria = knowledge.criteria.map(
    (one): Criterion => ({ ...one, weighs: [{ when: { cells: [] }, times: 3, because: { en: 'so', zh: '如此' } }] }),
  );
  const kb = { ...knowledge, criteria };
  const judgedWith = (answers: Answers, weights?: Record<string, number>) =>
    assess(kb, required(answers, kb), weights === undefined ? {} : { weights });

  it('are multiplied by nothing, as those of a profile are', () => {
    const answers = { replay: true, opsBudget: 'low' };
    expect(judgedWith(answers).factors).toEqual([3, 3, 3, 3, 3]);
    const { factors, weights } = judgedWith(answers, { replay: 1, operations: 3 });
    expect(factors).toEqual([1, 1, 1, 1, 1]);
    expect(weights).toEqual([0, 0, 0.25, 0.75, 0]);
  });

  it('give way to those of the profile, multiplied, where all are of what is silent', () => {
    expect(judgedWith({ replay: true }, { operations: 1 }).factors).toEqual([3, 3, 3, 3, 3]);
  });
});

describe('what scores are drawn from', () => {
  it('is what the criteria say that speak, by their weights, and who is out', () => {
    const model = createScoreModel([0, 1], 5);
    model.utilities.fill(9);
    model.excluded.fill(1);
    const weighed = Object.assign(judged({ replay: true, opsBudget: 'low' }), { given: [0.1, 0.2, 0.3, 0.25, 0.15] });
    fillScoreModel(model, weighed, [4, 3, 2, 1, 0]);
    expect([model.count, [...model.columns.slice(0, 3)]]).toEqual([3, [2, 3, 4]]);
    expect([...model.places.slice(0, 3)]).toEqual([2, 1, 0]);
    expect([...model.centre.slice(0, 3)]).toEqual([0.3, 0.25, 0.15]);
    expect([...model.factor.slice(0, 3)]).toEqual([1, 1, 1]);
    expect([...model.utilities.slice(0, 3)]).toEqual([1, 0.992, 1]);
    // A figure nobody has measured counts as nothing in its favour.
    expect([...model.utilities.slice(5, 8)]).toEqual([0, 0, 1]);
    expect([...model.excluded]).toEqual([0, 1]);
  });

  it('is less of a criterion that keeps less of its weight', () => {
    const criteria = knowledge.criteria.map(
      (one): Criterion =>
        one.id === 'fit' ? { ...one, utility: { kind: 'fit', loosenedBy: ['replay'], least: 0.5 } } : one,
    );
    const model = createScoreModel([0, 1], 5);
    const assessed = judged({ scenario: 'logs', replay: false }, { ...knowledge, criteria });
    fillScoreModel(model, Object.assign(assessed, { given: [0.4, 0, 0.1, 0, 0] }), [0, 1, 2, 3, 4]);
    expect([model.factor[0], model.centre[0], model.factor[1], model.centre[1]]).toEqual([0.5, 0.2, 1, 0.1]);
  });
});
