/** What a report says of one alternative. */

export interface RankedAlternative {
  readonly alternative: string;
  readonly technology: string;
  readonly name: string;
  /** 1 is best; equal scores share a rank. */
  readonly rank: number;
  /** 0..1: the sum of the contributions less the penalties. */
  readonly score: number;
  readonly excluded: boolean;
  readonly violations: readonly ViolationReport[];
  /** Soft constraints that spoke: workarounds that cost. */
  readonly penalties: readonly PenaltyReport[];
  /** Constraints that could not be decided because an answer is missing, or a figure of the alternative, as `alternative.<figure>`. */
  readonly undecided: readonly {
    readonly constraint: string;
    readonly missing: readonly string[];
    readonly because: string;
  }[];
  readonly criteria: readonly CriterionReport[];
  readonly sizing: SizingReport;
  /** The capabilities and figures that the rules looked at, by id: only a change of one of them can move the result. */
  readonly facts: Readonly<Record<string, FactReport>>;
  /** Share of draws at each rank, first rank first. */
  readonly acceptability: readonly number[];
  /** Why not the winner, in a sentence or two; empty for the winner. */
  readonly whyNot: readonly string[];
  /** The smallest change that would make it eligible or make it win; null when none was found. */
  readonly toWin: ChangeReport | null;
}

export interface ViolationReport {
  readonly constraint: string;
  readonly reason: string;
  readonly workaround: string | null;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

export interface PenaltyReport extends ViolationReport {
  /** Of 1 on the criterion that counts workarounds. */
  readonly penalty: number;
  /** What that takes of the score, of several workloads of their mean; all of an alternative no more than the criterion weighs. */
  readonly costs: number;
}

export interface CriterionReport {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** After the weight of silent criteria was spread; the weights of the active ones sum to 1. */
  readonly weight: number;
  /** 0..1, or null for a criterion that is silent because an answer is missing. */
  readonly utility: number | null;
  readonly contribution: number;
  /** Present where its figure does not cover what is needed. */
  readonly short?: true;
  /** Present where it does not and no further node would help: a bound that is missed. */
  readonly missed?: true;
  /** Present where its figure covers what is needed, but not by a fifth more. */
  readonly tight?: true;
  /** Of several workloads: the one whose reason it is; absent where all say the same. */
  readonly workload?: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

/** What is true of an alternative: the level of a capability, or a figure in base units. */
export interface FactReport {
  readonly label: string;
  readonly level?: string;
  readonly typical?: number;
  readonly min?: number;
  readonly max?: number;
  /** Of figures; null for capabilities. */
  readonly dimension: string | null;
  /** The level in words, or the typical value with its unit. */
  readonly display: string;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

export interface SizingReport {
  /** Whole nodes needed, or null when nothing is known to size by, or no number of nodes is enough. */
  readonly nodes: number | null;
  readonly minimum: number;
  /** Id of the resource that asks for most. */
  readonly limitedBy: string | null;
  readonly resources: readonly {
    readonly id: string;
    readonly label: string;
    readonly need: number;
    /** Of loads that a node carries unlike much of: the mean of `figures` over what is needed. */
    readonly perNode: number;
    /** What sources say that one node carries, where that is not the same of all loads of a cluster. */
    readonly figures?: readonly number[];
    /** Null where one node does not carry it and it cannot be divided among several. */
    readonly nodes: number | null;
    readonly dimension: string;
    readonly conditions: string;
    readonly evidence: readonly string[];
    readonly documents: readonly string[];
  }[];
  /** Questions answered with a range whose upper end is sized, where there are any. */
  readonly ranges?: readonly string[];
  /** Resources that one more answer would size, where there are any. */
  readonly uncounted?: readonly UncountedReport[];
}

interface UncountedReport {
  readonly id: string;
  readonly label: string;
  /** Id of the question. */
  readonly missing: string;
  /** Those that it is missing for, where the cluster serves others besides. */
  readonly workloads?: readonly string[];
}

/** One cluster, and all that it serves. */
export interface ClusterReport {
  /** What it serves and what with, in words. */
  readonly name: string;
  readonly parts: readonly { readonly workload: string; readonly alternative: string }[];
  /** For all of it. */
  readonly sizing: SizingReport;
}

export interface ChangeReport {
  readonly requirement: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
