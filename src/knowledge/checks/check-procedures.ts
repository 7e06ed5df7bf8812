import type { ColumnType, Message } from '../../domain/index.ts';
import { parseWithUnit } from '../../units/index.ts';
import { both } from '../../words/suggest.ts';
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
        message:
          bodies.length === 0 ? { id: 'check/no-body' } : { id: 'check/two-bodies', gaps: { bodies: both(bodies) } },
        hint: { id: 'check/one-body' },
      });
    }
    const seen = new Set<string>();
    procedure.inputs.forEach((input, index) => {
      const at = inside(spot, 'inputs', index);
      if (seen.has(input.id)) {
        const message = { id: 'check/second-input', gaps: { id: input.id } };
        report({ spot: inside(at, 'id'), code: 'knowledge/duplicate-id', message });
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
  const message = given === undefined ? undefined : mismatch(from, given, wanted);
  if (message !== undefined) report({ spot, code: 'knowledge/input', message });
}

/** Why values of one column cannot be taken over into another. */
function mismatch(question: string, given: ColumnType, wanted: ColumnType): Message | undefined {
  const [found, other] = [kindOf(given), kindOf(wanted)];
  if (found !== other) return { id: 'check/other-kind', gaps: { question, found, wanted: other } };
  if (!('choices' in given && 'choices' in wanted)) return undefined;
  const list = given.choices.filter((choice) => !wanted.choices.includes(choice));
  return list.length === 0 ? undefined : { id: 'check/foreign-values', gaps: { question, list } };
}

/** As the schema calls it: numbers by their dimension. */
function kindOf(type: ColumnType): string {
  return type.kind === 'number' ? type.dimension : type.kind;
}

/** A table that gives an input gives values of its type. */
function checkOutcomes(table: RawTable<string>, wanted: ColumnType, spot: Spot, report: Report): void {
  const check = (value: string, at: Spot): void => {
    if (wanted.kind === 'number') {
      const parsed = parseWithUnit(value, wanted.dimension);
      if (!parsed.ok) report({ spot: at, code: 'knowledge/value', message: parsed.message });
    } else {
      const choices = wanted.kind === 'flag' ? ['true', 'false'] : wanted.choices;
      mustBeKnown(value, choices, 'value', at, report);
    }
  };
  table.rules.forEach((rule, index) => {
    check(rule.then, inside(spot, 'rules', index, 'then'));
  });
  if (table.otherwise !== undefined) check(table.otherwise, inside(spot, 'otherwise'));
}
