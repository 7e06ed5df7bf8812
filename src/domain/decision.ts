import type { PenaltyReport, SizingReport } from './ranked-alternative.ts';
import type { ServedPart } from './served-part.ts';

/** What is recommended, how sure that is, and what speaks for it. */
export interface Decision {
  readonly kind: 'single' | 'hybrid' | 'none';
  /** For a hybrid: that of the part that carries most; null for none. */
  readonly technology: string | null;
  readonly alternative: string | null;
  /** Display name: of the alternative, or of each part and what it is for. */
  readonly title: string;
  /** Of a hybrid, and of one technology whose alternatives share several workloads. */
  readonly parts: readonly HybridPart[];
  /** Of parts: what they score together, 0..1, less what joins them. */
  readonly value?: number;
  /** Of one technology whose alternatives share several workloads: the best of them by itself, where one can serve all. */
  readonly alone?: { readonly alternative: string; readonly name: string; readonly value: number };
  /**
   * Share of draws in which this, and nothing else, is recommended, 0..1: the rank-1 acceptability of the winner among all
   * that can be recommended, hybrids included; of several workloads each served by what is named for it. Null for none or when robustness was not run.
   */
  readonly confidence: number | null;
  /**
   * Present where more draws come to the same technologies by others of their alternatives, or by serving other workloads with
   * them (`reassigned`): the names of the technologies, and the share of draws that run them and no other.
   */
  readonly technologyConfidence?: { readonly name: string; readonly share: number; readonly reassigned?: true };
  /** Score lead over the runner-up. */
  readonly margin: number | null;
  readonly runnerUp: string | null;
  /** Where the runner-up is several alternatives of one technology, a workload or more each: all of them, `runnerUp` first. */
  readonly runnerUpTogether?: readonly string[];
  /** Then: what they are called as one system. */
  readonly runnerUpName?: string;
  readonly tie: boolean;
  /** Present where nothing is decided: the first are level, or something speaks for a rival. */
  readonly undecided?: true;
  /** Present where that is not so of every workload: between what each is open, and whether it is settled. */
  readonly openParts?: readonly {
    readonly workload: string;
    readonly alternatives: readonly string[];
    readonly settled: boolean;
  }[];
  /** Present where the draws, or every answer to a question, speak for something else: then the matter is undecided. */
  readonly rival?: RivalReport;
  /** One or two sentences. */
  readonly summary: string;
  /** The strongest reasons for it, in words with figures, best first. */
  readonly because: readonly ReasonReport[];
  /** For none: the smallest sets of answers to relax. */
  readonly relax: readonly RelaxReport[];
}

export interface HybridPart extends ServedPart {
  readonly name: string;
  readonly score: number;
  /** Name of the profile it is weighed by. */
  readonly profile: string;
  /** As of the profile of a whole report. */
  readonly multiplied?: readonly MultipliedWeight[];
  readonly because: string;
}

/** A weight of a profile that counts for more or for less under the requirements. */
export interface MultipliedWeight {
  /** Id of the criterion. */
  readonly criterion: string;
  readonly label: string;
  /** From 0, never 1. */
  readonly times: number;
  readonly because: string;
}

/** A part, what its alternative does not do as it comes, and how large it has to be for what is required of this part. */
export interface SizedPart extends HybridPart {
  readonly sizing: SizingReport;
  /** The workarounds that its score has paid for; absent where there are none. */
  readonly penalties?: readonly PenaltyReport[];
}

export interface BridgeReport {
  /** The alternatives at its ends; present where there are several bridges. */
  readonly between?: readonly string[];
  readonly name: string;
  readonly how: string;
  readonly caveat: string;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

export interface HybridReport {
  readonly advised: boolean;
  /** Id of the split rule, or `workloads` when the request itself holds several. */
  readonly split: string;
  /** Present where nobody said whether its workloads exchange messages, so that a part of what joins them counts. */
  readonly mayExchange?: true;
  readonly because: string;
  readonly parts: readonly SizedPart[];
  /** What joins the parts; several bridges, one for each pair that has one, are told in one, and each by itself. */
  readonly bridge:
    | (BridgeReport & {
        readonly id: string;
        readonly penalty: number;
        /** Present where there are several. */
        readonly each?: readonly BridgeReport[];
      })
    | null;
  /** Pairs that no known bridge joins, of which an estimate is taken; absent where there are none. */
  readonly unjoined?: readonly { readonly alternatives: readonly string[]; readonly names: readonly string[] }[];
  /** What the parts score on average, before what joins and runs them is taken off. */
  readonly mean: number;
  readonly value: number;
  readonly bestSingle: { readonly alternative: string; readonly name: string; readonly value: number } | null;
  /** Value lost by choosing the best single alternative instead; negative when the single one is better. */
  readonly regret: number | null;
  /**
   * Of one that scores enough to be advised and yet is not, as one system alone comes first in more draws: its own share of
   * them; of several workloads that of its technologies, whichever serves which.
   */
  readonly comesFirst?: number;
}

export interface ReasonReport {
  readonly text: string;
  /** The alternatives it is about; absent where it is about none in particular. */
  readonly about?: readonly string[];
  /** Of what decides: id of the criterion; absent where that is of a part that a rule makes. */
  readonly criterion?: string;
  /** Of what decides, of several workloads: the one in which it is told; absent where all say the same. */
  readonly workload?: string;
  /** Of what decides: how much more it brings than the next in line, an alternative id; absent where nothing is next. */
  readonly ahead?: { readonly of: string; readonly by: number };
  /** Present where it does not tell the choice from the next in line, which is as good there or better. */
  readonly shared?: true;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

export interface RelaxReport {
  readonly alternative: string;
  readonly changes: readonly RelaxChange[];
}

export interface RelaxChange {
  readonly requirement: string;
  readonly from: string;
  readonly to: string;
  /** Of several workloads those that give this answer, where others give another or none. */
  readonly workloads?: readonly string[];
}

/** What more draws come to recommend than what is recommended. */
export interface RivalReport extends OutcomeShare {
  /** Display name. */
  readonly title: string;
  /** Present where it is not the draws that speak for it: the question that leads to it whatever its answer is. */
  readonly whatever?: { readonly requirement: string; readonly label: string };
}

/** Something that draws come to recommend, and in which share of them. */
export interface OutcomeShare {
  /** Ids, sorted: one, those of a hybrid, or none where none fits. */
  readonly alternatives: readonly string[];
  readonly share: number;
}
