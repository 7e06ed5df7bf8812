import { describe, expect, it } from 'vitest';
import { drawSimplex } from '../../../src/robustness/draw-weights.ts';
import { createScoredDraws, createScoreModel, scoreDraws } from '../../../src/robustness/index.ts';

describe('a model of scores', () => {
  it('is one in which nothing speaks and nobody is out, until it is filled', () => {
    const model = createScoreModel([0, 1], 3);
    expect([model.alternatives, model.criteria, model.count]).toEqual([2, 3, 0]);
    expect([model.columns, model.centre, model.factor].map((one) => [...one])).toEqual(Array(3).fill([0, 0, 0]));
    expect([[...model.utilities], [...model.excluded]]).toEqual([Array(6).fill(0), [0, 0]]);
  });

  it('scores by the criteria that speak, whatever was left from those that spoke before', () => {
    const model = createScoreModel([0, 1], 3);
    model.count = 2;
    model.columns.set([0, 2, 0]);
    model.centre.set([0.6, 0.2, 9]);
    model.factor.set([1, 1, 9]);
    model.utilities.set([1, 0, 9, 0.5, 1, 9]);
    const scored = createScoredDraws(1, 2, 3);
    scoreDraws(model, new Float64Array(3), 0, scored);
    expect([...scored.weights]).toEqual([expect.closeTo(0.75, 12), 0, expect.closeTo(0.25, 12)]);
    expect([...scored.scores]).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.625, 12)]);
    expect([...scored.best]).toEqual([0]);
  });

  it('says nothing of anybody where nothing speaks', () => {
    const scored = createScoredDraws(1, 2, 3);
    scoreDraws(createScoreModel([0, 1], 3), Float64Array.of(0.2, 0.3, 0.5), 1, scored);
    expect([[...scored.weights], [...scored.scores], [...scored.best]]).toEqual([[0, 0, 0], [0, 0], [0]]);
  });
});

describe('a point of the simplex', () => {
  it('takes one number less than it has weights', () => {
    const given = [0.7, 0.2, 0.4, 0.1, 0.9];
    const drawn = (n: number) => {
      let taken = 0;
      const weights = [...drawSimplex(n, () => given[taken++] ?? Number.NaN)];
      return { taken, weights };
    };
    expect(drawn(4)).toEqual({ taken: 3, weights: [0.2, 0.2, 0.3, 0.3].map((one) => expect.closeTo(one, 12)) });
    expect(drawn(2)).toEqual({ taken: 1, weights: [0.7, expect.closeTo(0.3, 12)] });
    expect(drawn(1)).toEqual({ taken: 0, weights: [1] });
  });
});
