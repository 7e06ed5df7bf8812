import { describe, expect, it } from 'vitest';
import type { DecisionTable, ProcedureOutcome } from '../../../src/domain/index.ts';
import { runTable } from '../../../src/procedures/run-table.ts';
import { stepWords } from '../../../src/procedures/say-step.ts';
import { type Given, knowledge, outcome, procedure, reading, table } from './build.ts';

function run(body: DecisionTable<ProcedureOutcome>, given: Given) {
  const words = stepWords(knowledge(), procedure({ kind: 'table', table: body }), 'en');
  const { outcomes, path, missing } = runTable(body, reading(given), words);
  return { recommend: outcomes.flatMap(({ recommend }) => recommend), path, missing };
}

const first = table<ProcedureOutcome>(
  'first',
  [
    [{ load: '> 1M' }, outcome('oak', 'much')],
    [{ kept: true, load: '> 1k' }, outcome('ash')],
  ],
  outcome('ash-dry', 'what is left'),
);

describe('a table whose first rule decides', () => {
  it.each([
    ['the first rule', { load: 2e6 }, ['oak'], ['load > 1M? yes', 'OAK: much']],
    [
      'a bound that is not passed',
      { load: 1e6, kept: true },
      ['ash'],
      ['load > 1M? no', 'kept and load > 1k? yes', 'ASH'],
    ],
    [
      'no rule',
      { load: 5, kept: true },
      ['ash-dry'],
      ['load > 1M? no', 'kept and load > 1k? no', 'ASH-DRY: what is left'],
    ],
    [
      'a value that cannot matter',
      { load: 5 },
      ['ash-dry'],
      ['load > 1M? no', 'kept and load > 1k? no', 'ASH-DRY: what is left'],
    ],
  ] as const)('takes %s', (_, given, recommend, path) => {
    expect(run(first, given)).toEqual({ recommend, path, missing: [] });
  });

  it.each([
    ['nothing is known', {}, ['load > 1M? not known'], ['load', 'kept']],
    ['a range lies on both sides', { load: [5e5, 5e6] as const, kept: true }, ['load > 1M? not known'], ['load']],
    ['a later rule is open', { load: 2000 }, ['load > 1M? no', 'kept and load > 1k? not known'], ['kept']],
  ])('stops when %s', (_, given, path, missing) => {
    expect(run(first, given)).toEqual({ recommend: [], path, missing });
  });

  it('goes on past an unknown that changes nothing', () => {
    const same = table<ProcedureOutcome>('first', [[{ kept: true }, outcome('oak')]], outcome('oak'));
    expect(run(same, {})).toEqual({ recommend: ['oak'], path: ['kept? not known', 'OAK'], missing: [] });
  });
});

describe('a table on a choice', () => {
  const byShape = table<ProcedureOutcome>('first', [
    [{ shape: 'round' }, outcome('oak')],
    [{ shape: 'square, other', kept: false }, outcome('', undefined, 'Pine')],
  ]);

  it.each([
    ['says the value that fits', { shape: 'round' }, ['shape: round', 'OAK']],
    [
      'leaves out values it passed over',
      { shape: 'square', kept: false },
      ['shape: square, other and no kept? yes', 'Pine'],
    ],
    [
      'says when no rule fits',
      { shape: 'square', kept: true },
      ['shape: square, other and no kept? no', 'no rule fits'],
    ],
    ['asks for it', {}, ['shape? not known']],
  ])('%s', (_, given, path) => {
    expect(run(byShape, given).path).toEqual(path);
  });
});

describe('a table of which every rule counts', () => {
  const every = table<ProcedureOutcome>('collect', [
    [{ kept: true }, outcome('oak')],
    [{ load: '>= 10' }, outcome('ash')],
  ]);

  it.each([
    ['all that hold', { kept: true, load: 10 }, ['oak', 'ash'], ['kept? yes', 'OAK', 'load >= 10? yes', 'ASH'], []],
    [
      'what is certain beside what is not',
      { load: 10 },
      ['ash'],
      ['kept? not known', 'load >= 10? yes', 'ASH'],
      ['kept'],
    ],
    ['nothing when none holds', { kept: false, load: 9 }, [], ['no rule fits'], []],
    ['nothing when none is known', {}, [], ['kept? not known', 'load >= 10? not known'], ['kept', 'load']],
  ] as const)('gives %s', (_, given, recommend, path, missing) => {
    expect(run(every, given)).toEqual({ recommend, path, missing });
  });

  it('falls back when certainly none holds', () => {
    const fallback = table<ProcedureOutcome>('collect', [[{ kept: true }, outcome('oak')]], outcome('ash'));
    expect(run(fallback, { kept: false })).toEqual({ recommend: ['ash'], path: ['ASH'], missing: [] });
    expect(run(fallback, {})).toMatchObject({ recommend: [], missing: ['kept'] });
  });
});

it('has words for an outcome that names nothing', () => {
  const silent = table<ProcedureOutcome>('first', [[{ kept: true }, outcome('')]]);
  expect(run(silent, { kept: true }).path).toEqual(['kept? yes', 'nothing named']);
});
