import type { ConstraintJudgement } from '../constraints/index.ts';
import type {
  Alternative,
  Criterion,
  KnowledgeBase,
  Requirement,
  Requirements,
  Split,
  WeightProfile,
} from '../domain/index.ts';
import { rank, type Utilities, type UtilityResult, utilityResult } from '../scoring/index.ts';
import { createSituation, type Plan, requirementsIn, type Situation } from '../situation/index.ts';

export interface AssessOptions {
  readonly profile?: string;
  /** Replaces the weights of the profile, by criterion id; rescaled. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** An alternative and what it scored. */
export interface Scored {
  readonly id: string;
  /** Position in the knowledge base. */
  readonly index: number;
  readonly alternative: Alternative;
  /** 0 to 1. */
  readonly score: number;
}

/** One alternative after constraints and scoring. */
export interface Standing extends Scored {
  readonly judgement: ConstraintJudgement;
  readonly excluded: boolean;
  readonly rank: number;
}

/** Utilities of all alternatives on all criteria, with what each was reckoned from. */
export interface UtilityMatrix {
  readonly criteria: readonly Criterion[];
  /** True where the criterion speaks: all its answers are known. */
  readonly active: readonly boolean[];
  /** `[alternative][criterion]`, in the order of the knowledge base. */
  readonly results: readonly (readonly UtilityResult[])[];
}

/**
 * One set of requirements, judged: the numbers behind a recommendation, without its words. Thousands of these are made to
 * find out how sure a decision is, so whatever only a report looks at is made when it is first looked at.
 */
export interface Assessed {
  readonly plan: Plan;
  readonly knowledge: KnowledgeBase;
  /** The requirements by position of their question. */
  readonly values: readonly Requirement[];
  readonly figures: Float64Array;
  readonly profile: WeightProfile;
  /** How it was asked to be weighed: the parts of a hybrid are weighed alike. */
  readonly asked: AssessOptions;
  /** By alternative. */
  readonly judgements: readonly ConstraintJudgement[];
  readonly utilities: Utilities;
  /** By criterion: by what its weight is multiplied, see `weightFactors`; stated ones by 1. */
  readonly factors: readonly number[];
  /** By criterion, of all of them, on any scale: as stated, else of the profile. */
  readonly given: readonly number[];
  /** By criterion, after the weights of silent ones were spread; sum 1. */
  readonly weights: readonly number[];
  /** By alternative, 0 to 1. */
  readonly scores: readonly number[];
  /** Position of the first in rank order that is not excluded; -1 when all are. */
  readonly best: number;
  /** Splits whose parts pull apart under these requirements. */
  readonly splits: readonly Split[];
  /** How hard operations press under these requirements, 0 to 1; undefined when the budget is unknown. */
  readonly pressure: number | undefined;
  readonly requirements: Requirements;
  readonly situation: Situation;
  readonly matrix: UtilityMatrix;
  /** In rank order. */
  readonly standings: readonly Standing[];
}

/** What an assessment is made of; the rest follows from it. */
type Numbers = Omit<Assessed, 'knowledge' | 'requirements' | 'situation' | 'matrix' | 'standings'>;

/** Fields are declared, not defined, and none is private in the sense of the language: both are slow to make on Node 20. */
export class Assessment implements Assessed {
  declare readonly plan: Plan;
  declare readonly values: readonly Requirement[];
  declare readonly figures: Float64Array;
  declare readonly profile: WeightProfile;
  declare readonly asked: AssessOptions;
  declare readonly judgements: readonly ConstraintJudgement[];
  declare readonly utilities: Utilities;
  declare readonly factors: readonly number[];
  declare readonly given: readonly number[];
  declare readonly weights: readonly number[];
  declare readonly scores: readonly number[];
  declare readonly best: number;
  declare readonly splits: readonly Split[];
  declare readonly pressure: number | undefined;
  declare private readRequirements: Requirements | undefined;
  declare private readSituation: Situation | undefined;
  declare private readMatrix: UtilityMatrix | undefined;
  declare private readStandings: readonly Standing[] | undefined;

  constructor(numbers: Numbers) {
    this.plan = numbers.plan;
    this.values = numbers.values;
    this.figures = numbers.figures;
    this.profile = numbers.profile;
    this.asked = numbers.asked;
    this.judgements = numbers.judgements;
    this.utilities = numbers.utilities;
    this.factors = numbers.factors;
    this.given = numbers.given;
    this.weights = numbers.weights;
    this.scores = numbers.scores;
    this.best = numbers.best;
    this.splits = numbers.splits;
    this.pressure = numbers.pressure;
    this.readRequirements = undefined;
    this.readSituation = undefined;
    this.readMatrix = undefined;
    this.readStandings = undefined;
  }

  get knowledge(): KnowledgeBase {
    return this.plan.knowledge;
  }

  get requirements(): Requirements {
    this.readRequirements ??= requirementsIn(this, this.values);
    return this.readRequirements;
  }

  get situation(): Situation {
    this.readSituation ??= createSituation(this.knowledge, this.requirements, this);
    return this.readSituation;
  }

  get matrix(): UtilityMatrix {
    const { criteria, alternatives } = this.knowledge;
    this.readMatrix ??= {
      criteria,
      active: this.utilities.active,
      results: alternatives.map((_, i) => criteria.map((__, j) => utilityResult(this, this.utilities, i, j))),
    };
    return this.readMatrix;
  }

  get standings(): readonly Standing[] {
    this.readStandings ??= rank(
      this.knowledge.alternatives.map((alternative, index) => {
        const judgement = this.judgements[index] as ConstraintJudgement;
        const score = this.scores[index] as number;
        return { id: alternative.id, index, alternative, judgement, excluded: judgement.violated.length > 0, score };
      }),
    );
    return this.readStandings;
  }
}
