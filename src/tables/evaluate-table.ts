import type { DecisionTable, TableRule } from '../domain/index.ts';
import { type FigureOf, type Read, testCondition } from './test-condition.ts';

export interface TableResult<Outcome> {
  /** The rules that fire, in table order (one at most for single-hit policies). */
  readonly hits: readonly TableRule<Outcome>[];
  /** What the hit policy makes of them; empty when it cannot be decided. */
  readonly outcomes: readonly Outcome[];
  /** Columns whose value is needed to decide. */
  readonly missing: readonly string[];
}

/** Several rules of a UNIQUE table, or rules of an ANY table that disagree, fire together: the table is wrong. */
export class HitPolicyError extends Error {}

/**
 * Applies a table under its hit policy (DMN 1.5, section 8.2.8). Where an unknown input leaves open which rule fires, the
 * result is decided only if every rule that may fire has the same outcome.
 *
 * @param outputOrder  for PRIORITY and OUTPUT ORDER: outcomes from most to least important, compared as JSON
 */
export function evaluateTable<Outcome>(
  table: DecisionTable<Outcome>,
  read: Read,
  figureOf?: FigureOf,
  outputOrder: readonly Outcome[] = [],
): TableResult<Outcome> {
  const first = table.hitPolicy === 'first';
  const hits: TableRule<Outcome>[] = [];
  const possible: TableRule<Outcome>[] = [];
  const missing = new Set<string>();
  for (const rule of table.rules) {
    const { result, missing: unknown } = testCondition(rule.when, read, figureOf);
    if (result === 'no') continue;
    if (result === 'unknown') {
      possible.push(rule);
      for (const column of unknown) missing.add(column);
      continue;
    }
    hits.push(rule);
    if (first) break;
  }
  if (possible.length > 0) return undecided(table, hits, possible, [...missing]);
  const outcomes = combine(table, hits, outputOrder);
  return { hits: single(table) ? hits.slice(0, 1) : hits, outcomes, missing: [] };
}

function single({ hitPolicy }: DecisionTable<unknown>): boolean {
  return hitPolicy === 'first' || hitPolicy === 'unique' || hitPolicy === 'any';
}

function undecided<Outcome>(
  table: DecisionTable<Outcome>,
  hits: readonly TableRule<Outcome>[],
  possible: readonly TableRule<Outcome>[],
  missing: readonly string[],
): TableResult<Outcome> {
  const fallback = hits[0]?.then ?? table.otherwise;
  const outcome = possible[0]?.then;
  const agreed =
    single(table) &&
    outcome !== undefined &&
    fallback !== undefined &&
    [...possible.map(({ then }) => then), ...hits.map(({ then }) => then), fallback].every((one) => same(one, outcome));
  return agreed
    ? { hits: possible.slice(0, 1), outcomes: [outcome], missing: [] }
    : { hits: [], outcomes: [], missing };
}

function combine<Outcome>(
  table: DecisionTable<Outcome>,
  hits: readonly TableRule<Outcome>[],
  outputOrder: readonly Outcome[],
): readonly Outcome[] {
  const outcomes = hits.map(({ then }) => then);
  const [outcome] = outcomes;
  if (outcome === undefined) {
    if (table.hitPolicy === 'collect-count') return [0 as Outcome];
    return table.otherwise === undefined ? [] : [table.otherwise];
  }
  switch (table.hitPolicy) {
    case 'first':
      return [outcome];
    case 'unique':
      if (outcomes.length > 1)
        throw new HitPolicyError(`several rules of the unique table ${table.id} fire: ${names(hits)}`);
      return [outcome];
    case 'any':
      if (!outcomes.every((one) => same(one, outcome))) {
        throw new HitPolicyError(`rules of the table ${table.id} fire with different outcomes: ${names(hits)}`);
      }
      return [outcome];
    case 'priority':
      return byOrder(outcomes, outputOrder).slice(0, 1);
    case 'output-order':
      return byOrder(outcomes, outputOrder);
    case 'rule-order':
    case 'collect':
      return outcomes;
    case 'collect-count':
      return [outcomes.length as Outcome];
    case 'collect-sum':
      return [numbers(outcomes).reduce((sum, one) => sum + one, 0) as Outcome];
    case 'collect-min':
      return [Math.min(...numbers(outcomes)) as Outcome];
    case 'collect-max':
      return [Math.max(...numbers(outcomes)) as Outcome];
  }
}

function byOrder<Outcome>(outcomes: readonly Outcome[], order: readonly Outcome[]): Outcome[] {
  const position = (one: Outcome) => {
    const found = order.findIndex((other) => same(one, other));
    return found < 0 ? order.length : found;
  };
  return outcomes
    .map((outcome, i) => ({ outcome, i }))
    .sort((a, b) => position(a.outcome) - position(b.outcome) || a.i - b.i)
    .map(({ outcome }) => outcome);
}

function numbers(outcomes: readonly unknown[]): number[] {
  return outcomes.map((one) => {
    if (typeof one !== 'number') throw new HitPolicyError('an aggregate needs numbers');
    return one;
  });
}

function names(hits: readonly TableRule<unknown>[]): string {
  return hits.map(({ id }) => id).join(', ');
}

const texts = new WeakMap<object, string>();

/** Equal in content; the text of an outcome is made once, since the same few are compared over and over. */
function same(a: unknown, b: unknown): boolean {
  return a === b || textOf(a) === textOf(b);
}

function textOf(outcome: unknown): string {
  if (typeof outcome !== 'object' || outcome === null) return JSON.stringify(outcome) ?? '';
  let text = texts.get(outcome);
  if (text === undefined) {
    text = JSON.stringify(outcome);
    texts.set(outcome, text);
  }
  return text;
}
