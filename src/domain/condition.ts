import type { Dimension } from './quantity.ts';

/** Three answers, as in Kleene logic: unknown inputs never decide in silence. */
export type Trilean = 'yes' | 'no' | 'unknown';

/** What kind of values a column of a decision table holds. */
export type ColumnType =
  | { readonly kind: 'number'; readonly dimension: Dimension; readonly integer?: boolean; readonly domain?: Interval }
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      /** True when `choices` run from least to most, so that `>= partial` has a meaning. */
      readonly ordered?: boolean;
    }
  | { readonly kind: 'flag' }
  /** A set of labels, such as the traits of a scenario; a test matches when any member does. */
  | { readonly kind: 'labels'; readonly choices: readonly string[] };

/** Bounds in base units; infinite where open-ended. */
export interface Interval {
  readonly lo: number;
  readonly loOpen: boolean;
  readonly hi: number;
  readonly hiOpen: boolean;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** One cell of a decision table, parsed: a DMN unary test. `text` is the cell as written. */
export type UnaryTest =
  | { readonly kind: 'any'; readonly text: string }
  /** Union of disjoint intervals, ascending. `not(...)` is already complemented. */
  | { readonly kind: 'intervals'; readonly text: string; readonly intervals: readonly Interval[] }
  /**
   * Any of `members`; `not(...)` and ordered comparisons are already resolved to members. `none` only for labels: no
   * member may be among them, which no list of other labels can say.
   */
  | { readonly kind: 'members'; readonly text: string; readonly members: readonly string[]; readonly none?: true }
  | { readonly kind: 'flag'; readonly text: string; readonly value: boolean }
  /** A comparison with a figure of the alternative at hand: `> alternative.devicesPerCluster * 2`. */
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly comparison: Comparison;
      readonly figure: string;
      readonly factor: number;
    };

/** Columns that begin so read the alternative at hand. */
export const OF_ALTERNATIVE = 'alternative.';
/** The column of the protocols that the alternative speaks. */
export const SPEAKS = `${OF_ALTERNATIVE}speaks`;

/** What a column reads of the alternative at hand, such as the id of a capability; undefined where it reads something else. */
export function propertyIn(column: string): string | undefined {
  return column.startsWith(OF_ALTERNATIVE) ? column.slice(OF_ALTERNATIVE.length) : undefined;
}

/** All cells must hold. */
export interface Condition {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: string;
  readonly test: UnaryTest;
}

/** The capabilities and figures of the alternative at hand that a condition looks at, by their ids. */
export function propertiesIn({ cells }: Condition): readonly string[] {
  return cells.flatMap(({ column, test }) =>
    [propertyIn(column) ?? [], test.kind === 'figure' ? test.figure : []].flat(),
  );
}

/** A value a cell is tested against. `undefined` is unknown. */
export type CellValue =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'labels'; readonly values: readonly string[] }
  | undefined;

export type HitPolicy = 'unique' | 'any' | 'first' | 'rule-order' | 'collect' | 'collect-min' | 'collect-max';

export interface TableRule<Outcome> {
  readonly id: string;
  readonly when: Condition;
  readonly then: Outcome;
}

export interface DecisionTable<Outcome> {
  readonly id: string;
  readonly hitPolicy: HitPolicy;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rules: readonly TableRule<Outcome>[];
  readonly otherwise?: Outcome;
}
