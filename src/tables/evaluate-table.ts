import type { DecisionTable, TableRule } from '../domain/index.ts';
import { isSame, type Resolved, resolve } from './hit-policy.ts';
import type { FigureOf } from './test-cell.ts';
import { type Read, testCondition } from './test-condition.ts';

interface TableResult<Outcome> extends Resolved<Outcome> {
  /**
   * Columns whose value is needed to decide; where there are any, `outcomes` is empty. Rules that certainly hit are still
   * in `hits` of a table that collects.
   */
  readonly missing: readonly string[];
}

interface OpenRule<Outcome> {
  readonly rule: TableRule<Outcome>;
  readonly missing: readonly string[];
}

const NONE: readonly never[] = [];

/**
 * Applies a table under its hit policy. Where an unknown input leaves open whether a rule hits, the result is decided only
 * if that rule could not change it.
 *
 * @throws HitPolicyError  when the rules that hit contradict the hit policy
 */
export function evaluateTable<Outcome>(
  table: DecisionTable<Outcome>,
  read: Read,
  figureOf?: FigureOf,
): TableResult<Outcome> {
  const isFirst = table.hitPolicy === 'first';
  const hits: TableRule<Outcome>[] = [];
  let open: OpenRule<Outcome>[] | undefined;
  for (const rule of table.rules) {
    const { result, missing } = testCondition(rule.when, read, figureOf);
    if (result === 'no') continue;
    if (result === 'unknown') {
      open ??= [];
      open.push({ rule, missing });
      continue;
    }
    hits.push(rule);
    if (isFirst) break;
  }
  const resolved = resolve(table, hits);
  const mattering = open === undefined ? NONE : open.filter(({ rule }) => couldChange(table, resolved, hits, rule));
  if (mattering.length === 0) return { ...resolved, missing: NONE };
  const missing = [...new Set(mattering.flatMap((one) => one.missing))];
  return { hits: isFirst ? NONE : hits, outcomes: NONE, missing };
}

/**
 * Whether the outcome might be another if this rule hit as well. The other policies pick one outcome among the hits, so if
 * no open rule changes it alone, no set of them does. UNIQUE and ANY promise that a second hit never says anything else.
 */
function couldChange<Outcome>(
  table: DecisionTable<Outcome>,
  resolved: Resolved<Outcome>,
  hits: readonly TableRule<Outcome>[],
  rule: TableRule<Outcome>,
): boolean {
  const { hitPolicy } = table;
  if (hitPolicy === 'rule-order' || hitPolicy === 'collect') return true;
  if ((hitPolicy === 'unique' || hitPolicy === 'any') && hits.length > 0) return false;
  // What is open in a FIRST table stands above the rule that hits.
  return !isSame(resolve(table, [rule, ...hits]).outcomes, resolved.outcomes);
}
