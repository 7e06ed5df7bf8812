import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { readMinConfidence, readRequired } from './gate-flags.ts';
import type { RecordOptions } from './record-options.ts';
import { wholeNumber } from './whole-number.ts';

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
  const whole = (flag: string, text: string | undefined, least: number, most: number): number | undefined => {
    const read = wholeNumber(flag, text, least, most);
    if (read.ok) return read.value;
    problems.push(read.problem);
    return undefined;
  };
  return {
    required,
    minConfidence: readMinConfidence(options.minConfidence, problems),
    draws: whole('--draws', options.draws, 0, 1_000_000),
    seed: whole('--seed', options.seed, 0, 4_294_967_295),
    width: whole('--width', options.width, 20, 400),
    problems,
  };
}
