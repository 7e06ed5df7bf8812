import { type KnowledgeBase, type Requirement, type Requirements, UNKNOWN } from '../domain/index.ts';
import { grown, YEAR } from '../situation/index.ts';
import { assess } from './assess.ts';
import type { Assessed, Scored } from './assessment.ts';

/** A workload, or a part of one, with what serves it. */
export interface Load {
  /** As it is named in the report. */
  readonly workload: string;
  /** The workload that was asked for: parts of one pass on the same messages. */
  readonly asked: string;
  readonly assessed: Assessed;
  readonly best: Scored;
}

/** Workloads that one alternative serves in one cluster. */
export interface SharedLoad<One extends Load = Load> {
  readonly loads: readonly One[];
  readonly best: Scored;
  /** What they have in common, with their loads added up. */
  readonly assessed: Assessed;
  /** The same at the end of a year, from 1, once each load has grown by its own factor until its own horizon. */
  readonly inYear: (year: number) => Assessed;
}

/** The loads that share an alternative, where those of several workloads do. */
export function sharedLoads<One extends Load>(loads: readonly One[]): readonly SharedLoad<One>[] {
  const ids = [...new Set(loads.map(({ best }) => best.id))];
  return ids.flatMap((id): readonly SharedLoad<One>[] => {
    const own = loads.filter(({ best }) => best.id === id);
    const [first] = own;
    if (first === undefined || new Set(own.map(({ asked }) => asked)).size < 2) return [];
    const { knowledge } = first.assessed;
    const inYear = (year: number) => assess(knowledge, requirementsTogether(own, knowledge, year));
    return [{ loads: own, best: first.best, assessed: inYear(0), inYear }];
  });
}

function requirementsTogether(loads: readonly Load[], knowledge: KnowledgeBase, year: number): Requirements {
  return Object.fromEntries(
    knowledge.questions.map(({ id, answer }) => {
      const all = loads.map(({ asked, assessed }) => ({ asked, one: inYear(id, assessed, year) }));
      return [id, answer.kind === 'number' && answer.adds === true ? sum(all) : common(all.map(({ one }) => one))];
    }),
  );
}

/** What an answer comes to; what nobody said how it grows stays as it is. */
function inYear(id: string, { knowledge, requirements }: Assessed, year: number): Requirement {
  const one = requirements[id] ?? UNKNOWN;
  const grows = knowledge.derived.find(({ times, grows }) => grows !== undefined && times.includes(id))?.grows;
  if (one.kind !== 'number' || grows === undefined) return one;
  const by = requirements[grows.by];
  const over = requirements[grows.over];
  if (by?.kind !== 'number' || over?.kind !== 'number') return one;
  const seconds = Math.min(year * YEAR, over.max);
  return { ...one, min: one.min * grown(by.min, seconds), max: one.max * grown(by.max, seconds) };
}

/** Of parts of one workload the largest counts; what is not known adds nothing, so that the sum is the least it comes to. */
function sum(all: readonly { readonly asked: string; readonly one: Requirement }[]): Requirement {
  const largest = new Map<string, Extract<Requirement, { kind: 'number' }>>();
  for (const { asked, one } of all) {
    if (one.kind === 'number' && one.max >= (largest.get(asked)?.max ?? 0)) largest.set(asked, one);
  }
  const [first, ...others] = largest.values();
  if (first === undefined) return UNKNOWN;
  const total = { ...first };
  for (const { min, max, firm } of others) {
    total.min += min;
    total.max += max;
    total.firm &&= firm;
  }
  return total;
}

/** What all of them are; unknown where they differ. */
function common(all: readonly Requirement[]): Requirement {
  const [first = UNKNOWN] = all;
  return all.every((one) => isSame(one, first)) ? first : UNKNOWN;
}

function isSame(a: Requirement, b: Requirement): boolean {
  if (a.kind === 'number') return b.kind === 'number' && a.min === b.min && a.max === b.max;
  return a.kind === 'unknown' ? b.kind === a.kind : 'value' in b && a.value === b.value;
}
