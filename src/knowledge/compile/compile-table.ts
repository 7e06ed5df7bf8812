import type { ColumnType, DecisionTable, TableRule } from '../../domain/index.ts';
import { inside, type Spot } from '../finding.ts';
import type { RawTable } from '../schema/pieces.ts';
import { compileCondition } from './compile-condition.ts';
import type { Compiling } from './context.ts';

/**
 * Compiles a decision table; its columns are those that its rules name, in order of first mention.
 *
 * @param id       of the table; rules without an id are called by their number
 * @param outcome  turns what stands in `then` and `otherwise` into the outcome
 */
export function compileTable<Raw, Outcome>(
  raw: RawTable<Raw>,
  id: string,
  spot: Spot,
  compiling: Compiling,
  outcome: (raw: Raw, spot: Spot) => Outcome,
): DecisionTable<Outcome> {
  const columns: Record<string, ColumnType> = {};
  const ids = new Set<string>();
  const rules = raw.rules.map((rule, index): TableRule<Outcome> => {
    const ruleSpot = inside(spot, 'rules', index);
    const ruleId = rule.id ?? String(index + 1);
    if (ids.has(ruleId)) {
      compiling.report({
        spot: inside(ruleSpot, 'id'),
        code: 'knowledge/duplicate-id',
        message: { id: 'check/second-rule', gaps: { id: ruleId } },
      });
    }
    ids.add(ruleId);
    const when = compileCondition(rule.when, inside(ruleSpot, 'when'), compiling);
    for (const { column } of when.cells) {
      const type = compiling.columns[column];
      if (type !== undefined) columns[column] = type;
    }
    return { id: ruleId, when, then: outcome(rule.then, inside(ruleSpot, 'then')) };
  });
  return {
    id,
    hitPolicy: raw.hitPolicy,
    columns,
    rules,
    ...(raw.otherwise === undefined ? {} : { otherwise: outcome(raw.otherwise, inside(spot, 'otherwise')) }),
  };
}
