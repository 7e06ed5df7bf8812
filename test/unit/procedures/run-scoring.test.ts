import { describe, expect, it } from 'vitest';
import type { ProcedureBody } from '../../../src/domain/index.ts';
import { runScoring } from '../../../src/procedures/run-scoring.ts';
import { stepWords } from '../../../src/procedures/say-step.ts';
import { type Given, knowledge, procedure, reading } from './build.ts';

type Scoring = Extract<ProcedureBody, { kind: 'scoring' }>;

const fixed: Scoring = {
  kind: 'scoring',
  criteria: [
    { id: 'speed', label: { en: 'Speed' }, weight: 0.1 },
    { id: 'ease', label: { en: 'Ease' }, weight: 0.2 },
  ],
  scores: { oak: { speed: 1, ease: 1 }, 'ash-dry': { speed: 3, ease: 0 }, 'ash-green': { speed: 9 } },
};
const byShape: Scoring = {
  ...fixed,
  weightsBy: { input: 'shape', sets: { round: { speed: 1 }, square: { ease: 1 } } },
};

function run(scoring: Scoring, given: Given) {
  const one = procedure(scoring);
  const { outcomes, path, missing } = runScoring(scoring, one, reading(given), stepWords(knowledge(), one, 'en'));
  return { recommend: outcomes.flatMap(({ recommend }) => recommend), path, missing };
}

describe('scoring', () => {
  it('adds weighted scores and names the greatest total; a score that is not given counts nothing', () => {
    expect(run(fixed, {})).toEqual({
      recommend: ['ash-green'],
      path: ['ASH-GREEN 0.9', 'OAK 0.3', 'ASH-DRY 0.3'],
      missing: [],
    });
  });

  it('names all whose totals are level, whatever the last bits of the sums', () => {
    const level: Scoring = { ...fixed, scores: { oak: { speed: 1, ease: 1 }, 'ash-dry': { speed: 3 } } };
    expect(1 * 0.1 + 1 * 0.2).not.toBe(0.3);
    expect(run(level, {}).recommend).toEqual(['oak', 'ash-dry']);
  });

  it.each([
    ['round', ['ash-green'], ['shape: round', 'ASH-GREEN 9', 'ASH-DRY 3', 'OAK 1']],
    ['square', ['oak'], ['shape: square', 'OAK 1', 'ASH-DRY 0', 'ASH-GREEN 0']],
    ['other', [], ['shape: other', 'no rule fits']],
  ])('takes the weights for %s', (shape, recommend, path) => {
    expect(run(byShape, { shape })).toEqual({ recommend, path, missing: [] });
  });

  it('stops when the weights depend on something unknown', () => {
    expect(run(byShape, {})).toEqual({ recommend: [], path: ['shape? not known'], missing: ['shape'] });
  });
});
