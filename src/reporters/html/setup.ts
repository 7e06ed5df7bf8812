import {
  askedSwitchPoints,
  type DrawSettings,
  type Language,
  type Recommendation,
  type SwitchPoint,
} from '../../domain/index.ts';

/** What a live page has to know of the run it shows, to make the same one again. */
export interface PageSetup {
  readonly language: Language;
  readonly tool: Recommendation['tool'];
  readonly answers: unknown;
  readonly asked: DrawSettings;
  readonly commandLine: string | null;
  readonly confidence: number | null;
  /** By workload; one list when the request holds one. */
  readonly switchPoints: readonly (readonly SwitchPoint[])[];
}

export function setupOf(recommendation: Recommendation, commandLine: string | undefined): PageSetup {
  const { language, tool, answers, asked = {} } = recommendation;
  return {
    language,
    tool,
    answers,
    asked,
    commandLine: commandLine ?? null,
    confidence: recommendation.recommendation.confidence,
    switchPoints: askedSwitchPoints(recommendation),
  };
}
