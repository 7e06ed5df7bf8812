import type { Decision, HybridReport, MultipliedWeight, OutcomeShare, ReasonReport } from './decision.ts';
import type { ClusterReport, RankedAlternative } from './ranked-alternative.ts';
import type { Verdict as EvidenceVerdict } from './reference.ts';
import type { Origin } from './requirement.ts';
import type { Language } from './text.ts';

/**
 * The whole result of one request: the JSON report is exactly this. Plain data, no dates, no paths of a machine.
 * Strings are in `language`. Numbers are base units, shares and utilities 0..1, rounded once to 6 decimals.
 */
export interface Recommendation extends Assessment {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly knowledge: { readonly version: string; readonly digest: string; readonly overlays: readonly string[] };
  readonly language: Language;
  readonly name: string | null;
  readonly description: string | null;
  /** As given, keys sorted: what an answers file that repeats this run holds. */
  readonly answers: unknown;
  /** What was asked of the robustness run; absent when that was left to the settings. */
  readonly asked?: DrawSettings;
  readonly recommendation: Decision;
  readonly hybrid: HybridReport | null;
  /** Present when the request holds several workloads. */
  readonly workloads?: readonly WorkloadAssessment[];
  /** Present when what is recommended has parts: the clusters they run in. */
  readonly clusters?: readonly ClusterReport[];
  /** Worst first. */
  readonly risks: readonly RiskReport[];
  readonly nextSteps: readonly AdviceReport[];
  readonly readiness: readonly AdviceReport[];
  readonly documents: readonly DocumentReport[];
  readonly evidence: readonly EvidenceReport[];
  readonly warnings: readonly WarningReport[];
}

/** How a robustness run was to be made where the settings would have it otherwise. */
export interface DrawSettings {
  /** 0 leaves it out. */
  readonly draws?: number;
  readonly seed?: number;
}

export interface Assessment {
  readonly profile: {
    readonly id: string;
    readonly name: string;
    readonly because: string;
    readonly weights: Readonly<Record<string, number>>;
    /** What its weights are multiplied by under the requirements; absent where nothing is, as of weights that were stated. */
    readonly multiplied?: readonly MultipliedWeight[];
    /** The weights as they were stated, where those count instead of the profile's. */
    readonly stated?: string;
    /** Share of the weights, before those of silent criteria were spread, that was scored; of the whole report alone. */
    readonly scored?: number;
  };
  readonly requirements: Readonly<Record<string, RequirementReport>>;
  /** In rank order; excluded ones last. */
  readonly ranking: readonly RankedAlternative[];
  readonly procedures: readonly ProcedureReport[];
  readonly sensitivity: readonly SwitchPoint[];
  readonly robustness: RobustnessReport | null;
  /** Answers nobody gave, or only as a range, most valuable first. */
  readonly unknowns: readonly UnknownReport[];
}

export interface WorkloadAssessment extends Assessment {
  readonly name: string;
  /**
   * Name of the workload that it is a part of. Present where that is split: by itself two systems serve it better than one
   * does, and in a plan each of its parts is a workload.
   */
  readonly partOf?: string;
  /** Null where nothing is recommended for it by itself, or two systems are. */
  readonly winner: string | null;
  readonly confidence: number | null;
}

export interface RequirementReport {
  readonly label: string;
  readonly value?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unknown?: true;
  /** Dimension id for numbers (`rate`, `duration`, ...) is in `dimension`; this is its base unit, such as `msg/s`. */
  readonly unit: string | null;
  readonly dimension: string | null;
  readonly origin: Origin;
  /** For choices: the label of the choice. */
  readonly display?: string;
  /** For implied ones: why, and where it stands. */
  readonly because?: string;
  readonly firm: boolean;
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

export interface ProcedureReport {
  readonly id: string;
  readonly title: string;
  /** Technology or alternative ids; empty when it could not decide or names none of them. */
  readonly verdict: readonly string[];
  /** What it names outside the knowledge base, in words. */
  readonly external: readonly string[];
  readonly path: readonly string[];
  /** Null when the procedure reached no verdict, and where nothing is chosen that it could agree with; of a combination, whether it names all of its parts. */
  readonly agrees: boolean | null;
  /** Reference id of the section; in `documents`. */
  readonly document: string;
  readonly missing: readonly string[];
  readonly ambiguities: readonly string[];
  /** Where evidence disputes it, on this path or another. */
  readonly disputedBy: readonly string[];
  /** Questions whose answers it looks at. */
  readonly asks: readonly string[];
  /** Laid over the built-in ones by the user. */
  readonly overlaid?: true;
}

export interface SwitchPoint {
  /** Question id, or `weight:<criterion id>`. */
  readonly requirement: string;
  readonly label: string;
  readonly from: string;
  /** The nearest value at which the recommendation changes; null when there is none. */
  readonly to: string | null;
  /**
   * `to` as an answer gives it: a number in base units, the first value found that changes it, the id of a choice, or a
   * flag; for a weight the share at which both draw level.
   */
  readonly value?: number | string | boolean;
  /** What another answer would mean, where it is a fact and no knob. */
  readonly means?: string;
  /** Alternative id, `hybrid` or `none`. */
  readonly becomes: string | null;
  /**
   * Why nobody has to reckon with it, where that is so: what would be chosen is of a `size` that nobody runs, or in most draws
   * of figures nothing would `fit`.
   */
  readonly doubt?: 'size' | 'fit';
  /** How many nodes that would be; absent where no number is enough. */
  readonly nodes?: number;
  /**
   * Of a hybrid: the names of its parts. Of alternatives that score the same there: all of them; of one that something else
   * comes before in more draws: that too. Absent elsewhere.
   */
  readonly name?: string;
  readonly text: string;
}

export interface RobustnessReport {
  readonly draws: number;
  readonly seed: number;
  /** By alternative id, in ranking order. */
  readonly centralWeights: Readonly<Record<string, Readonly<Record<string, number>> | null>>;
  /** What is recommended in the draws, most often first; the shares sum to 1. */
  readonly outcomes: readonly OutcomeShare[];
  readonly pairwise: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Cross-checks by other methods. */
  readonly promethee: {
    readonly winner: string;
    readonly flows: Readonly<Record<string, number>>;
    readonly agrees: boolean;
  };
  readonly regret: { readonly criterion: string; readonly label: string; readonly value: number } | null;
}

export interface UnknownReport {
  readonly requirement: string;
  readonly label: string;
  /** Confidence that knowing it would settle, 0..1. */
  readonly impact: number | null;
  readonly text: string;
}

export interface RiskReport extends ReasonReport {
  readonly id: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly mitigation: string | null;
}

export interface AdviceReport extends ReasonReport {
  readonly id: string;
}

export interface DocumentReport {
  /** Reference id: `doc/<document>#<anchor>`. */
  readonly id: string;
  readonly title: string;
  readonly section: string | null;
  readonly url: string;
  /** Why to read it; set for those recommended for reading, null for those only cited. */
  readonly why: string | null;
}

export interface EvidenceReport {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly corpus: string | null;
  readonly corpusDocument: string | null;
  readonly verdict: EvidenceVerdict | null;
  readonly current: string;
  readonly conditions: string | null;
  readonly version: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /**
   * Of a record that compares alternatives: which of the links are about each, by its id, as positions from 0; none where it is
   * general knowledge.
   */
  readonly linksOf?: Readonly<Record<string, readonly number[]>>;
}

export interface WarningReport {
  readonly code: string;
  readonly text: string;
}
