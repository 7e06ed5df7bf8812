import type { ColumnType } from '../../domain/index.ts';
import { parseQuantity } from '../../units/index.ts';
import { columnOf } from '../compile/compile-procedures.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import type { RawEntry } from '../schema/decision.ts';
import type { RawTable } from '../schema/pieces.ts';
import { type Check, type Checked, mustBeKnown } from './check.ts';

type RawInput = RawEntry<'procedures'>['inputs'][number];

/** A procedure has one body, and its inputs are read from what is known here in the type it declares. */
export const checkProcedures: Check = (checked, report) => {
  for (const procedure of checked.raw.procedures) {
    const spot: Spot = { section: 'procedures', id: procedure.id, path: [] };
    const bodies = (['table', 'trees', 'scoring'] as const).filter((body) => procedure[body] !== undefined);
    if (bodies.length !== 1) {
      report({
        spot,
        code: 'knowledge/procedure-body',
        message: bodies.length === 0 ? 'a procedure without a body' : `${bodies.join(' and ')} in one procedure`,
        hint: 'exactly one of table, trees and scoring',
      });
    }
    const seen = new Set<string>();
    procedure.inputs.forEach((input, index) => {
      const at = inside(spot, 'inputs', index);
      if (seen.has(input.id)) {
        report({ spot: inside(at, 'id'), code: 'knowledge/duplicate-id', message: `a second input "${input.id}"` });
      }
      seen.add(input.id);
      checkInput(input, checked, inside(at, 'from'), report);
    });
  }
};

function checkInput({ type, from }: RawInput, { columns }: Checked, spot: Spot, report: Report): void {
  const wanted = columnOf(type);
  if (typeof from !== 'string') {
    checkOutcomes(from, wanted, spot, report);
    return;
  }
  mustBeKnown(
    from,
    Object.keys(columns).filter((column) => !column.includes('.')),
    'question',
    spot,
    report,
  );
  const given = columns[from];
  const reason = given === undefined ? undefined : mismatch(given, wanted);
  if (reason !== undefined) report({ spot, code: 'knowledge/input', message: `"${from}" ${reason}` });
}

/** Why values of one column cannot be taken over into another. */
function mismatch(given: ColumnType, wanted: ColumnType): string | undefined {
  if (given.kind === 'number' && wanted.kind === 'number') {
    return given.dimension === wanted.dimension ? undefined : `is a ${given.dimension}, not a ${wanted.dimension}`;
  }
  if (given.kind !== wanted.kind) return `is a ${given.kind}, not a ${wanted.kind}`;
  if (!('choices' in given && 'choices' in wanted)) return undefined;
  const foreign = given.choices.filter((choice) => !wanted.choices.includes(choice));
  return foreign.length === 0 ? undefined : `may be ${foreign.join(', ')}, which the input does not have`;
}

/** A table that gives an input gives values of its type. */
function checkOutcomes(table: RawTable<string>, wanted: ColumnType, spot: Spot, report: Report): void {
  const check = (value: string, at: Spot): void => {
    if (wanted.kind === 'number') {
      const parsed = parseQuantity(value, wanted.dimension);
      if (!parsed.ok) report({ spot: at, code: 'knowledge/value', message: parsed.message });
    } else {
      const choices = wanted.kind === 'flag' ? ['true', 'false'] : wanted.choices;
      mustBeKnown(value, choices, 'value of the input', at, report);
    }
  };
  table.rules.forEach((rule, index) => {
    check(rule.then, inside(spot, 'rules', index, 'then'));
  });
  if (table.otherwise !== undefined) check(table.otherwise, inside(spot, 'otherwise'));
}
