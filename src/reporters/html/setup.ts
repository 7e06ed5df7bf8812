import type { Language, Recommendation, SwitchPoint } from '../../domain/index.ts';

/** What a live page has to know of the run it shows, to make the same one again. */
export interface PageSetup {
  readonly language: Language;
  readonly tool: Recommendation['tool'];
  readonly answers: unknown;
  readonly weighting: NonNullable<Recommendation['weighting']>;
  /** 0 when the run was made without. */
  readonly draws: number;
  readonly seed: number | null;
  readonly commandLine: string | null;
  readonly confidence: number | null;
  /** By workload; one list when the request holds one. */
  readonly switchPoints: readonly (readonly SwitchPoint[])[];
}

export function setupOf(recommendation: Recommendation, commandLine: string | undefined): PageSetup {
  const { language, tool, answers, weighting = {}, workloads } = recommendation;
  const assessed = workloads ?? [recommendation];
  const robustness = assessed.find((one) => one.robustness !== null)?.robustness;
  return {
    language,
    tool,
    answers,
    weighting,
    draws: robustness?.draws ?? 0,
    seed: robustness?.seed ?? null,
    commandLine: commandLine ?? null,
    confidence: recommendation.recommendation.confidence,
    switchPoints: assessed.map(({ sensitivity }) => sensitivity),
  };
}
