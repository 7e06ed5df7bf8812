import type { KnowledgeBase, SplitPart, Text } from '../domain/index.ts';
import { type AssessOptions, assess, judgedAs } from './assess.ts';
import type { Assessed, Scored } from './assessment.ts';
import {
  type Choice,
  type HybridChoice,
  hybridOver,
  isWorthIt,
  NO_OUTCOME,
  type PartChoice,
  planNamed,
} from './decide.ts';
import { mergeRequirements } from './merge-workloads.ts';
import { type Assignment, type Assignments, assigner } from './serve-workloads.ts';
import { setting } from './setting.ts';
import type { DrawnScores } from './simulate.ts';

/** One workload, judged by itself. */
export interface JudgedWorkload {
  readonly name: string;
  readonly assessed: Assessed;
  /** Of a part: the workload that was taken apart. */
  readonly partOf?: { readonly workload: string; readonly part: SplitPart; readonly because: Text };
}

/** Those of several workloads that nothing fits; all of them where each is served by something, though nothing serves all. */
export function barredIn(workloads: readonly JudgedWorkload[]): readonly JudgedWorkload[] {
  const barred = workloads.filter(({ assessed }) => assessed.standings.every(({ excluded }) => excluded));
  return barred.length > 0 ? barred : workloads;
}

/**
 * So much of each bridge between workloads counts, 0 to 1. Whether those that are listed apart exchange messages nobody said;
 * parts of one do.
 */
function exchangedAmong(workloads: readonly JudgedWorkload[], knowledge: KnowledgeBase): number {
  return workloads.some(({ partOf }) => partOf !== undefined) ? 1 : setting(knowledge, 'workloadsExchange');
}

/** Several workloads as one. */
export interface Whole {
  readonly assessed: Assessed;
  readonly choice: Choice;
}

/**
 * The whole of several workloads: every alternative by the mean of its scores, excluded where any workload excludes it. One
 * technology may serve each workload by another of its alternatives; several technologies have to earn what joins them.
 */
export function decideWhole(
  workloads: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
  options: AssessOptions,
): Whole {
  const requirements = mergeRequirements(workloads.map(({ assessed }) => assessed.situation.requirements));
  const merged = assess(knowledge, requirements, options);
  const byAlternative = merged.judgements.map((_, i) => ({
    violated: [...new Set(workloads.flatMap(({ assessed: one }) => one.judgements[i]?.violated ?? []))],
    strained: [...new Set(workloads.flatMap(({ assessed: one }) => one.judgements[i]?.strained ?? []))],
  }));
  const means = merged.scores.map(
    (_, i) => workloads.reduce((sum, { assessed: one }) => sum + (one.scores[i] ?? 0), 0) / workloads.length,
  );
  const assessed = judgedAs(merged, byAlternative, means);
  const assign = assigner(knowledge, workloads.length, exchangedAmong(workloads, knowledge));
  const pressure = meanPressure(workloads.map(({ assessed: one }) => one.pressure ?? Number.NaN));
  return {
    assessed,
    choice: choose(
      assign(
        workloads.map(({ assessed: one }) => eligibleScores(one)),
        pressure,
      ),
      workloads,
      assessed,
    ),
  };
}

function choose(
  { singles, hybrid: together }: Assignments,
  workloads: readonly JudgedWorkload[],
  whole: Assessed,
): Choice {
  const { knowledge } = whole;
  const [single] = singles;
  const bestAlone = single && { served: servedBy(single, workloads), value: single.value };
  const hybrid =
    together === undefined || !pullsApart(workloads)
      ? undefined
      : {
          split: undefined,
          exchanged: exchangedAmong(workloads, knowledge),
          parts: partsOf(together, workloads),
          combination: together.combination,
          penalty: together.penalty,
          value: together.value,
          bestAlone,
          advised: isWorthIt(
            together.combination,
            together.value,
            single?.value,
            marginOf(knowledge, workloads.length),
          ),
        };
  const chosen = chooseAlone(singles, hybrid, workloads, whole);
  return hybrid?.advised ? hybridOver(chosen, hybrid) : chosen;
}

/** What one technology does best by itself, beside the hybrid that was weighed against it. */
function chooseAlone(
  [single, next]: Assignments['singles'],
  hybrid: HybridChoice | undefined,
  workloads: readonly JudgedWorkload[],
  whole: Assessed,
): Choice {
  if (single === undefined) return { kind: 'none', hybrid };
  const winner = whole.standings.find(({ index }) => single.serves.includes(index));
  if (winner === undefined) throw new Error('what serves the workloads is not ranked');
  const other = next && { served: servedBy(next, workloads), value: next.value };
  if (new Set(single.serves).size < 2) return { kind: 'single', winner, hybrid, ...(other && { next: other }) };
  const { combination, value } = single;
  const modes = { parts: partsOf(single, workloads), combination, value, next: other };
  return { kind: 'single', winner, hybrid, modes };
}

/** A hybrid has to earn its margin once, not for every workload anew. */
function marginOf(knowledge: KnowledgeBase, workloads: number): number {
  return setting(knowledge, 'hybridMargin') / workloads;
}

/** How hard operations press on the whole: the mean of what is known. */
function meanPressure(pressures: readonly number[]): number | undefined {
  const known = pressures.filter((one) => !Number.isNaN(one));
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** Whether workloads are served best by different technologies. Where none serves one, nothing is to be split. */
function pullsApart(workloads: readonly JudgedWorkload[]): boolean {
  const best = workloads.map(({ assessed }) => assessed.knowledge.alternatives[assessed.best]?.technology);
  return best.every((one) => one !== undefined) && new Set(best).size > 1;
}

function partsOf({ serves }: Assignment, workloads: readonly JudgedWorkload[]): PartChoice[] {
  return workloads.flatMap(({ name, assessed }, w) => {
    const best = scoredAt(assessed, serves[w] ?? -1);
    return best === undefined ? [] : [{ id: name, split: undefined, assessed, best }];
  });
}

/** Each alternative once, in the order of what it serves first. */
function servedBy(assignment: Assignment, workloads: readonly JudgedWorkload[]): Scored[] {
  return [...new Map(partsOf(assignment, workloads).map(({ best }) => [best.id, best])).values()];
}

function scoredAt({ knowledge, scores }: Assessed, index: number): Scored | undefined {
  const alternative = knowledge.alternatives[index];
  return alternative && { id: alternative.id, index, alternative, score: scores[index] ?? 0 };
}

function eligibleScores({ judgements, scores }: Assessed): number[] {
  return scores.map((score, i) => (judgements[i]?.violated.length === 0 ? score : Number.NaN));
}

/**
 * How often each outcome is what is recommended for the whole, when all workloads are drawn together: an answer that
 * several left open is drawn alike for all of them.
 *
 * @param drawn  of each of the workloads, under the same seed
 * @returns      shares by name of the outcome, see `planNamed`; they sum to 1
 */
export function outcomesOfWhole(
  workloads: readonly JudgedWorkload[],
  drawn: readonly DrawnScores[],
  knowledge: KnowledgeBase,
): ReadonlyMap<string, number> {
  const { alternatives } = knowledge;
  const m = alternatives.length;
  const draws = Math.min(...drawn.map((one) => one.draws));
  const weigh = weigher(workloads, knowledge);
  const counts = new Map<string, number>();
  for (let d = 0; d < draws; d++) {
    const { hybrid, single } = weigh(
      drawn.map(({ scores }) => scores.subarray(d * m, (d + 1) * m)),
      drawn.map(({ pressures }) => pressures[d] ?? Number.NaN),
    );
    const serves = (hybrid ?? single)?.serves ?? [];
    const name = planNamed(serves.flatMap((i) => alternatives[i]?.id ?? []));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].map(([name, count]) => [name, count / draws]));
}

/** What scores best for the whole, by its name, see `planNamed`. */
interface ScoredWhole {
  readonly outcome: string;
  /** Of a combination: what is recommended where it does not prove itself; absent where no technology does it by itself. */
  readonly instead?: string;
}

/** What scores best for workloads that are assessed otherwise. */
export function scoredWhole(
  workloads: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
): (assessed: readonly Assessed[]) => ScoredWhole {
  const weigh = weigher(workloads, knowledge);
  return (assessed) => {
    const { hybrid, single } = weigh(
      assessed.map(eligibleScores),
      assessed.map((one) => one.pressure ?? Number.NaN),
    );
    const named = ({ serves }: Assignment) => planNamed(serves.flatMap((i) => knowledge.alternatives[i]?.id ?? []));
    const alone = single === undefined ? undefined : named(single);
    if (hybrid === undefined) return { outcome: alone ?? NO_OUTCOME };
    return { outcome: named(hybrid), ...(alone === undefined ? {} : { instead: alone }) };
  };
}

/**
 * What serves the workloads best: of one technology, and of several where they are worth it. For scores by workload and
 * alternative, NaN for what is excluded, and for how hard operations press on each, NaN where that is not known.
 */
function weigher(
  workloads: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
): (
  scores: readonly ArrayLike<number>[],
  pressures: readonly number[],
) => { readonly single: Assignment | undefined; readonly hybrid: Assignment | undefined } {
  const assign = assigner(knowledge, workloads.length, exchangedAmong(workloads, knowledge));
  const margin = marginOf(knowledge, workloads.length);
  return (scores, pressures) => {
    const {
      singles: [single],
      hybrid,
    } = assign(scores, meanPressure(pressures));
    const isWorth = hybrid !== undefined && isWorthIt(hybrid.combination, hybrid.value, single?.value, margin);
    return { single, hybrid: isWorth ? hybrid : undefined };
  };
}
