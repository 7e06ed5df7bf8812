import { describe, expect, it } from 'vitest';
import type { Condition, Criterion, DecisionTable, UtilityFunction } from '../../../src/domain/index.ts';
import { bearingWeights } from '../../../src/library/compare/bearing.ts';

const said = { en: '' };
const when: Condition = {
  cells: [
    { column: 'alternative.replay', test: { kind: 'members', text: 'full', members: ['full'] } },
    {
      column: 'throughput',
      test: { kind: 'figure', text: '> alternative.most', comparison: '>', figure: 'most', factor: 1 },
    },
    { column: 'scenario', test: { kind: 'any', text: '-' } },
  ],
};
/** Two rules look at the same. */
const table = <Outcome>(then: Outcome): DecisionTable<Outcome> => ({
  id: 'looks',
  hitPolicy: 'first',
  columns: {},
  rules: [
    { id: 'one', when, then },
    { id: 'two', when, then },
  ],
});
const headroom = {
  kind: 'headroom',
  requirement: 'throughput',
  figure: 'perNode',
  objective: 'at-least',
  slope: 1,
  covered: said,
  short: said,
  volumes: [],
} as const;
const volume = { times: ['messageSize'], figure: 'bandwidth', most: 1, covered: said, short: said };

const criterion = (id: string, utility: UtilityFunction): Criterion => ({
  id,
  label: said,
  group: 'workload',
  uses: [],
  utility,
  weighs: [],
  because: said,
  source: [],
});

describe('what a weight bears on', () => {
  it.each<[string, UtilityFunction, readonly string[]]>([
    ['the figure of a need', headroom, ['perNode']],
    ['that of its volume too', { ...headroom, volumes: [volume] }, ['perNode', 'bandwidth']],
    [
      'a burden and what presses',
      { kind: 'burden', figure: 'parts', pressure: table(1), reason: said },
      ['parts', 'replay', 'most'],
    ],
    [
      'what a table looks at',
      { kind: 'table', table: table({ utility: 1, reason: said, source: [] }) },
      ['replay', 'most'],
    ],
    ['nothing by the fit to a scenario', { kind: 'fit', loosenedBy: ['replay'], least: 0 }, []],
    ['nothing by workarounds', { kind: 'workarounds', none: said, some: said }, []],
  ])('is %s', (_name, utility, expected) => {
    const bearing = bearingWeights({ criteria: [criterion('one', utility)] }, { one: 0.5 });
    expect([...bearing]).toEqual(expected.map((id) => [id, 0.5]));
  });

  it('adds up over the criteria that look at the same', () => {
    const criteria = [criterion('one', headroom), criterion('two', { ...headroom, volumes: [volume] })];
    expect([...bearingWeights({ criteria }, { one: 0.25, two: 0.5 })]).toEqual([
      ['perNode', 0.75],
      ['bandwidth', 0.5],
    ]);
  });
});
