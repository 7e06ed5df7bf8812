import { describe, expect, it } from 'vitest';
import { type OutputStream, widthOf } from '../../../src/cli/world.ts';

const terminal = (columns: number | undefined): OutputStream => ({
  isTTY: true,
  ...(columns === undefined ? {} : { columns }),
  write: () => true,
  on: () => {},
  once: () => {},
  off: () => {},
});

describe('the width of a report', () => {
  it.each<[string, number | undefined, string | undefined, number | undefined, number]>([
    ['what is asked for', 132, '90', 60, 60],
    ['that of the terminal', 132, '90', undefined, 132],
    ['what the environment says where there is no terminal', undefined, '90', undefined, 90],
    ['what the environment says where the terminal does not know', 0, '90', undefined, 90],
    ['80 where nobody knows', 0, undefined, undefined, 80],
    ['80 where the environment says nonsense', undefined, '-5', undefined, 80],
    ['no less than can be read', 5, undefined, undefined, 20],
    ['no more than makes sense', 9000, undefined, undefined, 400],
  ])('is %s', (_name, columns, said, asked, expected) => {
    expect(widthOf(terminal(columns), said === undefined ? {} : { COLUMNS: said }, asked)).toBe(expected);
  });
});
