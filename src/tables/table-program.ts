import type { DecisionTable } from '../domain/index.ts';
import { isSame } from './hit-policy.ts';
import { type ProgramRow, programRow } from './program-row.ts';
import { holds, NO, OPEN, type Program, type Result, type Results, YES } from './test-bank.ts';

/** A FIRST table as programs. Rules that can never hit are left out. */
export interface TableProgram<Outcome> {
  readonly rules: readonly Program[];
  readonly row: ProgramRow;
  /** One a rule, then that of `otherwise`; undefined where a table without one finds nothing. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** Equal numbers for equal outcomes, in the order of `outcomes`. */
  readonly sameness: readonly number[];
}

/**
 * @param programs  by rule; undefined for one that can never hit
 * @throws when the table has another hit policy than FIRST
 */
export function compileFirstTable<Outcome>(
  table: DecisionTable<Outcome>,
  programs: readonly (Program | undefined)[],
): TableProgram<Outcome> {
  if (table.hitPolicy !== 'first') throw new Error(`the table ${table.id} is no FIRST table`);
  const rules: Program[] = [];
  const outcomes: (Outcome | undefined)[] = [];
  table.rules.forEach(({ then }, i) => {
    const program = programs[i];
    if (program === undefined) return;
    rules.push(program);
    outcomes.push(then);
  });
  outcomes.push(table.otherwise);
  const sameness = outcomes.map((one) => outcomes.findIndex((other) => isSame(one, other)));
  return { rules, row: programRow(rules), outcomes, sameness };
}

/** Said of a table that cannot be decided. */
export const UNDECIDED = -1;

/**
 * The position in `outcomes` of what the table says: that of the first rule that hits, as `evaluateTable` finds it; UNDECIDED
 * where a rule above it is open and would say something else.
 */
export function runFirstTable({ rules, row, sameness }: TableProgram<unknown>, results: Results): number {
  const { cells, ends } = row;
  const { yes, open } = results;
  // What `holds` does, over all rules in a row: a tenth of the time is the calls.
  let hasOpen = false;
  let hit = 0;
  for (let at = 0; hit < ends.length; hit++) {
    const end = ends[hit] as number;
    let result: Result = YES;
    for (; at < end; at += 2) {
      const word = cells[at] as number;
      const wanted = cells[at + 1] as number;
      const held = (yes[word] as number) & wanted;
      if (held === wanted) continue;
      if (((held | (open[word] as number)) & wanted) !== wanted) {
        result = NO;
        break;
      }
      result = OPEN;
    }
    if (result === YES) break;
    if (result === OPEN) hasOpen = true;
    at = end;
  }
  if (!hasOpen) return hit;
  const said = sameness[hit];
  for (let i = 0; i < hit; i++) {
    if (sameness[i] !== said && holds(rules[i] as Program, results) !== NO) return UNDECIDED;
  }
  return hit;
}
