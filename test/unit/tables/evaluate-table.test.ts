import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnType, HitPolicy } from '../../../src/domain/index.ts';
import { HitPolicyError } from '../../../src/tables/hit-policy.ts';
import { evaluateTable } from '../../../src/tables/index.ts';
import { reading, tableOf } from './tables.ts';

const columns: Record<string, ColumnType> = {
  rate: { kind: 'number', dimension: 'count' },
  replay: { kind: 'flag' },
};
type Values = readonly [number | readonly [number, number] | undefined, boolean | undefined];
type Row = readonly [string, string, string];

function outcomesOf(hitPolicy: HitPolicy, rows: readonly Row[], values: Values, otherwise?: string) {
  const table = tableOf<string>(hitPolicy, columns, rows, otherwise);
  const { hits, outcomes, missing } = evaluateTable(table, reading(columns, values));
  return { hits: hits.map(({ id }) => id), outcomes, missing };
}

describe('when nothing hits', () => {
  it.each<[HitPolicy, string | undefined, readonly unknown[]]>([
    ['first', undefined, []],
    ['first', 'else', ['else']],
    ['collect', 'else', ['else']],
    ['collect-min', undefined, []],
  ])('%s with otherwise %s', (hitPolicy, otherwise, outcomes) => {
    expect(outcomesOf(hitPolicy, [['> 5', '-', 'a']], [1, true], otherwise)).toEqual({
      hits: [],
      outcomes,
      missing: [],
    });
  });
});

describe('what is unknown', () => {
  const FAST_THEN_REPLAY: readonly Row[] = [
    ['> 5', '-', 'a'],
    ['-', 'true', 'b'],
  ];

  it.each<[string, HitPolicy, readonly Row[], Values, string | undefined, readonly string[], readonly string[]]>([
    ['a later rule of FIRST does not matter', 'first', FAST_THEN_REPLAY, [9, undefined], 'c', ['a'], []],
    ['an earlier rule of FIRST does', 'first', FAST_THEN_REPLAY, [undefined, true], 'c', [], ['rate']],
    ['a range that straddles a bound does', 'first', FAST_THEN_REPLAY, [[1, 9], true], 'c', [], ['rate']],
    ['a range clear of the bound does not', 'first', FAST_THEN_REPLAY, [[1, 4], true], 'c', ['b'], []],
    ['both unknown', 'first', FAST_THEN_REPLAY, [undefined, undefined], 'c', [], ['rate', 'replay']],
    [
      'the same outcome either way',
      'first',
      [
        ['> 5', '-', 'a'],
        ['-', '-', 'a'],
      ],
      [undefined, true],
      'c',
      ['a'],
      [],
    ],
    ['the same outcome as otherwise', 'first', [['> 5', '-', 'a']], [undefined, true], 'a', ['a'], []],
    ['no otherwise to agree with', 'first', [['> 5', '-', 'a']], [undefined, true], undefined, [], ['rate']],
    [
      'only what could change it is named',
      'first',
      [
        ['-', 'true', 'b'],
        ['> 5', '-', 'a'],
        ['-', '-', 'a'],
      ],
      [undefined, undefined],
      'c',
      [],
      ['replay'],
    ],
    ['a certain no decides', 'first', [['> 5', 'true', 'a']], [undefined, false], 'c', ['c'], []],
    ['a certain hit of UNIQUE decides', 'unique', FAST_THEN_REPLAY, [undefined, true], 'c', ['b'], []],
    ['no certain hit of UNIQUE', 'unique', FAST_THEN_REPLAY, [undefined, false], 'c', [], ['rate']],
    ['a certain hit of ANY decides', 'any', FAST_THEN_REPLAY, [undefined, true], 'c', ['b'], []],
    ['COLLECT', 'collect', FAST_THEN_REPLAY, [9, undefined], 'c', [], ['replay']],
  ])('%s', (_name, hitPolicy, rows, values, otherwise, outcomes, missing) => {
    expect(outcomesOf(hitPolicy, rows, values, otherwise)).toMatchObject({ outcomes, missing });
  });

  it('leaves the certain hits of a collecting table in sight, and none of FIRST', () => {
    expect(outcomesOf('collect', FAST_THEN_REPLAY, [9, undefined]).hits).toEqual(['1']);
    expect(outcomesOf('first', FAST_THEN_REPLAY, [undefined, true]).hits).toEqual([]);
  });

  it.each<[HitPolicy, number | undefined, readonly number[]]>([
    ['collect-max', undefined, [300]],
    ['collect-min', undefined, []],
    ['collect-min', 9, [100]],
  ])('%s with rate %j', (hitPolicy, rate, outcomes) => {
    const table = tableOf<number>(hitPolicy, columns, [
      ['> 5', '-', 100],
      ['-', 'true', 300],
    ]);
    expect(evaluateTable(table, reading(columns, [rate, true])).outcomes).toEqual(outcomes);
  });

  it('never changes an outcome once it is known', () => {
    const cellOfRate = fc.constantFrom('-', '> 2', '<= 2', '[1..3]', '(1..3)', '2', 'not(2)', '0, 4');
    const row = fc.tuple(cellOfRate, fc.constantFrom('-', 'true', 'false'), fc.constantFrom('a', 'b'));
    const rate = fc.oneof(
      fc.constant(undefined),
      fc.nat(4),
      fc.constant([1, 3] as const),
      fc.constant([2, 3] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom<HitPolicy>('first', 'rule-order', 'collect'),
        fc.array(row, { maxLength: 4 }),
        fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
        rate,
        fc.option(fc.boolean(), { nil: undefined }),
        (hitPolicy, rows, otherwise, vague, replay) => {
          const decided = outcomesOf(hitPolicy, rows, [vague, replay], otherwise);
          const [low, high] = vague === undefined ? [0, 5] : typeof vague === 'number' ? [vague, vague] : vague;
          for (let known = low; known <= high; known += 0.5) {
            for (const flag of replay === undefined ? [true, false] : [replay]) {
              const exact = outcomesOf(hitPolicy, rows, [known, flag], otherwise);
              expect(exact.missing).toEqual([]);
              if (decided.missing.length === 0) expect(exact.outcomes).toEqual(decided.outcomes);
              else expect(decided.outcomes).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a table against its hit policy', () => {
  const BOTH: readonly Row[] = [
    ['> 1', '-', 'a'],
    ['-', 'true', 'b'],
  ];

  it.each<[HitPolicy, string]>([
    ['unique', 'several rules of the unique table example fire: 1, 2'],
    ['any', 'rules of the table example fire with different outcomes: 1, 2'],
    ['collect-min', 'the table example compares numbers, and the outcome of 1 is none'],
  ])('%s', (hitPolicy, message) => {
    expect(() => outcomesOf(hitPolicy, BOTH, [9, true])).toThrow(new HitPolicyError(message));
  });

  it.each<[object, object, boolean]>([
    [{ say: 'a', of: ['x'] }, { of: ['x'], say: 'a' }, true],
    [{ say: 'a' }, { say: 'b' }, false],
    [{ say: 'a' }, { say: 'a', of: [] }, false],
    [{ of: ['x', 'y'] }, { of: ['y', 'x'] }, false],
    [{ of: [] }, { of: {} }, false],
    [{ say: undefined }, { of: undefined }, false],
    [{ say: 'a', of: 'x' }, { say: 'a', of: 'y' }, false],
    [{ say: 'a', of: 'x' }, { say: 'a' }, false],
    [{ say: { of: null } }, { say: { of: {} } }, false],
    [{ say: { of: {} } }, { say: { of: null } }, false],
    [{ say: { of: {} } }, { say: { of: 'x' } }, false],
    [{ say: { of: 'x' } }, { say: { of: {} } }, false],
  ])('ANY compares what outcomes say: %j and %j', (one, other, agree) => {
    const table = tableOf<object>('any', columns, [
      ['> 1', '-', one],
      ['-', 'true', other],
    ]);
    const evaluate = () => evaluateTable(table, reading(columns, [9, true])).outcomes;
    if (agree) expect(evaluate()).toEqual([one]);
    else expect(evaluate).toThrow(HitPolicyError);
  });
});

describe('figures', () => {
  it('reach the cells', () => {
    const table = tableOf<string>('first', columns, [['> alternative.limit', '-', 'too much']], 'fits');
    const read = reading(columns, [9, true]);
    expect(evaluateTable(table, read, () => 5).outcomes).toEqual(['too much']);
    expect(evaluateTable(table, read, () => 50).outcomes).toEqual(['fits']);
    expect(evaluateTable(table, read).missing).toEqual(['alternative.limit']);
  });
});
