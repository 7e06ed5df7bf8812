import type { Program, Results } from './test-bank.ts';

/** Programs one behind another: where many are gone through, most of the time would be the calls. */
export interface ProgramRow {
  readonly cells: Int32Array;
  /** By program: where its cells end. */
  readonly ends: Int32Array;
}

export function programRow(programs: readonly Program[]): ProgramRow {
  let end = 0;
  const ends = Int32Array.from(programs, ({ length }) => {
    end += length;
    return end;
  });
  return { cells: Int32Array.from(programs.flat()), ends };
}

/**
 * The next program that certainly holds.
 *
 * @param from  position of the first that is looked at
 * @returns     its position, or how many programs there are
 */
export function nextHolding({ cells, ends }: ProgramRow, from: number, { yes }: Results): number {
  let at = from === 0 ? 0 : (ends[from - 1] as number);
  let program = from;
  for (; program < ends.length; program++) {
    const end = ends[program] as number;
    while (at < end && ((yes[cells[at] as number] as number) & (cells[at + 1] as number)) === cells[at + 1]) at += 2;
    if (at === end) break;
    at = end;
  }
  return program;
}
