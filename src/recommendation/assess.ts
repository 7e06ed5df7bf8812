import { type ConstraintJudgement, judgeConstraints } from '../constraints/index.ts';
import type { Alternative, KnowledgeBase, Requirements, WeightProfile } from '../domain/index.ts';
import {
  rank,
  spreadWeights,
  type UtilityMatrix,
  type UtilityMemo,
  utilityMatrix,
  weightedSum,
  weightFactors,
} from '../scoring/index.ts';
import { createSituation, type Situation } from '../situation/index.ts';
import type { FigureOf } from '../tables/index.ts';

/** One alternative after constraints and scoring. */
export interface Standing {
  readonly id: string;
  /** Position in `situation.views`. */
  readonly index: number;
  readonly alternative: Alternative;
  readonly judgement: ConstraintJudgement;
  readonly excluded: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly rank: number;
}

/** One set of requirements, judged: the numbers behind a recommendation, without its words. */
export interface Assessed {
  readonly situation: Situation;
  readonly profile: WeightProfile;
  readonly judgements: readonly ConstraintJudgement[];
  readonly matrix: UtilityMatrix;
  /** By criterion: how far it keeps the weight of its profile, see `weightFactors`. */
  readonly factors: readonly number[];
  /** By criterion, after the weights of silent ones were spread; sum 1. */
  readonly weights: readonly number[];
  /** In rank order. */
  readonly standings: readonly Standing[];
}

export interface AssessOptions {
  readonly profile?: string;
  /** Replaces the weights of the profile, by criterion id; rescaled. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly figures?: (alternative: Alternative) => FigureOf;
  /** Shared by assessments of the same knowledge base and, unless it says otherwise, the same figures. */
  readonly memo?: UtilityMemo;
}

/** The profile asked for, else that of the scenario, else the first of the knowledge base. */
export function profileFor(knowledge: KnowledgeBase, requirements: Requirements, wanted?: string): WeightProfile {
  const scenario = requirements.scenario;
  const ofScenario =
    scenario?.kind === 'choice' ? knowledge.scenarios.find(({ id }) => id === scenario.value)?.profile : undefined;
  const profile =
    knowledge.profiles.find(({ id }) => id === (wanted ?? ofScenario)) ??
    knowledge.profiles.find(({ id }) => id === ofScenario) ??
    knowledge.profiles[0];
  if (profile === undefined) throw new Error('a knowledge base without weight profiles was let through');
  return profile;
}

/** Constraints, then utilities, then weighted sums and ranks, for requirements that are already implied. */
export function assess(knowledge: KnowledgeBase, requirements: Requirements, options: AssessOptions = {}): Assessed {
  const situation = createSituation(knowledge, requirements, options.figures);
  const profile = profileFor(knowledge, requirements, options.profile);
  const judgements = situation.views.map((view) => judgeConstraints(view));
  const matrix = utilityMatrix(
    situation,
    judgements.map(({ strained }) => strained),
    options.memo,
  );
  const given = options.weights ?? profile.weights;
  const factors = weightFactors(situation);
  const weights = spreadWeights(
    knowledge.criteria.map(({ id }, j) => (given[id] ?? 0) * (factors[j] ?? 1)),
    matrix.active,
  );
  const rows = situation.views.map((view, index) => {
    const judgement = judgements[index] as ConstraintJudgement;
    return {
      id: view.alternative.id,
      index,
      alternative: view.alternative,
      judgement,
      excluded: judgement.violated.length > 0,
      score: weightedSum(matrix.results[index] ?? [], weights),
    };
  });
  return { situation, profile, judgements, matrix, factors, weights, standings: rank(rows) };
}
