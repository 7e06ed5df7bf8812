import { explainConstraint } from '../constraints/index.ts';
import {
  type Alternative,
  type Gaps,
  inLanguage,
  type NamedAnswers,
  type Request,
  type Requirements,
} from '../domain/index.ts';
import type { Combination, GivenParameters } from '../planning/index.ts';
import { assess, type Choice, decide, requirementsOf } from '../recommendation/index.ts';
import type { Setting } from './command.ts';
import type { OutputOptions } from './options.ts';
import { readAnswers } from './read-answers.ts';
import { type AssumptionOptions, readAssumptions } from './read-assumptions.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './usage-problem.ts';

/** The flags of commands that plan for a workload; those of the questions are among them by name. */
export interface PlanningOptions extends AssumptionOptions, OutputOptions {
  readonly set?: readonly string[];
  readonly alternative?: readonly string[];
  readonly [flag: string]: unknown;
}

/** One workload to plan for. */
export interface WorkloadToPlan {
  /** Empty when it is the only one. */
  readonly name: string;
  readonly requirements: Requirements;
  /** Those asked for, best first. */
  readonly alternatives: readonly Alternative[];
  /** By alternative: why a hard constraint excludes it. */
  readonly excluded: Readonly<Record<string, string>>;
  /** The alternatives asked for by name, else those that can do the job, else all. */
  readonly inDetail: readonly string[];
  /** Where a combination is recommended and no alternative was asked for by name. */
  readonly combination?: RecommendedParts;
}

/** What each part of a recommended combination has to do, and what serves it. */
export interface RecommendedParts {
  /** What to choose for what, in words. */
  readonly title: string;
  readonly parts: readonly PartToPlan[];
  readonly bridge?: string;
}

export interface PartToPlan {
  readonly name: string;
  readonly alternative: Alternative;
  readonly requirements: Requirements;
}

export interface ToPlan {
  readonly request: Request;
  readonly workloads: readonly WorkloadToPlan[];
  readonly given: GivenParameters;
  readonly currency: string;
}

/**
 * Everything a plan is made from: answers, assumptions, and the alternatives in the order in which they serve each workload.
 *
 * @param currency  that amounts of money are in
 * @returns         the exit status when something is wrong, which has then been said
 */
export async function readToPlan(
  file: string | undefined,
  options: PlanningOptions,
  currency: string,
  setting: Setting,
): Promise<ToPlan | number> {
  const known = setting.knowledge().alternatives.map(({ id }) => id);
  const wanted = (options.alternative ?? []).flatMap((one) => one.split(',')).map((one) => one.trim());
  const strangers = wanted.filter((one) => !known.includes(one));
  const assumptions = readAssumptions(options, currency, setting);
  const problems = [...strangers.map((one) => unknownValue('--alternative', one, known)), ...assumptions.problems];
  if (problems.length > 0) return refuse(problems, setting);
  const request = await readAnswers(file, options, setting);
  if (typeof request === 'number') return request;
  const several = request.workloads.length > 1;
  return {
    request,
    given: assumptions.given,
    currency,
    workloads: request.workloads.map((workload, index) => {
      const name = workload.name ?? setting.say('engine/workload', { number: index + 1 });
      return { name: several ? name : '', ...judge(workload, wanted, setting) };
    }),
  };
}

function judge({ answers }: NamedAnswers, wanted: readonly string[], setting: Setting): Omit<WorkloadToPlan, 'name'> {
  const { knowledge, language, say } = setting;
  const assessed = assess(knowledge(), requirementsOf(answers, knowledge()));
  const { situation } = assessed;
  const standings = assessed.standings.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const excluded = standings.flatMap(({ id, index, judgement: { violated } }) => {
    const [first] = violated;
    const view = situation.views[index];
    if (first === undefined || view === undefined) return [];
    return [[id, explainConstraint(first, situation, view, language, say)] as const];
  });
  const out = new Map(excluded);
  const able = standings.flatMap(({ id }) => (out.has(id) ? [] : [id]));
  const combination = wanted.length > 0 ? undefined : recommendedParts(decide(assessed), setting);
  const isAll = wanted.length > 0 || (able.length === 0 && combination === undefined);
  return {
    requirements: situation.requirements,
    alternatives: standings.map(({ alternative }) => alternative),
    excluded: Object.fromEntries(out),
    inDetail: isAll ? standings.map(({ id }) => id) : able,
    ...(combination === undefined ? {} : { combination }),
  };
}

function recommendedParts({ kind, hybrid }: Choice, { language, say }: Setting): RecommendedParts | undefined {
  if (kind !== 'hybrid' || hybrid === undefined) return undefined;
  const parts = hybrid.parts.map(({ id, split, best, assessed }) => ({
    workload: split === undefined ? id : inLanguage(split.name, language),
    name: inLanguage(best.alternative.name, language),
    alternative: best.alternative,
    requirements: assessed.requirements,
  }));
  const bridges = hybrid.combination.bridges.map(({ name }) => inLanguage(name, language));
  return {
    title: parts.map(({ name, workload }) => say('engine/part', { name, workload })).join(say('word/comma')),
    parts: parts.map(({ workload, name, ...part }) => ({
      ...part,
      name: say('report/label-value', { label: workload, value: name }),
    })),
    ...(bridges.length === 0 ? {} : { bridge: bridges.join(say('word/semicolon')) }),
  };
}

/** The combination with each part worked out. */
export function workOut<Worked>(
  combination: RecommendedParts | undefined,
  work: (part: PartToPlan) => Worked,
): { readonly combination?: Combination<Worked> } {
  if (combination === undefined) return {};
  const parts = combination.parts.map((part) => ({ name: part.name, worked: work(part) }));
  return { combination: { ...combination, parts } };
}

/** The title of a sheet about a request. */
export function titleFor(bare: string, named: string, { request }: ToPlan, { say }: Setting, gaps: Gaps = {}): string {
  const [only] = request.workloads;
  const name = request.name ?? (request.workloads.length === 1 ? only?.name : undefined);
  return name === undefined ? say(bare, gaps) : say(named, { ...gaps, name });
}
