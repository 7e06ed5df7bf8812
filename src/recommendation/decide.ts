import type { Bridge, KnowledgeBase, Requirement, Split, SplitPart } from '../domain/index.ts';
import { implyInto, normalise } from '../requirements/index.ts';
import { clearState, type Plan, put, type State } from '../situation/index.ts';
import { assessIn, createWorkspace, type Workspace } from './assess.ts';
import type { Assessed, Scored } from './assessment.ts';

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
  readonly parts: readonly PartChoice[];
  readonly bridge: Bridge | undefined;
  readonly penalty: number;
  /** Mean score of the parts less bridge and the second system to run. */
  readonly value: number;
  /** False when one technology serves all parts: then there is no second system, and no hybrid. */
  readonly joinsTechnologies: boolean;
  readonly advised: boolean;
}

export interface Choice {
  readonly kind: 'single' | 'hybrid' | 'none';
  /** The winner, or the leading part of a hybrid. */
  readonly winner: Scored | undefined;
  readonly hybrid: HybridChoice | undefined;
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
  return kind === 'single' && winner !== undefined ? winner.id : kind;
}

/** What a choice that is not kept is made with. */
export interface DraftParts {
  /** To assess the parts of a hybrid in; more are added as they are needed. */
  readonly workspaces: Workspace[];
  /** No draft itself: who is excluded of the whole may serve a part. */
  readonly precedent: Assessed;
}

/** Decides one workload: the best single alternative, or a split whose parts earn their bridge. */
export function decide(assessed: Assessed, draft?: DraftParts): Choice {
  const single = bestSingle(assessed);
  const hybrid = splitFor(assessed, single, draft);
  if (hybrid?.advised) return { kind: 'hybrid', winner: hybrid.parts[0]?.best, hybrid };
  return { kind: single === undefined ? 'none' : 'single', winner: single, hybrid };
}

/** The split that serves the workload best, weighed against the best single alternative; undefined when none applies. */
function splitFor(whole: Assessed, single: Scored | undefined, draft?: DraftParts): HybridChoice | undefined {
  const { workspaces, precedent } = draft ?? { workspaces: [], precedent: whole };
  const isDraft = draft !== undefined;
  let best: HybridChoice | undefined;
  let used = 0;
  for (const split of whole.splits) {
    const parts: PartChoice[] = [];
    for (const part of split.parts) {
      workspaces[used] ??= createWorkspace(whole.plan, { isDraft });
      const workspace = workspaces[used++] as Workspace;
      fillPart(workspace.state, whole, part);
      const assessed = assessIn(workspace, {}, precedent);
      const winner = bestSingle(assessed);
      if (winner !== undefined) parts.push({ id: part.id, split: part, assessed, best: winner });
    }
    if (parts.length < split.parts.length) continue;
    const candidate = weighHybrid(whole, parts, split, single);
    if (best === undefined || candidate.value > best.value) best = candidate;
  }
  return best;
}

/**
 * The value of serving each part by its best alternative: the mean of their scores less the bridge, and less what a
 * second system costs under the operations budget. Parts of one technology need no second system and are no hybrid.
 */
export function weighHybrid(
  whole: Assessed,
  parts: readonly PartChoice[],
  split: Split | undefined,
  single: Scored | undefined,
): HybridChoice {
  const { knowledge } = whole;
  const technologies = new Set(parts.map(({ best }) => best.alternative.technology));
  const alternatives = [...new Set(parts.map(({ best }) => best.id))].sort();
  const bridge = knowledge.bridges.find(({ between }) => [...between].sort().join() === alternatives.join());
  const second =
    technologies.size > 1
      ? (whole.pressure ?? setting(knowledge, 'unknownPressure')) * setting(knowledge, 'hybridOperations')
      : 0;
  const joint = alternatives.length < 2 ? 0 : (bridge?.penalty ?? setting(knowledge, 'unknownBridge'));
  const penalty = joint + second;
  const value = parts.reduce((sum, { best }) => sum + best.score, 0) / parts.length - penalty;
  const earns = single === undefined || value > single.score + setting(knowledge, 'hybridMargin');
  const joinsTechnologies = technologies.size > 1;
  return { split, parts, bridge, penalty, value, joinsTechnologies, advised: joinsTechnologies && earns };
}

/** A number of the method; a missing one is a broken knowledge base that was let through. */
export function setting(knowledge: KnowledgeBase, name: string): number {
  const value = knowledge.settings[name];
  if (value === undefined) throw new Error(`setting "${name}" is missing`);
  return value;
}

/** What was answered of the whole, as far as it goes with the part, and what holds in the part; then implied anew. */
function fillPart(state: State, { plan, values, figures }: Assessed, part: SplitPart): void {
  clearState(state);
  state.figures = figures;
  for (const key of part.keeps) {
    const at = plan.questionAt.get(key) ?? -1;
    const value = values[at];
    if (value?.origin !== 'answer' || value.kind === 'unknown') continue;
    put(state, at, value.firm ? value : { ...value, firm: true });
  }
  for (const [at, value] of setIn(part, plan)) put(state, at, value);
  implyInto(state);
}

const setCache = new WeakMap<SplitPart, readonly (readonly [number, Requirement])[]>();

/** What holds in a part whatever the whole says, by position of the question; read once. */
function setIn(part: SplitPart, { knowledge, questionAt }: Plan): readonly (readonly [number, Requirement])[] {
  let set = setCache.get(part);
  if (set === undefined) {
    const { requirements } = normalise(part.sets, knowledge);
    set = Object.keys(part.sets).map((key) => [questionAt.get(key) ?? -1, requirements[key] as Requirement] as const);
    setCache.set(part, set);
  }
  return set;
}
