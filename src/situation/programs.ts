import type {
  Constraint,
  Criterion,
  DerivedQuantity,
  Implication,
  Split,
  UnaryTest,
  Weighing,
} from '../domain/index.ts';
import type { Place, Program, TableProgram } from '../tables/index.ts';

/** A condition on requirements. */
export interface ConditionProgram {
  readonly when: Program;
  /** Positions of all questions that can change whether it holds. */
  readonly looksAt: readonly number[];
}

export interface ConstraintProgram {
  readonly constraint: Constraint;
  readonly when: Program;
  readonly unless: readonly ConditionProgram[];
}

/** What multiplies the weight of a criterion, and why. */
export type WeighingProgram = ConditionProgram & Omit<Weighing, 'when'>;

/** A criterion with everything it looks at found; all of one shape, whatever its utility function. */
export interface CriterionProgram {
  readonly criterion: Criterion;
  readonly kind: Criterion['utility']['kind'];
  /**
   * Positions of all questions that can change what it says, without whose answers it is silent, and whether figures can.
   * Soft constraints stand apart.
   */
  readonly looksAt: readonly number[];
  readonly looksAtFigures: boolean;
  /** Position of the question and of the figure it compares; -1 for none. */
  readonly question: number;
  readonly figure: number;
  /** For headroom: the loss per decade, and whether the figure must reach the need or stay below it. */
  readonly slope: number;
  readonly atLeast: boolean;
  readonly volumes: readonly VolumeProgram[];
  /** For a fit: the utility of every alternative by scenario, NaN where none is known. */
  readonly fit: ReadonlyMap<string, Float64Array>;
  /** For a fit: what the scenario implies of the answers that may contradict it. */
  readonly loosenedBy: readonly ImplicationProgram[];
  /** Under which requirements its weight is multiplied; the first that holds counts. */
  readonly weighs: readonly WeighingProgram[];
  /** For a table, or the pressure of a burden: by alternative, undefined for another hit policy than FIRST. */
  readonly tables: readonly (TableProgram<unknown> | undefined)[];
  /** What each outcome of these tables is worth: a utility or a pressure; NaN for none. */
  readonly worth: readonly Float64Array[];
}

/** What a need comes to, multiplied by the answers to other questions and held against a figure of its own. */
export interface VolumeProgram {
  /** Positions. */
  readonly questions: readonly number[];
  readonly figure: number;
  /** Of the product, in base units; more does not count. */
  readonly most: number;
}

export interface ImplicationProgram extends ConditionProgram {
  readonly rule: Implication;
  /** Position of the question it answers. */
  readonly key: number;
}

/** A derived quantity, which is held among the answers, behind those to questions. */
export interface DerivedProgram {
  readonly quantity: DerivedQuantity;
  readonly at: number;
  /** Positions of the questions whose answers it is made of, see `answersBehind`. */
  readonly inputs: readonly number[];
}

export interface SplitProgram {
  readonly split: Split;
  readonly when: Program;
  readonly unless: readonly Program[];
}

export interface FigureTest {
  readonly place: Place;
  readonly question: number;
  readonly alternative: number;
  readonly figure: number;
  readonly test: Extract<UnaryTest, { kind: 'figure' }>;
}
