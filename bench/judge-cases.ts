import type { Recommendation } from '../src/domain/index.ts';
import type { Case } from './read-cases.ts';
import { type Bin, brierScore, mean, reliabilityTable } from './reliability.ts';

/** One case as one decider saw it: each in 0..1, since a verdict that names several counts in part. */
export interface Score {
  readonly exact: number;
  readonly acceptable: number;
}

/** Hybrid is a family of its own, right only where it was chosen or is listed as acceptable. */
export function scoreChoice(choice: string, expected: Case, family: (choice: string) => string): Score {
  const mine = family(choice);
  return {
    exact: Number(mine === expected.chosen.family),
    acceptable: Number(mine === expected.chosen.family || expected.acceptable.includes(mine)),
  };
}

/**
 * A documented procedure: right when its only technology is the chosen one, 1/n when it is one of n; no verdict is wrong.
 * A verdict that names exactly the parts of a chosen hybrid counts in full, which is generous: it may mean either.
 */
export function scoreVerdict(verdict: readonly string[], expected: Case, family: (choice: string) => string): Score {
  const named = [...new Set(verdict.map(family))];
  if (named.length === 0) return { exact: 0, acceptable: 0 };
  const parts = [...new Set((expected.chosen.hybrid_parts ?? []).map(family))];
  const isHybrid = expected.chosen.family === 'hybrid' && named.length > 1;
  if (isHybrid && named.length === parts.length && named.every((name) => parts.includes(name))) {
    return { exact: 1, acceptable: 1 };
  }
  const share = (families: readonly string[]) => named.filter((name) => families.includes(name)).length / named.length;
  return {
    exact: share([expected.chosen.family]),
    acceptable: share([expected.chosen.family, ...expected.acceptable]),
  };
}

export interface Judged {
  readonly expected: Case;
  readonly choice: string;
  readonly score: Score;
  readonly report: Recommendation;
}

export interface CaseFigures {
  readonly cases: number;
  readonly exact: number | null;
  readonly acceptable: number | null;
  /** Cases that chose one alternative of a family with several, and the share that was advised that very one. */
  readonly alternativeCases: number;
  readonly alternativeExact: number | null;
  /** The same among those advised the right family: how well its alternatives are told apart. */
  readonly alternativeGivenFamily: number | null;
  readonly hybrids: {
    readonly chosen: number;
    readonly advisedAmongThem: number;
    readonly others: number;
    readonly advisedAmongOthers: number;
  };
  readonly brierExact: number | null;
  readonly brierAcceptable: number | null;
  readonly reliability: readonly (Bin & { readonly acceptable: number | null })[];
  readonly confident: { readonly count: number; readonly acceptable: number | null };
}

const CONFIDENT = 0.8;

/** `families` with more than one alternative are those in which the alternative is worth telling apart. */
export function measureCases(judged: readonly Judged[], severalIn: ReadonlySet<string>): CaseFigures {
  const told = judged.filter(({ expected }) => severalIn.has(expected.chosen.family) && expected.chosen.candidate);
  const hybrids = judged.filter(({ expected }) => expected.chosen.family === 'hybrid');
  const singles = judged.filter(({ expected }) => expected.chosen.family !== 'hybrid');
  const rightOne = (list: readonly Judged[]) =>
    mean(list.map(({ expected, choice }) => Number(choice === expected.chosen.candidate)));
  const claims = (key: keyof Score) =>
    judged.map(({ report, score }) => ({
      confidence: report.recommendation.confidence ?? 0,
      correct: score[key] === 1,
    }));
  const acceptableBins = reliabilityTable(claims('acceptable'));
  const confident = judged.filter(({ report }) => (report.recommendation.confidence ?? 0) >= CONFIDENT);
  const advised = (list: readonly Judged[]) => list.filter(({ choice }) => choice === 'hybrid').length;
  return {
    cases: judged.length,
    exact: mean(judged.map(({ score }) => score.exact)),
    acceptable: mean(judged.map(({ score }) => score.acceptable)),
    alternativeCases: told.length,
    alternativeExact: rightOne(told),
    alternativeGivenFamily: rightOne(told.filter(({ score }) => score.exact === 1)),
    hybrids: {
      chosen: hybrids.length,
      advisedAmongThem: advised(hybrids),
      others: singles.length,
      advisedAmongOthers: advised(singles),
    },
    brierExact: brierScore(claims('exact')),
    brierAcceptable: brierScore(claims('acceptable')),
    reliability: reliabilityTable(claims('exact')).map((bin, index) => ({
      ...bin,
      acceptable: acceptableBins[index]?.observed ?? null,
    })),
    confident: { count: confident.length, acceptable: mean(confident.map(({ score }) => score.acceptable)) },
  };
}
