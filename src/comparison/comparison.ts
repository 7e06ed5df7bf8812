import type { BasisValue, RecordedDecision } from '../domain/index.ts';

/** What differs between two decisions, in ids and numbers; what is said of it comes later. */
export interface Comparison {
  readonly before: RecordedDecision;
  readonly after: RecordedDecision;
  /** Whether something else is chosen. One of several that are level is as good as another. */
  readonly flips: boolean;
  readonly confidence: Change<number | null>;
  /** Whether both were made with the same knowledge; undefined when one of them does not say. */
  readonly sameKnowledge: boolean | undefined;
  /** Whether both say what they rest on, without which there is nothing more to compare. */
  readonly explained: boolean;
  /** The request as a whole, then each workload where it holds several. */
  readonly scopes: readonly ScopeChange[];
  /** Capabilities and figures that a rule of either looked at. */
  readonly facts: readonly FactChange[];
}

export interface Change<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** What changed for one set of requirements. */
export interface ScopeChange {
  /** Null for the request as a whole. */
  readonly workload: string | null;
  /** Whether it is in both requests. */
  readonly presence: 'both' | 'before' | 'after';
  readonly winner: Change<string | null>;
  readonly confidence: Change<number | null>;
  readonly profile: Change<string>;
  /** Whether the criteria that count weigh otherwise. */
  readonly reweighted: boolean;
  /** What was answered otherwise, by question. */
  readonly answers: readonly ValueChange[];
  /** What is taken for granted otherwise: because of other answers, or by other rules. */
  readonly assumptions: readonly ValueChange[];
  /** Alternatives that hard constraints judge otherwise. */
  readonly exclusions: readonly ExclusionChange[];
  /** Alternatives that only one of them knows. */
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  /** How the lead of one alternative over another moved; null where one of the two cannot be chosen now. */
  readonly margin: MarginChange | null;
}

/** Null where one side says nothing. */
export interface ValueChange extends Change<BasisValue | null> {
  readonly key: string;
}

export interface ExclusionChange {
  readonly alternative: string;
  /** Constraints that exclude it now and did not before. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export interface FactChange extends Change<string | null> {
  readonly alternative: string;
  readonly fact: string;
}

/** The lead of what was chosen before over its rival: what is chosen now, or the runner-up. */
export interface MarginChange {
  /** Null where one of the two was excluded: then there was nothing to lead. */
  readonly from: number | null;
  readonly to: number;
  readonly leader: string;
  readonly rival: string;
  /** By criterion, largest first; they add up to the whole change, but for rounding. None without a lead to start from. */
  readonly moves: readonly CriterionMove[];
}

export interface CriterionMove {
  readonly criterion: string;
  /** Added to the lead. */
  readonly by: number;
  readonly weight: Change<number>;
  /** Null where the criterion did not count. */
  readonly leader: Change<number | null>;
  readonly rival: Change<number | null>;
}
