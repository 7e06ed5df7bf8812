import { describe, expect, it } from 'vitest';
import type { ColumnType, TreeNode } from '../../../src/domain/index.ts';
import { walkTree } from '../../../src/tables/index.ts';
import { cell, reading } from './tables.ts';

const columns: Record<string, ColumnType> = { rate: { kind: 'number', dimension: 'count' }, edge: { kind: 'flag' } };

const outcome = (name: string): TreeNode => ({ kind: 'outcome', recommend: [name], external: [] });
const question = (input: string, ...branches: readonly (readonly [string, string, TreeNode])[]): TreeNode => ({
  kind: 'question',
  ask: { en: `${input}?` },
  input,
  branches: branches.map(([label, when, then]) => ({
    label: { en: label },
    when: { cells: [{ column: input, test: cell(when, columns[input] as ColumnType) }] },
    then,
  })),
});

const tree = question(
  'rate',
  ['high', '> 100', outcome('a')],
  ['middle', '> 10', question('edge', ['yes', 'true', outcome('b')], ['no', '-', outcome('c')])],
);

describe('walkTree', () => {
  it.each<
    [number | readonly [number, number] | undefined, boolean | undefined, string | undefined, string, readonly string[]]
  >([
    [200, undefined, 'a', 'rate? high', []],
    [50, true, 'b', 'rate? middle, edge? yes', []],
    [50, false, 'c', 'rate? middle, edge? no', []],
    [[20, 90], false, 'c', 'rate? middle, edge? no', []],
    [undefined, true, undefined, 'rate? -', ['rate']],
    [[50, 200], true, undefined, 'rate? -', ['rate']],
    [50, undefined, undefined, 'rate? middle, edge? -', ['edge']],
    [5, true, undefined, 'rate? -', []],
  ])('rate %j, edge %j: %s', (rate, edge, recommended, path, missing) => {
    const walk = walkTree(tree, reading(columns, [rate, edge]));
    expect(walk.outcome).toEqual(recommended === undefined ? undefined : { recommend: [recommended], external: [] });
    expect(walk.path.map(({ ask, branch }) => `${ask.en} ${branch?.en ?? '-'}`).join(', ')).toBe(path);
    expect(walk.missing).toEqual(missing);
  });

  it('asks nothing of a bare outcome', () => {
    expect(walkTree(outcome('a'), () => undefined)).toEqual({
      outcome: { recommend: ['a'], external: [] },
      path: [],
      missing: [],
    });
  });
});
