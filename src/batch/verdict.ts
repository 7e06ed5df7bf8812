import type { Recommendation } from '../domain/index.ts';

/** What a batch says of one request: the decision of a report, without its words. */
export interface Verdict {
  readonly name: string | null;
  readonly kind: 'single' | 'hybrid' | 'none';
  readonly technology: string | null;
  readonly alternative: string | null;
  readonly parts: readonly { readonly workload: string; readonly technology: string; readonly alternative: string }[];
  /** Null without draws. */
  readonly confidence: number | null;
  readonly margin: number | null;
  readonly runnerUp: string | null;
  readonly ranking: readonly RankedVerdict[];
  /** Whether it is what the request says was decided; null when it says nothing. */
  readonly agrees: boolean | null;
}

export interface RankedVerdict {
  readonly alternative: string;
  readonly rank: number;
  readonly score: number;
  readonly excluded: boolean;
  /** Ids of the hard constraints it breaks. */
  readonly violations: readonly string[];
}

/** What a request says was decided before. */
export interface Recorded {
  readonly technology?: string;
  readonly alternative?: string;
}

export function verdictOf({ name, recommendation, ranking }: Recommendation, recorded: Recorded | undefined): Verdict {
  const { kind, technology, alternative, parts, confidence, margin, runnerUp } = recommendation;
  return {
    name,
    kind,
    technology,
    alternative,
    parts: parts.map((part) => ({
      workload: part.workload,
      technology: part.technology,
      alternative: part.alternative,
    })),
    confidence,
    margin,
    runnerUp,
    ranking: ranking.map(({ alternative: id, rank, score, excluded, violations }) => ({
      alternative: id,
      rank,
      score,
      excluded,
      violations: violations.map(({ constraint }) => constraint),
    })),
    agrees: agreement(recorded, technology, alternative),
  };
}

/** The alternative decides where one was recorded, else its technology. */
export function agreement(
  recorded: Recorded | undefined,
  technology: string | null,
  alternative: string | null,
): boolean | null {
  if (recorded?.alternative !== undefined) return recorded.alternative === alternative;
  return recorded?.technology === undefined ? null : recorded.technology === technology;
}
