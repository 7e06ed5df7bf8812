import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnType, DecisionTable, HitPolicy, Interval } from '../../../src/domain/index.ts';
import { pointIn } from '../../../src/health/geometry/axis.ts';
import { type Box, boxesMeet, isNothing } from '../../../src/health/geometry/region.ts';
import { exampleIn, sayBox } from '../../../src/health/geometry/say-box.ts';
import type { TableFault } from '../../../src/health/tables/table-faults.ts';
import { HitPolicyError } from '../../../src/tables/hit-policy.ts';
import { EVERYTHING, evaluateTable, testCondition } from '../../../src/tables/index.ts';
import { cellValueOf, tableOf } from '../tables/tables.ts';
import { examined } from './tables.ts';

/** Vectors of mcda.md, section 10.3: tables of dmn-tck/tck and two of IBM's documentation of decision tables. */

const applicant: Record<string, ColumnType> = {
  Age: { kind: 'number', dimension: 'count', domain: EVERYTHING },
  RiskCategory: { kind: 'choice', choices: ['High', 'Medium', 'Low'] },
  isAffordable: { kind: 'flag' },
};

/** Faults as short texts: `gap …`, `overlap 1,2 …`, `shadowed 4 by 2,3`. */
function said(
  hitPolicy: HitPolicy,
  columns: Record<string, ColumnType>,
  rows: readonly (readonly [...(string | number | boolean)[], string])[],
): readonly string[] {
  const { space, faults } = examined(tableOf<string>(hitPolicy, columns, rows), columns);
  const numbered = (rules: readonly number[]) => rules.map((rule) => rule + 1).join();
  const say = (fault: TableFault): string => {
    switch (fault.kind) {
      case 'gap':
        return `gap ${sayBox(space, fault.box)}`;
      case 'overlap':
        return `overlap ${numbered(fault.rules)} ${sayBox(space, fault.box)}`;
      case 'never':
        return `never ${fault.rule + 1}`;
      case 'shadowed':
        return `shadowed ${fault.rule + 1} by ${numbered(fault.by)}`;
      case 'redundant':
        return `redundant ${fault.rule + 1} in ${fault.inside + 1}`;
      case 'idle-default':
        return 'idle default';
    }
  };
  return faults.map(say);
}

describe('published tables', () => {
  it('0004, unique: nothing is wrong', () => {
    expect(
      said('unique', applicant, [
        ['>= 18', 'Medium, Low', 'true', 'Approved'],
        ['< 18', 'Medium, Low', 'true', 'Declined'],
        ['-', 'High', 'true', 'Declined'],
        ['-', '-', 'false', 'Declined'],
      ]),
    ).toEqual([]);
  });

  const TABLE_0006 = [
    ['>= 18', 'Medium, Low', 'true', 'A'],
    ['< 18', '-', '-', 'D'],
    ['-', 'High', '-', 'D'],
    ['-', '-', 'false', 'D'],
  ] as const;

  it('0006 as a unique table: rules 2, 3 and 4 overlap in pairs', () => {
    const pairs = said('unique', applicant, TABLE_0006).map((fault) => fault.split(' ').slice(0, 2).join(' '));
    expect(pairs).toEqual(['overlap 2,3', 'overlap 2,4', 'overlap 3,4']);
  });

  const FIRST_0108 = [
    ['>= 18', 'Medium', 'true', 'Approved, Best'],
    ['>= 12', 'Medium', 'true', 'Approved, Standard'],
    ['< 12', 'Low', 'true', 'Declined, Standard'],
  ] as const;

  it('0108, first: 25 of 30 elementary inputs are in no rule', () => {
    const columns = applicant;
    const { space, faults } = examined(tableOf<string>('first', columns, FIRST_0108), columns);
    const gaps = faults.flatMap((fault) => (fault.kind === 'gap' ? [fault.box] : []));
    expect(gaps).toHaveLength(faults.length);
    expect(gaps.reduce((sum, box) => sum + cellsIn(box), 0)).toBe(25);
    expect(cellsIn(space.whole)).toBe(30);
  });

  it('0108, first: the gaps are those of the vector, as a union', () => {
    const gaps = said('first', applicant, FIRST_0108);
    const filled = said('first', applicant, [
      ...FIRST_0108,
      ['-', '-', 'false', 'x'],
      ['-', 'High', 'true', 'x'],
      ['< 12', 'Medium', 'true', 'x'],
      ['>= 12', 'Low', 'true', 'x'],
    ]);
    expect(gaps.length).toBeGreaterThan(0);
    expect(filled).toEqual([]);
  });

  it('0108 as an any table: rules 1 and 2 contradict each other', () => {
    expect(said('any', applicant, FIRST_0108).filter((fault) => !fault.startsWith('gap'))).toEqual([
      'overlap 1,2 Age: ">= 18", RiskCategory: Medium, isAffordable: true',
    ]);
  });

  it('0117, any: rule 6 is inside rule 1 and says the same', () => {
    expect(
      said('any', applicant, [
        ['>= 18', 'Low', 'true', 'Approved, Best'],
        ['>= 18', 'Medium', 'true', 'Approved, Standard'],
        ['< 18', 'Medium, Low', 'true', 'Declined, Standard'],
        ['-', 'High', 'true', 'Declined, Standard'],
        ['-', '-', 'false', 'Declined, Standard'],
        ['>= 19', 'Low', 'true', 'Approved, Best'],
      ]),
    ).toEqual(['redundant 6 in 1']);
  });

  const whole = (domain?: Interval): Record<string, ColumnType> => ({
    n: { kind: 'number', dimension: 'count', integer: true, ...(domain === undefined ? {} : { domain }) },
  });
  const from17to40: Interval = { lo: 17, loOpen: false, hi: 40, hiOpen: false };

  it('whole numbers: [17..30] and [29..40] share 29 and 30', () => {
    expect(
      said('unique', whole(from17to40), [
        ['[17..30]', 'a'],
        ['[29..40]', 'b'],
      ]),
    ).toEqual(['overlap 1,2 n: "[29..30]"']);
  });

  it('whole numbers: [17..30] and [32..40] leave out 31', () => {
    expect(
      said('unique', whole(from17to40), [
        ['[17..30]', 'a'],
        ['[32..40]', 'b'],
      ]),
    ).toEqual(['gap n: 31']);
  });

  it('real numbers: the same rules leave out what is between, without the ends', () => {
    const real: Record<string, ColumnType> = { n: { kind: 'number', dimension: 'count', domain: from17to40 } };
    expect(
      said('unique', real, [
        ['[17..30]', 'a'],
        ['[32..40]', 'b'],
      ]),
    ).toEqual(['gap n: "(30..32)"']);
  });
});

describe('what never decides', () => {
  const one: Record<string, ColumnType> = { n: { kind: 'number', dimension: 'count' }, f: { kind: 'flag' } };

  it.each<[string, HitPolicy, readonly (readonly [string, string, string])[], readonly string[]]>([
    [
      'a rule below one that takes all',
      'first',
      [
        ['-', '-', 'a'],
        ['> 5', 'true', 'b'],
      ],
      ['shadowed 2 by 1'],
    ],
    [
      'a rule that two others cover together',
      'first',
      [
        ['<= 5', '-', 'a'],
        ['> 3', 'true', 'b'],
        ['-', 'true', 'c'],
        ['-', '-', 'd'],
      ],
      ['shadowed 3 by 1,2'],
    ],
    [
      'the same rule once more',
      'first',
      [
        ['< 5', 'true', 'a'],
        ['< 5', 'true', 'b'],
        ['-', '-', 'c'],
      ],
      ['shadowed 2 by 1'],
    ],
    [
      'the same in a list',
      'collect',
      [
        ['< 5', '-', 'a'],
        ['< 3', 'true', 'a'],
        ['< 3', 'true', 'b'],
      ],
      ['redundant 2 in 1'],
    ],
  ])('%s', (_name, hitPolicy, rows, expected) => {
    expect(said(hitPolicy, one, rows).filter((fault) => !fault.startsWith('gap'))).toEqual(expected);
  });

  it('a default that no input reaches', () => {
    const table = tableOf<string>('first', one, [['-', '-', 'a']], 'never');
    expect(examined(table, one).faults).toEqual([{ kind: 'idle-default' }]);
  });

  it('no default, no gap: a table that collects may be silent', () => {
    expect(said('collect', one, [['> 5', 'true', 'a']])).toEqual([]);
  });
});

function cellsIn(box: Box): number {
  return box.reduce((product, mask) => product * [...mask.toString(2)].filter((bit) => bit === '1').length, 1);
}

describe('random tables, against every elementary input', () => {
  const columns: Record<string, ColumnType> = {
    a: { kind: 'number', dimension: 'count' },
    b: { kind: 'number', dimension: 'people', integer: true, domain: { lo: 0, loOpen: false, hi: 9, hiOpen: false } },
    c: { kind: 'choice', choices: ['x', 'y', 'z'] },
    d: { kind: 'flag' },
  };
  const numbers = fc.constantFrom(
    '-',
    '< 3',
    '<= 3',
    '> 3',
    '>= 3',
    '[2..5]',
    '(2..5)',
    '[2..5)',
    '4',
    'not(4)',
    '< 2, > 7',
  );
  const row = fc.tuple(
    numbers,
    numbers,
    fc.constantFrom('-', 'x', 'x, y', 'not(y)'),
    fc.constantFrom('-', 'true', 'false'),
    fc.constantFrom('A', 'D'),
  );
  const A_VALUES = [0, 1, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8];
  const B_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const inputs = A_VALUES.flatMap((a) =>
    B_VALUES.flatMap((b) => ['x', 'y', 'z'].flatMap((c) => [true, false].map((d) => ({ a, b, c, d })))),
  );
  type Input = (typeof inputs)[number];
  const readerOf = (input: Input) => (column: string) => cellValueOf(input[column as keyof Input]);

  const hitsOf = (table: DecisionTable<string>, input: Input): readonly number[] =>
    table.rules.flatMap(({ when }, index) => (testCondition(when, readerOf(input)).result === 'yes' ? [index] : []));

  const holds = ({ space }: ReturnType<typeof examined>, box: Box, input: Input): boolean => {
    const point = space.axes.map((axis) => {
      const value = input[axis.column as keyof Input];
      const index =
        axis.kind === 'number'
          ? axis.slices.findIndex(({ lo, hi, loOpen, hiOpen }) => {
              const x = value as number;
              return (loOpen ? x > lo : x >= lo) && (hiOpen ? x < hi : x <= hi);
            })
          : axis.slices.indexOf(String(value));
      return 1n << BigInt(index);
    });
    return !isNothing(boxesMeet(box, point));
  };

  it.each<HitPolicy>(['unique', 'any', 'first'])('%s', (hitPolicy) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const table = tableOf<string>(hitPolicy, columns, rows);
        const result = examined(table, columns);
        const of = <Kind extends TableFault['kind']>(kind: Kind) =>
          result.faults.filter((fault): fault is Extract<TableFault, { kind: Kind }> => fault.kind === kind);
        const hits = inputs.map((input) => hitsOf(table, input));

        // Disjoint: an input without a rule lies in one gap, any other in none.
        const gaps = of('gap');
        const miscounted = inputs.filter((input, index) => {
          const inGaps = gaps.filter(({ box }) => holds(result, box, input)).length;
          return inGaps !== (hits[index]?.length === 0 ? 1 : 0);
        });
        expect(miscounted).toEqual([]);

        const decides = new Set<number>();
        const overlaps = of('overlap');
        for (const [index, input] of inputs.entries()) {
          const hit = hits[index] ?? [];
          if (hitPolicy === 'first' && hit[0] !== undefined) decides.add(hit[0]);
          const isFound = overlaps.some(({ rules }) => rules.every((rule) => hit.includes(rule)));
          if (contradictsItself(table, input) !== isFound)
            throw new Error(`${JSON.stringify(input)}: found ${isFound}`);
        }
        if (hitPolicy === 'first') {
          const idle = rows.flatMap((_, index) => (decides.has(index) ? [] : [index]));
          expect([...of('shadowed'), ...of('never')].map(({ rule }) => rule).sort()).toEqual(idle);
        }
      }),
      { numRuns: 150 },
    );
  });

  function contradictsItself(table: DecisionTable<string>, input: Input): boolean {
    try {
      evaluateTable(table, readerOf(input));
      return false;
    } catch (error) {
      if (error instanceof HitPolicyError) return true;
      throw error;
    }
  }

  it('a gap is said as cells that hold in it and nowhere else, and its example lies in it', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const result = examined(tableOf<string>('first', columns, rows), columns);
        for (const fault of result.faults) {
          if (fault.kind !== 'gap') continue;
          const text = sayBox(result.space, fault.box);
          const cells = Object.fromEntries(cellsOf(text));
          const names = Object.keys(columns);
          const again = tableOf<string>('first', columns, [[...names.map((name) => cells[name] ?? '-'), 'gap']]);
          const differing = inputs.filter(
            (input) => hitsOf(again, input).length > 0 !== holds(result, fault.box, input),
          );
          expect(differing).toEqual([]);
          const example = Object.fromEntries(cellsOf(exampleIn(result.space, fault.box)));
          const { a = '0', b = '0', c = 'x', d = 'true' } = example;
          expect(holds(result, fault.box, { a: Number(a), b: Number(b), c, d: d === 'true' })).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** `a: "< 3", c: x` → pairs. */
  function cellsOf(text: string): readonly (readonly [string, string])[] {
    return [...text.matchAll(/(\w+): (?:"([^"]*)"|([^,\s]+))/g)].map(
      ([, column = '', quoted, bare]) => [column, quoted ?? bare ?? ''] as const,
    );
  }
});

describe('an example', () => {
  it.each<[string, Interval, boolean, number]>([
    ['the lower bound that belongs to it', { lo: 3, loOpen: false, hi: 9, hiOpen: false }, false, 3],
    ['twice the one that does not', { ...EVERYTHING, lo: 1e6 }, false, 2e6],
    ['the upper bound where that is too far', { lo: 5, loOpen: true, hi: 9, hiOpen: false }, false, 9],
    ['half of what it stays below', { lo: 0, loOpen: false, hi: 0.001, hiOpen: true }, false, 0.0005],
    ['the middle where all of these are outside', { lo: 30, loOpen: true, hi: 32, hiOpen: true }, false, 31],
    ['a whole number', { lo: 4, loOpen: true, hi: 7, hiOpen: true }, true, 5],
    ['nought where there is nothing else', { lo: 0, loOpen: false, hi: 0, hiOpen: false }, false, 0],
    ['near nought where nothing bounds it', EVERYTHING, false, 0],
  ])('is %s', (_name, interval, integer, expected) => {
    expect(pointIn(interval, integer)).toBe(expected);
  });
});
