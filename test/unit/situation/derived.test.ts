import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DerivedQuantity, Requirement } from '../../../src/domain/index.ts';
import { requirementsOf } from '../../../src/recommendation/index.ts';
import {
  answerAtBound,
  derive,
  planOf,
  questionsBehind,
  readRequirements,
  settle,
  stateOf,
  YEAR,
} from '../../../src/situation/index.ts';
import { holds, NO, OPEN, type Program, testCondition, YES } from '../../../src/tables/index.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const area: DerivedQuantity = {
  id: 'area',
  label: { en: 'Area' },
  times: ['length', 'width'],
  dimension: 'bytes',
  source: [],
};
const number = (min: number, max: number, firm = true): Requirement => ({
  ...{ kind: 'number', dimension: 'count', min, max, origin: 'answer', firm },
});
const of = (length: Requirement | undefined, width: Requirement | undefined) =>
  derive(area, (question) => (question === 'length' ? length : width));

describe('a derived quantity', () => {
  it('spans the products of the least and of the greatest', () => {
    expect(of(number(2, 3), number(5, 7))).toMatchObject({ kind: 'number', dimension: 'bytes', min: 10, max: 21 });
  });

  it('is as firm as the least firm of its answers', () => {
    expect(of(number(1, 1), number(1, 1)).firm).toBe(true);
    expect(of(number(1, 1), number(1, 1, false)).firm).toBe(false);
  });

  it('is not known without one of them', () => {
    expect(of(number(1, 1), undefined).kind).toBe('unknown');
    expect(of({ kind: 'unknown', origin: 'default', firm: false }, number(1, 1)).kind).toBe('unknown');
  });

  const grown = (growth: Requirement, horizon: Requirement) =>
    derive({ ...area, times: ['length'], grows: { by: 'growth', over: 'horizon' } }, (question) =>
      question === 'length' ? number(100, 100) : question === 'growth' ? growth : horizon,
    );

  it('has grown by its factor once for every year', () => {
    expect(grown(number(2, 2), number(3 * YEAR, 3 * YEAR))).toMatchObject({ min: 800, max: 800, firm: true });
    expect(grown(number(1, 2), number(YEAR, 3 * YEAR))).toMatchObject({ min: 100, max: 800 });
    expect(grown(number(0.5, 0.5), number(YEAR, 2 * YEAR))).toMatchObject({ min: 25, max: 50 });
    expect(grown(number(2, 2, false), number(YEAR, YEAR)).firm).toBe(false);
    expect(grown({ kind: 'unknown', origin: 'default', firm: false }, number(YEAR, YEAR)).kind).toBe('unknown');
  });

  it.each([0, 1, 2])('comes to a bound where answer %d is what is found for it', (index) => {
    const quantity = { times: ['length'], grows: { by: 'growth', over: 'horizon' }, dimension: 'count' } as const;
    const answers = [100, 1.5, 3 * YEAR];
    answers[index] = answerAtBound(quantity, index, answers, 500);
    expect(derive(quantity, (_, i) => number(answers[i] ?? 0, answers[i] ?? 0))).toMatchObject({
      min: expect.closeTo(500, 6),
    });
  });

  it('has its questions behind it', () => {
    expect(questionsBehind('area', { derived: [area] })).toEqual(['length', 'width']);
    expect(questionsBehind('length', { derived: [area] })).toEqual(['length']);
  });
});

it('a settled state says of a derived quantity what requirements say of it', () => {
  const plan = planOf(knowledge);
  const withDerived = knowledge.constraints.filter(({ when }) =>
    when.cells.some(({ column }) => knowledge.derived.some(({ id }) => id === column)),
  );
  expect(withDerived.length).toBeGreaterThan(1);
  const results = { yes: YES, no: NO, unknown: OPEN };
  fc.assert(
    fc.property(randomAnswers(knowledge), (answers) => {
      const requirements = requirementsOf(answers, knowledge);
      const state = stateOf(plan, requirements);
      settle(state);
      for (const [firmOnly, settled] of [
        [false, state.all],
        [true, state.firm],
      ] as const) {
        const read = readRequirements(requirements, knowledge, { firmOnly });
        for (const { at, quantity } of plan.derived) {
          const column = knowledge.constraints.flatMap(({ when, unless }) =>
            [when, ...unless].flatMap((one) => one.cells),
          );
          for (const cell of column.filter((one) => one.column === quantity.id && one.test.kind !== 'figure')) {
            const program = programOf(cell.test.text);
            if (program === undefined) continue;
            expect([at, cell.test.text, holds(program, settled)]).toEqual([
              ...[at, cell.test.text, results[testCondition({ cells: [cell] }, read).result]],
            ]);
          }
        }
      }
    }),
  );

  /** That of an exception which holds nothing but the cell. */
  function programOf(text: string): Program | undefined {
    for (const { hard, soft } of plan.constraints) {
      for (const { constraint, unless } of [...hard.programs, ...soft.programs]) {
        const place = constraint.unless.findIndex(({ cells }) => cells.length === 1 && cells[0]?.test.text === text);
        if (place >= 0 && unless.length === constraint.unless.length) return unless[place]?.when;
      }
    }
    return undefined;
  }
});
