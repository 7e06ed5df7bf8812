import type { ServedPart } from './served-part.ts';

/**
 * A decision as it is kept in a decision record, or beside the answers it was made from. Written by hand, it may say no
 * more than what was chosen.
 */
export interface RecordedDecision {
  /** `undecided`: nothing is chosen yet; then there is no alternative, no parts and nothing of how sure it is. */
  readonly kind: 'single' | 'hybrid' | 'none' | 'undecided';
  /** What could be chosen where the answers leave it open: ids of alternatives, several where they run together. */
  readonly between: readonly (readonly string[])[];
  /** For a hybrid: that of the part that carries most; null for none, and when only a technology was named. */
  readonly alternative: string | null;
  readonly technology: string | null;
  /** Of a hybrid, in order. */
  readonly parts: readonly ServedPart[];
  readonly confidence: number | null;
  readonly margin: number | null;
  readonly runnerUp: string | null;
  /** The answers file that it was made from, by its path from the record, with forward slashes; null when that was not kept. */
  readonly answersFile: string | null;
  readonly reviewedWith: ReviewedWith;
  /** What it was decided by; null when that was not kept. */
  readonly basis: DecisionBasis | null;
}

/** What made the decision; null for what was not said. */
export interface ReviewedWith {
  readonly tool: string | null;
  readonly version: string | null;
  /** Version of the knowledge base. */
  readonly knowledge: string | null;
  /** Digest of the knowledge base, or the first letters of it. */
  readonly digest: string | null;
  readonly overlays: readonly string[];
  /** That were asked for; null for as many as it takes, which may be fewer for one workload than for the next. */
  readonly draws: number | null;
  /** Of the robustness run; null when none was made. */
  readonly seed: number | null;
}

/** The numbers behind a decision, without words: what two decisions are compared by. */
export interface DecisionBasis extends AssessmentBasis {
  /** Of a request that holds several; otherwise empty. */
  readonly workloads: readonly WorkloadBasis[];
  /** By alternative: capability levels and figures that the rules looked at; a figure as `8ms (3ms..15ms)`. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WorkloadBasis extends AssessmentBasis {
  readonly name: string;
  readonly winner: string | null;
  readonly confidence: number | null;
}

export interface AssessmentBasis {
  /** What was answered, by question. */
  readonly answered: Readonly<Record<string, BasisValue>>;
  /** What follows from it, or is taken for granted. */
  readonly assumed: Readonly<Record<string, BasisValue>>;
  readonly profile: string;
  /** By criterion that counts; sum 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** In rank order, excluded ones last. */
  readonly alternatives: readonly AlternativeBasis[];
}

/** The id of a choice, a yes or no, or a quantity as an answers file would state it, such as `2k` or `5ms..15ms`. */
export type BasisValue = string | boolean;

export interface AlternativeBasis {
  readonly id: string;
  /** 0..1. */
  readonly score: number;
  /** Hard constraints that it breaks. */
  readonly excludedBy: readonly string[];
  /** By criterion that counts, 0..1. */
  readonly utilities: Readonly<Record<string, number>>;
}
