import { type Condition, type DecisionTable, propertiesIn } from './condition.ts';
import type { SourceId } from './reference.ts';
import type { Text } from './text.ts';

export type CriterionGroup =
  | 'workload'
  | 'performance'
  | 'guarantees'
  | 'operations'
  | 'ecosystem'
  | 'cost'
  | 'evolution';

export interface Criterion {
  readonly id: string;
  readonly label: Text;
  readonly group: CriterionGroup;
  /** Question ids it reads; unknown ones make it fall silent (its weight is spread). */
  readonly uses: readonly string[];
  readonly utility: UtilityFunction;
  /** Under which requirements it counts for more than its profile says, or for less; the first that holds does. */
  readonly weighs: readonly Weighing[];
  readonly because: Text;
  readonly source: readonly SourceId[];
}

export interface Weighing {
  /** Of requirements alone. */
  readonly when: Condition;
  /** By what its weight in a profile is multiplied, from 0; stated weights count as stated. */
  readonly times: number;
  readonly because: Text;
}

export type UtilityFunction =
  /**
   * A need against a figure on a logarithmic axis, worth 1 while the figure covers the need and falling evenly per
   * decade beyond. `slope` is the loss per decade. Concave in the need, so that a greater need never narrows a lead.
   */
  | {
      readonly kind: 'headroom';
      readonly requirement: string;
      readonly figure: string;
      /** `at-least`: the figure must reach the need (throughput); `at-most`: it must stay below (latency). */
      readonly objective: 'at-least' | 'at-most';
      readonly slope: number;
      readonly covered: Text;
      /** Instead of `covered` where the factor would read 1. */
      readonly just?: Text;
      readonly short: Text;
      readonly volumes: readonly Volume[];
    }
  | { readonly kind: 'table'; readonly table: DecisionTable<UtilityOutcome> }
  /**
   * The fit of the alternative to the scenario. Answers to `loosenedBy` that contradict what the scenario implies show
   * that it is that scenario in name only: its weight falls in proportion, down to the share `least`.
   */
  | { readonly kind: 'fit'; readonly loosenedBy: readonly string[]; readonly least: number }
  /** 1 less the penalties of the soft constraints that spoke, not below 0. */
  | { readonly kind: 'workarounds'; readonly none: Text; readonly some: Text }
  /** 1 − figure × pressure: a burden that presses the more the tighter the requirement. */
  | {
      readonly kind: 'burden';
      readonly figure: string;
      readonly pressure: DecisionTable<number>;
      readonly reason: Text;
    };

/**
 * A need times other answers, such as messages times their size, against a figure of its own that must reach it. All these needs
 * fill the same nodes, so that the one that falls furthest short decides and none is counted twice. While one of the other
 * answers is missing, this need alone is silent.
 */
export interface Volume {
  /** The questions whose answers the need is multiplied by. */
  readonly times: readonly string[];
  readonly figure: string;
  /** Needs beyond are not told apart: without an end the weaker would reach 0 first, and a greater need narrow the lead. */
  readonly most: number;
  readonly covered: Text;
  /** Instead of `covered` where the factor would read 1. */
  readonly just?: Text;
  readonly short: Text;
}

export interface UtilityOutcome {
  readonly utility: number;
  readonly reason: Text;
  readonly source: readonly SourceId[];
}

export interface WeightProfile {
  readonly id: string;
  readonly name: Text;
  /** By criterion id, sum 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** The capabilities and figures of an alternative that a criterion looks at, by their ids. */
export function readBy({ utility }: Criterion): readonly string[] {
  switch (utility.kind) {
    case 'fit':
    case 'workarounds':
      return [];
    case 'headroom':
      return [utility.figure, ...utility.volumes.map(({ figure }) => figure)];
    case 'burden':
      return [utility.figure, ...utility.pressure.rules.flatMap(({ when }) => propertiesIn(when))];
    case 'table':
      return utility.table.rules.flatMap(({ when }) => propertiesIn(when));
  }
}

/** {@link UtilityFunction} of a need against a figure. */
export type Headroom = Extract<UtilityFunction, { readonly kind: 'headroom' }>;
