import type { DecisionTable, TableRule } from '../domain/index.ts';

/** Several rules of a UNIQUE table fire, or rules of an ANY table that disagree: the table is wrong. */
export class HitPolicyError extends Error {}

export interface Resolved<Outcome> {
  /** The rules the outcomes come from. */
  readonly hits: readonly TableRule<Outcome>[];
  readonly outcomes: readonly Outcome[];
}

/**
 * What the hit policy makes of the rules that hit (DMN 1.5, section 8.2.8). Without a hit: the outcome of `otherwise`,
 * else nothing.
 *
 * @param hits  in table order
 */
export function resolve<Outcome>(
  table: DecisionTable<Outcome>,
  hits: readonly TableRule<Outcome>[],
): Resolved<Outcome> {
  const [first] = hits;
  if (first === undefined) return { hits, outcomes: table.otherwise === undefined ? [] : [table.otherwise] };
  switch (table.hitPolicy) {
    case 'first':
      return only(first);
    case 'unique':
      if (hits.length > 1) throw new HitPolicyError(`several rules of the unique table ${table.id} fire: ${ids(hits)}`);
      return only(first);
    case 'any':
      if (hits.every(({ then }) => isSame(then, first.then))) return only(first);
      throw new HitPolicyError(`rules of the table ${table.id} fire with different outcomes: ${ids(hits)}`);
    case 'rule-order':
    case 'collect':
      return all(hits);
    case 'collect-min':
      return { hits, outcomes: [Math.min(...numbersOf(table, hits)) as Outcome] };
    case 'collect-max':
      return { hits, outcomes: [Math.max(...numbersOf(table, hits)) as Outcome] };
  }
}

/** Whether two outcomes say the same: plain values, compared member by member. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function only<Outcome>(rule: TableRule<Outcome>): Resolved<Outcome> {
  return { hits: [rule], outcomes: [rule.then] };
}

function all<Outcome>(hits: readonly TableRule<Outcome>[]): Resolved<Outcome> {
  return { hits, outcomes: hits.map(({ then }) => then) };
}

function numbersOf(table: DecisionTable<unknown>, hits: readonly TableRule<unknown>[]): number[] {
  return hits.map(({ id, then }) => {
    if (typeof then === 'number') return then;
    throw new HitPolicyError(`the table ${table.id} compares numbers, and the outcome of ${id} is none`);
  });
}

function ids(hits: readonly TableRule<unknown>[]): string {
  return hits.map(({ id }) => id).join(', ');
}
