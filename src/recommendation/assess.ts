import { type ConstraintJudgement, judgeConstraints } from '../constraints/index.ts';
import type { KnowledgeBase, Requirement, Requirements, Split, SplitPart, WeightProfile } from '../domain/index.ts';
import {
  createUtilities,
  fillUtilities,
  firstOf,
  pressureOf,
  spreadWeights,
  type Utilities,
  weightedSum,
  weightFactors,
} from '../scoring/index.ts';
import {
  type CriterionProgram,
  createState,
  type Plan,
  planOf,
  type SplitProgram,
  type State,
  settle,
  stateOf,
} from '../situation/index.ts';
import { anyHolds, nextHolding } from '../tables/index.ts';
import { type Assessed, Assessment, type AssessOptions } from './assessment.ts';

export type { AssessOptions };

/** Constraints, then utilities, then weighted sums and ranks, for requirements that are already implied. */
export function assess(knowledge: KnowledgeBase, requirements: Requirements, options: AssessOptions = {}): Assessed {
  const plan = planOf(knowledge);
  return assessIn({ ...createWorkspace(plan), state: stateOf(plan, requirements) }, options);
}

/** What one assessment after another is made in, so that thousands of them leave nothing behind. */
export interface Workspace {
  /** To be filled; what is assessed in the workspace. */
  readonly state: State;
  readonly utilities: Utilities;
  /** Workspaces of the parts of a hybrid, as many as there have been. */
  readonly parts: Workspace[];
  /** Only what is recommended is looked at: alternatives that are excluded get neither utilities nor a score. */
  readonly isDraft: boolean;
  /** Of the part of a hybrid that was assessed last in it. */
  held: HeldPart | undefined;
}

/** What was assessed of a part, and the answers of the whole that it was made of. */
interface HeldPart {
  readonly part: SplitPart;
  readonly answers: readonly (Requirement | undefined)[];
  readonly assessed: Assessed;
}

export function createWorkspace(plan: Plan, { isDraft = false } = {}): Workspace {
  return { state: createState(plan), utilities: createUtilities(plan), parts: [], isDraft, held: undefined };
}

/** What the rules say of a state, before anything is scored. */
interface Judgements {
  /** By alternative. */
  readonly judgements: readonly ConstraintJudgement[];
  readonly splits: readonly Split[];
}

/** Runs constraints and splits on the state of a workspace. */
export function judgeIn({ state }: Workspace): Judgements {
  settle(state);
  return { judgements: judgeConstraints(state), splits: splitsFor(state) };
}

/** Where rules alone decide, as they mostly do: they leave one alternative, whose position it is, or none, -1, and no split. */
export function soleOf({ judgements, splits }: Judgements): number | undefined {
  if (splits.length > 0) return undefined;
  let sole = -1;
  for (let i = 0; i < judgements.length; i++) {
    if (judgements[i]?.violated.length !== 0) continue;
    if (sole >= 0) return undefined;
    sole = i;
  }
  return sole;
}

/**
 * {@link assess} for the state of a workspace. It holds until the workspace is filled anew.
 *
 * @param precedent  of the same plan; saves judging again what it judged under the same answers and figures
 * @param judged     what {@link judgeIn} said of the state
 */
export function assessIn(
  workspace: Workspace,
  options: AssessOptions = {},
  precedent?: Assessed,
  { judgements, splits }: Judgements = judgeIn(workspace),
): Assessed {
  const { state, utilities, isDraft } = workspace;
  const { plan, figures, values } = state;
  const profile = profileFor(state, options.profile);
  fillUtilities(utilities, state, judgements, { eligibleAlone: isDraft, precedent });
  const given = givenWeights(plan, profile, options, utilities);
  const factors = isOfProfile(given, plan, profile) ? weightFactors(state) : given.map(() => 1);
  const weights = spreadWeights(given, factors, utilities.active);
  const scores = new Array<number>(judgements.length);
  for (let i = 0; i < scores.length; i++) {
    const isLeftOut = isDraft && isExcluded(judgements[i]);
    scores[i] = isLeftOut ? 0 : weightedSum(utilities.values, i * weights.length, weights);
  }
  return new Assessment({
    plan,
    values,
    figures,
    profile,
    asked: options,
    judgements,
    utilities,
    factors,
    given,
    weights,
    scores,
    best: bestOf(plan, judgements, scores),
    splits,
    pressure: operationsPressure(state),
  });
}

/**
 * The weights that were stated, by criterion; those of the profile where none were, or where all that were are of criteria
 * that are silent: a part of a hybrid keeps few answers.
 */
function givenWeights(
  { knowledge: { criteria }, profileWeights }: Plan,
  profile: WeightProfile,
  { weights: own }: AssessOptions,
  { active }: Utilities,
): readonly number[] {
  const ofProfile = profileWeights.get(profile.id) ?? [];
  if (own === undefined) return ofProfile;
  const stated = criteria.map(({ id }) => own[id] ?? 0);
  return stated.some((weight, j) => weight > 0 && active[j] === true) ? stated : ofProfile;
}

/** What is said to weigh so much does; the rules of a criterion multiply what its profile says of any situation. */
function isOfProfile(given: readonly number[], { profileWeights }: Plan, { id }: WeightProfile): boolean {
  return given === profileWeights.get(id);
}

/** Whether weights were stated and none of them counts: those of the profile stand in for them. */
export function isWeighedInVain({ asked, given, plan, profile }: Assessed): boolean {
  return asked.weights !== undefined && isOfProfile(given, plan, profile);
}

/** The same requirements judged otherwise: other judgements and scores, by alternative. */
export function judgedAs(
  assessed: Assessed,
  judgements: readonly ConstraintJudgement[],
  scores: readonly number[],
): Assessed {
  const best = bestOf(assessed.plan, judgements, scores);
  return new Assessment({ ...assessed, judgements, scores, best });
}

/** The pressure of the first burden that can tell. */
function operationsPressure(state: State): number | undefined {
  const { burdens } = state.plan;
  for (let b = 0; b < burdens.length; b++) {
    const pressure = pressureOf(burdens[b] as CriterionProgram, state, 0);
    if (pressure !== undefined) return pressure;
  }
  return undefined;
}

function splitsFor({ plan, all, firm }: State): Split[] {
  const { programs, row } = plan.splits;
  const found: Split[] = [];
  for (let s = nextHolding(row, 0, firm); s < programs.length; s = nextHolding(row, s + 1, firm)) {
    const { split, unless } = programs[s] as SplitProgram;
    if (!anyHolds(unless, all)) found.push(split);
  }
  return found;
}

/** The profile asked for, else that of the scenario, else the first of the knowledge base. */
function profileFor({ plan: { knowledge, profiles, profileOf }, scenario }: State, wanted?: string): WeightProfile {
  const profile =
    (wanted === undefined ? undefined : profiles.get(wanted)) ??
    (scenario === undefined ? undefined : profileOf.get(scenario)) ??
    knowledge.profiles[0];
  if (profile === undefined) throw new Error('a knowledge base without weight profiles was let through');
  return profile;
}

function isExcluded(judgement: ConstraintJudgement | undefined): boolean {
  return judgement !== undefined && judgement.violated.length > 0;
}

/** The first in the order of `rank`; -1 when all are excluded. */
function bestOf({ byId }: Plan, judgements: readonly ConstraintJudgement[], scores: readonly number[]): number {
  return firstOf(
    byId.filter((i) => !isExcluded(judgements[i])),
    scores,
  );
}
