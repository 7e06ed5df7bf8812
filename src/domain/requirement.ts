import type { Dimension, Quantity } from './quantity.ts';

/** A scalar as typed: the source text for numbers, so that no digit is lost. */
export type RawAnswer = string | number | boolean;

/** What the user said, by key. `unknown` is said by leaving a key out or by the word itself. */
export type Answers = Readonly<Record<string, RawAnswer>>;

/** What is asked for at once: one workload, or several that are decided together. */
export interface Request {
  readonly name?: string;
  readonly description?: string;
  readonly workloads: readonly NamedAnswers[];
}

export interface NamedAnswers {
  readonly name?: string;
  readonly description?: string;
  readonly answers: Answers;
}

export type Origin = 'answer' | 'implied' | 'default';

/** One answer normalised to base units, or unknown. */
export type Requirement =
  | ({ readonly kind: 'number'; readonly dimension: Dimension } & Quantity & Provenance)
  | ({ readonly kind: 'choice'; readonly value: string } & Provenance)
  | ({ readonly kind: 'flag'; readonly value: boolean } & Provenance)
  | ({ readonly kind: 'unknown' } & Provenance);

/** What nobody said and nothing implies. */
export const UNKNOWN: Requirement = { kind: 'unknown', origin: 'default', firm: false };

/** What a part of a workload is not asked, since it goes with another part: no answer is missing there. */
export const NOT_ASKED: Requirement = { kind: 'unknown', origin: 'answer', firm: true };

interface Provenance {
  readonly origin: Origin;
  /** For implied ones: the implication that spoke, and whether it may veto. */
  readonly implication?: string;
  /** A firm requirement may exclude an alternative; a typical one (implied by habit) may only weigh. */
  readonly firm: boolean;
  /** For implied ones: how often it holds, where its implication says so. */
  readonly holds?: number;
}

/** By question id; every question of the knowledge base is present. */
export type Requirements = Readonly<Record<string, Requirement>>;
