import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { readMinConfidence, readRequired } from './gate-flags.ts';
import type { RecordOptions } from './record-options.ts';
import { readDraws, readSeed, readWidth } from './whole-number.ts';

/** The flags of `select` as commander reads them; those of the questions are among them by name. */
export interface SelectOptions extends RecordOptions {
  readonly set?: readonly string[];
  readonly require?: string;
  readonly minConfidence?: string;
  readonly profile?: string;
  readonly weights?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly width?: string;
  readonly color?: boolean;
  readonly input: boolean;
  readonly verbose?: boolean;
  readonly saveAnswers?: string;
  readonly [flag: string]: unknown;
}

export interface SelectSettings {
  /** Keys that must be answered. */
  readonly required: readonly string[];
  /** 0 to 1. */
  readonly minConfidence: number | undefined;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly width: number | undefined;
  readonly problems: readonly Problem[];
}

/** What the flags say about the run, apart from the answers. */
export function readSettings(options: SelectOptions, { questions }: Pick<KnowledgeBase, 'questions'>): SelectSettings {
  const problems: Problem[] = [];
  const required = readRequired(options.require, questions, problems) ?? [];
  return {
    required,
    minConfidence: readMinConfidence(options.minConfidence, problems),
    draws: readDraws(options.draws, problems),
    seed: readSeed(options.seed, problems),
    width: readWidth(options.width, problems),
    problems,
  };
}
