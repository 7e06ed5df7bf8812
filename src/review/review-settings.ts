import type { StatedWeighting } from '../answers/stated-request.ts';
import type { Message, Place } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import type { Gate } from './checks.ts';

/** What a review holds against what. */
export interface ReviewSettings {
  /** Checks whose findings are errors. */
  readonly gates: readonly Gate[];
  /** 0..1. */
  readonly minConfidence: number;
  /** Whether somebody asked for a confidence, so that one that is not known is too little. */
  readonly needsConfidence: boolean;
  /** Of scores, 0..1: what was decided and what comes first are nearly level when they differ by less. */
  readonly tolerance: number;
  /** Keys that every workload has to answer. */
  readonly required: readonly string[];
  /** The flag or the policy that asks for them. */
  readonly requiredBy: string;
  /** How the policy has every file weighed, where it does. */
  readonly weighting?: StatedWeighting;
  /** The policy. */
  readonly policy: string | null;
}

/** Makes a finding of a file; what tells it from others of its check comes last. */
export type Find = (
  gate: Gate,
  at: Place,
  message: Message,
  hint: Message | undefined,
  ...identity: readonly string[]
) => FoundThing;

/** A finding that is about one workload, by its name; empty or undefined where it is about the whole. */
export function inWorkload(workload: string | undefined, found: FoundThing): FoundThing {
  return workload ? { ...found, workload } : found;
}
