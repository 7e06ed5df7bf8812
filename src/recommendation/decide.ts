import { outcomeNamed, type Requirement, type Split, type SplitPart } from '../domain/index.ts';
import { implyInto, normalise } from '../requirements/index.ts';
import { clearState, type Plan, put, putFigures } from '../situation/index.ts';
import { remembered } from '../words/remembered.ts';
import { assessIn, createWorkspace, type Workspace } from './assess.ts';
import type { Assessed, Scored } from './assessment.ts';
import { type Combination, combine, penaltyOf } from './combine.ts';
import { setting } from './setting.ts';

/** A part of a hybrid and what serves it best. */
export interface PartChoice {
  readonly id: string;
  readonly split: SplitPart | undefined;
  readonly assessed: Assessed;
  readonly best: Scored;
}

/** A hybrid, weighed against the best single alternative. */
export interface HybridChoice {
  readonly split: Split | undefined;
  /** Of several workloads: so much of each bridge counts, 0 to 1. */
  readonly exchanged?: number;
  readonly parts: readonly PartChoice[];
  /** Of one technology where that serves all parts: then there is no second system, and no hybrid. */
  readonly combination: Combination;
  /** What the combination takes. */
  readonly penalty: number;
  /** Mean score of the parts less the penalty; of several workloads it is shared by them. */
  readonly value: number;
  /** The best that one technology does alone, where one can; more than one alternative where each serves workloads of its own. */
  readonly bestAlone: Single | undefined;
  readonly advised: boolean;
  /** Of one that the score would advise and the draws do not: the share of them in which it comes first, 0 to 1. */
  readonly comesFirst?: number;
}

/** What is recommended, and the hybrid that was weighed on the way: of a rule that splits the workload, or of several workloads. */
export type Choice = NoneAdvised | SingleAdvised | HybridAdvised;

interface NoneAdvised {
  readonly kind: 'none';
  readonly winner?: undefined;
  readonly hybrid: HybridChoice | undefined;
  readonly modes?: undefined;
  readonly next?: undefined;
  readonly instead?: undefined;
}

interface SingleAdvised {
  readonly kind: 'single';
  readonly winner: Scored;
  readonly hybrid: HybridChoice | undefined;
  /** Where several alternatives of one technology serve a workload each, as one system: which serves which, and its value. */
  readonly modes?: Modes;
  /** Of several workloads, where one alternative serves all: the best that another technology could do. */
  readonly next?: Single;
  readonly instead?: undefined;
}

export interface HybridAdvised {
  readonly kind: 'hybrid';
  /** The leading part. */
  readonly winner: Scored;
  readonly hybrid: HybridChoice;
  readonly modes?: undefined;
  readonly next?: undefined;
  /** What is chosen where the hybrid does not stand; absent where no technology does it by itself. */
  readonly instead?: SingleAdvised;
}

/** What one technology is worth for several workloads, and its alternatives. */
export interface Single {
  readonly served: readonly Scored[];
  readonly value: number;
}

/** One technology whose alternatives share the workloads. */
export interface Modes {
  readonly parts: readonly PartChoice[];
  readonly combination: Combination;
  readonly value: number;
  /** The best that another technology could do. */
  readonly next: Single | undefined;
}

/** The first that is not excluded. */
export function bestSingle({ best, knowledge, scores }: Assessed): Scored | undefined {
  const alternative = knowledge.alternatives[best];
  return alternative === undefined
    ? undefined
    : { id: alternative.id, index: best, alternative, score: scores[best] as number };
}

/** What a choice is called when two choices are compared: an alternative id, `hybrid` or `none`. */
export function outcomeOf({ kind, winner }: Choice): string {
  return kind === 'single' ? winner.id : kind;
}

/** Ids of the alternatives that are recommended: one, those of the parts of a hybrid, or none. */
export function chosenIn(choice: Choice): readonly string[] {
  const parts = partsIn(choice);
  if (parts !== undefined) return parts.map(({ best }) => best.id);
  return choice.winner === undefined ? [] : [choice.winner.id];
}

/** What serves which part or workload, where that is not one alternative for all. */
export function partsIn({ kind, hybrid, modes }: Choice): readonly PartChoice[] | undefined {
  return kind === 'hybrid' ? hybrid.parts : modes?.parts;
}

/** What is recommended where nothing is. */
export const NO_OUTCOME = '';

/**
 * The name of what serves several workloads, by workload: one that assigns them otherwise is another. Of one alternative for
 * all that is its id, as in {@link outcomeNamed}.
 */
export function planNamed(serves: readonly string[]): string {
  return new Set(serves).size > 1 ? serves.join(' ') : outcomeNamed(serves);
}

/** A choice by the name of its outcome: {@link planNamed} for several workloads, {@link outcomeNamed} for one. */
export function outcomeIn(choice: Choice): string {
  const isSplit = choice.kind === 'hybrid' && choice.hybrid.split !== undefined;
  return isSplit ? outcomeNamed(chosenIn(choice)) : planNamed(chosenIn(choice));
}

/** Ids of the alternatives in an outcome by its name, as they stand there: by workload in one that {@link planNamed} names. */
export function servingIn(outcome: string): readonly string[] {
  return outcome === NO_OUTCOME ? [] : outcome.split(' ');
}

/** The same, each once and in order. */
export function alternativesIn(outcome: string): readonly string[] {
  return [...new Set(servingIn(outcome))].sort();
}

/** What a choice that is not kept is made with. */
interface DraftParts {
  /** To assess the parts of a hybrid in; more are added as they are needed. */
  readonly workspaces: Workspace[];
  /** No draft itself: who is excluded of the whole may serve a part. */
  readonly precedent: Assessed;
}

/** Decides one workload: the best single alternative, or a split whose parts earn their bridge. */
export function decide(assessed: Assessed, draft?: DraftParts): Choice {
  const single = bestSingle(assessed);
  const hybrid = splitFor(assessed, single, draft);
  const alone: Choice = single === undefined ? { kind: 'none', hybrid } : { kind: 'single', winner: single, hybrid };
  return hybrid?.advised ? hybridOver(alone, hybrid) : alone;
}

/** An advised hybrid, with what is chosen where it does not stand. */
export function hybridOver(alone: Choice, hybrid: HybridChoice): Choice {
  const [leading] = hybrid.parts;
  if (leading === undefined) throw new Error('a hybrid without parts was advised');
  return { kind: 'hybrid', winner: leading.best, hybrid, ...(alone.kind === 'single' ? { instead: alone } : {}) };
}

/**
 * The split that serves the workload best, weighed against the best single alternative; undefined when none applies. Where nothing
 * serves it alone, one that comes to a single technology, which is no hybrid, hides none that does not.
 */
function splitFor(whole: Assessed, single: Scored | undefined, draft?: DraftParts): HybridChoice | undefined {
  const { workspaces, precedent } = draft ?? { workspaces: [], precedent: whole };
  const isDraft = draft !== undefined;
  let best: HybridChoice | undefined;
  let used = 0;
  for (const split of whole.splits) {
    const parts: PartChoice[] = [];
    for (const part of split.parts) {
      workspaces[used] ??= createWorkspace(whole.plan, { isDraft });
      const assessed = assessPart(workspaces[used++] as Workspace, whole, part, precedent);
      const winner = bestSingle(assessed);
      if (winner !== undefined) parts.push({ id: part.id, split: part, assessed, best: winner });
    }
    if (parts.length < split.parts.length) continue;
    const candidate = weighHybrid(whole, parts, split, single);
    const isBetter =
      best === undefined ||
      (single === undefined && candidate.advised !== best.advised ? candidate.advised : candidate.value > best.value);
    if (isBetter) best = candidate;
  }
  return best;
}

/** The value of serving each part of a split by its best alternative. Parts of one technology are no hybrid. */
function weighHybrid(
  whole: Assessed,
  parts: readonly PartChoice[],
  split: Split,
  single: Scored | undefined,
): HybridChoice {
  const { knowledge, pressure } = whole;
  const margin = setting(knowledge, 'hybridMargin');
  const together = [...new Map(parts.map(({ best }) => [best.id, best.alternative])).values()];
  const combination = combine(together, knowledge);
  const penalty = penaltyOf(combination, knowledge, pressure);
  const value = parts.reduce((sum, { best }) => sum + best.score, 0) / parts.length - penalty;
  const bestAlone = single && { served: [single], value: single.score };
  const advised = isWorthIt(combination, value, single?.score, margin);
  return { split, parts, combination, penalty, value, bestAlone, advised };
}

/**
 * Whether a hybrid earns the systems that it adds. One technology has none to add.
 *
 * @param alone   value of the best that one technology does alone; undefined where none can
 * @param margin  by how much it must be worth more than that
 */
export function isWorthIt(
  { technologies }: Combination,
  value: number,
  alone: number | undefined,
  margin: number,
): boolean {
  return technologies > 1 && (alone === undefined || value > alone + margin);
}

/**
 * The part of a workload by itself: what was answered of the whole, as far as it goes with the part, and what holds in the part,
 * implied anew. Where neither is other than before, as mostly when one answer is moved, the workspace still holds it.
 */
function assessPart(workspace: Workspace, whole: Assessed, part: SplitPart, precedent: Assessed): Assessed {
  const { plan, values, figures, asked } = whole;
  const { state, held } = workspace;
  const positions = keptBy(plan)(part);
  const answers = positions.map((at) => (values[at]?.origin === 'answer' ? values[at] : undefined));
  // Drawn figures are others in the same place.
  const isHeld = held?.part === part && held.assessed.figures === figures && figures === plan.typical;
  if (isHeld && answers.every((value, k) => value === held.answers[k])) return held.assessed;
  clearState(state);
  putFigures(state, figures);
  for (let k = 0; k < answers.length; k++) {
    const value = answers[k];
    if (value === undefined || value.kind === 'unknown') continue;
    put(state, positions[k] as number, value.firm ? value : { ...value, firm: true });
  }
  for (const [at, value] of setIn(plan)(part)) put(state, at, value);
  implyInto(state);
  const assessed = assessIn(workspace, asked, precedent);
  workspace.held = { part, answers, assessed };
  return assessed;
}

/** Of which questions a part keeps the answer, by position. */
const keptBy = remembered(({ questionAt }: Plan) =>
  remembered((part: SplitPart) => part.keeps.flatMap((key) => questionAt.get(key) ?? [])),
);

/** What holds in a part whatever the whole says, by position of the question. */
const setIn = remembered(({ knowledge, questionAt }: Plan) =>
  remembered((part: SplitPart) => {
    const { requirements } = normalise(part.sets, knowledge);
    return Object.keys(part.sets).map((key) => [questionAt.get(key) ?? -1, requirements[key] as Requirement] as const);
  }),
);
